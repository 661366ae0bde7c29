import { expect, it, vi } from 'vitest'
import GridScreen from './GridScreen.vue'
import { today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

vi.mock('@/house/map/createMap', () => ({ createMap: () => Promise.reject(new Error('no WebGL in this town')) }))

const square = [[121, 32], [121.1, 32], [121.1, 32.1], [121, 32.1], [121, 32]]
const hole = [[121.02, 32.02], [121.04, 32.02], [121.04, 32.04], [121.02, 32.02]]
const grid = { id: 'g-1', code: '320612201201001', name: '余北居第1网格', kind: 'COMPREHENSIVE', level: 'BASIC', unit: { id: 'u-1', name: '余北居' }, division: '320612201201', households: 320, leader: null, staffCount: 0, note: null, version: 3, from: '2026-01-01', until: null, parent: null, staff: [], geometry: { type: 'Polygon', coordinates: [square, hole] }, squareMetres: 1_000_000, above: null, endedWhy: null }
const screen = (answers: object = {}, shown: object = grid) =>
  renderInTown(GridScreen, {
    permissions: ['grid.view', 'grid.edit'],
    at: '/grids/g-1',
    routes: [{ path: '/grids/:id', component: { render: () => null } }],
    answers: { 'GET /api/grids/g-1': shown, 'GET /api/grids': [grid, { ...grid, id: 'g-0', name: '余北居总网格' }], 'GET /api/units': [{ id: 'u-1', name: '余北居', parent: null }], ...answers },
  })
const write = (town: Awaited<ReturnType<typeof screen>>) => town.asked.filter((one) => one.method !== 'GET').map((one) => ({ way: `${one.method} ${one.path}`, body: one.body })).at(-1)

it('keeps the hole of a shape, and draws a second part beside it', async () => {
  const town = await screen({ 'PUT /api/grids/g-1/shape': { ...grid, version: 4 } })
  await town.press('调整边界')
  expect(town.find('第 1 部分 孔 1', 'button').getAttribute('aria-pressed')).toBe('false')
  await town.press('增加一部分')
  expect(town.find('第 2 部分', 'button').getAttribute('aria-pressed')).toBe('true')
  expect((town.find('保存边界', 'button') as HTMLButtonElement).disabled, 'a part that was begun has no corners yet').toBe(true)
  for (const [index, [x, y]] of ([[121.2, 32], [121.3, 32], [121.3, 32.1]] as const).entries()) {
    await town.press('添加一点')
    await town.type(`第 ${index + 1} 点 经度`, `${x}`)
    await town.type(`第 ${index + 1} 点 纬度`, `${y}`)
  }
  await town.press('保存边界')
  expect(write(town)).toEqual({ way: 'PUT /api/grids/g-1/shape', body: { version: 3, geometry: { type: 'MultiPolygon', coordinates: [[square, hole], [[[121.2, 32], [121.3, 32], [121.3, 32.1], [121.2, 32]]]] } } })
})

it('fills a hole', async () => {
  const town = await screen({ 'PUT /api/grids/g-1/shape': { ...grid, version: 4 } })
  await town.press('调整边界')
  await town.press('第 1 部分 孔 1')
  await town.press('删除第 1 部分 孔 1')
  await town.press('保存边界')
  expect(write(town)!.body).toEqual({ version: 3, geometry: { type: 'Polygon', coordinates: [square] } })
})

it('changes the kind and the grid above', async () => {
  const town = await screen({ 'PATCH /api/grids/g-1': { ...grid, version: 4 } })
  await town.press('修改信息')
  await town.choose('类型', '专属网格')
  await town.choose('上级网格', '余北居总网格')
  await town.submit('grid')
  expect(write(town)).toEqual({ way: 'PATCH /api/grids/g-1', body: { version: 3, name: '余北居第1网格', unit: 'u-1', households: 320, kind: 'DEDICATED', parent: 'g-0' } })
})

it('takes the grid above away', async () => {
  const town = await screen({ 'PATCH /api/grids/g-1': { ...grid, version: 4 } })
  await town.press('修改信息')
  await town.submit('grid')
  expect(write(town)!.body).toMatchObject({ withoutParent: true, kind: 'COMPREHENSIVE' })
})

it('ends a grid after its last day, with the reason', async () => {
  const town = await screen({ 'POST /api/grids/g-1/end': { ...grid, version: 4, until: '2026-07-01', endedWhy: '并入第2网格' } })
  await town.press('终止网格')
  expect(town.control('最后使用日').value).toBe(today())
  await town.type('最后使用日', '2026-06-30')
  await town.type('终止原因', '并入第2网格')
  await town.submit('ending')
  expect(write(town)).toEqual({ way: 'POST /api/grids/g-1/end', body: { version: 3, until: '2026-07-01', reason: '并入第2网格' } })
  expect(town.text()).toContain('使用至 2026-06-30 为止：并入第2网格')
})
