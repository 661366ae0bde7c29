import type { RouteRecordRaw } from 'vue-router'

export const deductionRoutes: RouteRecordRaw[] = [{ path: '/deductions', component: () => import('./DeductionsScreen.vue'), meta: { title: 'navDeductions', permission: 'deduction.view' } }]
