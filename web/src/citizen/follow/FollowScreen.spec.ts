import { describe, expect, it } from 'vitest'
import FollowScreen from './FollowScreen.vue'
import { stageOf } from './stages'
import { routes } from '../router'
import { problem, renderInTown } from '@/house/testing/town'

const closed = { code: 'TZ1', summary: '路灯不亮', state: 'CLOSED', stateName: '已结案', timeline: [{ moveName: '结案', at: '2026-11-20T02:00:00Z', reason: null }], comments: [{ at: '2026-11-19T02:00:00Z', text: '已换灯头' }], canRate: true, canAskReopen: true }
const follow = (answers: object, at = '/follow/TZ1#k7') => renderInTown(FollowScreen, { answers: answers as never, at, routes: routes.filter((route) => route.name === 'follow') })

describe('following by code', () => {
  it('opens a secret link and tells the state in plain words', async () => {
    const town = await follow({ 'GET /api/public/issues/TZ1': closed })
    expect(town.asked[0]!.query.get('secret')).toBe('k7')
    expect(town.text()).toContain('已经办结。')
    expect(town.text()).toContain('已换灯头')
  })

  it('rates with one of five levels and never by itself', async () => {
    const town = await follow({ 'GET /api/public/issues/TZ1': closed, 'POST /api/public/issues/TZ1/rating': {} })
    expect((town.find('提交评价', 'button') as HTMLButtonElement).disabled).toBe(true)
    await town.tick('不满意')
    await town.press('提交评价')
    expect(town.sent).toEqual([{ secret: 'k7', level: 2 }])
  })

  it('asks to re-open with a reason', async () => {
    const town = await follow({ 'GET /api/public/issues/TZ1': closed, 'POST /api/public/issues/TZ1/reopen': {} })
    await town.type('哪里没有解决', '昨晚又灭了')
    await town.press('提交申请')
    expect(town.sent).toEqual([{ secret: 'k7', reason: '昨晚又灭了' }])
  })

  it('says in the words of the server that the code is not known', async () => {
    const town = await follow({ 'GET /api/public/issues/TZ1': problem(404, { detail: '没有这个编号，或查询码不对' }) })
    expect(town.text()).toContain('没有这个编号，或查询码不对')
    expect(town.control('编号').value).toBe('TZ1')
  })

  it('knows plain words for every state of the life cycle', () => {
    const states = ['REPORTED', 'VERIFYING', 'REFUSED', 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'CHECKING', 'REWORK', 'CLOSED', 'VOID', 'MERGED']
    expect(states.filter((state) => stageOf(state).words === 'nowOther')).toEqual([])
  })
})
