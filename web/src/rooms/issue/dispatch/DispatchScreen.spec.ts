import { describe, expect, it, vi } from 'vitest'
import DispatchScreen from './DispatchScreen.vue'
import { aRow, aSheet, units } from '../testing'
import { problem, renderInTown, type Answers } from '@/house/testing/town'

vi.mock('@/house/map/createMap', () => ({
  createMap: () => Promise.reject(new Error('no WebGL in this town')),
}))

const bridge = aRow({ id: 'i-1', code: 'TZ1', summary: '定兴桥护栏松动' })
const lamp = aRow({ id: 'i-2', code: 'TZ2', summary: '路灯不亮' })
const may = [{ move: 'accept', name: '立案', needs: [], offers: ['category', 'note'] }, { move: 'dispatch', name: '派遣', needs: ['unit'], offers: ['category', 'note'] }, { move: 'refuse', name: '不予受理', needs: ['reason'], offers: [] }]
const answers: Answers = {
  'GET /api/issues': { items: [bridge, lamp], next: null, total: 2, totalCapped: false },
  'GET /api/issues/i-1': aSheet(bridge, { moves: may }),
  'GET /api/issues/i-2': aSheet(lamp, { moves: [] }),
  'POST /api/routing/trial': { unit: { id: 'u-road', name: '区城市管理局' }, why: '规则 3：道路设施由城管部门养护', rule: 'r-3' },
  'GET /api/units': units,
}
const desk = (more: Answers = {}) => renderInTown(DispatchScreen, { answers: { ...answers, ...more }, permissions: ['issue.view', 'issue.dispatch', 'issue.accept'] })

describe('the dispatch desk', () => {
  it('shows the suggested unit and why, and dispatches to it with d and one press', async () => {
    const town = await desk({ 'POST /api/issues/i-1/moves': aSheet(bridge) })
    expect(town.text()).toContain('区城市管理局')
    expect(town.text()).toContain('道路设施由城管部门养护')
    await town.key('d')
    expect(town.control('承办单位').value).toBe('区城市管理局')
    await town.submit('move')
    expect(town.sent.at(-1)).toEqual({ move: 'dispatch', version: 3, unit: 'u-road' })
  })

  it('shows the unit that the words speak for though nobody has classed the issue, and offers categories with their words', async () => {
    const unclassed = aRow({ id: 'i-3', code: 'TZ3', summary: '路面塌陷', category: null })
    const town = await desk({
      'GET /api/issues': { items: [unclassed], next: null, total: 1, totalCapped: false },
      'GET /api/issues/i-3': aSheet(unclassed, { moves: may, suggestedUnit: { unit: { id: 'u-road', name: '区城市管理局' }, why: '文字建议：出现“塌陷”' } }),
      'GET /api/categories': [{ id: 'c-road', parent: null, name: '道路破损', leaf: true, retired: false, tree: 'DISTRICT', questions: [] }],
      'GET /api/issues/suggestion': [{ category: { id: 'c-road', name: '道路破损', path: '' }, why: '出现“路面”' }],
      'POST /api/issues/i-3/moves': aSheet(unclassed),
    })
    expect(town.text()).toContain('区城市管理局')
    expect(town.text()).toContain('出现“塌陷”')
    await town.key('d')
    expect(town.text()).toContain('出现“路面”')
    expect(town.find('道路破损', 'button')?.getAttribute('aria-pressed')).toBe('false')
    await town.press('道路破损')
    await town.submit('move')
    expect(town.sent.at(-1)).toEqual({ move: 'dispatch', version: 3, unit: 'u-road', category: 'c-road' })
  })

  it('offers no category where the issue has one', async () => {
    const town = await desk({ 'GET /api/issues/suggestion': [{ category: { id: 'c-lamp', name: '路灯', path: '' }, why: '出现“灯”' }] })
    await town.key('d')
    expect(town.text()).not.toContain('出现“灯”')
  })

  it('walks the queue with j and k', async () => {
    const town = await desk()
    await town.key('j')
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('路灯不亮')
    await town.key('k')
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('定兴桥护栏松动')
  })

  it('refuses only with a reason', async () => {
    const town = await desk({ 'POST /api/issues/i-1/moves': aSheet(bridge) })
    await town.key('r')
    expect(town.control('理由').required).toBe(true)
    await town.type('理由', '不属于本区范围')
    await town.submit('move')
    expect(town.sent.at(-1)).toEqual({ move: 'refuse', version: 3, reason: '不属于本区范围' })
  })

  it('tells the loser of a race who was first and when', async () => {
    const town = await desk({ 'POST /api/issues/i-1/moves': problem(409, { detail: '此件已被办理', winner: '顾以宁', at: '2026-03-01T02:03:00Z' }) })
    await town.key('a')
    await town.submit('move')
    const { toasts } = await import('@/house/toasts')
    expect(toasts.at(-1)?.text).toContain('顾以宁')
    expect(toasts.at(-1)?.text).toContain('2026-03-01 10:03')
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('says so when a key asks for a move that is not allowed', async () => {
    const town = await desk()
    await town.key('j')
    await town.key('d')
    const { toasts } = await import('@/house/toasts')
    expect(toasts.at(-1)?.text).toContain('派遣')
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('is complete without a map: the list says where each issue lies', async () => {
    const town = await desk()
    expect(town.text()).toContain('余北居第1网格')
    expect(town.text()).toContain('请使用旁边的列表')
  })
})
