import type { RouteRecordRaw } from 'vue-router'

export const dashboardRoutes: RouteRecordRaw[] = [
  { path: '/dashboards', component: () => import('./BoardsScreen.vue'), meta: { title: 'navDashboards', permission: 'indicator.view' } },
  { path: '/dashboards/:id', component: () => import('./BoardScreen.vue'), meta: { title: 'navDashboard', permission: 'indicator.view' } },
  { path: '/dashboards/:id/edit', component: () => import('./ComposerScreen.vue'), meta: { title: 'navComposer', permission: 'indicator.view' } },
  { path: '/wall', component: () => import('./wall/WallScreen.vue'), meta: { title: 'navWall', permission: 'dashboard.wall', frameless: true } },
]
