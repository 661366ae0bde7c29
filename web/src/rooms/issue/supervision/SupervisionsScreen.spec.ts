import { describe, expect, it } from 'vitest'
import SupervisionsScreen from './SupervisionsScreen.vue'
import { renderInTown } from '@/house/testing/town'

const order = {
  id: 's-1', issue: 'i-1', code: '2026-03-000001', summary: '路面破损', unit: { id: 'u-road', name: '区城市管理局' }, demand: '群众反映强烈，请说明何时修复', askedBy: '周海', askedAt: '2026-03-01T02:00:00Z', answerBy: '2026-03-04T10:00:00Z',
  state: 'ORDERED', stateName: '待答复', late: true, answer: null, answeredBy: null, answeredAt: null, endedBy: null, endedAt: null, note: null, insisted: 0, level: 1, escalations: [{ level: 1, unit: { id: 'u-road', name: '区城市管理局' }, told: ['沈若溪'], at: '2026-03-05T02:00:00Z' }], version: 2, moves: [{ move: 'answer', name: '答复' }],
}

describe('orders that must be answered', () => {
  it('shows how far an order went up, and sends the answer', async () => {
    const town = await renderInTown(SupervisionsScreen, { answers: { 'GET /api/supervisions': [order], 'POST /api/supervisions/s-1/moves': { ...order, state: 'ANSWERED' } }, permissions: ['issue.view'] })
    expect(town.text()).toContain('沈若溪')
    await town.press('答复')
    await town.type('答复内容', '三日内完成修复')
    await town.press('确认答复')
    expect(town.sent).toEqual([{ move: 'answer', version: 2, text: '三日内完成修复' }])
  })
})
