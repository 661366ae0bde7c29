import { shallowRef } from 'vue'
import { answerCall, myCalls, type MyCall } from '@/rooms/attendance/rollcall/api'

const calls = shallowRef<MyCall[]>([])

/** The calls under way that mean me, the latest first; a call told again replaces what was known of it. */
function told(news: MyCall[]): void {
  const known = new Map(calls.value.map((one) => [one.id, one]))
  for (const one of news) known.set(one.id, { ...one, ...(known.get(one.id)?.answeredAt && !one.answeredAt ? { answeredAt: known.get(one.id)!.answeredAt! } : {}) })
  calls.value = [...known.values()].sort((one, other) => other.calledAt.localeCompare(one.calledAt))
}

export const rollCalls = {
  calls,
  told,
  async load(signal?: AbortSignal): Promise<MyCall[]> {
    calls.value = await myCalls(signal)
    return calls.value
  },
  async answer(id: string): Promise<void> {
    told([await answerCall(id)])
  },
  /** Answered on another device, or by telephone. */
  answered(id: string): void {
    calls.value = calls.value.map((one) => (one.id === id && !one.answeredAt ? { ...one, answeredAt: new Date().toISOString() } : one))
  },
  forget(): void {
    calls.value = []
  },
}
