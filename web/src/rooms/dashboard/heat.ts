import type { Feature, FeatureCollection, Position } from 'geojson'
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

type Rings = Position[][]
const ringsOf = (one: Feature): Rings => (one.geometry.type === 'Polygon' ? one.geometry.coordinates : one.geometry.type === 'MultiPolygon' ? one.geometry.coordinates.flat() : [])

/** What lies within west, south, east and north. */
function around(all: Rings[]): [number, number, number, number] {
  const [box, points] = [[Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number], all.flat(2)]
  for (const [x = 0, y = 0] of points) [box[0], box[1], box[2], box[3]] = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
  return box
}

/** The map as a piece of a drawing within these measures: grids with a figure in their shades, the largest below, among their neighbours. Nothing where no grid has a figure. */
export function heatDrawn(grids: FeatureCollection, rows: Row[], x: number, y: number, inline: number, block: number): string {
  const valued = heated(grids, rows).features.map((one) => ({ rings: ringsOf(one), colour: String(one.properties?.colour) })).filter((one) => one.rings.length)
  if (!valued.length) return ''
  const [west, south, east, north] = around(valued.map((one) => one.rings))
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = Math.min(inline / (Math.max(east - west, 1e-6) * squeeze), block / Math.max(north - south, 1e-6)) * 0.94
  const [left, top] = [(inline - (east - west) * squeeze * scale) / 2, (block - (north - south) * scale) / 2]
  const path = (rings: Rings) => rings.map((ring) => `M${ring.map(([lon = 0, lat = 0]) => `${(left + (lon - west) * squeeze * scale).toFixed(1)} ${(top + (north - lat) * scale).toFixed(1)}`).join('L')}Z`).join('')
  const span = ({ rings }: { rings: Rings }) => {
    const [w, s, e, n] = around([rings])
    return (e - w) * (n - s)
  }
  const drawn = [...grids.features.map((one) => ({ rings: ringsOf(one), colour: '#f4f7f9' })), ...[...valued].sort((one, other) => span(other) - span(one))]
  return `<svg x="${x}" y="${y}" width="${inline}" height="${block}" overflow="hidden"><rect width="100%" height="100%" fill="#fff" stroke="#d9e1e7"/>${drawn.map((one) => `<path fill-rule="evenodd" fill="${one.colour}" stroke="#6b7f8c" stroke-width=".8" d="${path(one.rings)}"/>`).join('')}</svg>`
}
