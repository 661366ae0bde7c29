import { expect, it } from 'vitest'
import ReleaseScreen from './ReleaseScreen.vue'
import { problem, renderInTown } from '@/house/testing/town'

const line = { id: 'i-1', code: 'SJ1', summary: '路灯不亮', category: '路灯', state: 'HANDLING', stateName: '处理中', channelName: '居民反映', reportedAt: '2026-06-01T02:00:00Z', photos: 1, found: ['号码'], decidedBy: null, byRule: false }
const sheet = { line, told: '路灯不亮，电话 13900001111', toldAddress: '幸福路', addressFound: [], words: '路灯不亮，电话［号码］', address: '幸福路', photos: [{ photo: 'p-1', copy: null, areas: [] }], verdict: null, reason: null, decidedAt: null, version: 0 }
const refusal = () => problem(400, { code: 'invalid', detail: '请改正', faults: [{ field: 'words', message: '公开文字中还有疑似个人信息：号码', mend: '请遮去' }] })
const screen = (more: Record<string, unknown> = {}) =>
  renderInTown(ReleaseScreen, { permissions: ['issue.release'], answers: { 'GET /api/releases': { items: [line], next: null, total: 1, totalCapped: false }, 'GET /api/releases/i-1': sheet, 'PUT /api/releases/i-1': { ...sheet, verdict: 'SHOWN', version: 1 }, ...more } })

it('shows what was told beside what would be shown, and which marks of a person were found', async () => {
  const town = await screen()
  expect(town.text()).toContain('13900001111')
  expect(town.text()).toContain('号码')
  await town.press('公开')
  expect(town.sent.at(-1)).toMatchObject({ verdict: 'SHOWN', version: 0, words: '路灯不亮，电话［号码］', photos: [] })
})

it('releases a photo with the area that was covered by keyboard', async () => {
  const town = await screen()
  await town.tick('公开这张')
  await town.press('添加黑块')
  await town.press('公开')
  expect(town.sent.at(-1)).toMatchObject({ photos: [{ photo: 'p-1', covered: [{ left: 0.4, top: 0.4, width: 0.2, height: 0.2 }] }] })
})

it('asks whether it is sure only where something still looks like a person', async () => {
  const town = await screen({ 'PUT /api/releases/i-1': refusal })
  expect(town.text()).not.toContain('我已核对')
  await town.press('公开')
  expect(town.text()).toContain('我已核对')
})
