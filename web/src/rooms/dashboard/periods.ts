import type { Cadence } from './api'

const months: Record<Cadence, number> = { DAY: 0, MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 }

/** A day of the period before or after the one that begins on a day. */
export function beside(cadence: Cadence, from: string, step: 1 | -1): string {
  const [year, month] = from.split('-').map(Number) as [number, number]
  const there = year * 12 + month - 1 + step * months[cadence]
  return `${Math.floor(there / 12)}-${String((there % 12) + 1).padStart(2, '0')}-01`
}
