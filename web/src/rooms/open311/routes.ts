import type { RouteRecordRaw } from 'vue-router'

export const open311Routes: RouteRecordRaw[] = [{ path: '/open-keys', component: () => import('./KeysScreen.vue'), meta: { title: 'navOpenKeys', permission: 'system.settings' } }]
