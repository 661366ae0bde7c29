import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import ProblemScreen from './ProblemScreen.vue'
import { database } from '../outbox/database'
import { errandsOf } from '../outbox/errands'
import { outbox } from '../outbox/outbox'
import { renderInTown } from '@/house/testing/town'

const answers = {
  'GET /api/clearings': [{ id: 'c-1', code: 'QL1', title: '河道问题清单式清零', owner: '二甲镇', due: '2026-12-31', found: 0, cleared: 0 }],
  'GET /api/clearings/c-1/objects': [{ id: 'o-1', name: '东沙河', team: '第一组' }],
  'POST /api/clearings/c-1/problems': { targets: [] },
}
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 20 })

async function standing(onLine = true) {
  vi.stubGlobal('navigator', { onLine, geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { longitude: 121.2, latitude: 32.06, accuracy: 9 } } as GeolocationPosition) } })
  outbox.online.value = onLine
  const town = await renderInTown(ProblemScreen, { answers, permissions: ['clearing.find'] })
  await eventually(() => expect(town.asked.some((one) => one.path === '/api/clearings/c-1/objects')).toBe(true))
  await eventually(() => town.choose('对象', '东沙河'))
  return town
}

beforeEach(() => Promise.all([database.errands.clear(), database.kept.clear()]))

it('writes a problem down with the place where one stands', async () => {
  const town = await standing()
  await town.type('问题', '桥下堆放建筑垃圾')
  await town.press('定位')
  await eventually(() => expect(town.text()).toContain('已定位，误差约 9 米'))
  await town.press('登记问题')
  await eventually(() => expect(town.sent.at(-1)).toEqual({ object: 'o-1', what: '桥下堆放建筑垃圾', longitude: 121.2, latitude: 32.06 }))
})

it('keeps it on the phone while there is no network, and asks for nothing but object and words', async () => {
  const town = await standing(false)
  await town.press('登记问题')
  expect(town.text()).toContain('请写明问题')
  await town.type('问题', '围网一处')
  await town.press('登记问题')
  await eventually(async () => expect((await errandsOf('a-1'))[0]).toMatchObject({ kind: 'problem', body: { object: 'o-1', what: '围网一处' } }))
})
