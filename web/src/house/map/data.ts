import type { FeatureCollection } from 'geojson'
import { get } from '../api'

let boundaries: Promise<FeatureCollection> | undefined
let grids: Promise<FeatureCollection> | undefined

/** District, towns and villages; fetched once a page, again after a failure. */
export function boundariesOfDistrict(): Promise<FeatureCollection> {
  return (boundaries ??= get<FeatureCollection>('/api/map/boundaries.geojson').catch((thrown) => {
    boundaries = undefined
    throw thrown
  }))
}

export function shapesOfGrids(): Promise<FeatureCollection> {
  return (grids ??= get<FeatureCollection>('/api/grids.geojson').catch((thrown) => {
    grids = undefined
    throw thrown
  }))
}

/** After a grid was drawn anew. */
export function forgetGrids(): void {
  grids = undefined
}
