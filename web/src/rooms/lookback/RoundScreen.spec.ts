import { expect, it } from 'vitest'
import DrawCard from './DrawCard.vue'
import LooksCard from './LooksCard.vue'
import ProposalsCard from './ProposalsCard.vue'
import SamplesTable from './SamplesTable.vue'
import type { Figures, Proposal, Round, Sample } from './api'
import { renderInTown } from '@/house/testing/town'

const share = { count: 2, of: 3, low: 208, high: 939 }
const figures: Figures = { sample: 4, answered: 3, problems: 1, decided: 0, looks: [{ look: 'LASTING', label: '效果是否持久', answers: [{ finding: 'YES', label: '是', share }] }], byUnit: [], byCategory: [] }
const round: Round = { line: { id: 'r', code: 'HT2026-001', title: '全区回头看', owner: '指挥中心', state: 'COMMITTED', stateName: '已公布承诺', sample: 4, answered: 3, problems: 1, madeAt: '2026-06-01T01:00:00Z' }, closedFrom: '2026-01-01', closedUntil: '2026-03-31', layer: 'UNIT', layerName: '承办单位', spread: 'PROPORTIONAL', places: 4, again: false, agreed: '当场报出的三位数', reviewGroup: '第一届', reviewersEach: 1, frame: 90, draw: 'd', drawNumber: 'CQ2026-001', figures, proposals: [], moves: [{ move: 'reveal', label: '开签' }], leads: true, version: 2 }
const sample: Sample = { id: 's', code: '00ff', issue: 'i', issueCode: 'TZ-1', summary: '路面破损', stateName: '已结案', unitName: '交通局', categoryName: '路面', stratum: '交通局', closedAt: '2026-03-01T01:00:00Z', findings: { NEEDED: 'YES', LASTING: 'NO', CONTENT: 'YES' }, problem: true, reviews: [], version: 1 }

it('draws with the extra that was called out, after asking once more', async () => {
  const town = await renderInTown(DrawCard, { props: { id: 'r', round }, answers: { 'POST /api/lookbacks/r/moves': 'r' } })
  await town.type('当场报出的三位数', '472')
  await town.press('开签')
  expect(town.sent).toEqual([])
  document.querySelector<HTMLButtonElement>('section button')!.click()
  await town.settle()
  expect(town.sent).toEqual([{ move: 'reveal', version: 2, extra: '472' }])
})

it('shows numerator, denominator and margin, and opens into what is counted', async () => {
  const town = await renderInTown(LooksCard, { props: { figures, modelValue: {} } })
  expect(town.text()).toContain('2/3')
  expect(town.text()).toContain('20.8–93.9%')
  await town.press('效果是否持久 是')
  expect(town.wrapper.emitted('update:modelValue')).toEqual([[{ look: 'LASTING', finding: 'YES' }]])
})

it('infers nothing where nobody has answered', async () => {
  const nobody = { ...share, count: 0, of: 0, low: 0, high: 1000 }
  const town = await renderInTown(LooksCard, { props: { figures: { ...figures, looks: [{ look: 'LASTING', label: '效果是否持久', answers: [{ finding: 'YES', label: '是', share: nobody }] }] }, modelValue: {} } })
  expect(town.text()).toContain('0/0')
  expect(town.text()).not.toContain('100.0%')
})

it('says of a dropped round that nothing was drawn', async () => {
  const town = await renderInTown(DrawCard, { props: { id: 'r', round: { ...round, draw: null, line: { ...round.line, state: 'DROPPED', stateName: '已撤销' }, moves: [] } } })
  expect(town.text()).toContain('没有抽签')
  expect(town.text()).not.toContain('件可抽')
})

it('decides about what is selected, with a reason', async () => {
  const drawn = { ...round, line: { ...round.line, state: 'DRAWN' as const } }
  const town = await renderInTown(SamplesTable, { props: { id: 'r', round: drawn, wanted: {} }, answers: { 'GET /api/lookbacks/r/samples': [sample], 'GET /api/units': [], 'POST /api/lookbacks/r/decisions': 'r' } })
  await town.tick('选择 TZ-1')
  await town.press('处理决定 · 已选 1 件')
  await town.type('理由', '三天后又破损')
  await town.press('处理决定')
  expect(town.asked.at(-1)!.body).toEqual({ verdict: 'REOPEN', why: '三天后又破损', unit: null, targets: [{ id: 's', version: 1 }] })
})

it('adopts a proposal as the next edition, beginning from the rule that holds', async () => {
  const proposal: Proposal = { id: 'p', categoryId: 'c', category: '道路 / 路面', unit: '交通局', text: '观察七天', issues: ['TZ-1'], at: '2026-06-01T01:00:00Z', by: '甲', state: 'OPEN', stateName: '待答复', moves: [{ move: 'adopt', label: '采纳' }, { move: 'decline', label: '不采纳' }], version: 1 }
  const town = await renderInTown(ProposalsCard, { props: { proposals: [proposal] }, answers: { 'GET /api/categories/c/closing-rule': { text: '路面平整' }, 'GET /api/categories': [], 'POST /api/lookback-proposals/p/answer': 'r' } })
  await town.press('采纳')
  expect(town.control('新的结案标准')).toHaveProperty('value', '路面平整\n观察七天')
  await town.type('新的结案标准', '路面平整，观察七天')
  document.querySelector<HTMLButtonElement>('form button')!.click()
  await town.settle()
  expect(town.sent.at(-1)).toEqual({ move: 'adopt', version: 1, category: 'c', rule: '路面平整，观察七天', reason: null })
  expect(town.wrapper.emitted('changed')).toHaveLength(1)
})
