import type { RouteRecordRaw } from 'vue-router'

export const setupRoutes: RouteRecordRaw[] = [
  { path: '/categories', component: () => import('./CategoriesScreen.vue'), meta: { title: 'navCategories', permission: ['issue.configure', 'issue.view'] } },
  { path: '/routing', component: () => import('./RoutingScreen.vue'), meta: { title: 'navRouting', permission: ['issue.configure', 'issue.dispatch'] } },
  { path: '/text-help', component: () => import('./TextHelpScreen.vue'), meta: { title: 'navTextHelp', permission: 'issue.configure' } },
]
