import '@/pocket/pocket.css'
import { createApp } from 'vue'
import App from './App.vue'
import { phonePage } from './doors'
import { router } from './router'
import { outbox } from './outbox/outbox'
import { installWorker } from './worker'
import { onSignedOut } from '@/house/api/client'
import { leadDoors } from '@/house/doors'
import { i18n, language, speak } from '@/house/i18n'
import { session } from '@/house/session'

onSignedOut(() => {
  session.ended()
  const here = router.currentRoute.value
  if (here.name !== 'signin') void router.push({ name: 'signin', query: { back: here.fullPath } })
})

leadDoors(phonePage)
speak(language())
createApp(App).use(i18n).use(router).mount('#app')
outbox.watchNetwork()
installWorker((page) => void router.push(page))
