import type { RouteRecordRaw } from 'vue-router'

/** Every desktop screen; each room is its own chunk. */
export const routes: RouteRecordRaw[] = [
  { path: '/forbidden/:path*', name: 'forbidden', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'forbidden' }, meta: { title: 'forbidden' } },
  { path: '/:path(.*)*', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'missing' }, meta: { title: 'missing' } },
]
