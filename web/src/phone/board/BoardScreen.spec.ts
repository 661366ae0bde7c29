import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import BoardScreen from './BoardScreen.vue'
import RecordsScreen from './RecordsScreen.vue'
import { phonePage } from '../doors'
import { database } from '../outbox/database'
import { leadDoors } from '@/house/doors'
import { renderInTown } from '@/house/testing/town'

const cell = (value: number) => ({ shown: `${value} 件`, value, because: null, terms: [{ position: 0, words: '上报的件数', shown: `${value} 件` }] })
const span = (from: string, running = false) => ({ words: from.slice(0, 7), from, to: from, running })
const board = (id: string, part: object = {}) => ({ id, name: `看板${id}`, audience: 'DISTRICT', audienceName: '全区', owner: '系统', shipped: true, mine: false, reach: 'ALL', roles: [], tiles: [], version: 1, changedAt: '2026-01-01T00:00:00Z', ...part })
const tile = (look: string, part: object = {}) => ({ tile: { measure: 'COUNT:issue.reported', look, size: 'SMALL', compare: 'NONE' }, name: '上报件数', words: '期内上报的记录', share: false, total: cell(7), compared: null, points: [], rows: [], ...part })
const sheet = { board: board('b-1'), cadence: 'MONTH', period: span('2026-03-01'), whose: '全区', subjects: [], at: '2026-03-31T00:00:00Z', tiles: [tile('NUMBER'), tile('TREND', { points: [{ month: span('2026-02-01'), cell: cell(3) }, { month: span('2026-03-01'), cell: cell(4) }] }), tile('HEAT', { rows: [{ key: 'g-1', name: '东河网格', cell: cell(5) }] })] }
const answers = { 'GET /api/dashboards': [board('b-1'), board('wall', { audience: 'WALL' }), board('own', { mine: true, shipped: false })], 'GET /api/dashboards/b-1': sheet, 'GET /api/dashboards/own': { ...sheet, board: board('own') } }
const routes = [{ path: '/board/:id?', component: { render: () => null } }, { path: '/board-records', component: { render: () => null } }, ...['issue', 'righting/problems', 'visits'].map((path) => ({ path: `/${path}/:id`, component: { render: () => null } }))]
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 20 })

beforeEach(() => database.kept.clear())

it('shows one board at a time, my own first and never the wall, with maps and months as lists', async () => {
  const town = await renderInTown(BoardScreen, { answers, routes, at: '/board' })
  await eventually(() => expect(town.text()).toContain('东河网格'))
  expect(town.asked.some((one) => one.path === '/api/dashboards/own')).toBe(true)
  expect(town.wrapper.findAll('select option').map((one) => one.attributes('value'))).toEqual(['own', 'b-1'])
  expect(town.wrapper.find('svg.chart').exists()).toBe(false)
  const months = town.wrapper.findAll('.tile')[1]!.findAll('tbody tr').map((row) => row.text())
  expect(months[0]).toContain('2026-03')
})

it('opens a month into the records of that month', async () => {
  const town = await renderInTown(BoardScreen, { answers, routes, at: '/board/b-1' })
  await eventually(() => expect(town.text()).toContain('东河网格'))
  await town.press('上报件数，2026-02，上报的件数：3 件，查看明细')
  await eventually(() => expect(town.router.currentRoute.value.path).toBe('/board-records'))
  expect(town.router.currentRoute.value.query).toMatchObject({ audience: 'DISTRICT', measure: 'COUNT:issue.reported', term: '0', from: '2026-02-01' })
})

it('offers a door to what the phone can open, and says so of the rest', async () => {
  leadDoors(phonePage)
  const record = (id: string, of: string, door: string) => ({ issue: { id, code: null, summary: `记录${id}`, of, known: true, door }, at: '2026-03-01T00:00:00Z', kind: 'issue.reported', kindName: '上报' })
  const page = { items: [record('i-1', 'issue', '/issues/i-1'), record('p-1', 'problem', '/clearings/c-1?problem=p-1'), record('h-1', 'help', '/care/a-1?household=h-2'), record('b-1', 'petition', '/petitions/b-1'), record('c-1', 'called', '/roll-calls/r-1')], total: 5, next: null }
  const town = await renderInTown(RecordsScreen, { answers: { 'GET /api/dashboards/records': page }, routes, permissions: ['indicator.view', 'issue.view', 'clearing.view', 'care.view', 'care.visit', 'attendance.view'], at: '/board-records?audience=DISTRICT&measure=COUNT:issue.reported&term=0&from=2026-03-01&to=2026-03-31' })
  await eventually(() => expect(town.text()).toContain('记录c-1'))
  expect(town.wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(['/issue/i-1', '/righting/problems/p-1', '/visits/h-2'])
  expect(town.text()).toContain('请到电脑上查看')
})
