// What the phone page does while nobody looks at it: shows the word that was carried here, and opens the page that it is about.
// Loaded by the service worker; plain, so that it needs no build.

self.addEventListener('push', (event) => {
  let word = {}
  try {
    word = event.data?.json() ?? {}
  } catch {
    // A word that cannot be read is a word all the same: the browser wants to see it shown.
  }
  event.waitUntil(
    self.registration.showNotification(word.title || '一线', {
      body: word.text || '有新的通知，请打开一线查看',
      tag: word.tag || 'yixian',
      renotify: true,
      requireInteraction: word.urgent === true,
      lang: 'zh-CN',
      icon: '/m/icons/icon-192.png',
      badge: '/m/icons/icon-192.png',
      data: { link: word.link || null },
    }),
  )
})

/** Only our own pages are opened, whatever the word says. */
function pageOf(link) {
  if (typeof link !== 'string' || !/^\/[^/\\]/.test(link)) return '/m/notices'
  return link.startsWith('/m/') ? link : `/m/go?to=${encodeURIComponent(link)}`
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const page = pageOf(event.notification.data?.link)
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((all) => {
      const open = all.find((one) => new URL(one.url).pathname.startsWith('/m/'))
      if (!open) return self.clients.openWindow(page)
      // An open page moves by itself, so that nothing half-written on it is lost to a reload.
      open.postMessage({ type: 'OPEN', page })
      return open.focus()
    }),
  )
})
