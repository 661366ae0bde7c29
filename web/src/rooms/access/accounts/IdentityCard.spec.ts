import { expect, it } from 'vitest'
import IdentityCard from './IdentityCard.vue'
import { renderInTown } from '@/house/testing/town'

const city = { id: 'city', name: '市统一身份', url: '/oauth2/authorization/city' }
const linked = { provider: 'city', name: '市统一身份', subject: 'sub-7', createdAt: '2026-01-01T00:00:00Z' }
const screen = (providers: object[], identities: object[]) =>
  renderInTown(IdentityCard, {
    props: { account: 'a-9', editable: true },
    answers: { 'GET /api/session/providers': providers, 'GET /api/accounts/a-9/identities': identities, 'POST /api/accounts/a-9/identities': {}, 'DELETE /api/accounts/a-9/identities/city': {} },
  })

it('links the account to who somebody is at a provider', async () => {
  const town = await screen([city], [])
  await town.press('关联外部身份')
  await town.type('外部身份标识', ' sub-7 ')
  await town.submit('identity')
  expect(town.sent).toEqual([{ provider: 'city', subject: 'sub-7' }])
})

it('takes a link off after asking', async () => {
  const town = await screen([city], [linked])
  expect(town.text()).toContain('sub-7')
  await town.press('解除关联')
  await town.press('确认解除关联？')
  expect(town.asked.filter((one) => one.method === 'DELETE').map((one) => one.path)).toEqual(['/api/accounts/a-9/identities/city'])
})

it('is absent in a house that trusts no provider', async () => {
  expect((await screen([], [])).text()).not.toContain('统一身份登录')
})
