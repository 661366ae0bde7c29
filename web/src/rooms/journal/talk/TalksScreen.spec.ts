import { expect, it } from 'vitest'
import TalksScreen from './TalksScreen.vue'
import { renderInTown } from '@/house/testing/town'

const talk = { id: 't', person: '示例甲', talker: '示例乙', partName: '接收单位', hostUnit: '二甲镇', heldOn: '2026-10-08', topics: ['思想状况'], shared: false, mine: true, opens: true, version: 1 }
const answers = { 'GET /api/journal/talks/mine': [talk], 'GET /api/journal/talks/mine/guided': [], 'GET /api/journal/talks/partners': [{ placement: 'p', person: '示例丙', hostUnit: '二甲镇' }], 'GET /api/journal/talks/mine/t': { content: '肯定了走访工作' }, 'POST /api/journal/talks': { id: 'u' }, 'POST /api/journal/talks/mine/t/sharing': { id: 't' } }

it('opens what was said only when asked, and says that the reading is noted', async () => {
  const town = await renderInTown(TalksScreen, { permissions: ['journal.talk'], answers })
  expect(town.asked.map((one) => one.path)).not.toContain('/api/journal/talks/mine/t')
  await town.press('查看内容2026-10-08 示例甲')
  await town.settle()
  expect(town.text()).toContain('肯定了走访工作')
  expect(town.text()).toContain('每次查看都会留痕')
})

it('lets who held the talk decide whether the official reads it', async () => {
  const town = await renderInTown(TalksScreen, { permissions: ['journal.talk'], answers })
  await town.press('给本人看2026-10-08 示例甲')
  expect(town.sent).toEqual([{ version: 1, shared: true }])
})

it('writes a talk down with its topics', async () => {
  const town = await renderInTown(TalksScreen, { permissions: ['journal.talk'], answers })
  await town.press('记谈话')
  await town.choose('谈话对象', '示例丙 · 二甲镇')
  await town.type('谈话日期', '2026-10-09')
  await town.type('话题', '工作困难、家庭情况')
  await town.type('谈话内容', '反映住宿困难，已协调。')
  await town.submit('talk')
  expect(town.sent).toEqual([{ placement: 'p', heldOn: '2026-10-09', topics: ['工作困难', '家庭情况'], content: '反映住宿困难，已协调。', shared: false }])
})

it('offers nothing to hold to whoever guides nobody and leads nothing', async () => {
  const town = await renderInTown(TalksScreen, { answers: { ...answers, 'GET /api/journal/talks/mine': [] } })
  expect(town.text()).toContain('还没有谈话记录')
  expect(document.querySelector('.button.primary')).toBeNull()
})
