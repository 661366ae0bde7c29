import { computed, ref, watch } from 'vue'
import { listRules, saveRules, type Rule } from './api'
import { useAct, useLoad } from '@/house/api'
import { useCategories, useUnits } from '@/house/choices'

/** The ordered rules while they are being edited: nothing counts before it is saved as a whole. */
export function useRules() {
  const loaded = useLoad(listRules)
  const rules = ref<Rule[]>([])
  const kept = ref('')
  const units = useUnits()
  const categories = useCategories()
  const { act, busy, problem } = useAct()
  watch(loaded.data, (list) => {
    rules.value = structuredClone(list?.items ?? [])
    kept.value = JSON.stringify(rules.value)
  })
  const dirty = computed(() => JSON.stringify(rules.value) !== kept.value)

  function move(from: number, to: number): boolean {
    if (to < 0 || to >= rules.value.length || from === to) return false
    const [rule] = rules.value.splice(from, 1)
    rules.value.splice(to, 0, rule!)
    return true
  }

  async function save(): Promise<boolean> {
    const saved = await act(() => saveRules({ items: rules.value, version: loaded.data.value?.version ?? 0 }))
    if (saved) await loaded.reload()
    return saved
  }

  return { loaded, rules, dirty, units, categories, move, save, busy, problem }
}
