import type { Verdict } from '@/rooms/inspection/api'

/** What an inspector has said of an item so far. */
export interface Mark { position: number; verdict: Verdict; times: number; reason: string }

/** Only what is not simply met travels; what has no deduction has no times. */
export function sent(marks: Mark[]): { position: number; verdict: Verdict; times: number; reason: string | null }[] {
  return marks
    .filter((mark) => mark.verdict !== 'MET')
    .map(({ position, verdict, times, reason }) => ({ position, verdict, times: verdict === 'SHORT' ? times : 0, reason: reason.trim() || null }))
}
