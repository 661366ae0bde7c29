import { expect, it } from 'vitest'
import PetitionCard from './PetitionCard.vue'
import PetitionsScreen from './PetitionsScreen.vue'
import type { Sheet } from './api'
import { renderInTown } from '@/house/testing/town'

const line = { id: 'p', code: 'XF2026-00001', summary: '门前积水', kind: 'APPEAL', kindName: '申诉求决', channelName: '来访', matterName: '交通出行', state: 'HANDLING', stateName: '办理中', people: 1, registeredAt: '2026-03-01T01:00:00Z', stage: '办理', due: '2026-05-01T16:00:00Z', light: 'RED' } as const
const sheet: Sheet = { line, request: '请求修路', office: '信访局', petitioners: [{ name: '示例甲', contact: '*******1234' }], collective: false, repeats: [], terms: [{ stage: '办理', beganAt: '2026-03-02T01:00:00Z', due: '2026-05-01T16:00:00Z', late: true }], steps: [], moves: [{ move: 'answer', label: '答复', needs: ['OUTCOME', 'OPINION'] }], version: 4 }
const page = { items: [line], next: null, total: 1, totalCapped: false }
const answers = {
  'GET /api/petitions': page,
  'GET /api/petitions/figures': [{ figure: 'RECEIVED', label: '登记批次', count: 114 }],
  'GET /api/units': [],
  'POST /api/petitions/earlier': [line],
  'POST /api/petitions': { ...sheet, repeatOf: { id: 'q', code: '首次登记件', at: '2026-03-01T01:00:00Z' } },
}

it('opens a figure into the petitions that it counts, and shows what is overdue', async () => {
  const town = await renderInTown(PetitionsScreen, { permissions: ['petition.view'], answers })
  expect(town.text()).toContain('已超期')
  await town.press('114登记批次')
  expect(town.asked.at(-1)!.query.get('figure')).toBe('RECEIVED')
  expect(town.text()).not.toContain('登记信访')
})

it('answers with the outcomes of its kind only', async () => {
  const town = await renderInTown(PetitionCard, { props: { sheet, base: '/petitions' }, permissions: ['petition.handle'], answers: { ...answers, 'POST /api/petitions/p/moves': sheet } })
  await town.press('答复')
  expect([...document.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['请选择', '予以支持', '解释说明', '不予支持'])
  await town.choose('处理意见', '予以支持')
  await town.type('意见内容', '已列入养护计划')
  await town.submit()
  expect(town.sent).toEqual([{ move: 'answer', version: 4, outcome: 'SUPPORT', opinion: '已列入养护计划' }])
})

it('shows contacts only when asked, and tells that it is noted', async () => {
  const contacts = [{ name: '示例甲', contact: '19900001234' }]
  const town = await renderInTown(PetitionCard, { props: { sheet, base: '/petitions' }, permissions: ['petition.handle'], answers: { ...answers, 'GET /api/petitions/p/contacts': contacts } })
  expect(town.text()).not.toContain('19900001234')
  await town.press('查看联系方式')
  expect(town.text()).toContain('19900001234')
})
