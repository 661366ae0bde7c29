import type { StyleSpecification } from 'maplibre-gl'
import { noFeatures } from './points'

const font = ['sans-serif']

/** The offline map: the district's own boundaries and grids on plain ground. No tiles, no fonts, no address outside. */
export function offlineStyle(): StyleSpecification {
  const empty = { type: 'geojson' as const, data: noFeatures }
  return {
    version: 8,
    sources: { boundaries: empty, names: empty, grids: empty, shapes: empty, points: { ...empty, cluster: true, clusterMaxZoom: 13, clusterRadius: 42 } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#e9eff2' } },
      { id: 'district', type: 'fill', source: 'boundaries', filter: ['==', ['get', 'level'], 'COUNTY'], paint: { 'fill-color': '#ffffff' } },
      { id: 'towns', type: 'fill', source: 'boundaries', filter: ['==', ['get', 'level'], 'TOWNSHIP'], paint: { 'fill-color': '#f9fbfc' } },
      { id: 'grids', type: 'fill', source: 'grids', paint: { 'fill-color': ['match', ['get', 'kind'], 'DEDICATED', '#7c62c4', '#2b86a8'], 'fill-opacity': 0.13 } },
      { id: 'village-lines', type: 'line', source: 'boundaries', minzoom: 10.5, filter: ['==', ['get', 'level'], 'VILLAGE'], paint: { 'line-color': '#b7c6cf', 'line-width': 0.8, 'line-dasharray': [3, 2] } },
      { id: 'grid-lines', type: 'line', source: 'grids', paint: { 'line-color': ['match', ['get', 'kind'], 'DEDICATED', '#5b4a9c', '#2b86a8'], 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 14, 1.6] } },
      { id: 'town-lines', type: 'line', source: 'boundaries', filter: ['in', ['get', 'level'], ['literal', ['TOWNSHIP', 'COUNTY']]], paint: { 'line-color': '#6f8c9b', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 13, 2] } },
      { id: 'shapes', type: 'fill', source: 'shapes', paint: { 'fill-color': ['coalesce', ['get', 'colour'], '#0b5a7a'], 'fill-opacity': 0.28 } },
      { id: 'shape-lines', type: 'line', source: 'shapes', paint: { 'line-color': ['coalesce', ['get', 'colour'], '#0b5a7a'], 'line-width': 2.5 } },
      { id: 'town-names', type: 'symbol', source: 'names', maxzoom: 12.5, filter: ['==', ['get', 'level'], 'TOWNSHIP'], layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 13, 'text-max-width': 12 }, paint: { 'text-color': '#3d5564', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 } },
      { id: 'village-names', type: 'symbol', source: 'names', minzoom: 11.5, filter: ['==', ['get', 'level'], 'VILLAGE'], layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 11, 'text-max-width': 12 }, paint: { 'text-color': '#5a6b79', 'text-halo-color': '#ffffff', 'text-halo-width': 1.2 } },
      { id: 'grid-names', type: 'symbol', source: 'grids', minzoom: 12.8, layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 11, 'text-max-width': 9 }, paint: { 'text-color': '#0b5a7a', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 } },
      { id: 'clusters', type: 'circle', source: 'points', filter: ['has', 'point_count'], paint: { 'circle-color': '#0b5a7a', 'circle-opacity': 0.9, 'circle-radius': ['step', ['get', 'point_count'], 13, 20, 17, 100, 22], 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 } },
      { id: 'cluster-counts', type: 'symbol', source: 'points', filter: ['has', 'point_count'], layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-font': font, 'text-size': 12, 'text-allow-overlap': true }, paint: { 'text-color': '#ffffff' } },
      { id: 'points', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': ['get', 'colour'], 'circle-radius': 7, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 } },
    ],
  }
}
