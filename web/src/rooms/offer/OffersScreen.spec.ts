import { expect, it } from 'vitest'
import OffersScreen from './OffersScreen.vue'
import { today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const line = { id: 'o-1', code: 'ZY2026-0001', owner: 'u-2', ownerName: '区水务局', kind: 'VEHICLE', kindName: '车辆', title: '移动排水泵车', quantity: 2, measure: '台', begins: '2026-01-01', ends: '2099-01-01', open: true, free: 2, used: 3, waiting: 1, running: [] }
const use = { id: 'e-1', asker: '余西村', quantity: 1, purpose: '低洼路段排涝', wantedOn: '2026-07-01', state: 'ASKED', stateName: '待答复', askedAt: '2026-06-01T02:00:00Z', askedBy: '测试员', moves: [{ move: 'agree', label: '同意', note: false }, { move: 'refuse', label: '不同意', note: true }], version: 1 }
const screen = (permissions: string[], sheet: object) =>
  renderInTown(OffersScreen, { permissions, answers: { 'GET /api/offers': [line], 'GET /api/offers/o-1': { line, detail: '配操作员', ends: false, version: 1, uses: [], askers: [{ id: 'u-1', name: '区指挥中心', grid: false }], ...sheet }, 'GET /api/grids': [], 'GET /api/units': [], 'POST /api/offers/o-1/uses': {}, 'POST /api/offers/uses/e-1/answers': { id: 'e-1' } } })

it('asks for what is free, for the own unit', async () => {
  const town = await screen(['offer.view', 'offer.ask'], {})
  await town.press('移动排水泵车')
  await town.type('用途', '低洼路段排涝')
  await town.submit()
  expect(town.sent.at(-1)).toEqual({ asker: 'u-1', quantity: 1, purpose: '低洼路段排涝', wantedOn: today() })
})

it('does not put the answer of the unit into the mouth of whoever asked', async () => {
  const town = await screen(['offer.view'], { uses: [{ ...use, state: 'REFUSED', stateName: '未同意', note: '当日已排满', moves: [] }] })
  await town.press('移动排水泵车')
  expect(town.text()).toMatch(/测试员\s*说明\s*当日已排满/)
})

it('agrees at once and refuses only with a note', async () => {
  const town = await screen(['offer.view', 'offer.edit'], { uses: [use], ends: true })
  await town.press('移动排水泵车 已用次数 3')
  await town.press('不同意')
  expect(town.sent).toHaveLength(0)
  await town.type('说明', '已全部借出')
  await town.press('不同意')
  expect(town.sent.at(-1)).toEqual({ move: 'refuse', version: 1, note: '已全部借出' })
})
