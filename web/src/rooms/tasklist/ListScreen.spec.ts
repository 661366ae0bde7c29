import { expect, it } from 'vitest'
import BeforeCard from './BeforeCard.vue'
import DraftForm from './DraftForm.vue'
import ProgressCard from './ProgressCard.vue'
import { renderInTown } from '@/house/testing/town'

const before = { items: 3, unplaced: 1, unserved: 0, clashes: [{ title: '独居老人核实', owner: '民政局', due: '2026-03-01T01:00:00Z', same: 2, alike: true, questions: ['是否独居'] }], reused: [{ question: '是否独居', items: 2 }], shares: [{ grid: '一号网格', items: 2, takers: 1 }] }

it('shows who is asked already, and lets the list out only with a reason', async () => {
  const town = await renderInTown(BeforeCard, { props: { id: 'l', busy: false }, answers: { 'GET /api/task-lists/l/before': before } })
  expect(town.text()).toContain('问到同样的 2 个对象')
  expect(town.text()).toContain('2 条已有记录')
  await town.press('下发')
  expect(town.wrapper.emitted('send')).toBeUndefined()
  await town.type('仍要下发的理由', '上一份只到村')
  await town.press('下发')
  expect(town.wrapper.emitted('send')).toEqual([['上一份只到村']])
})

it('never demands a photo, and sends the choices line by line', async () => {
  const town = await renderInTown(DraftForm, { answers: { 'GET /api/units': [], 'POST /api/task-lists': { line: { id: 'l' } } } })
  for (const [label, text] of [['名称', '沿街店招核实'], ['目的', '消除坠落隐患'], ['依据', '区城管局通知'], ['反馈时限', '2026-12-01T18:00'], ['到期删除日', '2026-12-31'], ['问题 1', '店招状况']] as const) await town.type(label, text)
  await town.choose('回答方式', '选择')
  await town.type('选项', '完好\n松动\n')
  await town.submit()
  expect(town.sent[0]).toMatchObject({ due: '2026-12-01T10:00:00.000Z', questions: [{ text: '店招状况', kind: 'CHOICE', choices: ['完好', '松动'], required: true }] })
})

it('opens a figure of a grid into the items that it counts', async () => {
  const row = { id: 'g', name: '一号网格', total: 5, opened: 4, answered: 3, overdue: 2, returned: 0 }
  const town = await renderInTown(ProgressCard, { props: { progress: { figures: [], grids: [row], people: [] }, opens: true, modelValue: {} } })
  await town.press('一号网格 逾期 2')
  expect(town.wrapper.emitted('update:modelValue')).toEqual([[{ figure: 'OVERDUE', grid: 'g' }]])
})
