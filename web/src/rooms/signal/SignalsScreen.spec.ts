import { expect, it } from 'vitest'
import MySignals from './MySignals.vue'
import SignalsScreen from './SignalsScreen.vue'
import { renderInTown } from '@/house/testing/town'

const signal = { id: 's', placement: 'p', kind: 'HOST_WORD', kindName: '接收单位反映', person: '示例甲', homeUnit: '区直机关', hostUnit: '二甲镇', sentence: '三次例会没有到会', sources: [], raisedAt: '2026-10-08T01:00:00Z', raisedBy: '示例乙', answerBy: '2026-10-15T09:30:00Z', state: '待说明', open: true, mayAnswer: false, maySettle: true, mayWeigh: false, version: 1 }
const answers = { 'GET /api/signals': [signal], 'GET /api/signals/known': [{ placement: 'p', person: '示例甲', hostUnit: '二甲镇' }], 'GET /api/signals/mine/guided': [], 'POST /api/signals/s/settlement': { ...signal, open: false }, 'POST /api/signals': { id: 't' } }

it('offers nothing that weighs before the official was heard', async () => {
  const town = await renderInTown(SignalsScreen, { permissions: ['signal.view'], answers })
  await town.press('打开示例甲 接收单位反映')
  const recall = [...document.querySelectorAll('option')].find((option) => option.textContent === '启动召回')
  expect(recall?.disabled).toBe(true)
  expect(town.text()).toContain('还没有说明')
})

it('settles with a reason', async () => {
  const town = await renderInTown(SignalsScreen, { permissions: ['signal.view'], answers })
  await town.press('打开示例甲 接收单位反映')
  await town.choose('处置方式', '情况清楚，不作处理')
  await town.type('理由', '当月在党校学习')
  await town.press('处置')
  expect(town.sent).toEqual([{ version: 1, outcome: 'CLEAR', reason: '当月在党校学习' }])
})

it('lets the host say what it saw', async () => {
  const town = await renderInTown(SignalsScreen, { permissions: ['signal.view', 'signal.raise'], answers })
  await town.press('反映情况')
  await town.choose('反映谁', '示例甲 · 二甲镇')
  await town.type('所见情况', '本月例会没有到会')
  await town.submit('word')
  expect(town.sent).toEqual([{ placement: 'p', text: '本月例会没有到会' }])
})

it('lets the official answer what was raised about him', async () => {
  const town = await renderInTown(MySignals, { props: { signals: [{ ...signal, mayAnswer: true, maySettle: false }] }, answers: { 'POST /api/signals/mine/s/answer': { id: 's' } } })
  await town.type('我的说明', '那周在参加防汛')
  await town.press('提交说明')
  expect(town.sent).toEqual([{ text: '那周在参加防汛' }])
})
