import type { Opening } from './api'

/** Where things open: the desktop and the phone have their own addresses for the same records. */
export interface Ways {
  notes: string
  note: (id: string) => string
  issue: (id: string) => string
  report: (id: string) => string
  plan: string
  leave: string
  visits: string
  campaigns: string
  meetings: string
  stories: string
}

const desk: Ways = { notes: '/my-journal?tab=notes', note: (id) => `/my-journal/notes/${id}`, issue: (id) => `/issues/${id}`, report: (id) => `/my-journal/reports/${id}`, plan: '/my-journal?tab=plan', leave: '/leave', visits: '/care', campaigns: '/campaigns', meetings: '/my-meetings', stories: '/my-stories' }
const pocket: Ways = { notes: '/notes', note: (id) => `/note/${id}`, issue: (id) => `/issue/${id}`, report: (id) => `/month-reports/${id}`, plan: '/plan', leave: '/leave', visits: '/visits', campaigns: '/outreach', meetings: '/meetings', stories: '/stories' }

export const waysHere = (): Ways => (location.pathname.startsWith('/m/') ? pocket : desk)

/** The page that shows a record behind a sentence; none for what only its writer may read. */
export function wayTo(source: Pick<Opening, 'kind' | 'id'>): string | undefined {
  const ways = waysHere()
  if (!source.id) return undefined
  return { issue: ways.issue(source.id), note: ways.note(source.id), plan: ways.plan, leave: ways.leave, household: ways.visits, campaign: ways.campaigns, meeting: ways.meetings }[source.kind]
}
