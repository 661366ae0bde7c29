import type { RouteRecordRaw } from 'vue-router'
import { aboutRoutes } from '@/rooms/about/routes'
import { accessRoutes } from '@/rooms/access/routes'
import { approvalRoutes } from '@/rooms/approval/routes'
import { assessmentRoutes } from '@/rooms/assessment/routes'
import { attendanceRoutes } from '@/rooms/attendance/routes'
import { careRoutes } from '@/rooms/care/routes'
import { contractRoutes } from '@/rooms/contract/routes'
import { calendarRoutes } from '@/rooms/calendar/routes'
import { clearingRoutes } from '@/rooms/clearing/routes'
import { deductionRoutes } from '@/rooms/deduction/routes'
import { dashboardRoutes } from '@/rooms/dashboard/routes'
import { directoryRoutes } from '@/rooms/directory/routes'
import { gridRoutes } from '@/rooms/grid/routes'
import { indicatorRoutes } from '@/rooms/indicator/routes'
import { bulletinRoutes } from '@/rooms/bulletin/routes'
import { feedbackRoutes } from '@/rooms/feedback/routes'
import { inspectionRoutes } from '@/rooms/inspection/routes'
import { issueRoutes } from '@/rooms/issue/routes'
import { journalRoutes } from '@/rooms/journal/routes'
import { lookbackRoutes } from '@/rooms/lookback/routes'
import { officialRoutes } from '@/rooms/officials/routes'
import { offerRoutes } from '@/rooms/offer/routes'
import { open311Routes } from '@/rooms/open311/routes'
import { outreachRoutes } from '@/rooms/outreach/routes'
import { petitionRoutes } from '@/rooms/petition/routes'
import { secondmentRoutes } from '@/rooms/secondment/routes'
import { selectionRoutes } from '@/rooms/selection/routes'
import { signalRoutes } from '@/rooms/signal/routes'
import { talentRoutes } from '@/rooms/talent/routes'
import { setupRoutes } from '@/rooms/setup/routes'
import { tasklistRoutes } from '@/rooms/tasklist/routes'
import { unannouncedRoutes } from '@/rooms/unannounced/routes'
import { webhookRoutes } from '@/rooms/webhook/routes'
import { zoningRoutes } from '@/rooms/zoning/routes'

/** Every desktop screen; each room brings its own, and each screen is its own chunk. */
export const routes: RouteRecordRaw[] = [
  ...issueRoutes,
  ...approvalRoutes,
  ...petitionRoutes,
  ...tasklistRoutes,
  ...clearingRoutes,
  ...lookbackRoutes,
  ...contractRoutes,
  ...inspectionRoutes,
  ...careRoutes,
  ...outreachRoutes,
  ...offerRoutes,
  ...deductionRoutes,
  ...indicatorRoutes,
  ...dashboardRoutes,
  ...bulletinRoutes,
  ...feedbackRoutes,
  ...gridRoutes,
  ...zoningRoutes,
  ...directoryRoutes,
  ...secondmentRoutes,
  ...attendanceRoutes,
  ...selectionRoutes,
  ...officialRoutes,
  ...journalRoutes,
  ...signalRoutes,
  ...assessmentRoutes,
  ...unannouncedRoutes,
  ...talentRoutes,
  ...setupRoutes,
  ...calendarRoutes,
  ...open311Routes,
  ...webhookRoutes,
  ...accessRoutes,
  ...aboutRoutes,
  { path: '/forbidden/:path*', name: 'forbidden', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'forbidden' }, meta: { title: 'forbidden' } },
  { path: '/:path(.*)*', component: () => import('@/house/layout/RefusedScreen.vue'), props: { kind: 'missing' }, meta: { title: 'missing' } },
]
