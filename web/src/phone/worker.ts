import { ref, shallowRef } from 'vue'

/** The browser's offer to put the page on the home screen; it is shown as one quiet line and never asked for again by itself. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

export const installOffer = shallowRef<InstallOffer>()
export const newVersion = ref(false)
let waiting: ServiceWorker | null = null

/** Keeps the phone page usable without a network. A new version waits until the person takes it: nobody loses a half-written report. */
export function installWorker(open: (page: string) => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installOffer.value = event as InstallOffer
  })
  if ('serviceWorker' in navigator)
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type?: string; page?: string }>) => {
      if (data?.type === 'OPEN' && data.page?.startsWith('/m/')) open(data.page.slice(2))
    })
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', async () => {
    const registration = await navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => undefined)
    if (!registration) return
    const ready = (worker: ServiceWorker | null) => {
      if (!worker || !navigator.serviceWorker.controller) return
      waiting = worker
      newVersion.value = true
    }
    ready(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing
      coming?.addEventListener('statechange', () => coming.state === 'installed' && ready(coming))
    })
  })
}

export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

export async function install(): Promise<void> {
  await installOffer.value?.prompt()
  installOffer.value = undefined
}
