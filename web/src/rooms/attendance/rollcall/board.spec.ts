import { expect, it } from 'vitest'
import { afterHearing, behind } from './board'
import type { CallAnswer, RollCallSheet } from './api'

const answer = (id: string, more: Partial<CallAnswer> = {}): CallAnswer => ({ id, person: { id: `p-${id}`, name: `人员${id}` }, unit: { id: 'u-1', name: '二甲镇' }, late: false, ...more })
const figures = { called: 3, answered: 1, inTime: 1, late: 0, unanswered: 2, rate: 33.3 }
const sheet = (whole: boolean): RollCallSheet => ({
  call: { id: 'c-1', name: '防汛点名', purpose: 'DRILL', purposeName: '演练', unit: { id: 'u-0', name: '指挥中心' }, calledBy: '罗安阳', audience: '二甲镇及以下', calledAt: '2026-07-01T00:00:00Z', dueAt: '2026-07-01T00:10:00Z', figures },
  basis: '通汛〔2026〕3 号', escalated: false, whole, mayAct: true, forgotten: false, shown: figures, answers: [answer('1', { answeredAt: '2026-07-01T00:01:00Z' }), answer('2'), answer('3')], version: 1,
})
const late = answer('2', { answeredAt: '2026-07-01T00:12:00Z', late: true, how: '手机应答' })

it('replaces the rows that answered and takes the figures with them', () => {
  const after = afterHearing(sheet(true), { figures: { ...figures, answered: 2, late: 1, unanswered: 1, rate: 66.7 }, answers: [late] })
  expect(after.answers.map((one) => one.id)).toEqual(['1', '2', '3'])
  expect(after.answers[1]).toEqual(late)
  expect(after.shown.rate).toBe(66.7)
})

it('counts its own people where a unit sees no others', () => {
  const after = afterHearing(sheet(false), { figures: { called: 900, answered: 2, inTime: 1, late: 1, unanswered: 898, rate: 0.2 }, answers: [late] })
  expect(after.shown).toEqual({ called: 3, answered: 2, inTime: 1, late: 1, unanswered: 1, rate: 66.7 })
  expect(after.call.figures.called).toBe(900)
})

it('opens each figure into its people', () => {
  const { answers } = afterHearing(sheet(true), { figures, answers: [late] })
  expect(behind(answers, 'all')).toHaveLength(3)
  expect(behind(answers, 'answered').map((one) => one.id)).toEqual(['1', '2'])
  expect(behind(answers, 'late').map((one) => one.id)).toEqual(['2'])
  expect(behind(answers, 'unanswered').map((one) => one.id)).toEqual(['3'])
})
