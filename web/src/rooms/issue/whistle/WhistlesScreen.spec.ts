import { describe, expect, it } from 'vitest'
import WhistlesScreen from './WhistlesScreen.vue'
import { renderInTown } from '@/house/testing/town'

const figure = { unit: { id: 'u-road', name: '区城市管理局' }, called: 3, open: 1, late: 1, present: 1, partly: 0, absent: 2 }
const line = { id: 'i-2', code: '2026-03-000001-01', task: '清理占道棚架', caller: { id: 'u-town', name: '二甲镇' }, unit: figure.unit, state: 'CLOSED', stateName: '已结案', calledAt: '2026-03-01T02:00:00Z', deadline: null, verdict: '未到位' }

describe('called units', () => {
  it('opens a figure into the child issues behind it', async () => {
    const town = await renderInTown(WhistlesScreen, { answers: { 'GET /api/whistles': { figures: [figure], items: [line] } }, permissions: ['issue.view'] })
    expect(town.text()).toContain('区城市管理局')
    await town.press('2 看区城市管理局评为未到位的子事件')
    expect(town.asked.at(-1)!.path).toContain('/api/whistles')
    expect(town.text()).toContain('清理占道棚架')
  })
})
