import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { enter } from './gate'
import HomeScreen from './HomeScreen.vue'
import { placeOf } from './notices/screens'
import { outbox } from './outbox/outbox'
import { renewRing } from './ring/ring'
import type { PhoneWord } from './words'
import { session } from '@/house/session'

declare module 'vue-router' {
  interface RouteMeta {
    phoneTitle?: PhoneWord
    /** The foot of the page in which this screen belongs. */
    foot?: 'home' | 'tasks' | 'notices' | 'me'
  }
}

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomeScreen, meta: { phoneTitle: 'home', foot: 'home' } },
  { path: '/signin', name: 'signin', component: () => import('./signin/SignInScreen.vue'), meta: { phoneTitle: 'signIn' } },
  { path: '/report', name: 'report', component: () => import('./report/ReportScreen.vue'), meta: { phoneTitle: 'report' } },
  { path: '/tasks/:kind?', name: 'tasks', component: () => import('./tasks/TasksScreen.vue'), meta: { phoneTitle: 'tasks', foot: 'tasks' } },
  { path: '/reports', name: 'reports', component: () => import('./tasks/ReportsScreen.vue'), meta: { phoneTitle: 'myReports', foot: 'home' } },
  { path: '/issue/:id', name: 'issue', component: () => import('./task/TaskScreen.vue'), meta: { phoneTitle: 'issue' } },
  { path: '/approvals', name: 'approvals', component: () => import('./approvals/ApprovalsScreen.vue'), meta: { phoneTitle: 'approvals', foot: 'tasks' } },
  { path: '/approval/:id', name: 'approval', component: () => import('./approvals/ApprovalScreen.vue'), meta: { phoneTitle: 'approval' } },
  { path: '/queue', name: 'queue', component: () => import('./outbox/QueueScreen.vue'), meta: { phoneTitle: 'queue' } },
  { path: '/notices', name: 'notices', component: () => import('./notices/NoticesScreen.vue'), meta: { phoneTitle: 'notices', foot: 'notices' } },
  { path: '/secondment', name: 'secondment', component: () => import('./secondment/SecondmentScreen.vue'), meta: { phoneTitle: 'mySecondment', foot: 'me' } },
  { path: '/leave', name: 'leave', component: () => import('./attendance/LeaveScreen.vue'), meta: { phoneTitle: 'myLeave' } },
  { path: '/shifts', name: 'shifts', component: () => import('./attendance/ShiftsScreen.vue'), meta: { phoneTitle: 'myShifts' } },
  { path: '/roll-calls', name: 'roll-calls', component: () => import('./attendance/RollCallsScreen.vue'), meta: { phoneTitle: 'myCalls' } },
  { path: '/meetings', name: 'meetings', component: () => import('./attendance/MeetingsScreen.vue'), meta: { phoneTitle: 'myMeetings' } },
  { path: '/petitions', name: 'petitions', component: () => import('./petition/PetitionsScreen.vue'), meta: { phoneTitle: 'petitions' } },
  { path: '/petitions/:id', name: 'petition', component: () => import('./petition/PetitionScreen.vue'), meta: { phoneTitle: 'petition' } },
  { path: '/task-items', name: 'task-items', component: () => import('./tasklist/ItemsScreen.vue'), meta: { phoneTitle: 'taskItems', foot: 'tasks' } },
  { path: '/task-items/:id', name: 'task-item', component: () => import('./tasklist/ItemScreen.vue'), meta: { phoneTitle: 'taskItem', foot: 'tasks' } },
  { path: '/offers', name: 'offers', component: () => import('./offer/OffersScreen.vue'), meta: { phoneTitle: 'offers', foot: 'tasks' } },
  { path: '/offers/:id', name: 'offer', component: () => import('./offer/OfferScreen.vue'), meta: { phoneTitle: 'offer', foot: 'tasks' } },
  { path: '/inspections', name: 'inspections', component: () => import('./inspection/TargetsScreen.vue'), meta: { phoneTitle: 'inspections', foot: 'tasks' } },
  { path: '/inspections/:id', name: 'inspection', component: () => import('./inspection/TargetScreen.vue'), meta: { phoneTitle: 'inspections', foot: 'tasks' } },
  { path: '/unannounced', name: 'unannounced', component: () => import('./unannounced/VisitsScreen.vue'), meta: { phoneTitle: 'unannounced', foot: 'tasks' } },
  { path: '/unannounced/:id', name: 'unannounced-visit', component: () => import('./unannounced/VisitScreen.vue'), meta: { phoneTitle: 'unannounced', foot: 'tasks' } },
  { path: '/my-visits', name: 'my-visits', component: () => import('./unannounced/MyVisitsScreen.vue'), meta: { phoneTitle: 'myVisits', foot: 'me' } },
  { path: '/visits', name: 'visits', component: () => import('./care/VisitsScreen.vue'), meta: { phoneTitle: 'visits', foot: 'tasks' } },
  { path: '/visits/:id', name: 'visit', component: () => import('./care/VisitScreen.vue'), meta: { phoneTitle: 'visit', foot: 'tasks' } },
  { path: '/outreach', name: 'outreach', component: () => import('./outreach/OutreachScreen.vue'), meta: { phoneTitle: 'outreach', foot: 'tasks' } },
  { path: '/bulletins', name: 'bulletins', component: () => import('./bulletin/BulletinsScreen.vue'), meta: { phoneTitle: 'bulletins', foot: 'home' } },
  { path: '/bulletins/:id', name: 'bulletin', component: () => import('./bulletin/BulletinScreen.vue'), meta: { phoneTitle: 'bulletin', foot: 'home' } },
  { path: '/board/:id?', name: 'board', component: () => import('./board/BoardScreen.vue'), meta: { phoneTitle: 'board', foot: 'home' } },
  { path: '/board-records', name: 'board-records', component: () => import('./board/RecordsScreen.vue'), meta: { phoneTitle: 'boardRecords', foot: 'home' } },
  { path: '/feedback-received', name: 'feedback-received', component: () => import('./feedback/ReceivedScreen.vue'), meta: { phoneTitle: 'feedbackReceived', foot: 'home' } },
  { path: '/feedback-received/:id', name: 'feedback-letter', component: () => import('./feedback/LetterScreen.vue'), meta: { phoneTitle: 'feedbackReceived', foot: 'home' } },
  { path: '/stories', name: 'stories', component: () => import('./bulletin/StoriesScreen.vue'), meta: { phoneTitle: 'myStories', foot: 'me' } },
  { path: '/problem', name: 'problem', component: () => import('./clearing/ProblemScreen.vue'), meta: { phoneTitle: 'problem', foot: 'home' } },
  { path: '/righting/:of?', name: 'righting', component: () => import('./righting/RightingsScreen.vue'), meta: { phoneTitle: 'righting', foot: 'tasks' } },
  { path: '/righting/problems/:id', name: 'righting-problem', component: () => import('./righting/RightingScreen.vue'), props: { kind: 'problem' }, meta: { phoneTitle: 'righting', foot: 'tasks' } },
  { path: '/righting/findings/:id', name: 'righting-finding', component: () => import('./righting/RightingScreen.vue'), props: { kind: 'finding' }, meta: { phoneTitle: 'righting', foot: 'tasks' } },
  { path: '/note', name: 'note', component: () => import('./journal/NoteScreen.vue'), meta: { phoneTitle: 'quickNote' } },
  { path: '/note/:id', name: 'one-note', component: () => import('./journal/OneNoteScreen.vue'), meta: { phoneTitle: 'quickNote' } },
  { path: '/notes', name: 'notes', component: () => import('./journal/NotesScreen.vue'), meta: { phoneTitle: 'myNotes' } },
  { path: '/plan', name: 'plan', component: () => import('./journal/PlanScreen.vue'), meta: { phoneTitle: 'myPlan' } },
  { path: '/month-reports', name: 'month-reports', component: () => import('./journal/MonthReportsScreen.vue'), meta: { phoneTitle: 'monthReports' } },
  { path: '/month-reports/:id', name: 'month-report', component: () => import('./journal/MonthReportScreen.vue'), meta: { phoneTitle: 'monthReports' } },
  { path: '/preferences', name: 'preferences', component: () => import('./selection/PreferencesScreen.vue'), meta: { phoneTitle: 'myPreferences' } },
  { path: '/ratings', name: 'ratings', component: () => import('./assessment/RatingsScreen.vue'), meta: { phoneTitle: 'myRatings', foot: 'me' } },
  { path: '/assessments/:id?', name: 'assessments', component: () => import('./assessment/AssessmentsScreen.vue'), props: true, meta: { phoneTitle: 'myAssessments', foot: 'me' } },
  { path: '/me', name: 'me', component: () => import('./me/MeScreen.vue'), meta: { phoneTitle: 'me', foot: 'me' } },
  // A word that rang the phone names a page of the desktop: here is where the phone shows it.
  { path: '/go', redirect: (to) => ({ path: placeOf(String(to.query.to ?? ''))?.to ?? '/notices', query: {} }) },
  { path: '/:rest(.*)*', redirect: '/' },
]

export const router = createRouter({ history: createWebHistory('/m/'), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })

let asked: Promise<unknown> | undefined

router.beforeEach(async (to) => {
  await (asked ??= enter().then((me) => void (me && renewRing())).then(() => outbox.look()).then(() => void outbox.send()))
  const me = session.me.value
  if (to.name === 'signin') return me && !me.mustChangePassword ? { name: 'home' } : true
  if (!me || me.mustChangePassword) return { name: 'signin', query: { back: to.fullPath } }
  return true
})

/** After a page of this router moved, its heading has the focus, as after a page load. */
router.afterEach((to, from) => {
  if (from.matched.length && (to.name !== from.name || to.params.id !== from.params.id)) setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), 50)
})
