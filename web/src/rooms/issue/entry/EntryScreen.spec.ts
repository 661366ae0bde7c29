import { expect, it, vi } from 'vitest'
import EntryScreen from './EntryScreen.vue'
import { aRow, aSheet } from '../testing'
import { problem, renderInTown } from '@/house/testing/town'

vi.mock('@/house/map/createMap', () => ({ createMap: () => Promise.reject(new Error('no WebGL in this town')) }))

const answers = {
  'GET /api/categories': [{ id: 'c-road', parent: null, name: '道路破损', leaf: true, retired: false, tree: 'DISTRICT', questions: [{ id: 'q-1', text: '破损面积', kind: 'NUMBER', choices: null, required: false }] }],
  'GET /api/grids/covering': { grid: { id: 'g-1', code: '1', name: '余北居第1网格', kind: 'COMPREHENSIVE' }, point: { longitude: 121.1, latitude: 32 } },
  'GET /api/issues/similar': [{ id: 'i-9', code: 'TZ9', summary: '菜场门口路面破损', metres: 40, score: 82, reasons: ['相距 40 米', '同一分类'], state: 'HANDLING', reportedAt: '2026-03-01T02:00:00Z' }],
  'GET /api/issues/suggestion': [{ category: { id: 'c-road', name: '道路破损', path: '' }, why: '出现“路面”' }],
  'POST /api/routing/trial': { unit: { id: 'u-road', name: '区城市管理局' }, why: '规则 3', rule: 'r-3' },
}

it('enters a call with one sentence and one place, finds its grid, warns of a double', async () => {
  const town = await renderInTown(EntryScreen, { permissions: ['issue.hotline', 'issue.report'], answers: { ...answers, 'POST /api/issues': aSheet(aRow({ code: 'TZ88' })) } })
  await town.type('反映事项', '菜场路面破损')
  await town.type('经度', '121.1')
  await town.type('纬度', '32')
  expect(town.text()).toContain('余北居第1网格')
  expect(town.text()).toContain('菜场门口路面破损')
  await town.press('登记')
  expect(town.sent.at(-1)).toEqual({ summary: '菜场路面破损', longitude: 121.1, latitude: 32, system: 'WGS84', channel: 'HOTLINE', photos: [] })
  expect(town.text()).toContain('TZ88')
})

it('takes the suggested category with one press and asks its extra questions', async () => {
  vi.useFakeTimers()
  const town = await renderInTown(EntryScreen, { answers })
  await town.type('反映事项', '菜场路面破损')
  await vi.advanceTimersByTimeAsync(500)
  await town.press('道路破损')
  expect(town.control('破损面积').type).toBe('number')
  vi.useRealTimers()
})

it('puts the fault of the server beside the field it names', async () => {
  const town = await renderInTown(EntryScreen, { answers: { ...answers, 'POST /api/issues': problem(400, { detail: '填写有误', faults: [{ field: 'longitude', message: '该点在通州区之外', mend: '请在区界内选点' }] }) } })
  await town.type('反映事项', '路面破损')
  await town.type('经度', '1')
  await town.type('纬度', '2')
  await town.press('登记')
  const longitude = town.control('经度')
  expect(longitude.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(longitude.getAttribute('aria-describedby')!)?.textContent).toContain('请在区界内选点')
})

it('encloses a photo and a file with what is told', async () => {
  const keep = (asked: { body: unknown }) => ({ id: `f-${((asked.body as FormData).get('file') as File).name}`, name: '通知.pdf' })
  const town = await renderInTown(EntryScreen, { answers: { ...answers, 'POST /api/files': keep, 'POST /api/issues': aSheet(aRow()) } })
  await town.type('反映事项', '路面破损')
  await town.type('经度', '121.1')
  await town.type('纬度', '32')
  for (const [label, name] of [['添加照片', 'a.jpg'], ['添加附件', 'b.pdf']] as const) {
    const input = town.control(label)
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true })
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await town.settle()
  }
  expect(town.text()).toContain('通知.pdf')
  await town.press('登记')
  expect(town.sent.at(-1)).toEqual({ summary: '路面破损', longitude: 121.1, latitude: 32, system: 'WGS84', channel: 'OPERATIONS', photos: [{ file: 'f-a.jpg', role: 'NEAR' }, { file: 'f-b.pdf', role: 'FILE' }] })
})
