import type { PhoneWord } from '../words'

interface Place {
  to: string
  call: PhoneWord
}

/** Pages of lists and of one's own. */
const screens: Record<string, Place> = {
  '/my-secondment': { to: '/secondment', call: 'openSecondment' },
  '/my-journal': { to: '/month-reports', call: 'openReports' },
  '/my-preferences': { to: '/preferences', call: 'myPreferences' },
  '/leave': { to: '/leave', call: 'openLeave' },
  '/rosters': { to: '/shifts', call: 'openShifts' },
  '/m/roll-calls': { to: '/roll-calls', call: 'openCalls' },
  '/task-lists': { to: '/task-items', call: 'openTaskItems' },
  '/offers': { to: '/offers', call: 'openOffers' },
  '/care': { to: '/visits', call: 'openVisits' },
  '/my-ratings': { to: '/ratings', call: 'openRatings' },
  '/my-assessments': { to: '/assessments', call: 'openAssessments' },
  '/my-stories': { to: '/stories', call: 'openStories' },
  '/my-inspections': { to: '/unannounced', call: 'openUnannounced' },
  '/my-visits': { to: '/my-visits', call: 'openUnannounced' },
  '/my-meetings': { to: '/meetings', call: 'openMeetings' },
}

/** The pages of one record, by the first part of their address on the desktop, and the view of it that is asked for. */
const records: Record<string, Place> = {
  '/issues/': { to: '/issue/', call: 'openSheet' },
  '/approvals/': { to: '/approval/', call: 'openApproval' },
  '/petitions/': { to: '/petitions/', call: 'openPetition' },
  '/bulletins/published/': { to: '/bulletins/', call: 'openBulletin' },
  '/clearings/': { to: '/righting/', call: 'openRighting' },
  '/inspections/?figure=FINDINGS': { to: '/righting/', call: 'openRighting' },
  '/feedback-received/': { to: '/feedback-received/', call: 'openFeedback' },
}
const record = /^(\/.+\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\?.+)?$/

/** Where the phone shows what a notice is about, and how its button is called; nothing where it has no page for it. */
export function placeOf(link: string | null | undefined): Place | undefined {
  const known = screens[link ?? '']
  if (known) return known
  const [, path = '', id = '', view = ''] = record.exec(link ?? '') ?? []
  const page = records[path + view]
  return page && { to: page.to + id, call: page.call }
}
