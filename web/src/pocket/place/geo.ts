import type { Geometry, Polygon, Position } from 'geojson'

/** A place on WGS-84, in degrees. */
export interface Point {
  longitude: number
  latitude: number
}

const metresPerDegree = 111_320

/** Metres east and north of an origin; exact enough for the size of a district's map on a phone. */
export function metresFrom(origin: Point, [longitude, latitude]: Position): [east: number, north: number] {
  const shrink = Math.cos((origin.latitude * Math.PI) / 180)
  return [(longitude! - origin.longitude) * metresPerDegree * shrink, (latitude! - origin.latitude) * metresPerDegree]
}

export function shifted(origin: Point, east: number, north: number): Point {
  const shrink = Math.cos((origin.latitude * Math.PI) / 180)
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return { longitude: round(origin.longitude + east / (metresPerDegree * shrink)), latitude: round(origin.latitude + north / metresPerDegree) }
}

export function polygonsOf(shape: Geometry): Polygon['coordinates'][] {
  if (shape.type === 'Polygon') return [shape.coordinates]
  return shape.type === 'MultiPolygon' ? shape.coordinates : []
}

function insideRing([x, y]: Position, ring: Position[]): boolean {
  let inside = false
  for (let here = 0, before = ring.length - 1; here < ring.length; before = here++) {
    const [x1, y1] = ring[here] as [number, number]
    const [x2, y2] = ring[before] as [number, number]
    if (y1 > y! !== y2 > y! && x! < ((x2 - x1) * (y! - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

export function covers(shape: Geometry, point: Point): boolean {
  const at = [point.longitude, point.latitude]
  return polygonsOf(shape).some(([outer, ...holes]) => insideRing(at, outer!) && !holes.some((hole) => insideRing(at, hole)))
}

/** A point that is surely inside the shape: the middle of its widest stretch at half height. */
export function pointInside(shape: Geometry): Point | undefined {
  let best: { point: Point; width: number } | undefined
  for (const rings of polygonsOf(shape)) {
    const heights = rings[0]!.map((position) => position[1]!)
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    const latitude = low + (high - low) * 0.5000137
    const crossings = rings.flatMap((ring) => crossingsAt(ring, latitude)).sort((a, b) => a - b)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const width = crossings[index + 1]! - crossings[index]!
      if (!best || width > best.width) best = { width, point: { longitude: crossings[index]! + width / 2, latitude } }
    }
  }
  return best && shifted(best.point, 0, 0)
}

function crossingsAt(ring: Position[], latitude: number): number[] {
  const found: number[] = []
  for (let here = 0, before = ring.length - 1; here < ring.length; before = here++) {
    const [x1, y1] = ring[here] as [number, number]
    const [x2, y2] = ring[before] as [number, number]
    if (y1 > latitude !== y2 > latitude) found.push(((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1)
  }
  return found
}
