import { expect, it } from 'vitest'
import type { Shape } from './api'
import { useParts } from './useParts'

/** With the closing points, by part and ring. */
const corners = (shape: Shape | null) => (shape?.type === 'MultiPolygon' ? shape.coordinates : []).map((part) => part.map((ring) => ring.length))
const draw = (parts: ReturnType<typeof useParts>, ...corners: [number, number][]) => corners.forEach((corner) => parts.place(corner))

it('draws a part with a hole and a second part, one ring at a time', () => {
  const parts = useParts()
  parts.begin(null)
  expect(parts.shape.value).toBeNull()
  draw(parts, [0, 0], [9, 0], [9, 9], [0, 9])
  parts.addHole()
  expect(parts.whole.value, 'a ring that was begun must be drawn or taken away').toBe(false)
  draw(parts, [1, 1], [2, 1], [2, 2])
  parts.addPart()
  draw(parts, [20, 0], [21, 0], [21, 1])
  expect(parts.whole.value).toBe(true)
  expect(corners(parts.shape.value)).toEqual([[5, 4], [4]])
  expect(parts.rings.value.map((one) => [one.part, one.ring, one.corners])).toEqual([[0, 0, 4], [0, 1, 3], [1, 0, 3]])
})

it('takes the ring under the pen away, an outer one with its holes, and never the last', () => {
  const parts = useParts()
  parts.begin({ type: 'MultiPolygon', coordinates: [[[[0, 0], [9, 0], [9, 9], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]], [[[20, 0], [21, 0], [21, 1], [20, 0]]]] })
  parts.at.value = { part: 0, ring: 1 }
  parts.remove()
  expect(parts.rings.value.map((one) => [one.part, one.ring])).toEqual([[0, 0], [1, 0]])
  parts.remove()
  expect(parts.shape.value).toMatchObject({ type: 'Polygon', coordinates: [[[20, 0], [21, 0], [21, 1], [20, 0]]] })
  parts.remove()
  expect(parts.shape.value).toBeNull()
  draw(parts, [0, 0], [1, 0], [1, 1])
  expect(parts.shape.value!.type).toBe('Polygon')
})
