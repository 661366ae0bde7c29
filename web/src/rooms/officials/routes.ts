import type { RouteRecordRaw } from 'vue-router'

export const officialRoutes: RouteRecordRaw[] = [
  { path: '/officials', component: () => import('./OfficialsScreen.vue'), meta: { title: 'navOfficials', permission: 'officials.view' } },
  { path: '/official-pools', component: () => import('./pool/PoolsScreen.vue'), meta: { title: 'navPools', permission: 'officials.view' } },
  { path: '/officials/:id', component: () => import('./OfficialScreen.vue'), meta: { title: 'navOfficial', permission: 'officials.view' } },
  { path: '/my-form', component: () => import('./MyFormScreen.vue'), meta: { title: 'navMyForm' } },
]
