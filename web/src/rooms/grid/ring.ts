import type { FeatureCollection, Polygon, Position } from 'geojson'
import type { Shape } from './api'

/** The outer ring without its closing point; undefined when the shape has holes or several parts. */
export function ringOf(shape: Shape | null): [number, number][] | undefined {
  if (!shape) return []
  const polygon: Position[][] | undefined = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.length === 1 ? shape.coordinates[0] : undefined
  if (!polygon || polygon.length !== 1) return undefined
  return polygon[0]!.slice(0, -1).map(([x, y]) => [x!, y!])
}

export function polygonOf(ring: [number, number][]): Polygon {
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

export function featuresOf(shape: Shape | null | undefined): FeatureCollection {
  return { type: 'FeatureCollection', features: shape ? [{ type: 'Feature', properties: {}, geometry: shape }] : [] }
}

/** A new point goes into the edge that it is nearest to, so that drawing never makes the ring cross itself there. */
export function insertNear(ring: [number, number][], point: [number, number]): [number, number][] {
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
