import { session } from '@/house/session'

/** The page of the desktop on which a record counted in a figure opens. */
const pages: Record<string, [permission: string, page: (id: string) => string]> = {
  issue: ['issue.view', (id) => `/issues/${id}`],
  LEAVE: ['attendance.view', () => '/leave-calendar'],
  LEAVE_OPEN: ['attendance.view', () => '/leave-calendar'],
  TALK: ['journal.talk.read', () => '/talks'],
  SIGNAL: ['signal.view', () => '/signals'],
  FINDING: ['unannounced.view', () => '/unannounced-findings'],
  REPORT_OPEN: ['journal.read', () => '/journal'],
  MENTOR_OPEN: ['secondment.view', () => '/secondment'],
  GRADE: ['assessment.keep', () => '/assessment'],
  RATING_OPEN: ['assessment.keep', () => '/assessment'],
}

export function recordPage(kind: string, id: string): string | undefined {
  const page = pages[kind]
  return page && session.may(page[0]) ? page[1](id) : undefined
}
