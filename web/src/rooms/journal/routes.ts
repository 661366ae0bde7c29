import type { RouteRecordRaw } from 'vue-router'

export const journalRoutes: RouteRecordRaw[] = [
  { path: '/my-journal', component: () => import('./MyJournalScreen.vue'), meta: { title: 'navMyJournal', anyone: true } },
  { path: '/my-journal/notes/:id', component: () => import('./note/NoteScreen.vue'), meta: { title: 'navNote' } },
  { path: '/my-journal/reports/:id', component: () => import('./report/MyReportScreen.vue'), meta: { title: 'navMyReport' } },
  { path: '/talks', component: () => import('./talk/TalksScreen.vue'), meta: { title: 'navTalks', anyone: true } },
  { path: '/journal', component: () => import('./report/ReportsScreen.vue'), meta: { title: 'navJournal', permission: 'journal.read' } },
  { path: '/journal/:id', component: () => import('./report/ReportScreen.vue'), meta: { title: 'navReport', permission: 'journal.read' } },
]
