import type { FeatureCollection } from 'geojson'
import type { Sheet, TileSheet } from './api'
import { heatDrawn, shades } from './heat'
import { blank, drawn } from './trend'
import { t } from './words'
import { shapesOfGrids } from '@/house/map/data'

const wide = 1600
const pad = 40
const gap = 20
const ink = '#17242f'
const soft = '#445665'
const most = 12
const map = 460

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const line = (x: number, y: number, size: number, text: string, more = '') => `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}" ${more}>${escaped(text)}</text>`
/** How long a line is in the measure of its letters: what is not Chinese takes little more than half of one. */
const long = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.58), 0)

/** The line as far as it has room. */
function cut(text: string, room: number, size: number): string {
  if (long(text) * size <= room) return text
  const letters = [...text]
  while (letters.length && (long(letters.join('')) + 1) * size > room) letters.pop()
  return `${letters.join('')}…`
}

const share = (tile: TileSheet) => ({ SMALL: 4, MEDIUM: 2, LARGE: 1 })[tile.tile.size]

/** What the comparison takes above whatever stands below the figure. */
const comparison = (tile: TileSheet) => (tile.compared?.change ? 74 : 0)

function height(tile: TileSheet): number {
  return comparison(tile) + below(tile)
}

function below(tile: TileSheet): number {
  if (tile.tile.look === 'TREND') return 300
  if (tile.tile.look === 'HEAT') return 110 + map + 60
  if (tile.tile.look === 'RANKING') return 110 + Math.min(most, tile.rows.length) * 30 + (tile.rows.length > most ? 30 : 0)
  return 110
}

function chart(tile: TileSheet, x: number, y: number, inline: number): string {
  const made = drawn(tile.points, tile.share)
  const bars = made.marks.map((mark) => (tile.share ? `<circle cx="${mark.x}" cy="${mark.y}" r="3.5" fill="#0b5a7a"/>` : `<rect x="${mark.x - 11}" y="${mark.y}" width="22" height="${made.bottom - mark.y}" fill="${mark.running ? '#a9cbd9' : '#4b93b0'}"/>`))
  const rules = made.lines.map((one) => `<line x1="${made.left}" x2="${made.width}" y1="${one.y}" y2="${one.y}" stroke="#d9e1e7"/>${line(made.left - 6, one.y + 4, 11, one.label, 'text-anchor="end"')}`)
  const lines = tile.share ? made.pieces.map((piece) => `<polyline points="${piece}" fill="none" stroke="#0b5a7a" stroke-width="2"/>`) : []
  const ticks = made.ticks.map((tick) => line(tick.x, made.bottom + 16, 11, tick.label, 'text-anchor="middle"'))
  return `<g transform="translate(${x} ${y}) scale(${Math.min(inline / made.width, 180 / made.height)})">${[...rules, ...bars, ...lines, ...ticks].join('')}</g>`
}

/** The rows of a tile from a height on, as many as there is room for. */
function rows(tile: TileSheet, x: number, y: number, inline: number): string {
  const listed = tile.rows.slice(0, most).map((row, index) => line(x, y + index * 30, 15, cut(row.name, inline - 110, 15)) + line(x + inline, y + index * 30, 15, row.cell.because ? t('notApplicable') : row.cell.shown, 'text-anchor="end"'))
  return listed.join('') + (tile.rows.length > most ? line(x, y + most * 30, 13, `… ${tile.rows.length}`, `style="fill:${soft}"`) : '')
}

/** The map with what its shades mean, and the largest figures beside it. */
function heat(tile: TileSheet, grids: FeatureCollection | undefined, x: number, y: number, inline: number): string {
  const drawn = grids ? heatDrawn(grids, tile.rows, x, y, inline * 0.6, map) : ''
  const valued = tile.rows.filter((row) => typeof row.cell.value === 'number')
  if (!drawn || !valued.length) return rows(tile, x, y + 18, inline)
  const scale = shades.map((shade, index) => `<rect x="${x + index * 28}" y="${y + map + 16}" width="28" height="16" fill="${shade}"/>`).join('')
  const words = line(x + shades.length * 28 + 12, y + map + 30, 14, `${t('heatScale', { low: valued.at(-1)!.cell.shown, high: valued[0]!.cell.shown })}　${t('heatNone')}`, `style="fill:${soft}"`)
  return drawn + scale + words + rows(tile, x + inline * 0.6 + 24, y + 18, inline * 0.4 - 24)
}

function card(tile: TileSheet, x: number, y: number, inline: number, block: number, grids?: FeatureCollection): string {
  const [left, room, under] = [x + 20, inline - 40, y + comparison(tile)]
  const parts = [`<rect x="${x}" y="${y}" width="${inline}" height="${block}" rx="10" fill="#fff" stroke="#d9e1e7"/>`, line(left, y + 34, 17, cut(tile.name, room, 17), 'font-weight="600"'), line(left, y + 76, 32, tile.total.because ? t('notApplicable') : tile.total.shown, 'font-weight="650"')]
  const { compared } = tile
  if (compared?.change) {
    const { absolute, relative, because } = compared.change
    parts.push(
      line(left, y + 108, 14, cut([absolute, relative, because].filter(Boolean).join('  '), room, 14)),
      line(left, y + 134, 13, cut(t('compared', { words: compared.period.words, from: compared.period.from, to: compared.period.to }), room, 13), `style="fill:${soft}"`),
      line(left, y + 158, 14, compared.cell.because ? t('notApplicable') : compared.cell.shown, `style="fill:${soft}"`),
    )
  }
  if (tile.tile.look === 'TREND') parts.push(blank(tile.points, tile.share) ? line(left, under + 118, 15, t('trendNone'), `style="fill:${soft}"`) : chart(tile, left, under + 100, room))
  else if (tile.tile.look === 'HEAT') parts.push(heat(tile, grids, left, under + 100, room))
  else parts.push(rows(tile, left, under + 118, room))
  return parts.join('')
}

/** A board as one drawing, by itself: nothing in it is fetched, so it can be kept as a picture. Its maps need the shapes of the grids. */
export function drawing(sheet: Sheet, grids?: FeatureCollection): { svg: string; height: number } {
  const parts: string[] = []
  let [x, y, row] = [pad, 130, 0]
  for (const tile of sheet.tiles) {
    const columns = share(tile)
    const inline = (wide - 2 * pad - gap * (columns - 1)) / columns
    if (x > pad && x + inline > wide - pad + 1) [x, y, row] = [pad, y + row + gap, 0]
    const block = height(tile)
    parts.push(card(tile, x, y, inline, block, grids))
    row = Math.max(row, block)
    x += inline + gap
  }
  const end = y + row + pad
  const head = `${line(pad, 64, 34, sheet.board?.name ?? '', 'font-weight="650"')}${line(pad, 100, 16, `${t('whose', { whose: sheet.whose })}　${sheet.period.words}　${sheet.period.from} — ${sheet.period.to}`, `style="fill:${soft}"`)}`
  return { height: end, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${end}" viewBox="0 0 ${wide} ${end}" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif"><rect width="100%" height="100%" fill="#f4f7f9"/>${head}${parts.join('')}</svg>` }
}

/** Draws the board twice as large as it is wide on screens, and hands it over as a picture. */
export async function saved(sheet: Sheet, name: string): Promise<void> {
  const maps = sheet.tiles.some((tile) => tile.tile.look === 'HEAT')
  const made = drawing(sheet, maps ? await shapesOfGrids().catch(() => undefined) : undefined)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [wide * 2, made.height * 2]
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
