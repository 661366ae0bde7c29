import type { Feature, FeatureCollection } from 'geojson'
import type { Row } from './api'

/** From light to dark; told apart by lightness alone, so that no colour need be known. */
export const shades = ['#d7eaf2', '#a6cfe0', '#6dacc6', '#2f82a4', '#0b5a7a', '#06384d'] as const

/** Which shade a figure has between the least and the most of the map. */
export function shadeOf(value: number, least: number, most: number): string {
  const part = most > least ? (value - least) / (most - least) : 1
  return shades[Math.min(shades.length - 1, Math.floor(part * shades.length))]!
}

/** The shapes of the grids that have a figure, each in its shade. */
export function heated(grids: FeatureCollection, rows: Row[]): FeatureCollection {
  const values = new Map(rows.flatMap((row) => (typeof row.cell.value === 'number' ? [[row.key, row.cell.value] as const] : [])))
  const [least, most] = [Math.min(...values.values()), Math.max(...values.values())]
  const features: Feature[] = grids.features.flatMap((grid) => {
    const value = values.get(String(grid.properties?.id))
    return value === undefined ? [] : [{ ...grid, properties: { ...grid.properties, colour: shadeOf(value, least, most) } }]
  })
  return { type: 'FeatureCollection', features }
}
