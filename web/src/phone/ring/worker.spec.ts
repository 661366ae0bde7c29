import { beforeEach, expect, it, vi } from 'vitest'
import code from '../../../public/m/push.js?raw'

type Listener = (event: Record<string, unknown>) => void
const listeners = new Map<string, Listener>()
const shown = vi.fn((..._said: unknown[]) => Promise.resolve())
const opened = vi.fn((_page: string) => Promise.resolve())
let windows: { url: string; postMessage: (told: unknown) => void; focus: () => Promise<void> }[] = []

/** The worker as the browser loads it: its own file, in a scope that stands in for the browser's. */
beforeEach(() => {
  listeners.clear()
  shown.mockClear()
  opened.mockClear()
  windows = []
  const scope = {
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    registration: { showNotification: shown },
    clients: { matchAll: () => Promise.resolve(windows), openWindow: opened },
  }
  new Function('self', code)(scope)
})

async function happens(name: string, event: Record<string, unknown>): Promise<void> {
  let work: Promise<unknown> = Promise.resolve()
  listeners.get(name)!({ ...event, waitUntil: (whole: Promise<unknown>) => (work = whole) })
  await work
}

const tapped = (link: unknown) => ({ notification: { close: () => {}, data: { link } } })

it('shows a call in Chinese until somebody sees it, and one word instead of two of a kind', async () => {
  await happens('push', { data: { json: () => ({ title: '点名：防汛应急点名', text: '请打开一线应答', link: '/m/roll-calls', tag: 'call.made', urgent: true }) } })
  expect(shown).toHaveBeenCalledWith('点名：防汛应急点名', expect.objectContaining({ body: '请打开一线应答', tag: 'call.made', renotify: true, requireInteraction: true, lang: 'zh-CN', data: { link: '/m/roll-calls' } }))
})

it('shows a word even when it cannot be read', async () => {
  await happens('push', {
    data: {
      json: () => {
        throw new SyntaxError('not ours')
      },
    },
  })
  expect(shown).toHaveBeenCalledWith('一线', expect.objectContaining({ body: '有新的通知，请打开一线查看', requireInteraction: false }))
})

it('opens the page of the call with one tap', async () => {
  await happens('notificationclick', tapped('/m/roll-calls'))
  expect(opened).toHaveBeenCalledWith('/m/roll-calls')
})

it('leads to where the phone shows what the desktop has elsewhere', async () => {
  await happens('notificationclick', tapped('/issues/0198f3b2-0000-7000-8000-000000000001'))
  expect(opened).toHaveBeenCalledWith('/m/go?to=%2Fissues%2F0198f3b2-0000-7000-8000-000000000001')
})

it('opens nothing but our own pages', async () => {
  for (const link of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', 7, undefined]) await happens('notificationclick', tapped(link))
  expect(new Set(opened.mock.calls.map(([page]) => page))).toEqual(new Set(['/m/notices']))
})

it('lets an open page move by itself instead of loading it anew', async () => {
  const told = vi.fn()
  const focus = vi.fn(() => Promise.resolve())
  windows = [
    { url: 'https://house.example/issues', postMessage: vi.fn(), focus: vi.fn(() => Promise.resolve()) },
    { url: 'https://house.example/m/report', postMessage: told, focus },
  ]
  await happens('notificationclick', tapped('/m/roll-calls'))
  expect(told).toHaveBeenCalledWith({ type: 'OPEN', page: '/m/roll-calls' })
  expect(focus).toHaveBeenCalled()
  expect(opened).not.toHaveBeenCalled()
})
