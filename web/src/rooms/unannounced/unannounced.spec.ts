import { expect, it } from 'vitest'
import DrawCard from './DrawCard.vue'
import FiguresCard from './FiguresCard.vue'
import FindingMoves from './FindingMoves.vue'
import type { Finding, Round } from './api'
import { renderInTown } from '@/house/testing/town'

const round: Round = { line: { id: 'r', code: 'SB2026-001', title: '本月检查', owner: '组织部', state: 'COMMITTED', stateName: '已公布承诺', kind: 'GRIDS', kindName: '抽网格', visits: 0, done: 0, open: 0, madeAt: '2026-06-01T01:00:00Z' }, basis: '办法', layer: 'TOWN', layerName: '镇', spread: 'PROPORTIONAL', places: 4, again: false, agreed: '当场报出的三位数', visitFrom: '2026-06-01', visitUntil: '2026-06-07', each: 2, mendDays: 10, checklist: 1, inspectors: [], frame: 57, draw: 'd', drawNumber: 'CQ2026-001', moves: [{ move: 'reveal', label: '开签' }], version: 2 }
const finding = { id: 'f', code: 'SW2026-0001', version: 3, moves: [{ move: 'pass', label: '复查通过', needsNote: false }] } as unknown as Finding

it('draws with the extra that was called out, after asking once more', async () => {
  const town = await renderInTown(DrawCard, { props: { round }, answers: { 'POST /api/unannounced/rounds/r/moves': 'r' } })
  await town.type('当场报出的三位数', '306')
  await town.press('开签')
  expect(town.sent).toEqual([])
  document.querySelector<HTMLButtonElement>('section button')!.click()
  await town.settle()
  expect(town.sent).toEqual([{ move: 'reveal', version: 2, extra: '306' }])
})

it('opens a figure into the records that it counts, with its definition', async () => {
  const look = { round: 'r', roundCode: 'SB2026-001', title: '', visit: 'v', place: '余西 第 3 网格', unit: '', person: 'p', name: '张三', answers: { PRESENT: 'NO' }, seenAt: '2026-06-02T01:00:00Z' }
  const figures = [{ figure: 'PRESENT', label: '在岗', definition: '答“是”的人次', count: 9, of: 10 }, { figure: 'ABSENT', label: '不在岗', definition: '答“否”的人次', count: 1, of: 10 }]
  const town = await renderInTown(FiguresCard, { answers: { 'GET /api/unannounced/figures': figures, 'GET /api/unannounced/looks': [look] } })
  expect(town.text()).toContain('在岗 / 10')
  await town.press('1不在岗')
  expect(town.text()).toContain('答“否”的人次')
  expect(town.text()).toContain('余西 第 3 网格')
})

it('looks again in his own name, without a permission', async () => {
  const town = await renderInTown(FindingMoves, { props: { finding, own: true }, answers: { 'POST /api/unannounced/mine/findings/f/moves': 'f' } })
  await town.press('复查通过 SW2026-0001')
  await town.press('复查通过')
  expect(town.sent).toEqual([{ move: 'pass', version: 3, note: null }])
})
