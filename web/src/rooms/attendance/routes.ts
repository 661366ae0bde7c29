import type { RouteRecordRaw } from 'vue-router'

export const attendanceRoutes: RouteRecordRaw[] = [
  { path: '/leave', component: () => import('./leave/MyLeaveScreen.vue'), meta: { title: 'navMyLeave' } },
  { path: '/leave-calendar', component: () => import('./leave/CalendarScreen.vue'), meta: { title: 'navLeave', permission: 'attendance.view' } },
  { path: '/leave-types', component: () => import('./leave/TypesScreen.vue'), meta: { title: 'navLeaveTypes', permission: 'attendance.configure' } },
  { path: '/rosters', component: () => import('./roster/RostersScreen.vue'), meta: { title: 'navRosters', permission: 'attendance.view' } },
  { path: '/rosters/:id', component: () => import('./roster/RosterScreen.vue'), meta: { title: 'navRoster', permission: 'attendance.view' } },
  { path: '/roll-calls', component: () => import('./rollcall/RollCallsScreen.vue'), meta: { title: 'navRollCalls', permission: 'attendance.view' } },
  { path: '/roll-calls/:id', component: () => import('./rollcall/RollCallScreen.vue'), meta: { title: 'navRollCall', permission: 'attendance.view' } },
]
