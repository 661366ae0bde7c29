import { describe, expect, it, vi } from 'vitest'
import ApprovalsScreen from './ApprovalsScreen.vue'
import { aLine, aSheet } from './testing'
import { problem, renderInTown, type Answers } from '@/house/testing/town'

const second = aLine({ id: 'p-2', title: '外出学习的请示', version: 4 })
const answers: Answers = {
  'GET /api/approvals': { items: [aLine(), second], next: null, total: 2, totalCapped: false },
  'GET /api/approvals/p-1': aSheet(),
  'GET /api/approvals/p-2': aSheet({ id: 'p-2', title: '外出学习的请示', moves: [], seats: [] }),
  'GET /api/approvals/colleagues': [{ id: 'a-7', name: '顾以宁', unit: '组织部' }],
}
const open = (more: Answers = {}, permissions = ['approval.act']) => renderInTown(ApprovalsScreen, { answers: { ...answers, ...more }, permissions })

describe('my approvals', () => {
  it('shows what is asked and who signs, and agrees with a and one press', async () => {
    const town = await open({ 'POST /api/approvals/p-1/moves': aSheet({ state: 'APPROVED', stateName: '已同意', moves: [], version: 2 }) })
    expect(town.text()).toContain('申请增加一名窗口人员')
    expect(town.text()).toContain('本单位负责人 · 或签 · 限 2 个工作日')
    await town.key('a')
    await town.type('意见', '情况属实')
    await town.submit('approval-move')
    expect(town.sent.at(-1)).toEqual({ move: 'agree', version: 1, comment: '情况属实', task: 't-1' })
  })

  it('walks the list with j and k and says so when a move is not mine', async () => {
    const town = await open()
    await town.key('j')
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('外出学习的请示')
    await town.key('a')
    const { toasts } = await import('@/house/toasts')
    expect(toasts.at(-1)?.text).toContain('现在不能“同意”')
  })

  it('refuses only with a reason', async () => {
    const town = await open({ 'POST /api/approvals/p-1/moves': aSheet() })
    await town.key('r')
    expect(town.control('意见').required).toBe(true)
  })

  it('hands over to a colleague found by name', async () => {
    const town = await open({ 'POST /api/approvals/p-1/moves': aSheet({ moves: [], seats: [] }) })
    await town.key('t')
    await town.type('人员', '顾')
    await vi.waitFor(() => expect(town.text()).toContain('顾以宁'))
    await town.press('顾以宁 组织部')
    await town.type('意见', '请具体经办')
    await town.submit('approval-move')
    expect(town.sent.at(-1)).toMatchObject({ move: 'transfer', people: ['a-7'], comment: '请具体经办' })
  })

  it('tells the loser of a race who was first and when', async () => {
    const town = await open({ 'POST /api/approvals/p-1/moves': problem(409, { detail: '此件已由他人先行办理', winner: '顾以宁', at: '2026-03-01T02:03:00Z' }) })
    await town.key('a')
    await town.submit('approval-move')
    const { toasts } = await import('@/house/toasts')
    expect(toasts.at(-1)?.text).toContain('顾以宁 已在 2026-03-01 10:03 先行办理')
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('agrees to several at once and tells which failed', async () => {
    const town = await open({ 'POST /api/approvals/agreements': { done: ['p-1'], failed: [{ id: 'p-2', code: 'conflict', message: '已被他人办理' }] } })
    await town.tick('选择 增加窗口人员的请示')
    await town.tick('选择 外出学习的请示')
    await town.press('一并同意')
    expect(town.sent.at(-1)).toEqual({ items: [{ id: 'p-1', version: 1 }, { id: 'p-2', version: 4 }] })
    const { toasts } = await import('@/house/toasts')
    expect(toasts.at(-1)?.text).toContain('1 件没有办成：已被他人办理')
  })

  it('shows the record of an ended request held against the chain', async () => {
    const town = await open({
      'GET /api/approvals/p-1': aSheet({ state: 'REFUSED', stateName: '不同意', moves: [], seats: [] }),
      'GET /api/approvals/p-1/record': { outcomeName: '不同意', endedAt: '2026-11-21T02:00:00Z', entries: [], hash: 'cd12', consistent: true, verdict: '与审计链一致', auditRecord: 77 },
    })
    expect(town.text()).toContain('与审计链一致')
    expect(town.text()).toContain('审计链第 77 条')
  })

  it('shows the boxes of units to those only who oversee some', async () => {
    expect((await open()).text()).not.toContain('本范围')
    expect((await open({}, ['approval.act', 'approval.view'])).text()).toContain('本范围')
  })
})
