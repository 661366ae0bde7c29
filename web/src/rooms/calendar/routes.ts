import type { RouteRecordRaw } from 'vue-router'

export const calendarRoutes: RouteRecordRaw[] = [{ path: '/calendar', component: () => import('./CalendarScreen.vue'), meta: { title: 'navCalendar', permission: 'calendar.view' } }]
