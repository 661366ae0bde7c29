import { onScopeDispose, ref } from 'vue'

interface Recogniser {
  lang: string
  interimResults: boolean
  start(): void
  stop(): void
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
}

const maker = () => {
  const browser = globalThis as { SpeechRecognition?: new () => Recogniser; webkitSpeechRecognition?: new () => Recogniser }
  return browser.SpeechRecognition ?? browser.webkitSpeechRecognition
}

/** Words spoken to the browser, where it understands speech; elsewhere `offered` is false and nothing is shown. */
export function useVoice(heard: (text: string) => void) {
  const listening = ref(false)
  const failed = ref(false)
  const Made = maker()
  let ear: Recogniser | undefined

  function listen(): void {
    if (!Made || listening.value) return
    failed.value = false
    ear = new Made()
    ear.lang = 'zh-CN'
    ear.interimResults = false
    ear.onresult = (event) => heard([...Array.from(event.results)].map((one) => one[0]?.transcript ?? '').join(''))
    ear.onerror = () => (failed.value = true)
    ear.onend = () => (listening.value = false)
    listening.value = true
    ear.start()
  }

  const stop = () => ear?.stop()
  onScopeDispose(stop)
  return { offered: Boolean(Made), listening, failed, listen, stop }
}
