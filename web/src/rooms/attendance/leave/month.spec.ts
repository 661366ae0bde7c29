import { expect, it } from 'vitest'
import { partOf, turned } from './month'

it('turns over the year', () => {
  expect(turned('2026-12', 1)).toBe('2027-01')
  expect(turned('2026-01', -1)).toBe('2025-12')
})

it('tells which part of a day a leave takes', () => {
  const span = { from: '2026-03-02', fromHalf: 'PM', to: '2026-03-04', toHalf: 'AM' } as const
  expect(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day) => partOf(span, day))).toEqual([undefined, 'PM', 'ALL', 'AM', undefined])
})
