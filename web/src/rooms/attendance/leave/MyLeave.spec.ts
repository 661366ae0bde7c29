import { expect, it } from 'vitest'
import MyLeave from './MyLeave.vue'
import type { Leave, MyLeave as Mine } from '../api'
import { renderInTown } from '@/house/testing/town'

const leave: Leave = {
  id: 'l-1', type: 'sick', typeName: '病假', person: { id: 'p-1', name: '何林' }, hostUnit: { id: 'u-1', name: '二甲镇' }, from: '2026-03-02', fromHalf: 'AM', to: '2026-03-03', toHalf: 'PM', words: '2026-03-02 至 2026-03-03', days: 2,
  counted: [{ day: '2026-03-02', days: 1, because: '自然日' }, { day: '2026-03-03', days: 1, because: '自然日' }], standIn: { id: 'p-2', name: '丁宁' }, state: 'GRANTED', stateName: '已批准', approval: 'a-9', mendable: false, returnDue: '2026-03-04', late: 0, moves: [{ move: 'return', name: '销假' }, { move: 'shorten', name: '提前结束' }], steps: [], version: 2,
}
const mine: Mine = {
  hostUnit: { id: 'u-1', name: '二甲镇' }, types: [{ code: 'sick', name: '病假', basis: '请假制度', counting: 'CALENDAR_DAY', reasonNeeded: false, shortDays: 3, enabled: true, tiers: [], version: 1 }],
  balances: [{ type: 'annual', typeName: '年休假', year: 2026, entitled: 10, because: '累计工作 12 年，每年 10 天', used: 3, left: 7, uses: [{ leave: 'l-0', words: '2026-02-02 至 2026-02-04', stateName: '已销假', days: 3 }] }], leaves: [leave],
}

it('opens the balance into how it is counted and what was used', async () => {
  const town = await renderInTown(MyLeave, { props: { approvals: '/approvals' }, answers: { 'GET /api/leave/mine': mine } })
  expect(town.text()).toContain('累计工作 12 年，每年 10 天')
  expect(town.text()).toContain('2026-02-02 至 2026-02-04 · 3 天')
})

it('reports back with one tap', async () => {
  const town = await renderInTown(MyLeave, { props: { approvals: '/approvals' }, answers: { 'GET /api/leave/mine': mine, 'POST /api/leave/mine/l-1/moves': { ...leave, state: 'RETURNED' } } })
  await town.press('销假2026-03-02')
  expect(town.sent).toEqual([{ move: 'return', version: 2 }])
})

it('asks for the new last day before it shortens', async () => {
  const town = await renderInTown(MyLeave, { props: { approvals: '/approvals' }, answers: { 'GET /api/leave/mine': mine, 'POST /api/leave/mine/l-1/moves': leave } })
  await town.press('提前结束2026-03-02')
  expect(town.sent).toEqual([])
  await town.type('新的结束日期', '2026-03-02')
  await town.press('确定提前结束')
  expect(town.sent).toEqual([{ move: 'shorten', version: 2, to: '2026-03-02' }])
})

it('says where leave is asked for when one serves nowhere', async () => {
  const town = await renderInTown(MyLeave, { props: { approvals: '/approvals' }, answers: { 'GET /api/leave/mine': { types: [], balances: [], leaves: [] } } })
  expect(town.text()).toContain('没有在岗的挂职')
})
