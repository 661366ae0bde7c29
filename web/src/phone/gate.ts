import { rollCalls } from './attendance/calls'
import { forgetAnswers } from './kept/useKept'
import { outbox } from './outbox/outbox'
import { silence } from './ring/ring'
import { asProblem } from '@/house/api/problem'
import { session, type Me } from '@/house/session'

const remembered = 'yixian.phone.me'

function lastPerson(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? 'null') as Me | null
  } catch {
    return null
  }
}

/** Who holds this phone: the server says so; without a network, the one who was signed in last may go on recording. */
export async function enter(): Promise<Me | null> {
  try {
    const me = await session.load()
    if (me) remember(me)
    else forget()
    return me
  } catch (thrown) {
    const last = asProblem(thrown).status === 0 ? lastPerson() : null
    if (last) {
      session.began(last)
      outbox.online.value = false
    }
    return last
  }
}

export function remember(me: Me): void {
  try {
    localStorage.setItem(remembered, JSON.stringify(me))
  } catch {
    // Without storage the phone works online only.
  }
}

function forget(): void {
  try {
    localStorage.removeItem(remembered)
  } catch {
    // Nothing was remembered then.
  }
}

/** Signs out and leaves nothing readable behind; unsent errands stay for their owner and are told before. */
export async function leave(): Promise<void> {
  await session.signOut()
  await silence()
  forget()
  rollCalls.forget()
  await forgetAnswers()
  await outbox.look()
}
