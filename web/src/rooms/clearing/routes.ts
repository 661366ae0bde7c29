import type { RouteRecordRaw } from 'vue-router'

export const clearingRoutes: RouteRecordRaw[] = [
  { path: '/clearings', component: () => import('./ClearingsScreen.vue'), meta: { title: 'navClearings', permission: 'clearing.view' } },
  { path: '/clearings/:id', component: () => import('./ClearingScreen.vue'), meta: { title: 'navClearing', permission: 'clearing.view' } },
]
