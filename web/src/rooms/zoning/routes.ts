import type { RouteRecordRaw } from 'vue-router'

export const zoningRoutes: RouteRecordRaw[] = [
  { path: '/zones', component: () => import('./ZonePlansScreen.vue'), meta: { title: 'navZones', permission: 'zoning.view' } },
  { path: '/zones/:id', component: () => import('./ZoneBoardScreen.vue'), props: true, meta: { title: 'navZoneBoard', permission: 'zoning.view' } },
]
