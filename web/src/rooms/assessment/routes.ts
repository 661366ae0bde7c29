import type { RouteRecordRaw } from 'vue-router'

export const assessmentRoutes: RouteRecordRaw[] = [
  { path: '/assessment', component: () => import('./AssessmentsScreen.vue'), meta: { title: 'navAssessment', permission: 'assessment.keep' } },
  { path: '/assessment/plans/:id', component: () => import('./PlanScreen.vue'), props: true, meta: { title: 'navAssessment', permission: 'assessment.keep' } },
  { path: '/assessment/rounds/:id', component: () => import('./RoundScreen.vue'), props: true, meta: { title: 'navAssessment', permission: 'assessment.keep' } },
  { path: '/my-ratings', component: () => import('./MyRatingsScreen.vue'), meta: { title: 'navMyRatings', anyone: true } },
  { path: '/my-assessments/:id?', component: () => import('./MyAssessmentsScreen.vue'), props: true, meta: { title: 'navMyAssessments', anyone: true } },
]
