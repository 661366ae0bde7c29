import { daysBefore, today } from '@/house/format'

export interface Span { from: string; to: string }

/** Named periods of whole days, both ends included, as seen from a day. */
export function periods(now = today()): Record<'thisMonth' | 'lastMonth' | 'thisYear', Span> {
  const monthStart = `${now.slice(0, 7)}-01`
  const lastMonthEnd = daysBefore(monthStart, 1)
  return {
    thisMonth: { from: monthStart, to: now },
    lastMonth: { from: `${lastMonthEnd.slice(0, 7)}-01`, to: lastMonthEnd },
    thisYear: { from: `${now.slice(0, 4)}-01-01`, to: now },
  }
}
