import { expect, it } from 'vitest'
import WorkScreen from './WorkScreen.vue'
import { aRow } from '../testing'
import { renderInTown } from '@/house/testing/town'

const page = (items: object[]) => ({ items, next: null, total: items.length, totalCapped: false })
const screen = (items: object[]) => renderInTown(WorkScreen, { permissions: ['issue.view', 'indicator.view'], answers: { 'GET /api/issues': page(items) } })

it('shows whoever has nothing waiting where to go', async () => {
  const town = await screen([])
  expect(town.text()).toContain('当前没有需要您办理的事项')
  expect(town.find('指标', 'a').getAttribute('href')).toBe('/indicators')
  expect(town.text()).not.toContain('审计')
})

it('keeps to the work where there is some', async () => {
  const town = await screen([aRow({ summary: '路灯不亮' })])
  expect(town.text()).toContain('路灯不亮')
  expect(town.text()).not.toContain('常用入口')
})
