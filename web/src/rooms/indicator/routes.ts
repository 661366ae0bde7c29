import type { RouteRecordRaw } from 'vue-router'

export const indicatorRoutes: RouteRecordRaw[] = [{ path: '/indicators', component: () => import('./BoardScreen.vue'), meta: { title: 'navIndicators', permission: 'indicator.view' } }]
