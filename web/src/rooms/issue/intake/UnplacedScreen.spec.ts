import { expect, it, vi } from 'vitest'
import UnplacedScreen from './UnplacedScreen.vue'
import { renderInTown } from '@/house/testing/town'

vi.mock('@/house/map/createMap', () => ({ createMap: () => Promise.reject(new Error('no WebGL in this town')) }))

const one = { id: 'u-1', at: '2026-06-01T02:00:00Z', source: '邻区指挥中心', channelName: 'Open311', summary: '井盖破损', address: '老码头往南', photos: [] }
const screen = (list: object[]) =>
  renderInTown(UnplacedScreen, { permissions: ['issue.accept'], answers: { 'GET /api/unplaced': list, 'GET /api/grids': [], 'GET /api/grids/covering': { grid: { id: 'g-1', code: '1', name: '余北居第1网格', kind: 'COMPREHENSIVE' }, point: { longitude: 121.1, latitude: 32 } }, 'POST /api/unplaced/u-1/place': { code: 'TZ88' }, 'POST /api/unplaced/u-1/drop': { id: 'u-1' } } })

it('puts a report on the map, with its address as a person reads it', async () => {
  const town = await screen([one])
  await town.type('经度', '121.1')
  await town.type('纬度', '32')
  expect(town.text()).toContain('余北居第1网格')
  await town.press('定位并立为事件')
  expect(town.sent.at(-1)).toEqual({ longitude: 121.1, latitude: 32, system: 'WGS84', address: '老码头往南' })
})

it('drops one only with a reason and when it is said twice', async () => {
  const town = await screen([one])
  await town.type('不受理的理由', '地址在外省')
  await town.press('不受理')
  expect(town.sent).toHaveLength(0)
  await town.press('不受理')
  expect(town.sent.at(-1)).toEqual({ reason: '地址在外省' })
})

it('says that nothing waits', async () => {
  expect((await screen([])).text()).toContain('没有待定位的来件')
})
