import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import TaskScreen from './TaskScreen.vue'
import { database } from '../outbox/database'
import { outbox } from '../outbox/outbox'
import { problem, renderInTown, type Answers } from '@/house/testing/town'

const sheet = {
  id: 'i-1', code: 'TZ1', summary: '余西村路灯不亮', state: 'HANDLING', stateName: '处理中', reportedAt: '2026-11-20T02:00:00Z', point: { longitude: 121.01, latitude: 32.01 }, address: '余西村三组',
  grid: { id: 'g-1', name: '余西村第一网格' }, unit: { id: 'u-1', name: '区城管局' }, light: 'YELLOW', deadline: '2026-11-30T02:00:00Z', urgings: 1, version: 4,
  answers: [], photos: [], timeline: [{ seq: 1, moveName: '上报', at: '2026-11-20T02:00:00Z', by: '陈一' }], comments: [], ratings: [], notices: [],
  moves: [{ move: 'handle', name: '处理完毕', needs: ['note'], offers: ['photos'] }, { move: 'ask-extension', name: '申请延期', needs: ['reason', 'amount'], offers: [] }],
}
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 20 })
const open = async (answers: Answers = {}) => {
  const town = await renderInTown(TaskScreen, { answers: { 'GET /api/issues/i-1': sheet, ...answers }, at: '/issue/i-1', routes: [{ path: '/issue/:id', name: 'issue', component: TaskScreen }], permissions: ['issue.handle'] })
  await eventually(() => expect(town.text()).toContain('余西村三组'))
  return town
}

beforeEach(async () => {
  await Promise.all([database.errands.clear(), database.kept.clear()])
  outbox.online.value = true
})

describe('a task in the hand', () => {
  it('is handled with what the move needs, against the version that was seen', async () => {
    const town = await open({ 'POST /api/issues/i-1/moves': { ...sheet, state: 'CHECKING', stateName: '待核查', version: 5, moves: [] } })
    await town.press('处理完毕')
    await town.press('确认处理完毕')
    expect(town.text()).toContain('请填写此项')
    await town.type('情况说明', '已换灯头')
    await town.press('确认处理完毕')
    await eventually(() => expect(town.text()).toContain('待核查'))
    expect(town.sent).toEqual([{ move: 'handle', version: 4, note: '已换灯头' }])
  })

  it('tells who was faster and shows the newest state on request', async () => {
    const town = await open({ 'POST /api/issues/i-1/moves': problem(409, { detail: '事件已被他人办理', winner: '李明', at: '2026-11-20T03:00:00Z' }) })
    await town.press('处理完毕')
    await town.type('情况说明', '已换灯头')
    await town.press('确认处理完毕')
    await eventually(() => expect(town.text()).toContain('李明 已在 2026-11-20 11:00 办理'))
    expect(town.find('查看最新情况', 'button')).toBeTruthy()
  })

  it('asks for an extension with reason and amount', async () => {
    const town = await open({ 'POST /api/issues/i-1/moves': sheet })
    await town.press('申请延期')
    await town.type('理由', '等配件')
    await town.type('延长多少', '2')
    await town.press('确认申请延期')
    await eventually(() => expect(town.sent).toEqual([{ move: 'ask-extension', version: 4, reason: '等配件', amount: 2 }]))
  })

  it('shows who supervises it, and takes the answer of whoever is in charge', async () => {
    const order = { id: 's-1', issue: 'i-1', code: 'TZ1', summary: '余西村路灯不亮', demand: '三日内修复', askedBy: '罗安阳', askedAt: '2026-11-27T02:00:00Z', answerBy: '2026-12-01T02:00:00Z', state: 'ORDERED', stateName: '待答复', late: false, insisted: 0, level: 0, escalations: [], version: 1, moves: [{ move: 'answer', name: '答复' }] }
    const town = await open({
      'GET /api/issues/i-1': { ...sheet, flags: { supervised: true } },
      'GET /api/issues/i-1/supervisions': [order],
      'POST /api/supervisions/s-1/moves': { ...order, state: 'ANSWERED', stateName: '已答复', moves: [] },
    })
    await eventually(() => expect(town.text()).toContain('三日内修复'))
    await town.press('答复')
    await town.type('答复内容', '灯头已换，今晚亮灯')
    await town.press('确认答复')
    await eventually(() => expect(town.sent).toEqual([{ move: 'answer', version: 1, text: '灯头已换，今晚亮灯' }]))
  })
})
