import { expect, it } from 'vitest'
import WebhooksScreen from './WebhooksScreen.vue'
import { daysBefore, today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const one = { id: 's-1', name: '热线平台', url: 'https://hook.example/yixian', purpose: '同步办理进度', owner: '热线中心', expiresOn: '2099-01-01', reach: 'PUBLIC', occasions: ['CLOSED'], running: true, madeAt: '2026-06-01T02:00:00Z', madeBy: '测试员', version: 1, changedAt: '2026-06-01T02:00:00Z', changedBy: '测试员' }
const dead = { id: 'd-1', event: 'e-1', occasion: '结案', issue: 'i-1', code: '2026-06-000001', body: '{"type":"issue.closed"}', state: 'DEAD', stateName: '未能送达', tries: 30, status: 500, fault: '对方答 500', madeAt: '2026-06-01T02:00:00Z', endedAt: '2026-06-02T02:00:00Z' }
const choices = { occasions: [{ code: 'CLOSED', name: '结案' }, { code: 'RATED', name: '市民评价' }], reaches: [{ code: 'PUBLIC', name: '只推公开件' }] }
const screen = (list: object[]) =>
  renderInTown(WebhooksScreen, { permissions: ['system.settings'], answers: { 'GET /api/webhooks': list, 'GET /api/webhooks/counts': [{ subscription: 's-1', state: 'DEAD', count: 1 }], 'GET /api/webhooks/hosts': [], 'GET /api/webhooks/choices': choices, 'GET /api/webhooks/s-1': one, 'GET /api/webhooks/s-1/deliveries': [dead], 'POST /api/webhooks': { subscription: one, secret: 'yxhook_ONCE' }, 'POST /api/webhooks/deliveries/d-1/resending': { ...dead, state: 'WAITING' } } })

it('makes a subscription of released issues and shows its secret once', async () => {
  const town = await screen([])
  expect(town.text()).toContain('名单为空')
  await town.press('新建订阅')
  await town.type('名称', '热线平台')
  await town.type('推送地址', 'https://hook.example/yixian')
  await town.type('用途', '同步办理进度')
  await town.type('使用单位', '热线中心')
  await town.tick('结案')
  await town.submit('webhook-draft')
  expect(town.sent.at(-1)).toEqual({ name: '热线平台', url: 'https://hook.example/yixian', purpose: '同步办理进度', owner: '热线中心', expiresOn: daysBefore(today(), -365), reach: 'PUBLIC', occasions: ['CLOSED'] })
  expect(town.text()).toContain('yxhook_ONCE')
})

it('opens what was given up from its count and sends it again', async () => {
  const town = await screen([one])
  await town.press('热线平台 未能送达 1')
  expect(town.text()).toContain('对方答 500')
  expect(town.asked.find((each) => each.path.endsWith('/deliveries'))?.query.get('state')).toBe('DEAD')
  await town.press('重发')
  expect(town.asked.filter((each) => each.method === 'POST').at(-1)?.path).toBe('/api/webhooks/deliveries/d-1/resending')
})
