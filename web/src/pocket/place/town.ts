import type { GridShape } from './place'

const ring = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]]

/** Grids of a small town for specs: a market (dedicated) inside the first of two villages. */
export const townShapes: GridShape[] = [
  { id: 'g-1', code: '32061210020001', name: '余西村第一网格', kind: 'COMPREHENSIVE', geometry: { type: 'Polygon', coordinates: [ring(121, 32, 121.02, 32.02)] } },
  { id: 'g-2', code: '32061210021001', name: '定兴村第一网格', kind: 'COMPREHENSIVE', geometry: { type: 'Polygon', coordinates: [ring(121.02, 32, 121.04, 32.02)] } },
  { id: 'g-3', code: '32061210099001', name: '农贸市场专属网格', kind: 'DEDICATED', geometry: { type: 'Polygon', coordinates: [ring(121.005, 32.005, 121.01, 32.01)] } },
]

export const townFile = { type: 'FeatureCollection', features: townShapes.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry })) }
