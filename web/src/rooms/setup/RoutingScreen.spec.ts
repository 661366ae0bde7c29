import { expect, it } from 'vitest'
import RoutingScreen from './RoutingScreen.vue'
import { renderInTown } from '@/house/testing/town'

const rule = (id: string, unit: string) => ({ id, position: 1, area: null, category: null, hours: null, hoursName: null, unit: { id: `u-${id}`, name: unit }, why: `${unit}的职责`, autoAccept: true, autoDispatch: false, enabled: true, version: 4 })
const answers = { 'GET /api/routing': { version: 4, items: [rule('a', '区水利局'), rule('b', '区公安分局')] }, 'GET /api/units': [], 'GET /api/categories': [] }

it('orders rules by keyboard and saves the whole list under the version seen', async () => {
  const town = await renderInTown(RoutingScreen, { answers: { ...answers, 'PUT /api/routing': { version: 5, items: [] } }, permissions: ['issue.configure'] })
  await town.press('下移第 1 条')
  expect(town.text()).toContain('有未保存的修改')
  await town.press('保存次序与规则')
  expect(town.sent.at(-1)).toMatchObject({ version: 4, rules: [{ id: 'b' }, { id: 'a', unit: 'u-a', autoAccept: true, autoDispatch: false }] })
})

it('shows the rules to those who may not change them, without the buttons', async () => {
  const town = await renderInTown(RoutingScreen, { answers, permissions: ['issue.dispatch'] })
  expect(town.text()).toContain('区水利局')
  expect(() => town.find('下移第 1 条', 'button')).toThrow()
})
