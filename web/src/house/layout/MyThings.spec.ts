import { expect, it } from 'vitest'
import MyThings from './MyThings.vue'
import { renderInTown } from '@/house/testing/town'

const close = () => undefined

it('shows a way to each of one’s own things, whatever rights one holds', async () => {
  const town = await renderInTown(MyThings, { props: { close }, permissions: [], answers: { 'GET /api/assessment/mine': [{}], 'GET /api/assessment/ratings': [{}], 'GET /api/unannounced/mine/visits': [], 'GET /api/unannounced/mine/rechecks': [{}], 'GET /api/unannounced/mine/looks': [], 'GET /api/unannounced/mine/findings': [] } })
  expect(town.text()).toContain('我的考核')
  expect(town.text()).toContain('评议')
  expect(town.text()).toContain('我的暗访任务')
  expect(town.text()).not.toContain('关于我的检查')
})

it('shows nothing to whom nothing concerns', async () => {
  const town = await renderInTown(MyThings, { props: { close }, permissions: [], answers: { 'GET /api/assessment/mine': [], 'GET /api/assessment/ratings': [], 'GET /api/unannounced/mine/visits': [], 'GET /api/unannounced/mine/rechecks': [], 'GET /api/unannounced/mine/looks': [], 'GET /api/unannounced/mine/findings': [] } })
  expect(town.text()).toBe('')
})
