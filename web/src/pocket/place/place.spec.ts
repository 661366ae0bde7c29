import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { covers, metresFrom, pointInside, shifted } from './geo'
import { gridAt, gridShapes, gridsInAddress, placeInGrid } from './place'
import { townFile, townShapes } from './town'

describe('finding a place on the phone', () => {
  it('names the dedicated grid before the comprehensive one around it', () => {
    expect(gridAt(townShapes, { longitude: 121.007, latitude: 32.007 })?.name).toBe('农贸市场专属网格')
    expect(gridAt(townShapes, { longitude: 121.015, latitude: 32.015 })?.name).toBe('余西村第一网格')
    expect(gridAt(townShapes, { longitude: 120, latitude: 32 })).toBeUndefined()
  })

  it('takes a point that is truly inside, also of a horseshoe with its middle outside', () => {
    const horseshoe: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [9, 0], [9, 9], [6, 9], [6, 2], [3, 2], [3, 9], [0, 9], [0, 0]]] }
    const inside = pointInside(horseshoe)!
    expect(covers(horseshoe, inside)).toBe(true)
    for (const shape of townShapes) expect(covers(shape.geometry, placeInGrid(shape, '').point!)).toBe(true)
  })

  it('does not count the hole of a grid as part of it', () => {
    const holed: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[3, 3], [6, 3], [6, 6], [3, 6], [3, 3]]] }
    expect(covers(holed, { longitude: 4.5, latitude: 4.5 })).toBe(false)
    expect(covers(holed, { longitude: 1, latitude: 1 })).toBe(true)
    expect(covers(holed, pointInside(holed)!)).toBe(true)
  })

  it('reads the village out of an address', () => {
    expect(gridsInAddress(townShapes, '二甲镇余西村三组 12 号').map((one) => one.id)).toEqual(['g-1'])
    expect(gridsInAddress(townShapes, '路口')).toEqual([])
  })

  it('moves by metres and measures them again', () => {
    const origin = { longitude: 121, latitude: 32 }
    const moved = shifted(origin, 300, -200)
    const [east, north] = metresFrom(origin, [moved.longitude, moved.latitude])
    expect(east).toBeCloseTo(300, 0)
    expect(north).toBeCloseTo(-200, 0)
  })

  it('reads shapes from the file and skips grids that are not drawn', () => {
    const file = { ...townFile, features: [...townFile.features, { type: 'Feature', properties: { id: 'g-4' }, geometry: null }] }
    expect(gridShapes(file.features as never).map((one) => one.id)).toEqual(['g-1', 'g-2', 'g-3'])
  })
})
