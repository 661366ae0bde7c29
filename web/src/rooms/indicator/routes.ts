import type { RouteRecordRaw } from 'vue-router'

export const indicatorRoutes: RouteRecordRaw[] = [
  { path: '/indicators', component: () => import('./BoardScreen.vue'), meta: { title: 'navIndicators', permission: 'indicator.view' } },
  { path: '/indicator-definitions', component: () => import('./definition/DefinitionsScreen.vue'), meta: { title: 'navDefinitions', permission: 'indicator.view' } },
  { path: '/indicator-editor', component: () => import('./definition/EditorScreen.vue'), meta: { title: 'navIndicatorEditor', permission: 'indicator.define' } },
  { path: '/my-indicators', component: () => import('./definition/MyIndicatorsScreen.vue'), meta: { title: 'navMyIndicators', permission: 'indicator.view' } },
]
