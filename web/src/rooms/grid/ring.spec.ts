import { expect, it } from 'vitest'
import { insertNear, polygonOf, ringOf } from './ring'

const square: [number, number][] = [[0, 0], [1, 0], [1, 1], [0, 1]]

it('closes a ring when it becomes a polygon and opens it again', () => {
  expect(polygonOf(square).coordinates[0]).toHaveLength(5)
  expect(ringOf(polygonOf(square))).toEqual(square)
})

it('puts a new corner into the nearest edge, the closing edge too', () => {
  expect(insertNear(square, [1.1, 0.5])[2]).toEqual([1.1, 0.5])
  expect(insertNear(square, [-0.1, 0.5])).toHaveLength(5)
  expect(insertNear(square, [-0.1, 0.5])[4]).toEqual([-0.1, 0.5])
})

it('leaves shapes with holes or several parts to the import', () => {
  expect(ringOf({ type: 'Polygon', coordinates: [polygonOf(square).coordinates[0]!, polygonOf(square).coordinates[0]!] })).toBeUndefined()
  expect(ringOf({ type: 'MultiPolygon', coordinates: [polygonOf(square).coordinates, polygonOf(square).coordinates] })).toBeUndefined()
  expect(ringOf(null)).toEqual([])
})
