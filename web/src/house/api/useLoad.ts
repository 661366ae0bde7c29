import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Loaded<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Asks the server now and whenever `on` changes. What was shown stays until the new answer is there, so
 * nothing jumps; an older question is aborted by a newer one.
 */
export function useLoad<T>(question: (signal: AbortSignal) => Promise<T>, on?: WatchSource | WatchSource[]): Loaded<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let asked: AbortController | undefined

  async function reload(): Promise<void> {
    asked?.abort()
    const mine = (asked = new AbortController())
    loading.value = true
    try {
      const answer = await question(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      problem.value = undefined
    } catch (thrown) {
      if (mine.signal.aborted) return
      problem.value = asProblem(thrown)
    } finally {
      if (asked === mine) loading.value = false
    }
  }

  if (on) watch(on, reload)
  void reload()
  onScopeDispose(() => asked?.abort())
  return { data, problem, loading, reload }
}
