import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { readText, type ReadText } from './api'
import { asProblem, type Problem } from '@/house/api'

const PAUSE = 250

/** Lets the house read a text while it is typed: its faults, what it means, and what may follow at the cursor. */
export function useReading(text: Ref<string>, position: Ref<number>) {
  const read = shallowRef<ReadText>()
  const problem = shallowRef<Problem>()
  const reading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(): Promise<void> {
    const mine = ++latest
    try {
      const answer = await readText(text.value, position.value)
      if (mine !== latest) return
      read.value = answer
      problem.value = undefined
    } catch (thrown) {
      if (mine === latest) problem.value = asProblem(thrown)
    } finally {
      if (mine === latest) reading.value = false
    }
  }

  watch([text, position], () => {
    reading.value = true
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  })
  void ask()
  onScopeDispose(() => {
    clearTimeout(timer)
    latest += 1
  })
  return { read, problem, reading }
}
