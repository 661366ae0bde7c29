import { expect, it } from 'vitest'
import SessionsScreen from './SessionsScreen.vue'
import { renderInTown } from '@/house/testing/town'

const one = (id: string, name: string, current = false) => ({ id, account: `a-${id}`, login: `u.${id}`, name, createdAt: '2026-11-28T01:00:00Z', lastSeen: '2026-11-28T02:00:00Z', address: '10.0.0.8', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140', method: 'password', current })
const screen = () =>
  renderInTown(SessionsScreen, {
    permissions: ['access.manage'],
    answers: {
      'GET /api/sessions': ({ query }: { query: URLSearchParams }) => (query.get('q') ? [one('2', '周小舟')] : [one('1', '本人', true), one('2', '周小舟')]),
      'DELETE /api/sessions/2': {},
    },
  })

it('says whose each session is, finds one by name, and ends another’s only when asked twice', async () => {
  const town = await screen()
  expect(town.text()).toContain('周小舟 u.2')
  expect(town.text()).toContain('Windows · Chrome')
  expect(document.querySelectorAll('tbody .button.danger').length, 'one’s own is ended by signing out').toBe(1)
  await town.type('查找账号', '小舟')
  await town.submit()
  expect(town.asked.at(-1)!.query.get('q')).toBe('小舟')
  await town.press('强制下线 周小舟')
  expect(town.sent).toEqual([])
  await town.press('确认强制下线')
  expect(town.asked.find((asked) => asked.method === 'DELETE')!.path).toBe('/api/sessions/2')
  expect(town.asked.filter((asked) => asked.method === 'GET').length, 'the list is read again').toBe(3)
})
