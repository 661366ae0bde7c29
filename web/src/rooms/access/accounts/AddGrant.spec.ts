import { expect, it } from 'vitest'
import AddGrant from './AddGrant.vue'
import { endAfter, today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const units = [{ id: 'u-1', name: '区指挥中心', parent: null }, { id: 'u-2', name: '望潮街道', parent: null }]
const account = { id: 'a-9', login: 'gu.yining', name: '顾以宁', person: null, unit: { id: 'u-2', name: '望潮街道' }, state: 'ACTIVE', mustChangePassword: false, totp: false, createdAt: '2026-01-01T00:00:00Z', version: 1, roles: [], grants: [] }
const screen = (change: object = {}) =>
  renderInTown(AddGrant, { props: { account: { ...account, ...change } }, answers: { 'GET /api/roles': [{ code: 'UNIT_LEADER', name: '单位领导', builtIn: true, permissions: [] }], 'GET /api/units': units, 'POST /api/accounts/a-9/grants': {} } })
/** As `AccountController.NewGrant` takes it. */
const posted = (scope: string, ids: string[]) => ({ role: 'UNIT_LEADER', scope, units: ids, from: today(), until: null })

it.each([['本单位', 'UNIT'], ['本单位及下级', 'UNIT_AND_BELOW']])('grants %s with the unit of the account, which nobody has to choose', async (word, scope) => {
  const town = await screen()
  await town.choose('角色', '单位领导')
  await town.choose('数据范围', word)
  await town.submit('grant')
  expect(town.sent).toEqual([posted(scope, ['u-2'])])
})

it('grants the units that were picked, and no other', async () => {
  const town = await screen()
  await town.choose('角色', '单位领导')
  await town.choose('数据范围', '指定单位')
  await town.choose('单位', '区指挥中心')
  await town.choose('单位', '望潮街道')
  await town.press('删除 望潮街道')
  await town.type('最后一天', today())
  await town.submit('grant')
  expect(town.sent).toEqual([{ ...posted('UNITS', ['u-1']), until: endAfter(today()) }])
})

it.each([['全部数据', 'ALL'], ['仅本人', 'SELF'], ['任职网格', 'GRIDS']])('names no unit for %s', async (word, scope) => {
  const town = await screen()
  await town.choose('角色', '单位领导')
  await town.choose('数据范围', word)
  await town.submit('grant')
  expect(town.sent).toEqual([posted(scope, [])])
})

it('says that a scope of the person reaches nothing where the account has none', async () => {
  const alone = await screen()
  await alone.choose('数据范围', '任职网格')
  expect(alone.text()).toContain('该账号未关联人员')
})

it('takes a unit for an account without one', async () => {
  const town = await screen({ unit: null, person: 'p-1' })
  await town.choose('角色', '单位领导')
  await town.choose('单位', '望潮街道')
  await town.submit('grant')
  expect(town.sent).toEqual([posted('UNIT', ['u-2'])])
  await town.choose('数据范围', '仅本人')
  expect(town.text()).not.toContain('该账号未关联人员')
})
