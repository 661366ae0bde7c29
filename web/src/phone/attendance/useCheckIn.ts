import { ref } from 'vue'
import { keepAnswer, keptAnswer } from '../kept/useKept'
import { outbox } from '../outbox/outbox'
import { locate, type NotLocated } from '@/pocket/place/locate'
import { checkInPath, ticketFor, type MyShift } from '@/rooms/attendance/roster/api'

/** What the server gave for a shift, and how far this phone's clock is from the server's. */
interface Kept { nonce: string; ahead: number }

const day = 24 * 3600_000
const nameOf = (shift: MyShift) => `ticket-${shift.id}`

/** Fetches tickets while there is a network, so that a check-in needs none. */
export async function fetchTickets(shifts: MyShift[], now: number): Promise<void> {
  for (const shift of shifts) {
    const open = !shift.checkedIn && Date.parse(shift.starts) - now < day && Date.parse(shift.ends) > now
    if (!open || (await keptAnswer<Kept>(nameOf(shift)))) continue
    const asked = Date.now()
    const ticket = await ticketFor(shift.id).catch(() => undefined)
    if (!ticket) return
    await keepAnswer(nameOf(shift), { nonce: ticket.nonce, ahead: Date.parse(ticket.now) - (asked + Date.now()) / 2 } satisfies Kept)
  }
}

export type Said = { state: 'sent' | 'waiting' | 'noTicket' } | { state: 'refused'; message: string } | { state: 'notLocated'; why: NotLocated }

/** One position, once; sent at once or as soon as there is a network. */
export function useCheckIn() {
  const seeking = ref(false)

  async function checkIn(shift: MyShift): Promise<Said> {
    seeking.value = true
    try {
      await fetchTickets([shift], Date.now())
      const ticket = (await keptAnswer<Kept>(nameOf(shift)))?.value
      if (!ticket) return { state: 'noTicket' }
      const found = await locate()
      if (typeof found === 'string') return { state: 'notLocated', why: found }
      const outcome = await outbox.hand({ kind: 'checkIn', title: shift.roster, path: checkInPath(shift.id), body: { nonce: ticket.nonce, ...found, at: new Date(Date.now() + ticket.ahead).toISOString() } })
      if (outcome.state !== 'refused') return { state: outcome.state }
      await outbox.discard(outcome.errand.id)
      return { state: 'refused', message: [outcome.errand.refusal!.message, ...outcome.errand.refusal!.faults].filter((text, index, all) => all.indexOf(text) === index).join('；') }
    } finally {
      seeking.value = false
    }
  }

  return { seeking, checkIn }
}
