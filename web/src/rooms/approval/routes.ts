import type { RouteRecordRaw } from 'vue-router'

export const approvalRoutes: RouteRecordRaw[] = [
  { path: '/approvals', component: () => import('./ApprovalsScreen.vue'), meta: { title: 'navApprovals', permission: 'approval.act', full: true } },
  { path: '/approvals/:id', component: () => import('./ApprovalsScreen.vue'), meta: { title: 'navApproval', permission: 'approval.act', full: true } },
  { path: '/approval-flows', component: () => import('./flows/FlowsScreen.vue'), meta: { title: 'navFlows', permission: 'approval.configure' } },
]
