import type { RouteRecordRaw } from 'vue-router'

export const contractRoutes: RouteRecordRaw[] = [
  { path: '/contracts', component: () => import('./ContractsScreen.vue'), meta: { title: 'navContracts', permission: 'contract.view' } },
]
