import { session } from './session'

/** The pages of the desktop on which records open, by the beginning of their address, and what it takes to see them. */
export const doors: Record<string, string> = {
  '/issues/': 'issue.view',
  '/petitions/': 'petition.view',
  '/clearings/': 'clearing.view',
  '/care/': 'care.view',
  '/roll-calls/': 'attendance.view',
  '/secondment': 'secondment.view',
  '/leave-calendar': 'attendance.view',
  '/talks': 'journal.talk.read',
  '/signals': 'signal.view',
  '/unannounced-findings': 'unannounced.view',
  '/journal': 'journal.read',
  '/assessment': 'assessment.keep',
}

type Pages = (path: string) => string | undefined
const desktop: Pages = (path) => path
let pages = desktop

/** Where these pages lie for whoever is on other pages than those of the desktop; without it they lie where they are. */
export function leadDoors(other: Pages = desktop): void {
  pages = other
}

/** A record's page as the server named it, for whoever may open it; nothing where the door would be shut. */
export function openDoor(path: string | null | undefined): string | undefined {
  const permission = Object.entries(doors).find(([start]) => path?.startsWith(start))?.[1]
  return path && permission && session.may(permission) ? pages(path) : undefined
}
