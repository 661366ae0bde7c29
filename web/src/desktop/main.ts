import '@/house/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { onSignedOut } from '@/house/api'
import { i18n, language, speak } from '@/house/i18n'
import { session } from '@/house/session'

onSignedOut(() => {
  session.ended()
  const here = router.currentRoute.value
  if (here.path !== '/login') void router.push({ path: '/login', query: { back: here.fullPath } })
})

speak(language())
createApp(App).use(i18n).use(router).mount('#app')
