import { expect, it } from 'vitest'
import AddAccount from './AddAccount.vue'
import { problem, renderInTown } from '@/house/testing/town'

const people = { items: [{ id: 'p-1', name: '林知微', unit: { id: 'u-2', name: '望潮街道' }, title: '干事' }, { id: 'p-2', name: '沈默然', unit: null, title: null }], next: null, total: 2, totalCapped: false }
const units = [{ id: 'u-1', name: '区指挥中心', parent: null }, { id: 'u-2', name: '望潮街道', parent: null }]
const screen = (answer: unknown = { id: 'a-9', login: 'lin.zhiwei', initialPassword: 'once-only' }) =>
  renderInTown(AddAccount, { answers: { 'GET /api/people': people, 'GET /api/units': units, 'POST /api/accounts': answer } })

it('takes name and unit from the person who is chosen', async () => {
  const town = await screen()
  await town.choose('人员', '林知微')
  await town.type('账号', 'lin.zhiwei')
  await town.submit('account')
  expect(town.sent).toEqual([{ login: 'lin.zhiwei', name: '林知微', unit: 'u-2', person: 'p-1' }])
  expect(town.text()).toContain('once-only')
  expect(town.find('去授权', 'a').getAttribute('href')).toBe('/accounts/a-9')
})

it('opens an account of a desk that belongs to nobody', async () => {
  const town = await screen()
  await town.type('账号', 'desk.one')
  await town.type('姓名', '一号坐席')
  await town.choose('单位', '区指挥中心')
  await town.submit('account')
  expect(town.sent).toEqual([{ login: 'desk.one', name: '一号坐席', unit: 'u-1' }])
})

it('shows at the person that he serves elsewhere', async () => {
  const town = await screen(problem(400, { detail: '有一处需要改正', faults: [{ field: 'person', message: '该人员不在您管理的单位任职', mend: '请选择本单位的人员' }] }))
  await town.choose('人员', '沈默然')
  await town.type('账号', 'shen.moran')
  await town.submit('account')
  expect(town.control('人员').getAttribute('aria-invalid')).toBe('true')
  expect(town.text()).toContain('该人员不在您管理的单位任职')
})
