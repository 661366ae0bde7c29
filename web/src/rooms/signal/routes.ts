import type { RouteRecordRaw } from 'vue-router'

export const signalRoutes: RouteRecordRaw[] = [{ path: '/signals', component: () => import('./SignalsScreen.vue'), meta: { title: 'navSignals', anyone: true } }]
