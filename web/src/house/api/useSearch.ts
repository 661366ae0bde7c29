import { computed, onBeforeUnmount, shallowRef } from 'vue'

/** How far a search of an engine has got, as the server tells it. */
export interface Progress { state: 'NONE' | 'RUNNING' | 'DONE' | 'FAILED'; seconds: number; limit: number; best?: number | null; bound?: number | null; gap?: number | null; message?: string | null; kept?: string | null }

const EVERY_MS = 700

/** Watches a search until it ends; tells once when a plan was kept. */
export function useSearch(ask: () => Promise<Progress>, kept: (id: string) => void) {
  const now = shallowRef<Progress>()
  const running = computed(() => now.value?.state === 'RUNNING')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let gone = false
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(waiting)
  })

  async function look(): Promise<void> {
    clearTimeout(waiting)
    const before = now.value?.state
    now.value = await ask().catch(() => now.value)
    if (gone) return
    if (running.value) waiting = setTimeout(look, EVERY_MS)
    else if (before === 'RUNNING' && now.value?.kept) kept(now.value.kept)
  }

  return { now, running, look }
}
