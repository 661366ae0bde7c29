import { nextTick, onScopeDispose, ref, watch, type Ref, type WatchSource } from 'vue'

/** How many rows of a list fit whole into its frame: a wall shows no half rows, and nobody stands there to scroll. All of them where the frame grows with its rows. */
export function useWholeRows(list: Ref<HTMLElement | undefined>, rows: WatchSource<readonly unknown[]>): Ref<number> {
  const fits = ref(Infinity)

  async function measure(): Promise<void> {
    fits.value = Infinity
    await nextTick()
    const frame = list.value
    if (!frame) return
    const end = frame.getBoundingClientRect().top + frame.clientHeight + 1
    const whole = [...frame.children].findIndex((row) => row.getBoundingClientRect().bottom > end)
    fits.value = whole < 0 ? Infinity : whole
  }

  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => void measure())
  watch(list, (frame, before) => {
    if (before) watcher?.unobserve(before)
    if (frame) watcher?.observe(frame)
  }, { flush: 'post', immediate: true })
  watch(rows, () => void measure(), { flush: 'post' })
  onScopeDispose(() => watcher?.disconnect())
  return fits
}
