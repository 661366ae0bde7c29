import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import ReportScreen from './report/ReportScreen.vue'
import type { CitizenWord } from './words'

declare module 'vue-router' {
  interface RouteMeta {
    citizenTitle?: CitizenWord
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'report', component: ReportScreen, meta: { citizenTitle: 'report' } },
  { path: '/follow/:code?', name: 'follow', component: () => import('./follow/FollowScreen.vue'), meta: { citizenTitle: 'follow' } },
  { path: '/issues', name: 'around', component: () => import('./around/AroundScreen.vue'), meta: { citizenTitle: 'around' } },
  { path: '/issues/:code', name: 'one', component: () => import('./around/OneScreen.vue'), meta: { citizenTitle: 'aroundOne' } },
  { path: '/grids', name: 'grids', component: () => import('./grids/GridsScreen.vue'), meta: { citizenTitle: 'grids' } },
  { path: '/questions', name: 'questions', component: () => import('./questions/QuestionsScreen.vue'), meta: { citizenTitle: 'questions' } },
  { path: '/draws', name: 'draws', component: () => import('./draws/DrawsScreen.vue'), meta: { citizenTitle: 'draws' } },
  { path: '/draws/:id', name: 'draw', component: () => import('./draws/DrawScreen.vue'), meta: { citizenTitle: 'draw' } },
  { path: '/review', name: 'review', component: () => import('./review/ReviewScreen.vue'), meta: { citizenTitle: 'review' } },
  { path: '/suggest', name: 'suggest', component: () => import('./about/SuggestScreen.vue'), meta: { citizenTitle: 'suggest' } },
  { path: '/privacy', name: 'privacy', component: () => import('./about/PrivacyScreen.vue'), meta: { citizenTitle: 'privacy' } },
  { path: '/:rest(.*)*', redirect: '/' },
]

export const router = createRouter({ history: createWebHistory('/c/'), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })

router.afterEach((to, from) => {
  if (from.matched.length && to.path !== from.path) setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), 50)
})
