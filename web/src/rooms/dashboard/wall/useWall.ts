import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { afterNews, wallLine, type WallState } from './api'

/** The house says something at least every quarter of a minute; after this long without a word the line counts as cut. */
const silence = 40_000
/** A line that ends by itself is called again at once; only a longer gap is a cut. */
const patience = 6_000

/** What the wall shows, as the house tells it over one open line, and whether that line lives. */
export function useWall(board: string | undefined) {
  const state = shallowRef<WallState>()
  const live = ref(false)
  let watching: ReturnType<typeof setTimeout> | undefined
  /** Since the line ended; calling again in vain must not put it off. */
  let gap: ReturnType<typeof setTimeout> | undefined
  const cut = () => void (live.value = false)

  function heard(): void {
    clearTimeout(gap)
    clearTimeout(watching)
    gap = undefined
    watching = setTimeout(cut, silence)
  }
  function hear(event: Event): void {
    state.value = afterNews(state.value, JSON.parse((event as MessageEvent<string>).data) as WallState)
    live.value = true
    heard()
  }

  if (typeof EventSource !== 'undefined') {
    let line: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    const call = (): void => {
      line = new EventSource(wallLine(board))
      line.addEventListener('whole', hear)
      line.addEventListener('news', hear)
      line.onerror = () => {
        gap ??= setTimeout(cut, patience)
        // The browser gives up for good where the house refuses; the wall asks again, so that it hangs unattended.
        if (line.readyState === EventSource.CLOSED) again = setTimeout(call, 5_000)
      }
    }
    call()
    onScopeDispose(() => {
      line.close()
      clearTimeout(again)
      clearTimeout(watching)
      clearTimeout(gap)
    })
  }
  return { state, live: computed(() => live.value) }
}
