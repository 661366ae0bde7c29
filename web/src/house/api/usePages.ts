import { computed, onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import type { Page } from './client'
import { asProblem, type Problem } from './problem'

/** A long list read page by page with a cursor; begins anew whenever `on` changes. */
export function usePages<T>(ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>, on?: WatchSource | WatchSource[]) {
  const items = shallowRef<T[]>([])
  const page = shallowRef<Page<T>>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let asked: AbortController | undefined

  async function load(cursor?: string): Promise<void> {
    asked?.abort()
    const mine = (asked = new AbortController())
    loading.value = true
    try {
      const answer = await ask(cursor, mine.signal)
      if (mine.signal.aborted) return
      items.value = cursor ? [...items.value, ...answer.items] : answer.items
      page.value = answer
      problem.value = undefined
    } catch (thrown) {
      if (!mine.signal.aborted) problem.value = asProblem(thrown)
    } finally {
      if (asked === mine) loading.value = false
    }
  }

  const reload = () => load()
  const more = () => (page.value?.next ? load(page.value.next) : Promise.resolve())
  if (on) watch(on, reload)
  void load()
  onScopeDispose(() => asked?.abort())
  return {
    items,
    problem,
    loading,
    reload,
    more,
    hasMore: computed(() => Boolean(page.value?.next)),
    total: computed(() => page.value?.total ?? 0),
    capped: computed(() => page.value?.totalCapped ?? false),
    ready: computed(() => page.value !== undefined),
  }
}
