import { expect, it } from 'vitest'
import TextHelpScreen from './TextHelpScreen.vue'
import { renderInTown } from '@/house/testing/town'

const idle = { state: 'NONE', seconds: 0, limit: 0 }
const exam = { id: 'c-1', about: 'CATEGORY', trainedAt: '2026-06-01T02:00:00Z', trainedBy: '测试员', lessons: 500, labels: 12, asked: 100, first: 81, third: 95, plainFirst: 20, plainThird: 44, inUse: false }
const help = (trained: object[], training: object = idle) => [{ about: 'CATEGORY', name: '事件分类', closed: 500, least: 200, training, trained }]
const answer = { issue: 'i-1', code: 'SJ1', summary: '路灯不亮', actual: { id: 'k-1', name: '路灯' }, guesses: [{ id: 'k-2', name: '井盖' }, { id: 'k-1', name: '路灯' }], rank: 2 }
const screen = (trained: object[], training: object = idle) =>
  renderInTown(TextHelpScreen, {
    permissions: ['issue.configure'],
    answers: {
      'GET /api/text-help': help(trained, training),
      'GET /api/text-help/classifiers/c-1/tallies': [{ actual: { id: 'k-1', name: '路灯' }, asked: 30, first: 25, third: 30 }],
      'GET /api/text-help/classifiers/c-1/answers': [answer],
      'PUT /api/text-help/CATEGORY/use': help([{ ...exam, inUse: true }])[0]!,
      'POST /api/text-help/CATEGORY/training': { state: 'RUNNING', seconds: 0, limit: 600 },
    },
  })

it('says how many closed issues there are to learn from before it was trained', async () => {
  const town = await screen([])
  expect(town.text()).toContain('可供训练的结案事件 500 件，至少 200 件')
  await town.press('训练')
  expect(town.asked.filter((one) => one.method === 'POST').at(-1)?.path).toBe('/api/text-help/CATEGORY/training')
})

it('shows how often it was right beside who names the commonest, and opens the figure', async () => {
  const town = await screen([exam])
  expect(town.text()).toContain('81.0%')
  expect(town.text()).toContain('81 / 100（总报最常见者 20.0%）')
  await town.press('95.0%')
  expect(town.text()).toContain('路灯不亮')
  expect(town.text()).toContain('路灯 ✓')
})

it('is used only once a person switches it on', async () => {
  const town = await screen([exam])
  expect(town.text()).toContain('未启用')
  await town.press('启用')
  expect(town.sent.at(-1)).toEqual({ classifier: 'c-1' })
})

it('says why a training gave nothing', async () => {
  const town = await screen([], { state: 'FAILED', seconds: 1, limit: 600, message: '较早的结案事件都属同一事件分类' })
  expect(town.text()).toContain('较早的结案事件都属同一事件分类')
})
