import { expect, it } from 'vitest'
import DeductionsScreen from './DeductionsScreen.vue'
import { renderInTown } from '@/house/testing/town'

const line = { id: 'd-1', month: '2026-10-01', unit: 'u-1', unitName: '交通运输局', kind: 'LATE', kindName: '逾期处置', points: 1, issue: 'i-1', code: 'TZ26100001', why: '处置期限 2026-10-08 18:00，2026-10-09 10:00 办结', state: 'SHOWN', stateName: '公示', shownAt: '2026-11-02T02:00:00Z', until: '2026-11-09', counts: false }
const sheet = (moves: object[]) => ({ line, basis: '办法第六条', steps: [], proofs: [], moves, version: 1 })
const board = { months: [{ month: '2026-10-01', drawnAt: '2026-11-02T02:00:00Z', drawnBy: '测试员' }], month: '2026-10-01', figures: [{ figure: 'ALL', label: '全部', count: 1, points: 1 }], units: [{ unit: 'u-1', name: '交通运输局', found: 1, shown: 1, disputed: 0, cleared: 0, counting: 0, points: 0 }] }
const screen = (permissions: string[], moves: object[], more: object = {}) =>
  renderInTown(DeductionsScreen, { permissions, answers: { 'GET /api/deductions/board': { ...board, ...more }, 'GET /api/deductions': [line], 'GET /api/deductions/d-1': sheet(moves), 'POST /api/deductions/d-1/dispute': sheet([]), 'POST /api/deductions/d-1/decision': sheet([]), 'POST /api/deductions/months': { found: 3 } } })

it('opens a figure of a unit into the deductions that it counts', async () => {
  const town = await screen(['deduction.view'], [])
  await town.press('交通运输局 公示中 1')
  const asked = town.asked.filter((one) => one.path === '/api/deductions').at(-1)!
  expect([asked.query.get('unit'), asked.query.get('figure'), asked.query.get('month')]).toEqual(['u-1', 'SHOWN', '2026-10-01'])
})

it('lets the unit dispute what is shown, with its reason', async () => {
  const town = await screen(['deduction.view', 'deduction.dispute'], [{ move: 'dispute', name: '申诉' }])
  await town.press('TZ26100001')
  await town.type('申诉理由', '当日已修补')
  await town.press('提出申诉')
  expect(town.sent.at(-1)).toEqual({ version: 1, text: '当日已修补', proofs: [] })
})

it('lets the centre decide with a note, and draw the next month when it is said twice', async () => {
  const town = await screen(['deduction.view', 'deduction.decide'], [{ move: 'clear', name: '撤销扣分' }, { move: 'uphold', name: '维持扣分' }], { next: '2026-11-01' })
  await town.press('认定 2026-11 扣分')
  expect(town.sent).toHaveLength(0)
  await town.press('认定 2026-11 扣分')
  expect(town.sent.at(-1)).toEqual({ month: '2026-11-01' })
  await town.press('TZ26100001')
  await town.type('裁定说明', '核查走错路段')
  await town.press('撤销扣分')
  expect(town.sent.at(-1)).toEqual({ version: 1, cleared: true, text: '核查走错路段' })
})
