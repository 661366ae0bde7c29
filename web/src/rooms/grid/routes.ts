import type { RouteRecordRaw } from 'vue-router'

export const gridRoutes: RouteRecordRaw[] = [
  { path: '/grids', component: () => import('./GridsScreen.vue'), meta: { title: 'navGrids', permission: 'grid.view' } },
  { path: '/grids/:id', component: () => import('./GridScreen.vue'), meta: { title: 'navGrid', permission: 'grid.view' } },
]
