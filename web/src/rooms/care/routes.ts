import type { RouteRecordRaw } from 'vue-router'

export const careRoutes: RouteRecordRaw[] = [
  { path: '/care', component: () => import('./ActionsScreen.vue'), meta: { title: 'navCare', permission: 'care.view' } },
  { path: '/care/:id', component: () => import('./ActionScreen.vue'), meta: { title: 'navCareAction', permission: 'care.view' } },
]
