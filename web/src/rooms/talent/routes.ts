import type { RouteRecordRaw } from 'vue-router'

export const talentRoutes: RouteRecordRaw[] = [{ path: '/talent', component: () => import('./TalentScreen.vue'), meta: { title: 'navTalent', permission: 'talent.view' } }]
