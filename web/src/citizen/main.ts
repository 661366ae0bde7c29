import '@/house/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, language, speak } from '@/house/i18n'

speak(language())
createApp(App).use(i18n).mount('#app')
