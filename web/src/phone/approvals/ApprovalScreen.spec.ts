import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import ApprovalScreen from './ApprovalScreen.vue'
import { problem, renderInTown, type Answers } from '@/house/testing/town'
import { aSheet } from '@/rooms/approval/testing'

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 20 })
const open = async (answers: Answers = {}) => {
  const town = await renderInTown(ApprovalScreen, { answers: { 'GET /api/approvals/p-1': aSheet(), ...answers }, at: '/approval/p-1', routes: [{ path: '/approval/:id', name: 'approval', component: ApprovalScreen }], permissions: ['approval.act'] })
  // What was kept of an earlier visit is shown first; the moves are those of the fresh answer.
  await eventually(() => expect(town.text()).toContain('申请增加一名窗口人员'))
  await eventually(() => expect(town.find('同意', 'button')).toBeTruthy())
  return town
}

it('agrees with one press more than reading', async () => {
  const town = await open({ 'POST /api/approvals/p-1/moves': aSheet({ step: 2, moves: [], seats: [], version: 2 }) })
  await town.press('同意')
  await town.press('确认同意')
  expect(town.sent).toEqual([{ move: 'agree', version: 1, task: 't-1' }])
})

it('refuses only with a sentence', async () => {
  const town = await open({ 'POST /api/approvals/p-1/moves': aSheet({ moves: [], seats: [] }) })
  await town.press('不同意')
  await town.press('确认不同意')
  expect(town.text()).toContain('请填写此项')
  expect(town.sent).toEqual([])
  await town.type('意见', '编制已满')
  await town.press('确认不同意')
  expect(town.sent).toEqual([{ move: 'refuse', version: 1, comment: '编制已满', task: 't-1' }])
})

it('offers the newest state to whoever came second', async () => {
  const town = await open({ 'POST /api/approvals/p-1/moves': problem(409, { detail: '此件已由他人先行办理', winner: '顾以宁', at: '2026-03-01T02:03:00Z' }) })
  await town.press('同意')
  await town.press('确认同意')
  expect(town.text()).toContain('顾以宁')
  expect(town.find('查看最新情况', 'button')).toBeTruthy()
})

it('transfers to a colleague found by name', async () => {
  const town = await open({ 'POST /api/approvals/p-1/moves': aSheet({ moves: [], seats: [] }), 'GET /api/approvals/colleagues': [{ id: 'a-7', name: '顾以宁', unit: '组织部' }] })
  await town.press('转办')
  expect(town.find('确认转办', 'button').hasAttribute('disabled')).toBe(true)
  await town.type('人员', '顾')
  await eventually(() => expect(town.text()).toContain('顾以宁'))
  await town.press('顾以宁 组织部')
  await town.type('意见', '由他主办')
  await town.press('确认转办')
  expect(town.sent).toEqual([{ move: 'transfer', version: 1, comment: '由他主办', task: 't-1', people: ['a-7'] }])
})
