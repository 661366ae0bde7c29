import { beforeEach, expect, it, vi } from 'vitest'
import RingCard from './RingCard.vue'
import { deviceName, renewRing } from './ring'
import { placeOf } from '../notices/screens'
import { meWith, renderInTown, type Answers } from '@/house/testing/town'
import { session } from '@/house/session'

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 20 })
const bytes = (...values: number[]) => new Uint8Array(values).buffer
const device = (more: object = {}) => ({ id: 'd-1', carrier: 'web-push', name: '安卓 · Chrome', onlyEmergency: false, seenAt: '2026-06-01T02:00:00Z', rungAt: null, ...more })
const kinds = [{ name: '应急点名', ring: 'EMERGENCY' }, { name: '催办', ring: 'URGE' }]

let held: { endpoint: string; unsubscribe: () => Promise<boolean>; getKey: (name: string) => ArrayBuffer; options: object } | null
let permission: NotificationPermission
const unsubscribe = vi.fn(async () => {
  held = null
  return true
})
const subscribe = vi.fn(async (_how: object) => (held = { endpoint: 'https://push.example/one', unsubscribe, getKey: (name) => (name === 'auth' ? bytes(255, 254) : bytes(4, 1)), options: {} }))

/** A browser that knows push messages, as far as the card asks it. */
beforeEach(() => {
  held = null
  permission = 'default'
  unsubscribe.mockClear()
  subscribe.mockClear()
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', {
    get permission() {
      return permission
    },
    requestPermission: async () => (permission = permission === 'default' ? 'granted' : permission),
  })
  vi.stubGlobal('navigator', { onLine: true, userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0', serviceWorker: { getRegistration: async () => ({ pushManager: { getSubscription: async () => held, subscribe } }) } })
})

const open = (answers: Answers = {}) => renderInTown(RingCard, { answers: { 'GET /api/notices/push': { key: 'BK' }, 'GET /api/notices/devices': () => ({ devices: held ? [device()] : [], kinds }), 'POST /api/notices/push': device(), ...answers } })

it('switches on with the key of the house and says no more of the browser than its owner needs', async () => {
  const town = await open()
  await eventually(() => expect(town.text()).toContain('未开启'))
  await town.press('开启本机响铃')
  await eventually(() => expect(town.text()).toContain('已开启'))
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'BK' })
  expect(town.asked.find((one) => one.method === 'POST')!.body).toEqual({ endpoint: 'https://push.example/one', p256dh: 'BAE', auth: '__4', name: '安卓 · Chrome', onlyEmergency: false })
})

it('lets nothing but emergencies ring, and stops altogether', async () => {
  let only = false
  const town = await open({
    'GET /api/notices/devices': () => ({ devices: held ? [device({ onlyEmergency: only })] : [], kinds }),
    'PUT /api/notices/devices/d-1': ({ body }: { body: unknown }) => device({ onlyEmergency: (only = (body as { onlyEmergency: boolean }).onlyEmergency) }),
    'DELETE /api/notices/devices/d-1': device(),
  })
  await eventually(() => expect(town.text()).toContain('未开启'))
  await town.press('开启本机响铃')
  await eventually(() => expect(town.text()).toContain('只收应急点名'))
  await town.wrapper.find('input[type=checkbox]').trigger('change')
  await eventually(() => expect(only).toBe(true))
  await eventually(() => expect((town.wrapper.find('button.wide').element as HTMLButtonElement).disabled).toBe(false))
  await town.press('关闭本机响铃')
  await eventually(() => expect(town.text()).toContain('未开启'))
  expect(unsubscribe).toHaveBeenCalled()
})

it('says how to mend it where the browser refuses, cannot, or the address is not safe', async () => {
  permission = 'denied'
  const refused = await open()
  await eventually(() => expect(refused.text()).toContain('浏览器不允许'))
  expect(refused.text()).toContain('改为“允许”')
  vi.stubGlobal('Notification', undefined)
  delete (globalThis as { Notification?: unknown }).Notification
  const unable = await open()
  await eventually(() => expect(unable.text()).toContain('添加到主屏幕'))
  vi.stubGlobal('isSecureContext', false)
  const unsafe = await open()
  await eventually(() => expect(unsafe.text()).toContain('https:// 开头'))
})

it('says that the house has it switched off', async () => {
  const town = await open({ 'GET /api/notices/push': {} })
  await eventually(() => expect(town.text()).toContain('本单位未启用'))
  expect(town.text()).not.toContain('开启本机响铃')
})

it('tells of a push service that cannot be reached', async () => {
  subscribe.mockRejectedValueOnce(new DOMException('no service', 'AbortError'))
  const town = await open()
  await eventually(() => expect(town.text()).toContain('未开启'))
  await town.press('开启本机响铃')
  await eventually(() => expect(town.text()).toContain('联系不上它的推送服务'))
})

it('rings no more for the one before where somebody else signs in', async () => {
  const town = await open()
  await eventually(() => expect(town.text()).toContain('未开启'))
  await town.press('开启本机响铃')
  await eventually(() => expect(town.text()).toContain('已开启'))
  const before = town.asked.length
  session.began({ ...meWith([]), account: 'a-2' })
  await renewRing(true)
  expect(unsubscribe).toHaveBeenCalled()
  expect(town.asked.length).toBe(before)
})

it('names a device by system and browser alone', () => {
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1')).toBe('苹果手机 · Safari')
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140')).toBe('Windows · Edge')
  expect(deviceName('something new')).toBe('浏览器')
})

it('finds the page of the phone for a page of the desktop, and none where it has none', () => {
  const id = '0198f3b2-0000-7000-8000-000000000001'
  expect(placeOf(`/issues/${id}`)?.to).toBe(`/issue/${id}`)
  expect(placeOf(`/petitions/${id}`)?.to).toBe(`/petitions/${id}`)
  expect(placeOf('/m/roll-calls')?.to).toBe('/roll-calls')
  expect(placeOf(`/task-lists/${id}`)).toBeUndefined()
  expect(placeOf(null)).toBeUndefined()
})
