import type { RouteRecordRaw } from 'vue-router'

export const inspectionRoutes: RouteRecordRaw[] = [
  { path: '/inspections', component: () => import('./CampaignsScreen.vue'), meta: { title: 'navInspections', permission: 'inspection.view' } },
  { path: '/inspections/:id', component: () => import('./CampaignScreen.vue'), meta: { title: 'navInspection', permission: 'inspection.view' } },
  { path: '/standards', component: () => import('./StandardsScreen.vue'), meta: { title: 'navStandards', permission: 'inspection.view' } },
  { path: '/rankings', component: () => import('./RankingsScreen.vue'), meta: { title: 'navRankings' } },
]
