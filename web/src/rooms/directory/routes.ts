import type { RouteRecordRaw } from 'vue-router'

export const directoryRoutes: RouteRecordRaw[] = [{ path: '/directory', component: () => import('./DirectoryScreen.vue'), meta: { title: 'navDirectory', permission: 'directory.view' } }]
