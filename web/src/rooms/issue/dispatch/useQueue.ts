import { ref, watch, type Ref } from 'vue'

interface Queue<Row> {
  items: Ref<Row[]>
  reload: () => Promise<void>
}

/** One row of a queue is in hand: keys step through them, and after a move the next one takes its place. */
export function useQueue<Row extends { id: string }>(list: Queue<Row>) {
  const selected = ref<string | null>(null)
  const holds = (id: string | null) => id !== null && list.items.value.some((row) => row.id === id)
  const here = () => list.items.value.findIndex((row) => row.id === selected.value)

  watch(list.items, (rows) => {
    if (!holds(selected.value)) selected.value = rows[0]?.id ?? null
  })

  function step(by: 1 | -1): void {
    const rows = list.items.value
    selected.value = rows[Math.min(Math.max(here() + by, 0), rows.length - 1)]?.id ?? null
  }

  async function moved(): Promise<void> {
    const next = list.items.value[here() + 1]?.id ?? list.items.value[here() - 1]?.id ?? null
    const before = selected.value
    await list.reload()
    if (!holds(before)) selected.value = holds(next) ? next : (list.items.value[0]?.id ?? null)
  }

  return { selected, step, moved }
}
