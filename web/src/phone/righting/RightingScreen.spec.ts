import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import RightingScreen from './RightingScreen.vue'
import ErrandCard from '../outbox/ErrandCard.vue'
import { database } from '../outbox/database'
import { add, errandsOf } from '../outbox/errands'
import { outbox } from '../outbox/outbox'
import { problem, renderInTown, type Answers } from '@/house/testing/town'

const line = { id: 'p-1', code: 'WT2026-00001', clearing: 'c', what: '岸坡堆放垃圾', object: '东沙河', team: '第一组', unit: '二甲镇', due: '2026-12-31', state: 'FOUND', stateName: '待整改', late: false, returned: 1, foundAt: '2026-06-01T01:00:00Z', foundBy: '测试员', version: 3 }
const fix = { move: 'fix', label: '整改', note: true }
const sheet = { line, title: '河道清零', basis: '总河长令', left: 6, before: ['b-1'], after: [], steps: [{ move: '登记', at: '2026-06-01T01:00:00Z', by: '测试员' }], moves: [fix], version: 3 }
const moves = 'POST /api/clearings/problems/moves'
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 20 })

async function standing(answers: Answers, onLine = true) {
  vi.stubGlobal('navigator', { onLine })
  outbox.online.value = onLine
  const town = await renderInTown(RightingScreen, { props: { kind: 'problem' }, answers: { 'GET /api/clearings/problems/p-1': sheet, [moves]: { targets: [] }, ...answers }, at: '/righting/problems/p-1', routes: [{ path: '/righting/problems/:id', component: RightingScreen }] })
  await eventually(() => expect(town.text()).toContain('岸坡堆放垃圾'))
  return town
}

beforeEach(() => Promise.all([database.errands.clear(), database.kept.clear()]).then(() => outbox.look()))

it('shows what is wrong and asks at once for the only thing that can be done', async () => {
  const town = await standing({})
  expect(town.text()).toMatch(/剩余 6 个工作日.*退回 1 次.*整改前.*整改后 ?没有照片.*总河长令/)
  await town.press('整改')
  expect(town.text()).toContain('请写明做了什么')
  expect(town.sent).toEqual([])
  await town.type('说明', '已清运')
  await town.press('整改')
  await eventually(() => expect(town.sent).toEqual([{ move: 'fix', targets: [{ id: 'p-1', version: 3 }], note: '已清运' }]))
  await eventually(() => expect(town.router.currentRoute.value.path).toBe('/righting'))
})

it('keeps the deed on the phone while there is no network, in the place of the form', async () => {
  const town = await standing({}, false)
  await town.type('说明', '已清运')
  await town.press('整改')
  await eventually(async () => expect((await errandsOf('a-1'))[0]).toMatchObject({ kind: 'problemMove', issue: 'p-1', title: '整改 · 岸坡堆放垃圾', body: { move: 'fix' } }))
  await eventually(() => expect(town.text()).toContain('待发送'))
  expect((town.find('整改', 'h2').closest('form')!.parentElement as HTMLElement).style.display).toBe('none')
  await eventually(() => expect(town.router.currentRoute.value.path).toBe('/righting'))
})

it('offers a choice where there is one, and a note that nobody must write', async () => {
  const town = await standing({ 'GET /api/clearings/problems/p-1': { ...sheet, line: { ...line, state: 'FIXED', stateName: '待核验' }, moves: [{ move: 'clear', label: '销号', note: false }, { move: 'send-back', label: '退回整改', note: true }] } })
  expect(town.text()).not.toContain('说明')
  await town.press('销号')
  await town.submit()
  await eventually(() => expect(town.sent).toEqual([{ move: 'clear', targets: [{ id: 'p-1', version: 3 }], note: null }]))
})

it('shows whoever was late what the faster one did', async () => {
  let read = 0
  const done = { ...sheet, line: { ...line, state: 'FIXED', stateName: '待核验' }, moves: [], version: 4 }
  const town = await standing({ 'GET /api/clearings/problems/p-1': () => (read++ ? done : sheet), [moves]: problem(409, { detail: '已在别处办过', winner: '李明', at: '2026-06-02T01:00:00Z' }) })
  await town.type('说明', '已清运')
  await town.press('整改')
  await eventually(() => expect(town.text()).toMatch(/已在别处办过.*李明.*待核验/))
  expect(await errandsOf('a-1')).toEqual([])
})

it('names the newest version when a refused deed is sent again', async () => {
  const errand = await add({ account: 'a-1', kind: 'problemMove', issue: 'p-1', title: '整改', path: '/api/clearings/problems/moves', body: { move: 'fix', targets: [{ id: 'p-1', version: 1 }], note: '已清运' } })
  const town = await renderInTown(ErrandCard, { props: { errand: { ...errand, refusal: { status: 409, message: '已在别处办过', faults: [] } } }, answers: { 'GET /api/clearings/problems/p-1': sheet, [moves]: {} } })
  await town.press('再次提交')
  await eventually(() => expect(town.sent).toEqual([{ move: 'fix', targets: [{ id: 'p-1', version: 3 }], note: '已清运' }]))
})
