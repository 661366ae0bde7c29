import { expect, it } from 'vitest'
import { far, order } from './order'
import type { Mine } from '@/rooms/tasklist/api'

const item = (number: number, due: string, longitude?: number): Mine => ({ title: '清单', line: { id: `${number}`, list: 'l', number, what: `${number}`, state: 'PENDING', stateName: '待反馈', due, late: false, ...(longitude ? { longitude, latitude: 32 } : {}) } })
const here = { longitude: 121, latitude: 32 }
const some = [item(1, '2026-03-02T00:00:00Z', 121.02), item(2, '2026-03-01T00:00:00Z'), item(3, '2026-03-02T00:00:00Z', 121.001)]
const numbers = (items: Mine[]) => items.map((one) => one.line.number)

it('goes by the deadline, and by the nearest where the phone knows where it is', () => {
  expect(numbers(order(some, 'due', here))).toEqual([2, 1, 3])
  expect(numbers(order(some, 'distance', here))).toEqual([3, 1, 2])
  expect(numbers(order(some, 'distance', undefined))).toEqual([2, 1, 3])
})

it('measures in metres, and not at all where an item lies nowhere certain', () => {
  expect(Math.round(far(some[2]!.line, here)!)).toBeGreaterThan(90)
  expect(Math.round(far(some[2]!.line, here)!)).toBeLessThan(100)
  expect(far(some[1]!.line, here)).toBeUndefined()
})
