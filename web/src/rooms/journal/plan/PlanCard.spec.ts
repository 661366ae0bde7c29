import { expect, it } from 'vitest'
import PlanCard from './PlanCard.vue'
import type { Plan } from '../api'
import { renderInTown } from '@/house/testing/town'

const item = { id: 'i', title: '走访困难群众', basis: '“六个一”工作要求', wanted: 2, evidence: ['VISIT' as const] }
const plan: Plan = { placement: 'p', person: '示例甲', batch: '第三批', hostUnit: '二甲镇', from: '2026-01-01', to: '2026-12-31', aims: [], items: [{ item, marks: [{ id: 'm', evidence: '走访', record: 'note', at: '2026-10-03T02:00:00Z' }] }], mayEdit: true, version: 1 }

it('says on what basis an item is asked for, and ticks it by a record', async () => {
  const town = await renderInTown(PlanCard, {
    props: { plan },
    permissions: ['journal.write'],
    answers: { 'GET /api/journal/plans/mine/p/candidates': [{ evidence: 'VISIT', evidenceName: '走访', subject: 'v', title: '走访一户' }], 'POST /api/journal/plans/mine/p/ticks': plan },
  })
  expect(town.text()).toContain('“六个一”工作要求')
  await town.press('用记录勾走访困难群众')
  await town.settle()
  await town.press('走访一户')
  expect(town.sent).toEqual([expect.objectContaining({ item: 'i', subject: 'v' })])
})

it('tells other readers only that a note is there', async () => {
  const town = await renderInTown(PlanCard, { props: { plan: { ...plan, mayEdit: false } } })
  expect(town.text()).toContain('本人随手记，仅本人可见')
  expect(document.querySelector('a')).toBeNull()
  expect(document.querySelector('button')).toBeNull()
})

it('writes the plan against the version that was seen', async () => {
  const town = await renderInTown(PlanCard, { props: { plan }, answers: { 'PUT /api/journal/plans/mine/p': plan } })
  await town.press('写计划')
  await town.type('要做的事', '走遍网格')
  await town.type('何时前', '2026-06-30')
  await town.submit()
  expect(town.sent).toEqual([{ version: 1, aims: [{ text: '走遍网格', due: '2026-06-30' }] }])
})
