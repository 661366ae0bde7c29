import type { RouteRecordRaw } from 'vue-router'

export const gridRoutes: RouteRecordRaw[] = [
  { path: '/grid-planning', component: () => import('./planning/SurveysScreen.vue'), meta: { title: 'navPlanning', permission: 'grid.edit' } },
  { path: '/grid-planning/:id', component: () => import('./planning/PlannerScreen.vue'), props: true, meta: { title: 'navLayouts', permission: 'grid.edit' } },
  { path: '/grids', component: () => import('./GridsScreen.vue'), meta: { title: 'navGrids', permission: 'grid.view' } },
  { path: '/grids/:id', component: () => import('./GridScreen.vue'), meta: { title: 'navGrid', permission: 'grid.view' } },
]
