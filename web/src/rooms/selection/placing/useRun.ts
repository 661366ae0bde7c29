import { onScopeDispose, ref, shallowRef } from 'vue'
import { cancelRun, getRun, listRuns, startRun, type Run } from '../api'
import { asProblem, useAct } from '@/house/api'

/** One run of the solver: started here or by somebody else, watched until it has ended. */
export function useRun(batch: string, ended: (run: Run) => void, every = 400) {
  const run = shallowRef<Run>()
  const lost = ref('')
  const { act, busy, problem } = useAct()
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  function follow(now: Run): void {
    run.value = now
    lost.value = ''
    if (now.state === 'RUNNING') timer = setTimeout(() => void look(now.id), every)
    else ended(now)
  }
  async function look(id: string): Promise<void> {
    try {
      const now = await getRun(id)
      if (!gone) follow(now)
    } catch (thrown) {
      lost.value = asProblem(thrown).message
      if (!gone) timer = setTimeout(() => void look(id), 5 * every)
    }
  }
  const start = (after?: string) => act(async () => follow(await startRun(batch, after)))
  const cancel = () => act(async () => run.value && (clearTimeout(timer), follow(await cancelRun(run.value.id))))

  void listRuns(batch).then(([found]) => found && !gone && !run.value && follow(found), () => undefined)
  onScopeDispose(() => ((gone = true), clearTimeout(timer)))
  return { run, lost, busy, problem, start, cancel }
}
