import { expect, it } from 'vitest'
import KeysScreen from './KeysScreen.vue'
import { daysBefore, today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const key = { id: 'k-1', jurisdiction: '320612', purpose: '转办交界路段的事件', owner: '邻区指挥中心', expiresOn: '2027-06-30', madeAt: '2026-06-01T02:00:00Z', madeBy: '测试员', opens: true }
const screen = (keys: object[]) =>
  renderInTown(KeysScreen, { permissions: ['system.settings'], answers: { 'GET /api/open311/keys': keys, 'GET /api/open311/outposts': [], 'POST /api/open311/keys': { key, spelled: 'yxONCE' }, 'POST /api/open311/keys/k-1/revocation': { ...key, opens: false } } })

it('makes a key with purpose, owner and a last day, and shows it once', async () => {
  const town = await screen([])
  expect(town.text()).toContain('尚未发放密钥')
  await town.press('发放密钥')
  await town.type('用途', '转办交界路段的事件')
  await town.type('使用单位', '邻区指挥中心')
  await town.submit('open-key')
  expect(town.sent.at(-1)).toEqual({ purpose: '转办交界路段的事件', owner: '邻区指挥中心', expiresOn: daysBefore(today(), -365) })
  expect(town.text()).toContain('yxONCE')
})

it('revokes a key only when it is said twice', async () => {
  const town = await screen([key, { ...key, id: 'k-2', purpose: '旧系统', opens: false, revokedAt: '2026-06-02T02:00:00Z', revokedBy: '测试员' }])
  expect(town.text()).toContain('已停用')
  await town.press('停用')
  expect(town.asked.filter((one) => one.method === 'POST')).toHaveLength(0)
  await town.press('停用')
  expect(town.asked.filter((one) => one.method === 'POST').at(-1)?.path).toBe('/api/open311/keys/k-1/revocation')
})
