import { subscribeDevice, type Device } from './api'
import { session } from '@/house/session'

/** What this browser can do about ringing: the state of the switch before anybody is asked. */
export type Ability = 'able' | 'refused' | 'insecure' | 'impossible'

const kept = 'yixian.phone.ring'
const day = 24 * 3600_000

/** What this phone remembers of its own device: which it is for the server, whose, how its owner wants it, when the server last heard of it. */
interface Kept {
  id: string
  account: string
  onlyEmergency: boolean
  renewedAt: number
}

export function ability(): Ability {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'impossible'
  return Notification.permission === 'denied' ? 'refused' : 'able'
}

export function keptDevice(): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(kept) ?? 'null') as Kept | null) ?? undefined
  } catch {
    return undefined
  }
}

export function keepDevice(device: Pick<Device, 'id' | 'onlyEmergency'> | undefined): void {
  try {
    if (device) localStorage.setItem(kept, JSON.stringify({ id: device.id, account: session.me.value?.account ?? '', onlyEmergency: device.onlyEmergency, renewedAt: Date.now() } satisfies Kept))
    else localStorage.removeItem(kept)
  } catch {
    // Without storage the device is renewed at each opening of the page.
  }
}

const registration = async () => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/m/') : undefined)

/** The subscription that this browser holds, if any. */
export const subscription = async () => (await registration())?.pushManager?.getSubscription() ?? null

/** Asks the person, subscribes at the browser's push service and tells the server. */
export async function turnOn(key: string, onlyEmergency: boolean): Promise<'on' | 'refused' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused'
  const worker = await registration()
  if (!worker) return 'failed'
  const held = await worker.pushManager.getSubscription()
  if (held && text(held.options.applicationServerKey) !== key) await held.unsubscribe()
  const fresh = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => undefined)
  if (!fresh) return 'failed'
  keepDevice(await tell(fresh, onlyEmergency))
  return 'on'
}

/** Ends the subscription of this browser; the server forgets the device by itself when the sign-in ends. */
export async function silence(): Promise<void> {
  keepDevice(undefined)
  await subscription()
    .then((held) => held?.unsubscribe())
    .catch(() => undefined)
}

/**
 * Tells the server once a day, and after a new sign-in, that this device is still in use. Where somebody else signs in, the one before
 * is not rung here any more, and nobody is without having asked for it.
 */
export async function renewRing(signedIn = false): Promise<void> {
  const known = keptDevice()
  const account = session.me.value?.account
  if (!known || !account) return
  if (known.account !== account) return silence()
  if (ability() !== 'able' || Notification.permission !== 'granted') return
  try {
    const held = await subscription()
    if (!held) return keepDevice(undefined)
    if (signedIn || Date.now() - known.renewedAt > day) keepDevice(await tell(held, known.onlyEmergency))
  } catch {
    // Without a network it is renewed at the next opening.
  }
}

function tell(held: PushSubscription, onlyEmergency: boolean): Promise<Device> {
  return subscribeDevice({ endpoint: held.endpoint, p256dh: text(held.getKey('p256dh')), auth: text(held.getKey('auth')), name: deviceName(navigator.userAgent), onlyEmergency })
}

const text = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const systems: [RegExp, string][] = [[/HarmonyOS/, '鸿蒙'], [/Android/, '安卓'], [/iPhone/, '苹果手机'], [/iPad/, '苹果平板'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux']]
const browsers: [RegExp, string][] = [[/Edg/, 'Edge'], [/Firefox|FxiOS/, 'Firefox'], [/SamsungBrowser/, '三星浏览器'], [/Chrome|CriOS/, 'Chrome'], [/Safari/, 'Safari']]

/** How the owner knows the device again; no more of the browser's description is told. */
export function deviceName(agent: string): string {
  const first = (of: [RegExp, string][]) => of.find(([pattern]) => pattern.test(agent))?.[1]
  return [first(systems), first(browsers)].filter(Boolean).join(' · ') || '浏览器'
}
