import { expect, it } from 'vitest'
import EditAccount from './EditAccount.vue'
import { renderInTown } from '@/house/testing/town'

const people = { items: [{ id: 'p-2', name: '沈默然', unit: { id: 'u-1', name: '区指挥中心' }, title: '科员' }], next: null, total: 1, totalCapped: false }
const units = [{ id: 'u-1', name: '区指挥中心', parent: null }, { id: 'u-2', name: '望潮街道', parent: null }]
const account = { id: 'a-9', login: 'lin', name: '林知微', person: 'p-1', personName: '林知微', unit: { id: 'u-2', name: '望潮街道' }, state: 'ACTIVE', mustChangePassword: false, totp: false, createdAt: '2026-01-01T00:00:00Z', version: 4, roles: [], grants: [] }
const screen = (change: object = {}) => renderInTown(EditAccount, { props: { account: { ...account, ...change } }, answers: { 'GET /api/people': people, 'GET /api/units': units, 'PATCH /api/accounts/a-9': {} } })

it('corrects the name and leaves person and unit as they are', async () => {
  const town = await screen()
  expect(town.control('人员').value).toBe('林知微')
  await town.type('姓名', '林之微')
  await town.submit('account')
  expect(town.sent).toEqual([{ version: 4, name: '林之微', unit: 'u-2', person: 'p-1', withoutPerson: false }])
})

it('ties the account to a person, whose name and unit come along', async () => {
  const town = await screen({ person: null, personName: null })
  await town.choose('人员', '沈默然')
  await town.submit('account')
  expect(town.sent).toEqual([{ version: 4, name: '沈默然', unit: 'u-1', person: 'p-2', withoutPerson: false }])
})

it('unties it where the person is emptied', async () => {
  const town = await screen()
  await town.type('人员', '')
  town.control('人员').dispatchEvent(new Event('blur'))
  await town.settle()
  expect(town.text()).toContain('保存后解除与人员的关联')
  await town.submit('account')
  expect(town.sent).toEqual([{ version: 4, name: '林知微', unit: 'u-2', withoutPerson: true }])
})
