import type { RouteRecordRaw } from 'vue-router'

export const tasklistRoutes: RouteRecordRaw[] = [
  { path: '/task-lists', component: () => import('./ListsScreen.vue'), meta: { title: 'navTaskLists', permission: 'tasklist.view' } },
  { path: '/task-lists/:id', component: () => import('./ListScreen.vue'), meta: { title: 'navTaskList', permission: 'tasklist.view' } },
]
