import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Suggestion } from './categories'

const pause = 350
const shortest = 4

/** Asks for categories that fit a sentence, a moment after the typing stops; silence when there is no network. */
export function useSuggestion(sentence: Ref<string>, ask: (summary: string, signal: AbortSignal) => Promise<Suggestion[]>) {
  const suggestions = shallowRef<Suggestion[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  watch(sentence, (text) => {
    clearTimeout(timer)
    asked?.abort()
    if (text.trim().length < shortest) return void (suggestions.value = [])
    timer = setTimeout(async () => {
      const mine = (asked = new AbortController())
      const answer = await ask(text.trim(), mine.signal).catch(() => [])
      if (!mine.signal.aborted) suggestions.value = answer.slice(0, 3)
    }, pause)
  })
  onScopeDispose(() => (clearTimeout(timer), asked?.abort()))
  return suggestions
}
