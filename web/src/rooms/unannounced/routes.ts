import type { RouteRecordRaw } from 'vue-router'

export const unannouncedRoutes: RouteRecordRaw[] = [
  { path: '/unannounced', component: () => import('./RoundsScreen.vue'), meta: { title: 'navUnannounced', permission: 'unannounced.lead' } },
  { path: '/unannounced/:id', component: () => import('./RoundScreen.vue'), meta: { title: 'navUnannouncedRound', permission: 'unannounced.lead' } },
  { path: '/unannounced-findings', component: () => import('./FindingsScreen.vue'), meta: { title: 'navUnannouncedFindings', permission: 'unannounced.view' } },
  { path: '/my-inspections', component: () => import('./MyInspectionsScreen.vue'), meta: { title: 'navMyInspections' } },
  { path: '/my-visits', component: () => import('./MyVisitsScreen.vue'), meta: { title: 'navMyVisits' } },
]
