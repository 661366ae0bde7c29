import type { FeatureCollection, Position } from 'geojson'
import type { Shape } from './api'

export type Ring = [number, number][]
/** A part of a shape: its outer ring, then its holes; none with its closing point. */
export type Part = Ring[]

const opened = (ring: Position[]): Ring => ring.slice(0, -1).map(([x, y]) => [x!, y!])
const closed = (ring: Ring): Position[] => [...ring, ring[0]!]

/** The parts of a shape; of none, one part that is still to be drawn. */
export function partsOf(shape: Shape | null): Part[] {
  if (!shape) return [[[]]]
  return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((part) => part.map(opened))
}

/** What the parts make: rings with fewer than three corners are not there yet, and a part without its outer ring is none. */
export function shapeOf(parts: Part[]): Shape | null {
  const whole = parts.filter(([outer]) => outer && outer.length > 2).map((part) => part.filter((ring) => ring.length > 2).map(closed))
  if (!whole.length) return null
  return whole.length === 1 ? { type: 'Polygon', coordinates: whole[0]! } : { type: 'MultiPolygon', coordinates: whole }
}

export function featuresOf(shape: Shape | null | undefined): FeatureCollection {
  return { type: 'FeatureCollection', features: shape ? [{ type: 'Feature', properties: {}, geometry: shape }] : [] }
}

/** A new point goes into the edge that it is nearest to, so that drawing never makes the ring cross itself there. */
export function insertNear(ring: Ring, point: [number, number]): Ring {
  if (ring.length < 3) return [...ring, point]
  let best = ring.length
  let least = Infinity
  ring.forEach((start, index) => {
    const end = ring[(index + 1) % ring.length]!
    const detour = Math.hypot(start[0] - point[0], start[1] - point[1]) + Math.hypot(end[0] - point[0], end[1] - point[1]) - Math.hypot(start[0] - end[0], start[1] - end[1])
    if (detour < least) [least, best] = [detour, index + 1]
  })
  return [...ring.slice(0, best), point, ...ring.slice(best)]
}
