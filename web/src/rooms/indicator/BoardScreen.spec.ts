import { expect, it } from 'vitest'
import BoardScreen from './BoardScreen.vue'
import { periods } from './periods'
import { renderInTown } from '@/house/testing/town'

const value = { numerator: 41, denominator: 45, value: 91.1 }
const answers = {
  'GET /api/indicators': [{ code: 'HANDLED', name: '处置率', formula: '已处置 ÷ 应处置', numerator: '期内到期且已处置', denominator: '期内到期', unit: '%', basis: '', setting: null, settingName: null, choices: [] }],
  'GET /api/indicators/board': { from: '2026-01-01', to: '2026-03-01', asOf: null, takenAt: null, otherwise: [], rows: [{ key: 'u-1', name: '区水利局', values: { HANDLED: value } }, { key: 'u-2', name: '区公安分局', values: { HANDLED: { numerator: 0, denominator: 0, value: null } } }], total: { key: '', name: '合计', values: { HANDLED: value } } },
  'GET /api/indicators/HANDLED/records': { items: [{ issue: { id: 'i-1', code: 'TZ1', summary: '河道漂浮垃圾', of: 'issue', known: true, door: '/issues/i-1' }, at: '2026-03-01T02:00:00Z', kind: 'due', kindName: '到期' }], next: null, total: 1, totalCapped: false },
}

it('opens each figure into the issues that it counts', async () => {
  const town = await renderInTown(BoardScreen, { answers, permissions: ['issue.view'] })
  expect(town.text()).toContain('91.1%')
  await town.press('区水利局，处置率，分子 41 件，查看明细')
  const asked = town.asked.at(-1)!
  expect(asked.path).toBe('/api/indicators/HANDLED/records')
  expect(Object.fromEntries(asked.query)).toMatchObject({ part: 'numerator', by: 'unit', key: 'u-1' })
  expect(town.find('河道漂浮垃圾', 'dialog a').getAttribute('href')).toBe('/issues/i-1')
})

it('names the issues to who may not read them, and offers no door that would be shut', async () => {
  const town = await renderInTown(BoardScreen, { answers })
  await town.press('区水利局，处置率，分子 41 件，查看明细')
  expect(document.querySelector('dialog')?.textContent).toContain('河道漂浮垃圾')
  expect(document.querySelector('dialog a')).toBeNull()
  expect(document.querySelector('dialog')?.textContent).toContain('没有打开它所在页面的权限')
})

it('shows a dash, not a zero, where nothing was due, and always the definition', async () => {
  const town = await renderInTown(BoardScreen, { answers })
  const row = [...document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes('区公安分局'))!
  expect(row.textContent).toContain('—')
  expect(row.textContent).not.toContain('0.0%')
  expect(town.text()).toContain('已处置 ÷ 应处置')
})

it('shows the board of a past day as the snapshot kept it, and when that was taken', async () => {
  const kept = { ...answers['GET /api/indicators/board'], asOf: '2026-02-27', takenAt: '2026-02-27T16:05:00Z', otherwise: [{ indicator: '满意率', denominator: '已评价' }] }
  const town = await renderInTown(BoardScreen, { answers: { ...answers, 'GET /api/indicators/board': kept } })
  await town.type('还原到某日的看板', '2026-02-27')
  const asked = town.asked.filter((one) => one.path === '/api/indicators/board').at(-1)!
  expect(Object.fromEntries(asked.query)).toMatchObject({ asOf: '2026-02-27', to: '2026-02-27' })
  expect(town.text()).toContain('按 2026-02-28 00:05 留存的快照显示')
  expect(town.text()).toContain('“满意率”当时的分母是“已评价”')
  expect(town.text()).not.toContain('重新计算')
})

it('says that a board of the past was counted anew where no snapshot was taken', async () => {
  const anew = { ...answers['GET /api/indicators/board'], asOf: '2026-02-27' }
  const town = await renderInTown(BoardScreen, { answers: { ...answers, 'GET /api/indicators/board': anew } })
  expect(town.text()).toContain('没有 2026-02-27 这一期间的快照')
  expect(town.text()).toContain('用现行口径重新计算')
})

it('knows last month over the end of a year', () => {
  expect(periods('2026-01-15').lastMonth).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(periods('2026-03-01').lastMonth).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})
