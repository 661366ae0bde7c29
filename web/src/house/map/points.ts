import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'

export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'NONE'

/** A thing on the map; every one of them also stands in the list beside it. */
export interface MapPoint {
  id: string
  longitude: number
  latitude: number
  light: Light
  label?: string
}

export type Bounds = [west: number, south: number, east: number, north: number]

export const lightColours: Record<Light, string> = { GREEN: '#17663f', YELLOW: '#b27300', RED: '#b3201a', NONE: '#5a6b79' }

export function asFeatures(points: MapPoint[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
      properties: { id: point.id, colour: lightColours[point.light], label: point.label ?? '' },
    })),
  }
}

export const noFeatures: FeatureCollection = { type: 'FeatureCollection', features: [] }

function* positionsOf(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return
  if (typeof coordinates[0] === 'number') yield coordinates as Position
  else for (const inner of coordinates) yield* positionsOf(inner)
}

/** The smallest box around a geometry or all features; undefined for nothing. */
export function boundsOf(shape: Geometry | Feature | FeatureCollection | null | undefined): Bounds | undefined {
  const geometries = !shape ? [] : shape.type === 'FeatureCollection' ? shape.features.map((one) => one.geometry) : shape.type === 'Feature' ? [shape.geometry] : [shape]
  let box: Bounds | undefined
  for (const geometry of geometries) {
    if (!geometry || !('coordinates' in geometry)) continue
    for (const [x, y] of positionsOf(geometry.coordinates) as Generator<[number, number]>)
      box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y]
  }
  return box
}

/** One point for the name of each area: names set on the areas themselves are repeated in every tile. */
export function namesOf(areas: FeatureCollection): FeatureCollection {
  const features = areas.features.flatMap((area) => {
    const box = boundsOf(area)
    return box ? [{ type: 'Feature' as const, properties: area.properties, geometry: { type: 'Point' as const, coordinates: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] } }] : []
  })
  return { type: 'FeatureCollection', features }
}
