import type { RouteRecordRaw } from 'vue-router'

export const feedbackRoutes: RouteRecordRaw[] = [
  { path: '/feedback', component: () => import('./LettersScreen.vue'), meta: { title: 'navFeedback', permission: 'feedback.keep' } },
  { path: '/feedback/:id', component: () => import('./LetterScreen.vue'), meta: { title: 'navFeedbackLetter', permission: 'feedback.keep' } },
  { path: '/feedback-received', component: () => import('./ReceivedScreen.vue'), meta: { title: 'navFeedbackReceived', permission: 'feedback.receive' } },
  { path: '/feedback-received/:id', component: () => import('./ReceivedLetterScreen.vue'), meta: { title: 'navFeedbackReceived', permission: 'feedback.receive' } },
]
