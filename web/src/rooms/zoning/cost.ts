import type { Member, Scheme } from './api'
import { t } from './words'

/** What a move costs in words: likeness lost, or gained. */
export function costWords(cost: number): string {
  const n = Math.round(Math.abs(cost))
  return n === 0 ? t('costNone') : t(cost > 0 ? 'costLess' : 'costMore', { n })
}

/** Where a member of the scheme is, counted from 0. */
export const zoneOf = (scheme: Scheme, unit: string): number => scheme.zones.findIndex((zone) => zone.members.some((one) => one.unit === unit))

/** The cost of going to a zone, alone or in exchange for one of its members. */
export function costOf(scheme: Scheme, member: Member, zone: number, other?: Member): number {
  const alone = member.moves[zone]?.cost ?? 0
  if (!other) return alone
  return alone + (other.moves[zoneOf(scheme, member.unit)]?.cost ?? 0) + 2 * (scheme.likeness[member.at]?.[other.at] ?? 0)
}
