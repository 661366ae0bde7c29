import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from './problem'

/** Does one write at a time and keeps its problem for the form that asked; true when it went through. */
export function useAct() {
  const busy = ref(false)
  const problem = shallowRef<Problem>()

  async function act(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await deed()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, act }
}
