import type { ItemLine, Mine } from '@/rooms/tasklist/api'
import { metresFrom, type Point } from '@/pocket/place/geo'

export type Way = 'due' | 'distance'

/** Metres from here to an item whose place is known exactly. */
export function far(line: ItemLine, here: Point | undefined): number | undefined {
  if (!here || line.longitude === undefined || line.latitude === undefined || line.longitude === null || line.latitude === null) return undefined
  return Math.hypot(...metresFrom(here, [line.longitude, line.latitude]))
}

/** By deadline and number, or nearest first; what lies nowhere comes last. */
export function order(items: Mine[], way: Way, here: Point | undefined): Mine[] {
  const byDue = (a: Mine, b: Mine) => a.line.due.localeCompare(b.line.due) || a.line.number - b.line.number
  if (way === 'due' || !here) return [...items].sort(byDue)
  return [...items].sort((a, b) => (far(a.line, here) ?? Infinity) - (far(b.line, here) ?? Infinity) || byDue(a, b))
}
