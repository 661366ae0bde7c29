import { expect, it } from 'vitest'
import OneScreen from './OneScreen.vue'
import { renderInTown } from '@/house/testing/town'

const issue = (state: string) => ({ code: 'SJ9', category: '路灯', state, stateName: state, words: '路灯不亮', longitude: 121.07, latitude: 32.06, reportedAt: '2026-06-01T02:00:00Z', changedAt: '2026-06-03T02:00:00Z', unit: '城管局', photos: 0 })
const screen = (state: string) =>
  renderInTown(OneScreen, {
    routes: [{ path: '/issues/:code', name: 'one', component: OneScreen }, { path: '/issues', name: 'around', component: { render: () => null } }, { path: '/follow/:code?', name: 'follow', component: { render: () => null } }],
    at: '/issues/SJ9',
    answers: { 'GET /api/public/released/SJ9': issue(state), 'POST /api/public/issues/SJ9/me-too': { code: 'SJ9', secret: 'S-1' } },
  })

it('lets whoever meets it too follow it', async () => {
  const town = await screen('HANDLING')
  await town.press('我也遇到')
  expect(town.text()).toContain('S-1')
  expect(town.asked.some((one) => one.path.endsWith('/me-too'))).toBe(true)
})

it('offers nothing to follow once it is over', async () => {
  expect((await screen('CLOSED')).text()).not.toContain('我也遇到')
})
