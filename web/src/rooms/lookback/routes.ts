import type { RouteRecordRaw } from 'vue-router'

export const lookbackRoutes: RouteRecordRaw[] = [
  { path: '/lookbacks', component: () => import('./RoundsScreen.vue'), meta: { title: 'navLookbacks', permission: 'lookback.view' } },
  { path: '/lookbacks/:id', component: () => import('./RoundScreen.vue'), meta: { title: 'navLookback', permission: 'lookback.view' } },
  { path: '/review-groups', component: () => import('./GroupsScreen.vue'), meta: { title: 'navReviewGroups', permission: 'lookback.lead' } },
]
