import { session } from '@/house/session'

/** Where the phone shows a record that the server names by its page of the desktop; one who visits has a page a household. */
const pages: [known: RegExp, page: string, permission?: string][] = [
  [/^\/issues\/([0-9a-z-]+)$/, '/issue/'],
  [/^\/petitions\/([0-9a-z-]+)$/, '/petitions/'],
  [/^\/clearings\/[0-9a-z-]+\?problem=([0-9a-z-]+)$/, '/righting/problems/'],
  [/^\/care\/[0-9a-z-]+\?household=([0-9a-z-]+)$/, '/visits/', 'care.visit'],
]

/** Nothing where the phone has no page for it, or none that this person may open. */
export function phonePage(path: string): string | undefined {
  for (const [known, page, permission] of pages) {
    const id = known.exec(path)?.[1]
    if (id && (!permission || session.may(permission))) return page + id
  }
  return undefined
}
