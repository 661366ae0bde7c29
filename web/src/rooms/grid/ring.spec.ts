import { expect, it } from 'vitest'
import { insertNear, partsOf, shapeOf, type Ring } from './ring'

const square: Ring = [[0, 0], [9, 0], [9, 9], [0, 9]]
const hole: Ring = [[1, 1], [2, 1], [2, 2]]
const far: Ring = [[20, 0], [21, 0], [21, 1]]

it('closes rings when they become a shape and opens them again, with holes and several parts', () => {
  expect(shapeOf([[square]])!.coordinates[0]).toHaveLength(5)
  for (const parts of [[[square]], [[square, hole]], [[square, hole], [far]]]) expect(partsOf(shapeOf(parts))).toEqual(parts)
  expect(shapeOf([[square, hole], [far]])!.type).toBe('MultiPolygon')
})

it('leaves out what is not drawn to its end, and a hole without the part around it', () => {
  expect(partsOf(null)).toEqual([[[]]])
  expect(shapeOf([[[]]])).toBeNull()
  expect(shapeOf([[square, hole.slice(0, 2)], [[]]])).toEqual(shapeOf([[square]]))
  expect(shapeOf([[[], hole], [far]])).toEqual(shapeOf([[far]]))
})

it('puts a new corner into the nearest edge, the closing edge too', () => {
  expect(insertNear(square, [9.1, 5])[2]).toEqual([9.1, 5])
  expect(insertNear(square, [-0.1, 5])).toHaveLength(5)
  expect(insertNear(square, [-0.1, 5])[4]).toEqual([-0.1, 5])
})
