import type { RouteRecordRaw } from 'vue-router'

export const issueRoutes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./work/WorkScreen.vue'), meta: { title: 'navWork' } },
  { path: '/dispatch', component: () => import('./dispatch/DispatchScreen.vue'), meta: { title: 'navDispatch', permission: ['issue.dispatch', 'issue.accept'], full: true } },
  { path: '/issues', component: () => import('./list/IssueListScreen.vue'), meta: { title: 'navIssues', permission: 'issue.view' } },
  { path: '/issues/:id', component: () => import('./sheet/IssueScreen.vue'), meta: { title: 'navIssue', permission: 'issue.view' } },
  { path: '/entry', component: () => import('./entry/EntryScreen.vue'), meta: { title: 'navEntry', permission: ['issue.hotline', 'issue.report'] } },
  { path: '/intake', component: () => import('./intake/ImportsScreen.vue'), meta: { title: 'navIntake', permission: ['issue.import', 'issue.hotline'] } },
  { path: '/intake/past', component: () => import('./intake/PastScreen.vue'), meta: { title: 'navPastWizard', permission: 'issue.import' } },
  { path: '/unplaced', component: () => import('./intake/UnplacedScreen.vue'), meta: { title: 'navUnplaced', permission: 'issue.accept' } },
  { path: '/call-backs', component: () => import('./callback/CallBackScreen.vue'), meta: { title: 'navCallBacks', permission: 'issue.close' } },
  { path: '/releases', component: () => import('./release/ReleaseScreen.vue'), meta: { title: 'navReleases', permission: 'issue.release' } },
  { path: '/whistles', component: () => import('./whistle/WhistlesScreen.vue'), meta: { title: 'navWhistles', permission: 'issue.view' } },
  { path: '/supervisions', component: () => import('./supervision/SupervisionsScreen.vue'), meta: { title: 'navSupervisions', permission: 'issue.view' } },
  { path: '/map', component: () => import('./map/MapScreen.vue'), meta: { title: 'navMap', permission: 'issue.view', full: true } },
]
