import type { RouteRecordRaw } from 'vue-router'

export const secondmentRoutes: RouteRecordRaw[] = [
  { path: '/secondment', component: () => import('./BatchesScreen.vue'), meta: { title: 'navSecondment', permission: 'secondment.view' } },
  { path: '/secondment/:id', component: () => import('./BatchScreen.vue'), meta: { title: 'navBatch', permission: 'secondment.view' } },
  { path: '/my-secondment', component: () => import('./mine/MyScreen.vue'), meta: { title: 'navMySecondment' } },
  { path: '/my-meetings', component: () => import('./team/MyMeetingsScreen.vue'), meta: { title: 'navMyMeetings' } },
]
