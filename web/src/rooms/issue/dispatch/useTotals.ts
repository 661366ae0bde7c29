import { onScopeDispose, shallowRef } from 'vue'
import { listIssues } from '../api'
import type { Query } from '@/house/api'

const everyMs = 30_000

/** How many wait in each queue, asked again while somebody looks: the desk must notice what comes in by itself. */
export function useTotals<Key extends string>(questions: Record<Key, Query>) {
  const totals = shallowRef<Partial<Record<Key, number>>>({})

  async function count(): Promise<void> {
    const keys = Object.keys(questions) as Key[]
    const pages = await Promise.all(keys.map((key) => listIssues({ ...questions[key], limit: 1 }))).catch(() => undefined)
    if (pages) totals.value = Object.fromEntries(keys.map((key, index) => [key, pages[index]!.total])) as Record<Key, number>
  }

  const timer = setInterval(() => document.visibilityState === 'visible' && void count(), everyMs)
  onScopeDispose(() => clearInterval(timer))
  void count()
  return { totals, count }
}
