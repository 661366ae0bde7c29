import { expect, it } from 'vitest'
import OfferScreen from './OfferScreen.vue'
import OffersScreen from './OffersScreen.vue'
import { today } from '@/house/format'
import { renderInTown } from '@/house/testing/town'

const line = { id: 'o-1', code: 'ZY2026-0001', owner: 'u-2', ownerName: '区水务局', kind: 'VEHICLE', kindName: '车辆', title: '移动排水泵车', quantity: 2, measure: '台', begins: '2026-01-01', ends: '2099-01-01', open: true, free: 2, used: 3, waiting: 1, running: [] }
const asked = { ...line, id: 'o-2', title: '路面冷补料', measure: '袋', running: [{ who: '余北第1网格', quantity: 12, state: 'AGREED', stateName: '已同意', answers: false }] }
const spent = { ...line, id: 'o-3', title: '高空作业车', free: 0 }
const use = { id: 'e-1', asker: '余西村', grid: '余北第1网格', quantity: 1, purpose: '低洼路段排涝', wantedOn: '2026-07-01', state: 'ASKED', stateName: '待答复', askedAt: '2026-06-01T02:00:00Z', askedBy: '测试员', moves: [{ move: 'withdraw', label: '撤回', note: true }], version: 1 }
const grids = [{ id: 'g-1', name: '余北第1网格', grid: true }, { id: 'g-2', name: '余北第2网格', grid: true }]
const one = (sheet: object) =>
  renderInTown(OfferScreen, {
    permissions: ['offer.view', 'offer.ask'],
    at: '/offers/o-1',
    routes: [{ path: '/offers/:id', component: OfferScreen }],
    answers: { 'GET /api/offers/o-1': { line, detail: '配操作员', uses: [], askers: grids, ends: false, version: 1, ...sheet }, 'POST /api/offers/o-1/uses': {}, 'POST /api/offers/uses/e-1/withdrawal': { id: 'e-1' } },
  })

it('lists what was asked for here before what can be asked for, and nothing that is spent', async () => {
  const town = await renderInTown(OffersScreen, { permissions: ['offer.view', 'offer.ask'], answers: { 'GET /api/offers': [line, asked, spent] } })
  expect(town.text()).toMatch(/我的申用（1）.*路面冷补料.*已同意.*余北第1网格 · 12 袋.*可申用（1）.*移动排水泵车/)
  expect(town.text()).not.toContain('高空作业车')
})

it('asks for one of the grids in which the worker serves', async () => {
  const town = await one({})
  await town.choose('申用方', '余北第2网格')
  await town.type('用途', '低洼路段排涝')
  await town.submit()
  expect(town.sent.at(-1)).toEqual({ grid: 'g-2', quantity: 1, purpose: '低洼路段排涝', wantedOn: today() })
})

it('takes back what was asked for, with a word why, and is told where there is nothing to choose', async () => {
  const town = await one({ uses: [use], askers: grids.slice(0, 1) })
  expect(town.text()).toContain('申用方：余北第1网格')
  await town.press('撤回')
  await town.type('说明', '已自行解决')
  await town.press('撤回')
  expect(town.sent.at(-1)).toEqual({ version: 1, note: '已自行解决' })
})
