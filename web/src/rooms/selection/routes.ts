import type { RouteRecordRaw } from 'vue-router'

export const selectionRoutes: RouteRecordRaw[] = [
  { path: '/selection', component: () => import('./CallsScreen.vue'), meta: { title: 'navSelection', permission: 'selection.view' } },
  { path: '/selection/:id', component: () => import('./SelectionScreen.vue'), meta: { title: 'navSelectionOf', permission: 'selection.view' } },
  { path: '/substitutes/:id', component: () => import('./substitute/SubstitutesScreen.vue'), meta: { title: 'navSubstitutes', permission: 'selection.view' } },
  { path: '/my-preferences', component: () => import('./preference/MyPreferencesScreen.vue'), meta: { title: 'navMyPreferences' } },
]
