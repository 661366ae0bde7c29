import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import { database } from '../outbox/database'
import { asProblem, type Problem } from '@/house/api/problem'
import { session } from '@/house/session'

/** Answers kept under a name of the present account; a browser without storage simply keeps nothing. */
export async function keptAnswer<T>(name: string): Promise<{ value: T; at: string } | undefined> {
  return (await database.kept.get(keyOf(name)).catch(() => undefined)) as { value: T; at: string } | undefined
}

export async function keepAnswer(name: string, value: unknown): Promise<void> {
  await database.kept.put({ key: keyOf(name), value: JSON.parse(JSON.stringify(value)), at: new Date().toISOString() }).catch(() => undefined)
}

export const forgetAnswers = () => database.kept.clear().catch(() => undefined)
const keyOf = (name: string) => `${session.me.value?.account ?? ''} ${name}`

/**
 * Asks the server, and shows the answer kept from last time until the new one is there. Without a network the kept
 * answer stays and `since` tells how old it is.
 */
export function useKept<T>(name: () => string, question: (signal: AbortSignal) => Promise<T>, on?: WatchSource) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const since = ref<string>()
  const loading = ref(false)
  let asked: AbortController | undefined

  async function reload(): Promise<void> {
    asked?.abort()
    const mine = (asked = new AbortController())
    const under = name()
    loading.value = true
    const remembered = keptAnswer<T>(under)
    const fresh = question(mine.signal)
    fresh.catch(() => undefined)
    const old = await remembered
    if (old && !mine.signal.aborted && data.value === undefined) (data.value = old.value), (since.value = old.at)
    try {
      const answer = await fresh
      if (mine.signal.aborted) return
      data.value = answer
      since.value = undefined
      problem.value = undefined
      void keepAnswer(under, answer)
    } catch (thrown) {
      if (mine.signal.aborted) return
      const why = asProblem(thrown)
      if (old && why.status === 0) since.value = old.at
      problem.value = old && why.status === 0 ? undefined : why
    } finally {
      if (asked === mine) loading.value = false
    }
  }

  if (on) watch(on, () => ((data.value = undefined), void reload()))
  void reload()
  onScopeDispose(() => asked?.abort())
  return { data, problem, since, loading, reload }
}
