import type { Feature, Geometry } from 'geojson'
import { covers, pointInside, type Point } from './geo'

/** Where it happened: a point, how it was found, and the words of somebody who stands there. */
export interface Place {
  point: Point | null
  /** Metres; only a position of the device has one. */
  accuracy: number | null
  way: 'device' | 'map' | 'grid' | null
  address: string
}

export const nowhere = (): Place => ({ point: null, accuracy: null, way: null, address: '' })

export interface GridShape {
  id: string
  code: string
  name: string
  kind: string
  geometry: Geometry
}

export function gridShapes(features: Feature[]): GridShape[] {
  return features
    .filter((one) => one.geometry && one.properties)
    .map((one) => ({ id: String(one.properties!.id ?? one.id), code: String(one.properties!.code ?? ''), name: String(one.properties!.name ?? ''), kind: String(one.properties!.kind ?? ''), geometry: one.geometry }))
}

/** The grid over a point as far as this device knows: a dedicated grid goes before the comprehensive one around it. */
export function gridAt(shapes: GridShape[], point: Point): GridShape | undefined {
  const over = shapes.filter((shape) => covers(shape.geometry, point))
  return over.find((shape) => shape.kind === 'DEDICATED') ?? over[0]
}

export function placeInGrid(shape: GridShape, address: string): Place {
  return { point: pointInside(shape.geometry) ?? null, accuracy: null, way: 'grid', address }
}

/** Grids whose name, or the village in it, is spoken of in an address; the longest name first. */
export function gridsInAddress(shapes: GridShape[], address: string): GridShape[] {
  const words = address.replace(/\s/g, '')
  if (words.length < 2) return []
  return shapes
    .map((shape) => ({ shape, shared: sharedName(shape.name, words) }))
    .filter((one) => one.shared >= 2)
    .sort((a, b) => b.shared - a.shared || a.shape.code.localeCompare(b.shape.code))
    .slice(0, 5)
    .map((one) => one.shape)
}

/** How many leading characters of the grid's name stand in the address. */
function sharedName(name: string, address: string): number {
  for (let length = name.length; length >= 2; length--) if (address.includes(name.slice(0, length))) return length
  return 0
}
