import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { defineComponent, shallowRef, type Ref } from 'vue'
import type { Point, Row, Sheet } from './api'
import ComposerScreen from './ComposerScreen.vue'
import { heated, shadeOf, shades } from './heat'
import { moved } from './order'
import { beside } from './periods'
import { drawing } from './picture'
import TileCard from './TileCard.vue'
import { blank, drawn, roof } from './trend'
import TrendChart from './TrendChart.vue'
import { afterNews, type WallState } from './wall/api'
import { useWholeRows } from './wall/useWholeRows'
import { renderInTown } from '@/house/testing/town'

const cell = (value: number | null) => ({ shown: value === null ? '不适用' : `${value} 件`, value, because: value === null ? '没有记录' : null, terms: [{ position: 0, words: '上报的件数', shown: `${value ?? 0} 件` }] })
const span = (from: string, running = false) => ({ words: from.slice(0, 7), from, to: from, running })
const point = (from: string, value: number | null): Point => ({ month: span(from), cell: cell(value) })
const sheet = (): Sheet => ({
  cadence: 'MONTH', period: span('2026-03-01'), whose: '全区', subjects: [], at: '2026-03-31T00:00:00Z',
  tiles: [{ tile: { measure: 'COUNT:issue.reported', look: 'NUMBER', size: 'SMALL', compare: 'PREVIOUS' }, name: '上报件数', words: '', share: false, total: cell(7), compared: { period: span('2026-02-01'), cell: cell(0), change: { absolute: '+7', relative: null, because: '对比期为 0，不计百分比', direction: 1 } }, points: [], rows: [] }],
})

it('finds the period beside another over the end of a year', () => {
  expect(beside('MONTH', '2026-01-01', -1)).toBe('2025-12-01')
  expect(beside('QUARTER', '2026-10-01', 1)).toBe('2027-01-01')
  expect(beside('HALF', '2026-01-01', -1)).toBe('2025-07-01')
})

it('draws trends from nothing up, and leaves months without a figure open', () => {
  expect([roof(0), roof(3), roof(5), roof(7), roof(120), roof(200)]).toEqual([1, 4, 6, 10, 200, 200])
  const made = drawn([point('2026-01-01', 5), point('2026-02-01', 10), point('2026-03-01', null), point('2026-04-01', 10)], false)
  expect(made.lines.map((line) => line.label)).toEqual(['0', '5', '10'])
  expect(made.marks).toHaveLength(3)
  expect(made.pieces).toHaveLength(1)
})

it('shows whole numbers on an axis of counts, and words where there is nothing to draw', async () => {
  const labels = (most: number) => drawn([point('2026-01-01', most)], false).lines.map((line) => line.label)
  expect([labels(1), labels(2), labels(5), labels(30)]).toEqual([['0', '1'], ['0', '1', '2'], ['0', '3', '6'], ['0', '20', '40']])
  expect([blank([point('2026-01-01', 0)], false), blank([point('2026-01-01', 0)], true), blank([point('2026-01-01', null)], true)]).toEqual([true, false, true])
  const town = await renderInTown(TrendChart, { props: { points: [point('2026-01-01', 0), point('2026-02-01', null)], share: false } })
  expect(town.text()).toContain('近十二个月没有记录')
  expect(town.wrapper.find('svg').exists()).toBe(false)
})

it('counts only the rows that fit whole on the wall', async () => {
  const frame = document.createElement('ol')
  const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect
  frame.getBoundingClientRect = () => rect(100, 160)
  Object.defineProperty(frame, 'clientHeight', { value: 60 })
  for (const [top, bottom] of [[100, 125], [125, 150], [150, 175]] as const) frame.append(Object.assign(document.createElement('li'), { getBoundingClientRect: () => rect(top, bottom) }))
  const rows = shallowRef([1, 2, 3])
  let fits: Ref<number> | undefined
  await renderInTown(defineComponent({ setup: () => ((fits = useWholeRows(shallowRef(frame), rows)), () => null) }))
  rows.value = [1, 2, 3]
  await vi.waitFor(() => expect(fits!.value).toBe(2))
})

it('shades grids from light to dark and leaves those without a figure blank', () => {
  expect(shadeOf(0, 0, 10)).toBe(shades[0])
  expect(shadeOf(10, 0, 10)).toBe(shades.at(-1))
  const grid = (id: string) => ({ type: 'Feature' as const, properties: { id }, geometry: { type: 'Point' as const, coordinates: [0, 0] } })
  const rows: Row[] = [{ key: 'g-1', name: '一', cell: cell(4) }, { key: 'g-2', name: '二', cell: cell(null) }]
  expect(heated({ type: 'FeatureCollection', features: [grid('g-1'), grid('g-2'), grid('g-3')] }, rows).features.map((one) => one.properties?.id)).toEqual(['g-1'])
})

it('says a change without a per cent of nothing, and opens both figures', async () => {
  const town = await renderInTown(TileCard, { props: { sheet: sheet(), shown: sheet().tiles[0] } })
  expect(town.text()).toContain('+7')
  expect(town.text()).toContain('对比期为 0，不计百分比')
  await town.press('上报件数，2026-02，上报的件数：0 件，查看明细')
  expect(town.wrapper.emitted('open')?.[0]?.[0]).toMatchObject({ measure: 'COUNT:issue.reported', span: { from: '2026-02-01' } })
})

it('moves tiles by buttons and keeps the board in the order seen', async () => {
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  const tiles = [{ measure: 'FILING', look: 'NUMBER', size: 'SMALL', compare: 'NONE' }, { measure: 'REWORK', look: 'TREND', size: 'MEDIUM', compare: 'NONE' }]
  const measures = [{ code: 'FILING', name: '立案率', words: '', count: false }, { code: 'REWORK', name: '返工率', words: '', count: false }]
  const board = { id: 'b-1', name: '全区看板', audience: 'DISTRICT', audienceName: '全区', owner: '系统', shipped: true, mine: false, reach: 'ALL', roles: [], tiles, version: 1, changedAt: '2026-01-01T00:00:00Z' }
  const town = await renderInTown(ComposerScreen, { answers: { 'GET /api/dashboards/choices': { measures, roles: [] }, 'GET /api/dashboards': [board], 'POST /api/dashboards': 'b-2' }, at: '/dashboards/new/edit?from=b-1', routes: [{ path: '/dashboards/:id/edit', component: { render: () => null } }] })
  await town.press('下移第 1 块')
  await town.submit()
  expect(town.sent.at(-1)).toMatchObject({ name: '全区看板（我的）', reach: 'OWN', tiles: [{ measure: 'REWORK' }, { measure: 'FILING' }] })
})

it('draws a board as one picture with nothing to fetch', () => {
  const { svg } = drawing(sheet())
  expect(svg).toContain('上报件数')
  expect(svg).not.toMatch(/href|url\(/)
})

it('keeps the days of the comparison and its figure whole on the narrowest tile of the picture', () => {
  const board = sheet()
  board.tiles[0]!.compared!.period = { words: '2025 年', from: '2025-01-01', to: '2025-11-29', running: false }
  const { svg } = drawing(board)
  expect(svg).toContain('对比 2025 年（2025-01-01 至 2025-11-29）：<')
  expect(svg).toMatch(/：<\/text><text [^>]*>0[^<]*<\/text>/)
  board.tiles[0]!.name = '期内由挂职干部上报并且按期处置而且群众评价满意的事件'
  expect(drawing(board).svg).toContain('期内由挂职干部上报并且按期处置而且群…<')
})

it('draws the map of the grids into the picture, in the shades of the screen and of the paper', () => {
  const square = (id: string, west: number) => ({ type: 'Feature' as const, properties: { id }, geometry: { type: 'Polygon' as const, coordinates: [[[west, 32], [west + 0.1, 32], [west + 0.1, 32.1], [west, 32.1], [west, 32]]] } })
  const board = sheet()
  const row = (key: string, value: number): Row => ({ key, name: `网格${key}`, cell: cell(value) })
  board.tiles.push({ ...board.tiles[0]!, tile: { measure: 'COUNT:issue.reported', look: 'HEAT', size: 'LARGE', compare: 'NONE' }, compared: null, rows: [row('east', 12), row('west', 2)] })
  const { svg } = drawing(board, { type: 'FeatureCollection', features: [square('west', 121), square('east', 121.1), square('none', 121.2)] })
  expect(svg).toContain(`fill="${shades[0]}"`)
  expect(svg.match(new RegExp(`<path[^>]*fill="${shades.at(-1)}"`, 'g'))).toHaveLength(1)
  expect(svg.match(/<path/g)).toHaveLength(5)
  expect(svg).toContain('浅 2 件 → 深 12 件')
  expect(drawing(board).svg).toContain('网格east')
  const paper = readFileSync('../server/src/main/java/yixian/dashboard/board/HeatPicture.java', 'utf8')
  expect([...paper.matchAll(/^ {10}new Color\(0x(\w{6})\)/gm)].map(([, shade]) => `#${shade}`)).toEqual([...shades])
})

it('changes on the wall what the news says, and nothing else', () => {
  const state = (part: Partial<WallState>): WallState => ({ at: '', board: '', whose: '', tiles: [], lights: {}, overdue: [], latest: [], whole: true, points: [], gone: [], ...part })
  const at = (id: string, light: 'GREEN' | 'RED') => ({ id, longitude: 121, latitude: 32, light })
  const after = afterNews(state({ points: [at('a', 'GREEN'), at('b', 'GREEN'), at('c', 'RED')] }), state({ whole: false, points: [at('b', 'RED')], gone: ['c'] }))
  expect(after.points).toEqual([at('a', 'GREEN'), at('b', 'RED')])
})
