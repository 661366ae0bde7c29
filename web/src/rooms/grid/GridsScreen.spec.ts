import { expect, it, vi } from 'vitest'
import GridsScreen from './GridsScreen.vue'
import { problem, renderInTown } from '@/house/testing/town'

vi.mock('@/house/map/createMap', () => ({ createMap: () => Promise.reject(new Error('no WebGL in this town')) }))

const settings = { codePattern: '[0-9]{14,15}', fewestHouseholds: 300, mostHouseholds: 500, version: 4 }
const screen = (permissions: string[], answers: object = {}) => renderInTown(GridsScreen, { permissions, answers: { 'GET /api/grids': [], 'GET /api/units': [{ id: 'u-village', name: '余北居', parent: null }], 'GET /api/grids/settings': settings, ...answers } })
const write = (town: Awaited<ReturnType<typeof screen>>) => town.asked.filter((one) => one.method !== 'GET').map((one) => ({ way: `${one.method} ${one.path}`, body: one.body })).at(-1)

it('sets what codes look like and how large a grid is advised to be, under the version seen', async () => {
  const town = await screen(['grid.view', 'system.settings'], { 'PUT /api/grids/settings': { ...settings, version: 5 } })
  await town.press('网格设置')
  expect(town.control('网格编码规则').value).toBe('[0-9]{14,15}')
  await town.type('网格编码规则', '[0-9]{15}')
  await town.type('建议户数上限', '600')
  await town.submit('settings')
  expect(write(town)).toEqual({ way: 'PUT /api/grids/settings', body: { codePattern: '[0-9]{15}', fewestHouseholds: 300, mostHouseholds: 600, version: 4 } })
  expect(document.querySelector('dialog')).toBeNull()
})

it('says a refused pattern beside its field', async () => {
  const refused = problem(400, { detail: '填写有误', faults: [{ field: 'codePattern', message: '编码规则不是有效的正则表达式', mend: '请改正' }] })
  const town = await screen(['grid.view', 'system.settings'], { 'PUT /api/grids/settings': refused })
  await town.press('网格设置')
  await town.submit('settings')
  expect(town.control('网格编码规则').getAttribute('aria-invalid')).toBe('true')
})

it('lets everybody who sees grids take their shapes away, and changes nothing for who may not', async () => {
  const town = await screen(['grid.view'])
  const link = town.find('导出边界', 'a')
  expect(link.getAttribute('href')).toBe('/api/grids.geojson?digits=all')
  expect(link.getAttribute('download')).toBe('网格边界.geojson')
  for (const name of ['网格设置', '导入边界', '新增网格']) expect(() => town.find(name, 'button')).toThrow()
})

it('founds a grid', async () => {
  const town = await screen(['grid.view', 'grid.edit'], { 'POST /api/grids': { id: 'g-1' } })
  await town.press('新增网格')
  await town.type('编码', '320612201201001')
  await town.type('名称', '余北居第1网格')
  await town.choose('所属单位', '余北居')
  await town.type('起', '2026-03-01')
  await town.submit('grid')
  expect(write(town)).toEqual({ way: 'POST /api/grids', body: { name: '余北居第1网格', unit: 'u-village', code: '320612201201001', kind: 'COMPREHENSIVE', from: '2026-03-01' } })
})

it('tries boundaries of divisions before they are written, with what is wrong and a picture', async () => {
  const report = { features: 2, accepted: 1, dryRun: true, faults: [{ row: 2, field: 'code', message: '区划代码不是 12 位数字', mend: '请填写 12 位统计用区划代码' }], picture: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
  const town = await screen(['grid.view', 'grid.edit'], { 'POST /api/map/boundaries/import': report })
  await town.press('导入边界')
  await town.choose('导入内容', '区划界线（区、镇街、村居）')
  const input = town.control('GeoJSON 文件')
  Object.defineProperty(input, 'files', { value: [new File([JSON.stringify({ type: 'FeatureCollection', features: [] })], 'a.geojson')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect((town.find('检查', 'button') as HTMLButtonElement).disabled).toBe(false))
  await town.press('检查')
  expect(write(town)).toEqual({ way: 'POST /api/map/boundaries/import', body: { featureCollection: { type: 'FeatureCollection', features: [] }, coordinateSystem: 'WGS84', dryRun: true } })
  expect(town.text()).toContain('可写入 1 条界线 · 1 处错误')
  expect(town.text()).toContain('区划代码不是 12 位数字')
  expect(document.querySelector('figure img')!.getAttribute('src')).toContain('data:image/svg+xml')
  expect((town.find('写入', 'button') as HTMLButtonElement).disabled, 'nothing faulty is written').toBe(true)
})
