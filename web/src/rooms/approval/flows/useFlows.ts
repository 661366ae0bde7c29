import { computed, ref, watch } from 'vue'
import { listFlows, saveFlow, type Flow, type FlowStep } from '../api'
import { t } from '../words'
import { useAct, useLoad } from '@/house/api'
import { useUnits } from '@/house/choices'

const freshStep = (): FlowStep => ({ name: t('newStep'), approvers: { kind: 'OWN_UNIT', role: 'UNIT_LEADER' }, people: [], mode: 'ANY', days: 2, addSign: true })

/** The flows, and the one being edited: nothing counts before it is saved as a new version. */
export function useFlows() {
  const loaded = useLoad(listFlows)
  const units = useUnits()
  const chosen = ref<string>()
  const flow = ref<Flow>()
  const kept = ref('')
  const { act, busy, problem } = useAct()
  const names = { role: (code: string) => loaded.data.value?.roles.find((role) => role.code === code)?.name ?? code, unit: (id: string) => units.value.find((unit) => unit.id === id)?.name ?? '…' }
  const dirty = computed(() => Boolean(flow.value) && JSON.stringify(flow.value) !== kept.value)

  function take(wanted: Flow | undefined): void {
    flow.value = wanted && structuredClone(wanted)
    kept.value = JSON.stringify(flow.value)
    problem.value = undefined
  }

  watch([loaded.data, chosen], ([list, code]) => {
    if (code === undefined) chosen.value = list?.items[0]?.code
    else if (code !== '') take(list?.items.find((one) => one.code === code))
  })

  function begin(): void {
    chosen.value = ''
    flow.value = { code: '', version: 0, name: '', plain: true, enabled: true, withdrawal: 'UNTIL_FIRST', steps: [freshStep()] }
    kept.value = ''
  }

  function move(from: number, to: number): boolean {
    const steps = flow.value?.steps
    if (!steps || to < 0 || to >= steps.length) return false
    const [step] = steps.splice(from, 1)
    steps.splice(to, 0, step!)
    return true
  }

  async function save(): Promise<Flow | undefined> {
    let saved: Flow | undefined
    await act(async () => {
      saved = await saveFlow(flow.value!)
      await loaded.reload()
      chosen.value = saved.code
      take(saved)
    })
    return saved
  }

  return { loaded, units, chosen, flow, names, dirty, begin, move, save, busy, problem, add: () => flow.value?.steps.push(freshStep()) }
}
