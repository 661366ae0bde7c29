import { expect, it } from 'vitest'
import GridTable from './GridTable.vue'
import LeadsCard from './LeadsCard.vue'
import NeedsCard from './NeedsCard.vue'
import type { ActionSheet, HouseholdSheet } from './api'
import { renderInTown } from '@/house/testing/town'

const figures = ['HOUSEHOLDS', 'VISITED', 'UNVISITED'].map((figure, at) => ({ figure, label: ['走访户', '已走访', '未走访'][at]!, count: 3 }))
const action = { figures, grids: [{ grid: 'g', name: '一号网格', counts: [5, 4, 1], opens: true }, { grid: 'h', name: '二号网格', counts: [7, 7, 0], opens: false }] } as unknown as ActionSheet
const sheet = {
  line: { id: 'h1', code: 'H0001', grid: '一号网格', reason: '残疾', tries: 1, due: false }, running: true, contact: true, assigns: false, visits: [], photos: [], version: 2,
  needs: [{ id: 'n', label: '就医', noted: '2026-03-01', state: 'HELPING', stateName: '帮扶中', moves: ['received', 'not-received'], version: 2, helps: [{ id: 'p', label: '联系就医', unit: '卫健委', given: '2026-03-02', followDue: '2026-03-09', late: true, by: '甲', version: 1 }] }],
  leads: [{ id: 'l', what: '路灯不亮', noted: '2026-03-01', state: 'NOTED', stateName: '待处理', moves: ['to-issue', 'to-petition', 'tell'], version: 1 }],
} as unknown as HouseholdSheet

it('opens a figure of a grid only where the reader reaches the grid', async () => {
  const town = await renderInTown(GridTable, { props: { sheet: action, modelValue: {} } })
  await town.press('一号网格 未走访 1')
  expect(town.wrapper.emitted('update:modelValue')).toEqual([[{ figure: 'UNVISITED', grid: 'g' }]])
  expect(town.text()).toContain('二号网格')
  expect(town.wrapper.findAll('button')).toHaveLength(3)
})

it('asks the household whether the help arrived', async () => {
  const town = await renderInTown(NeedsCard, { props: { sheet }, answers: { 'POST /api/care-helps/p/follow': {} } })
  expect(town.text()).toContain('回访逾期')
  await town.press('没收到')
  expect(town.sent[0]).toEqual({ version: 1, answer: 'NOT_RECEIVED' })
})

it('makes a lead an issue with one tap', async () => {
  const town = await renderInTown(LeadsCard, { props: { sheet }, answers: { 'POST /api/care-leads/l/pass': {} } })
  await town.press('转为事件')
  expect(town.sent[0]).toEqual({ version: 1, way: 'ISSUE', unit: null })
})

it('offers for a lead what its sheet offers', async () => {
  const lead = { ...sheet.leads[0]!, moves: ['to-petition', 'tell'] }
  const town = await renderInTown(LeadsCard, { props: { sheet: { ...sheet, leads: [lead] } } })
  expect(town.wrapper.findAll('button').map((one) => one.text())).toEqual(['转信访', '告知单位'])
})

it('tells where the issue of a lead stands to whoever may read it, and opens no door that would be shut', async () => {
  const passed = { id: 'l', what: '路灯不亮', noted: '2026-06-01', state: 'ISSUE', stateName: '转为事件', issue: 'i-1', issueCode: 'SJ-1', moves: [], version: 2 }
  const open = await renderInTown(LeadsCard, { props: { sheet: { ...sheet, leads: [{ ...passed, issueState: 'HANDLING', issueStateName: '处理中' }] } } })
  expect(open.text()).toContain('处理中')
  expect(open.find('查看事件 SJ-1', 'a').getAttribute('href')).toBe('/issues/i-1')
  open.wrapper.unmount()
  const shut = await renderInTown(LeadsCard, { props: { sheet: { ...sheet, leads: [passed] } } })
  expect(shut.text()).toContain('已成为事件 SJ-1')
  expect(shut.wrapper.findAll('a')).toHaveLength(0)
})
