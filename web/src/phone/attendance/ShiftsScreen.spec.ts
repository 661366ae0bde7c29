import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import ShiftsScreen from './ShiftsScreen.vue'
import { database } from '../outbox/database'
import { problem, renderInTown, type Answers } from '@/house/testing/town'
import type { MyShift } from '@/rooms/attendance/roster/api'

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 20 })
const hour = 3600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()
const shift = (): MyShift => ({ id: 's-1', roster: '汛期值守', grid: { id: 'g-1', name: '余西村第一网格' }, purposeName: '应急', basis: '通汛〔2026〕3 号', owner: { id: 'p-9', name: '丁宁' }, rosterEnds: '2026-07-10', opensAt: at(-1), starts: at(-0.5), ends: at(6) })
const base = (answers: Answers): Answers => ({ 'GET /api/rosters/mine': [shift()], 'POST /api/rosters/mine/s-1/ticket': { nonce: 'n-1', now: at(2) }, ...answers })

beforeEach(async () => {
  await database.errands.clear()
  await database.kept.clear()
})

async function open(answers: Answers) {
  const town = await renderInTown(ShiftsScreen, { answers: base(answers) })
  vi.stubGlobal('navigator', { onLine: true, geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { longitude: 121.01, latitude: 32.01, accuracy: 9 } } as GeolocationPosition) } })
  await eventually(() => expect(town.text()).toContain('到岗签到'))
  return town
}

it('sends one position with the ticket, by the clock of the server', async () => {
  const town = await open({ 'POST /api/rosters/mine/s-1/check-in': { at: at(0), clockDoubted: false } })
  await town.press('到岗签到')
  await eventually(() => expect(town.text()).toContain('已签到'))
  const sent = town.asked.find((one) => one.path.endsWith('/check-in'))!.body as { nonce: string; at: string; accuracy: number }
  expect(sent).toMatchObject({ nonce: 'n-1', longitude: 121.01, latitude: 32.01, accuracy: 9 })
  expect(Math.abs(Date.parse(sent.at) - Date.now() - 2 * hour)).toBeLessThan(5_000)
})

it('says why it was refused and keeps no position on the phone', async () => {
  const town = await open({ 'POST /api/rosters/mine/s-1/check-in': problem(422, { detail: '定位误差约 80 米，无法判断是否在网格内' }) })
  await town.press('到岗签到')
  await eventually(() => expect(town.text()).toContain('无法判断是否在网格内'))
  expect(await database.errands.count()).toBe(0)
})

it('waits with the check-in while there is no network', async () => {
  const dead = () => {
    throw new TypeError('network')
  }
  const town = await open({ 'POST /api/rosters/mine/s-1/check-in': dead })
  await town.press('到岗签到')
  await eventually(() => expect(town.text()).toContain('已存好，联网后自动发送'))
  expect(await database.errands.count()).toBe(1)
})
