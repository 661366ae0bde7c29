import { Problem } from './problem'

const pauses = [500, 1000, 2000, 4000, 8000, 15_000]
const passing = (thrown: unknown) => thrown instanceof Problem && (thrown.status === 0 || thrown.status === 429 || thrown.status >= 500)

/**
 * Asks again, after longer and longer pauses, where no answer came or the server could not give one just then: for what
 * a form cannot be filled in without. A refusal stands at once, and nothing is asked once nobody waits any more.
 */
export async function persistently<T>(ask: () => Promise<T>, waits: () => boolean): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await ask()
    } catch (thrown) {
      if (!passing(thrown) || tried >= pauses.length || !waits()) throw thrown
    }
    await new Promise((resume) => setTimeout(resume, pauses[tried]))
    if (!waits()) throw new DOMException('nobody waits for it any more', 'AbortError')
  }
}
