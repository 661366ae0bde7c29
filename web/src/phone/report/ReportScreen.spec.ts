import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import ReportScreen from './ReportScreen.vue'
import { database } from '../outbox/database'
import { errandsOf } from '../outbox/errands'
import { outbox } from '../outbox/outbox'
import { problem, renderInTown, type Answers } from '@/house/testing/town'
import { townFile } from '@/pocket/place/town'

const lamp = { id: 'c-1', parent: null, code: '0101', kind: 'COMPONENT', name: '路灯', path: '公用设施 / 路灯', leaf: true, retired: false, questions: [] }
const sheet = { id: 'i-1', code: 'TZ2611210001', summary: '余西村路灯不亮', state: 'DISPATCHED', stateName: '待处理', grid: { id: 'g-1', name: '余西村第一网格' }, unit: { id: 'u-1', name: '区城管局' }, notices: [], light: 'GREEN' }
const answers: Answers = {
  'GET /api/grids.geojson': townFile,
  'GET /api/categories': [lamp],
  'GET /api/issues/suggestion': [{ category: { id: 'c-1', name: '路灯', path: '公用设施 / 路灯' }, why: '提到“路灯”' }],
  'GET /api/grids/covering': { grid: { id: 'g-1', name: '余西村第一网格', code: '32061210020001' } },
  'POST /api/routing/trial': { unit: { id: 'u-1', name: '区城管局' }, why: '路灯归城管局' },
  'GET /api/issues/similar': [{ id: 'i-9', code: 'TZ2611200007', summary: '路灯坏了', metres: 40, stateName: '处理中', reportedAt: '2026-11-20T02:00:00Z' }],
  'POST /api/issues': sheet,
  'POST /api/issues/i-9/comments': {},
}

/** Disk and timers of the browser are real here; the wait is for what a person would see. */
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 20 })
const writes = (town: { asked: { method: string; path: string; body: unknown }[] }) => town.asked.filter((one) => one.method === 'POST' && one.path !== '/api/routing/trial')

async function standing(extra: Answers = {}, onLine = true) {
  vi.stubGlobal('navigator', { onLine, geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { longitude: 121.015, latitude: 32.015, accuracy: 9 } } as GeolocationPosition) } })
  outbox.online.value = onLine
  return renderInTown(ReportScreen, { answers: { ...answers, ...extra }, permissions: ['issue.report'] })
}

beforeEach(() => Promise.all([database.errands.clear(), database.kept.clear()]))

describe('reporting from the phone', () => {
  it('reports with one sentence: place, grid, unit and category come by themselves', async () => {
    const town = await standing()
    await town.type('一句话说清情况', '余西村路灯不亮')
    await eventually(() => expect(town.text()).toContain('提到“路灯”'))
    await eventually(() => expect(town.text()).toContain('区城管局'))
    await town.press('上报')
    await eventually(() => expect(town.text()).toContain('已上报'))
    expect(writes(town).map((one) => one.body)).toEqual([{ summary: '余西村路灯不亮', longitude: 121.015, latitude: 32.015, system: 'WGS84', channel: 'STAFF_PHONE', category: 'c-1' }])
    expect(town.text()).toContain('TZ2611210001')
  })

  it('keeps the report on the phone while there is no network, and says so', async () => {
    const town = await standing({}, false)
    await town.type('一句话说清情况', '余西村路灯不亮')
    await town.press('上报')
    await eventually(() => expect(town.text()).toContain('已存好，待发送'))
    const [kept] = await errandsOf('a-1')
    expect(kept).toMatchObject({ kind: 'report', title: '余西村路灯不亮' })
    expect(kept!.body.occurredAt).toMatch(/^20\d\d-/)
    expect(writes(town)).toEqual([])
  })

  it('brings a refusal back to the form and leaves nothing in the queue', async () => {
    const town = await standing({ 'POST /api/issues': problem(400, { detail: '填写有误', faults: [{ field: 'longitude', message: '位置不在本区', mend: '请在地图上重新选点' }] }) })
    await town.type('一句话说清情况', '余西村路灯不亮')
    await town.press('上报')
    await eventually(() => expect(town.text()).toContain('位置不在本区（请在地图上重新选点）'))
    await eventually(async () => expect(await errandsOf('a-1')).toEqual([]))
    expect(town.control('一句话说清情况').value).toBe('余西村路灯不亮')
  })

  it('asks for the sentence before sending anything', async () => {
    const town = await standing()
    await town.press('上报')
    expect(town.text()).toContain('请用一句话写明情况')
    expect(writes(town)).toEqual([])
  })

  it('adds to a similar issue nearby instead of reporting it twice', async () => {
    const town = await standing()
    await town.type('一句话说清情况', '路灯还没修')
    await eventually(() => expect(town.text()).toContain('是同一件事吗'))
    await town.press('是同一件，补充催办')
    await eventually(() => expect(writes(town).map((one) => [one.path, one.body])).toEqual([['/api/issues/i-9/comments', { text: '现场再次发现：路灯还没修', toResident: false }]]))
  })
})
