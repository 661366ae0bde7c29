/** The month before or after: 2026-12 and 1 give 2027-01. */
export function turned(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const at = year * 12 + number - 1 + by
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

interface Span { from: string; fromHalf: 'AM' | 'PM'; to: string; toHalf: 'AM' | 'PM' }

/** Which part of a day a leave takes: the whole, a half, or none. */
export function partOf(span: Span, day: string): 'ALL' | 'AM' | 'PM' | undefined {
  if (day < span.from || day > span.to) return undefined
  if (day === span.from && span.fromHalf === 'PM') return 'PM'
  return day === span.to && span.toHalf === 'AM' ? 'AM' : 'ALL'
}
