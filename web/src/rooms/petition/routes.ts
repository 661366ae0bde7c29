import type { RouteRecordRaw } from 'vue-router'

export const petitionRoutes: RouteRecordRaw[] = [
  { path: '/petitions', component: () => import('./PetitionsScreen.vue'), meta: { title: 'navPetitions', permission: 'petition.view' } },
  { path: '/petitions/:id', component: () => import('./PetitionScreen.vue'), meta: { title: 'navPetition', permission: 'petition.view' } },
  { path: '/petition-reports', component: () => import('./report/ReportsScreen.vue'), meta: { title: 'navPetitionReports', permission: 'petition.report' } },
]
