import type { RouteRecordRaw } from 'vue-router'

export const aboutRoutes: RouteRecordRaw[] = [
  { path: '/burden', component: () => import('./BurdenScreen.vue'), meta: { title: 'navBurden', permission: 'system.settings' } },
  { path: '/proven', component: () => import('./ProvenScreen.vue'), meta: { title: 'navProven' } },
  { path: '/data-note', component: () => import('./DataNoteScreen.vue'), meta: { title: 'navData' } },
]
