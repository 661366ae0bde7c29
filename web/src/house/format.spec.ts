import { expect, it } from 'vitest'
import { day, daysBefore, fromLocalInput, percent, ratio, stamp, startOfDay, toLocalInput, towards } from './format'

it('shows instants by the clock of the district, over midnight too', () => {
  expect(stamp('2026-02-28T16:03:00Z')).toBe('2026-03-01 00:03')
  expect(day('2026-02-28T16:03:00Z')).toBe('2026-03-01')
  expect(startOfDay('2026-03-01')).toBe('2026-02-28T16:00:00.000Z')
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
  expect(fromLocalInput(toLocalInput('2026-02-28T16:03:00Z'))).toBe('2026-02-28T16:03:00.000Z')
})

it('tells what is left of a deadline, and by how much it has passed', () => {
  const now = Date.parse('2026-03-01T00:00:00Z')
  expect(towards('2026-03-01T00:30:00Z', now)).toBe('剩 30 分钟')
  expect(towards('2026-03-01T05:59:00Z', now)).toBe('剩 5 小时')
  expect(towards('2026-02-25T00:00:00Z', now)).toBe('超期 4 天')
})

it('never turns nothing due into a percentage', () => {
  expect(percent(60, 62)).toBe('96.8%')
  expect(percent(0, 0)).toBe('—')
  expect(ratio(1060, 1062)).toBe('1,060/1,062')
})
