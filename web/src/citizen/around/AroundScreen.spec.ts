import { beforeEach, expect, it } from 'vitest'
import AroundScreen from './AroundScreen.vue'
import { forgetPlace, followPlace, places } from './places'
import { renderInTown } from '@/house/testing/town'

const issue = { code: 'SJ9', category: '路灯', state: 'HANDLING', stateName: '处理中', words: '路灯不亮', longitude: 121.07, latitude: 32.06, reportedAt: '2026-06-01T02:00:00Z', changedAt: '2026-06-03T02:00:00Z', unit: '城管局', photos: 1 }
const screen = (items: object[], more = false) =>
  renderInTown(AroundScreen, { routes: [{ path: '/issues/:code', name: 'one', component: { render: () => null } }], answers: { 'GET /api/public/released': { items, more }, 'GET /api/public/categories': [], 'GET /api/public/boundaries.geojson': { type: 'FeatureCollection', features: [] } } })

beforeEach(() => places.value.forEach((one) => forgetPlace(one.name)))

it('shows what was released, who handles it, and nothing of who told it', async () => {
  const town = await screen([issue])
  expect(town.text()).toContain('路灯不亮')
  expect(town.text()).toContain('承办：城管局')
  expect(town.text()).toContain('全区')
})

it('says how much is new at a place that the device follows, until it is looked at', async () => {
  followPlace({ name: '家', point: { longitude: 121.07, latitude: 32.06 }, metres: 1000, category: null, seen: '2026-06-02T00:00:00Z' })
  const town = await screen([issue])
  expect(town.text()).toContain('新 1')
  await town.press('家')
  expect(town.text()).not.toContain('新 1')
  expect(town.text()).toContain('这个位置周围')
})

it('says that nothing was released here', async () => {
  expect((await screen([])).text()).toContain('这里最近没有公开的事件')
})
