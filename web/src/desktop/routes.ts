import type { RouteRecordRaw } from 'vue-router'
import { accessRoutes } from '@/rooms/access/routes'
import { issueRoutes } from '@/rooms/issue/routes'

/** Every desktop screen; each room is its own chunk. */
export const routes: RouteRecordRaw[] = [
  ...issueRoutes,
  ...accessRoutes,
  { path: '/forbidden/:path*', name: 'forbidden', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'forbidden' }, meta: { title: 'forbidden' } },
  { path: '/:path(.*)*', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'missing' }, meta: { title: 'missing' } },
]
