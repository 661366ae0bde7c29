import { onScopeDispose, shallowRef } from 'vue'
import { newKey } from './keys'

const pause = 800

/** So many of so many are done. */
export interface Step {
  done: number
  all: number
}

/** Sends an import under a key of its own and asks meanwhile by that key how far it is. */
export function useProgress(progressOf: (key: string) => Promise<Step>) {
  const step = shallowRef<Step>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask(key: string): void {
    timer = setTimeout(async () => {
      step.value = await progressOf(key).catch(() => step.value)
      if (timer !== undefined) ask(key)
    }, pause)
  }
  function stop(): void {
    clearTimeout(timer)
    timer = step.value = undefined
  }
  onScopeDispose(stop)

  async function follow<T>(send: (key: string) => Promise<T>): Promise<T> {
    const key = newKey()
    ask(key)
    try {
      return await send(key)
    } finally {
      stop()
    }
  }

  return { step, follow }
}
