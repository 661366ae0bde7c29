import { expect, it } from 'vitest'
import IssueListScreen from './IssueListScreen.vue'
import { aRow, units } from '../testing'
import { renderInTown } from '@/house/testing/town'

const page = (items: object[], next: string | null = null) => ({ items, next, total: 3, totalCapped: false })
const answers = { 'GET /api/views': [{ id: 'v-1', name: '本周超期', query: 'overdue=true' }], 'GET /api/units': units, 'GET /api/categories': [] }

it('keeps the search in the address and asks for the days as they were chosen', async () => {
  const town = await renderInTown(IssueListScreen, { at: '/issues', answers: { ...answers, 'GET /api/issues': page([aRow()]) } })
  await town.type('关键词', '路面')
  await town.choose('状态', '待派遣')
  await town.type('上报止', '2026-03-01')
  await town.press('查询')
  expect(town.router.currentRoute.value.query).toEqual({ q: '路面', state: 'ACCEPTED', to: '2026-03-01' })
  const asked = town.asked.filter((one) => one.path === '/api/issues').at(-1)!
  expect(Object.fromEntries(asked.query)).toMatchObject({ q: '路面', state: 'ACCEPTED', to: '2026-03-01' })
})

it('goes on with the cursor and keeps what is shown', async () => {
  const town = await renderInTown(IssueListScreen, {
    at: '/issues',
    answers: { ...answers, 'GET /api/issues': ({ query }: { query: URLSearchParams }) => (query.get('cursor') ? page([aRow({ id: 'i-3', summary: '井盖缺失' })]) : page([aRow({ id: 'i-1' }), aRow({ id: 'i-2', summary: '路灯不亮' })], 'next-1')) },
  })
  await town.press('显示更多')
  expect(document.querySelectorAll('tbody tr')).toHaveLength(3)
  expect(town.text()).toContain('共 3 条，已显示 3 条')
})

it('shows the page before the total is known, and keeps the total while reading on', async () => {
  const part = (items: object[], next: string | null) => ({ items, next, total: 1, totalCapped: true })
  let tell: (total: object) => void = () => {}
  const town = await renderInTown(IssueListScreen, {
    at: '/issues',
    answers: {
      ...answers,
      'GET /api/issues': ({ query }: { query: URLSearchParams }) => part([aRow({ id: query.get('cursor') ?? 'i-1' })], query.get('cursor') ? 'i-3' : 'i-2'),
      'GET /api/issues/total': () => new Promise((resolve) => (tell = resolve)),
    },
  })
  expect(town.text()).toContain('共 1 条以上，已显示 1 条')
  expect(town.asked.find((one) => one.path === '/api/issues')!.query.get('counted')).toBe('false')
  tell({ count: 731, more: false })
  await town.press('显示更多')
  expect(town.text()).toContain('共 731 条，已显示 2 条')
})

it('moves many at once and names each that could not be moved', async () => {
  const town = await renderInTown(IssueListScreen, {
    at: '/issues',
    permissions: ['issue.bulk', 'issue.void'],
    answers: { ...answers, 'GET /api/issues': page([aRow({ id: 'i-1', code: 'TZ1' }), aRow({ id: 'i-2', code: 'TZ2' })]), 'POST /api/issues/bulk': { done: ['i-1'], failed: [{ id: 'i-2', code: 'conflict', message: '已由顾以宁结案' }] } },
  })
  await town.tick('选择本页全部')
  await town.press('批量作废')
  await town.type('理由', '重复登记')
  await town.submit('bulk')
  expect(town.sent.at(-1)).toEqual({ move: 'void', reason: '重复登记', items: [{ id: 'i-1', version: 3 }, { id: 'i-2', version: 3 }] })
  expect(town.text()).toContain('TZ2：已由顾以宁结案')
})
