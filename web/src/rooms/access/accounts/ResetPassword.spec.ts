import { expect, it } from 'vitest'
import ResetPassword from './ResetPassword.vue'
import { renderInTown } from '@/house/testing/town'

const account = { id: 'a-9', login: 'lin', name: '林知微', person: null, unit: null, state: 'ACTIVE', mustChangePassword: false, totp: true, createdAt: '2026-01-01T00:00:00Z', version: 4, roles: [], grants: [] }
const screen = (change: object = {}) => renderInTown(ResetPassword, { props: { account: { ...account, ...change } }, answers: { 'POST /api/accounts/a-9/password-reset': { initialPassword: 'once-only' } } })

it('says that the wait after wrong tries ends with it', async () => {
  expect((await screen()).text()).toContain('登录等待同时解除')
})

it('keeps the second factor unless it is said to be lost', async () => {
  const town = await screen()
  town.find('重置口令', 'footer button').click()
  await town.settle()
  expect(town.sent).toEqual([{ removeTotp: false }])
  expect(town.wrapper.emitted('done')).toEqual([['once-only']])
})

it('takes a lost second factor off, and says what that means', async () => {
  const town = await screen()
  await town.tick('同时移除动态口令码')
  expect(town.text()).toContain('移除后只凭口令即可登录')
  town.find('重置口令', 'footer button').click()
  await town.settle()
  expect(town.sent).toEqual([{ removeTotp: true }])
})

it('does not ask about a second factor that there is not', async () => {
  expect((await screen({ totp: false })).text()).not.toContain('动态口令码')
})
