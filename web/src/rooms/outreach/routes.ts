import type { RouteRecordRaw } from 'vue-router'

export const outreachRoutes: RouteRecordRaw[] = [
  { path: '/campaigns', component: () => import('./CampaignsScreen.vue'), meta: { title: 'navCampaigns', permission: 'outreach.view' } },
  { path: '/campaigns/:id', component: () => import('./CampaignScreen.vue'), meta: { title: 'navCampaign', permission: 'outreach.view' } },
  { path: '/questions', component: () => import('./QuestionsScreen.vue'), meta: { title: 'navQuestions', permission: 'outreach.answer' } },
]
