import { computed, onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import type { Page, Total } from './client'
import { asProblem, type Problem } from './problem'

/**
 * A long list read page by page with a cursor; begins anew whenever `on` changes. With `tally` the pages come without their total, and it
 * is asked for once the first of them is shown.
 */
export function usePages<T>(ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>, on?: WatchSource | WatchSource[], tally?: (signal: AbortSignal) => Promise<Total>) {
  const items = shallowRef<T[]>([])
  const page = shallowRef<Page<T>>()
  const tallied = shallowRef<Total>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let asked: AbortController | undefined
  let counting: AbortController | undefined

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
      if (!cursor) void recount(answer)
    } catch (thrown) {
      if (!mine.signal.aborted) problem.value = asProblem(thrown)
    } finally {
      if (asked === mine) loading.value = false
    }
  }

  /** What cannot be counted stays "more than shown". */
  async function recount(first: Page<T>): Promise<void> {
    counting?.abort()
    const mine = (counting = new AbortController())
    tallied.value = undefined
    const total = first.next && tally ? await tally(mine.signal).catch(() => undefined) : undefined
    if (!mine.signal.aborted) tallied.value = total
  }

  const reload = () => load()
  const more = () => (page.value?.next ? load(page.value.next) : Promise.resolve())
  if (on) watch(on, reload)
  void load()
  onScopeDispose(() => (asked?.abort(), counting?.abort()))
  return {
    items,
    problem,
    loading,
    reload,
    more,
    hasMore: computed(() => Boolean(page.value?.next)),
    total: computed(() => tallied.value?.count ?? page.value?.total ?? 0),
    capped: computed(() => tallied.value?.more ?? page.value?.totalCapped ?? false),
    ready: computed(() => page.value !== undefined),
  }
}
