import '@/pocket/pocket.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { i18n, language, speak } from '@/house/i18n'

speak(language())
createApp(App).use(i18n).use(router).mount('#app')
