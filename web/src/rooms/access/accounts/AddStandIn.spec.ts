import { expect, it } from 'vitest'
import AddStandIn from './AddStandIn.vue'
import { endAfter, today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const permissions = [
  { code: 'issue.urge', name: '催办', group: '事件', lendable: true },
  { code: 'issue.dispatch', name: '派遣', group: '事件', lendable: true },
  { code: 'access.manage', name: '管理账号', group: '系统', lendable: false },
]
const screen = (colleagues: object[]) =>
  renderInTown(AddStandIn, { props: { permissions }, permissions: ['issue.urge', 'access.manage'], answers: { 'GET /api/standins/colleagues': colleagues, 'POST /api/standins': {} } })

it('hands what one holds to a colleague of the own unit, until the last day that was said', async () => {
  const town = await screen([{ account: 'a-7', name: '顾以宁', unit: { id: 'u-1', name: '区指挥中心' } }])
  expect(town.text()).not.toContain('派遣')
  expect(town.text()).not.toContain('管理账号')
  await town.choose('代办人', '顾以宁')
  await town.tick('催办')
  await town.type('最后一天', today())
  await town.type('事由', '外出培训')
  await town.submit('standin')
  expect(town.sent.at(-1)).toEqual({ substitute: 'a-7', permissions: ['issue.urge'], from: today(), until: endAfter(today()), reason: '外出培训' })
})

it('says why nobody can be chosen in a unit of one', async () => {
  const town = await screen([])
  expect(town.text()).toContain('本单位没有其他在用账号')
})
