import { expect, it } from 'vitest'
import TalentScreen from './TalentScreen.vue'
import MyTalent from './mine/MyTalent.vue'
import { renderInTown } from '@/house/testing/town'

const followUp = { id: 'f', placement: 'p', person: '示例甲', homeUnit: '区发改委', batch: '百名干部一线行', number: 1, due: '2026-03-02', state: '已逾期', overdue: true, mayRecord: true, version: 1 }
const advice = { person: '示例甲', served: [{ placement: 'p', kindName: '园区', hostUnit: '开发区', from: '2024-09-01', last: '2025-08-31', months: 12 }], suggestions: [{ rule: '园区、项目 → 信访、专班', toward: ['信访', '专班'], because: '宜到矛盾化解一线', seen: '已在园区岗位服务 12 个月', records: ['p'], open: [] }] }
const example = { id: 'e', placement: 'p', person: '示例甲', homeUnit: '区发改委', hostUnit: '二甲镇', title: '把门前事办好', story: '走遍全部住户', state: 'ASKED', stateName: '征求本人意见', askedBy: '示例乙', askedAt: '2026-10-08T01:00:00Z', mayAnswer: true, mayWithdraw: false, version: 1 }
const answers = { 'GET /api/talent/follow-ups': [followUp], 'GET /api/talent/advice/p': advice, 'POST /api/talent/follow-ups/f/finding': { ...followUp, version: 2 }, 'POST /api/talent/examples': { id: 'e' }, 'GET /api/talent/examples': [], 'GET /api/talent/periods': [{ batch: 'b', batchName: '百名干部一线行', batchState: '已结束', halfYears: 0, open: 0, version: 0 }], 'PUT /api/talent/periods/b': { id: 'b' } }

it('writes down what was found, beside what may come next and why', async () => {
  const town = await renderInTown(TalentScreen, { permissions: ['talent.view', 'talent.follow'], answers })
  await town.press('打开示例甲 第 1 次')
  expect(town.text()).toContain('已在园区岗位服务 12 个月')
  await town.type('现任单位与职务', '发改委科长')
  await town.choose('使用情况', '原单位压担子')
  await town.type('表现与下一步打算', '牵头重点项目')
  await town.submit('finding')
  expect(town.sent).toEqual([{ version: 1, post: '发改委科长', outcome: 'HEAVIER', said: '牵头重点项目' }])
})

it('asks the official before he is held up as an example', async () => {
  const town = await renderInTown(TalentScreen, { permissions: ['talent.view', 'talent.manage'], answers })
  await town.press('打开示例甲 第 1 次')
  await town.press('征求作为典型')
  await town.type('标题', '把门前事办好')
  await town.type('事迹', '走遍全部住户')
  await town.submit('proposal')
  expect(town.sent).toEqual([{ placement: 'p', title: '把门前事办好', story: '走遍全部住户' }])
})

it('lets the official agree or not', async () => {
  const town = await renderInTown(MyTalent, { props: { examples: [example], followUps: [followUp] }, answers: { 'POST /api/talent/examples/mine/e/consent': { ...example, state: 'DECLINED' } } })
  expect(town.text()).toContain('返回后对我的跟踪')
  await town.press('不同意')
  expect(town.sent).toEqual([{ agreed: false }])
})
