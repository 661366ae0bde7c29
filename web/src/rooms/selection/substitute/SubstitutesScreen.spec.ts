import { expect, it } from 'vitest'
import SubstitutesScreen from './SubstitutesScreen.vue'
import { problem, renderInTown } from '@/house/testing/town'

const candidate = { person: 'x', name: '示例甲', unit: '区发改委', pool: '替补库', statement: '熟悉方言', eligible: true, reasons: ['已通过“替补库”审核：符合条件'] }
const offer = { placement: 'p', recalled: '示例乙', post: { id: 'o', name: '三级网格员' }, hostUnit: { id: 'h', name: '二甲镇' }, filled: false, mayPlace: true, candidates: [candidate] }
const at = { at: '/substitutes/p', routes: [{ path: '/substitutes/:id', component: SubstitutesScreen }] }

it('places an eligible substitute with one tap', async () => {
  const town = await renderInTown(SubstitutesScreen, { ...at, answers: { 'GET /api/selection/substitutes/p': offer, 'POST /api/selection/substitutes/p': { placement: 'q' } } })
  expect(town.text()).toContain('已通过“替补库”审核')
  await town.press('拟派此人示例甲')
  expect(town.sent).toEqual([{ person: 'x', override: null }])
})

it('asks for the reason where something speaks against it', async () => {
  const refused = problem(400, { title: '有误', faults: [{ field: 'override', message: '籍贯就在接收单位', mend: '请写明理由' }] })
  const town = await renderInTown(SubstitutesScreen, { ...at, answers: { 'GET /api/selection/substitutes/p': offer, 'POST /api/selection/substitutes/p': () => refused } })
  await town.press('拟派此人示例甲')
  expect(town.text()).toContain('籍贯就在接收单位')
})

it('shows the host who may come and no button', async () => {
  const host = await renderInTown(SubstitutesScreen, { ...at, answers: { 'GET /api/selection/substitutes/p': { ...offer, mayPlace: false } } })
  expect(host.text()).not.toContain('拟派此人')
})
