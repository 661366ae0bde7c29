import { describe, expect, it } from 'vitest'
import CallBackScreen from './CallBackScreen.vue'
import { aRow, aSheet } from '../testing'
import { renderInTown, type Answers } from '@/house/testing/town'

const bench = aRow({ id: 'i-1', code: 'TZ1', summary: '长椅损坏', state: 'CLOSED', stateName: '已结案', callBackDue: true })
const lamp = aRow({ id: 'i-2', code: 'TZ2', summary: '路灯不亮', state: 'CLOSED', stateName: '已结案', reopenAsked: true })
const bin = aRow({ id: 'i-3', code: 'TZ3', summary: '垃圾桶满溢', state: 'CLOSED', stateName: '已结案', putRightBy: '2026-03-23T10:00:00Z' })
const low = { at: '2026-03-02T02:00:00Z', level: 1, levelName: '非常不满意', text: '修了一半就走了', putRightBy: '2026-03-23T10:00:00Z', calledBackAt: null, calledBackBy: null, callBackText: null }
const asked = (pending: string | null) => ({ items: pending === 'REOPEN' ? [lamp] : pending === 'PUT_RIGHT' ? [bin] : [bench], next: null, total: 1, totalCapped: false })
const answers: Answers = {
  'GET /api/issues': ({ query }: { query: URLSearchParams }) => asked(query.get('pending')),
  'GET /api/issues/i-1': aSheet(bench, { ratings: [low], reporter: { kind: 'CITIZEN', name: '周女士', phone: '138****0000' }, moves: [{ move: 'call-back', name: '回访', needs: ['note'], offers: ['level'] }] } as never),
  'GET /api/issues/i-3': aSheet(bin, { ratings: [{ ...low, calledBackAt: '2026-03-03T02:00:00Z', calledBackBy: '顾以宁', callBackText: '居民说仍未清运' }], moves: [{ move: 'put-right', name: '差评整改', needs: ['reason'], offers: [] }, { move: 'let-stand', name: '无需整改', needs: ['reason'], offers: [] }] }),
  'GET /api/issues/i-2': aSheet(lamp, { moves: [{ move: 'grant-reopen', name: '同意重开', needs: ['reason'], offers: [] }] }),
}
const screen = (more: Answers = {}) => renderInTown(CallBackScreen, { answers: { ...answers, ...more }, permissions: ['issue.view', 'issue.close'] })

describe('the call-back list', () => {
  it('shows what the resident wrote and how to reach him before anybody calls', async () => {
    const town = await screen()
    expect(town.text()).toContain('非常不满意')
    expect(town.text()).toContain('修了一半就走了')
    expect(town.text()).toContain('138****0000')
  })

  it('keeps what was said on the phone', async () => {
    const town = await screen({ 'POST /api/issues/i-1/moves': aSheet(bench) })
    await town.key('c')
    await town.type('回访情况', '已说明周五补装靠背，居民同意')
    await town.submit('move')
    expect(town.sent.at(-1)).toMatchObject({ move: 'call-back', note: '已说明周五补装靠背，居民同意' })
  })

  it('lists wishes to re-open apart', async () => {
    const town = await screen()
    await town.press('申请重开')
    expect(town.text()).toContain('路灯不亮')
    expect(town.find('同意重开', 'button')).toBeTruthy()
  })

  it('keeps what was called back in a list with its day until it is put right', async () => {
    const town = await screen({ 'POST /api/issues/i-3/moves': aSheet(bin) })
    await town.press('待整改')
    expect(town.text()).toContain('垃圾桶满溢')
    expect(town.text()).toContain('整改期限 2026-03-23')
    expect(town.find('无需整改', 'button')).toBeTruthy()
    await town.key('p')
    await town.type('理由', '回访属实，请三日内清运')
    await town.submit('move')
    expect(town.sent.at(-1)).toMatchObject({ move: 'put-right', reason: '回访属实，请三日内清运' })
  })

  it('says that everybody was called when nobody waits', async () => {
    const town = await screen({ 'GET /api/issues': { items: [], next: null, total: 0, totalCapped: false } })
    expect(town.text()).toContain('没有待回访的事件')
  })
})
