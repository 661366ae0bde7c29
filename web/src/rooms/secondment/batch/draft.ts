import { phases, type Batch, type Direction, type PhaseKey } from '../api'
import { daysBefore } from '@/house/format'

interface Span { from: string; to: string }
export interface Form { number: number | null; name: string; task: string; legalBasis: string; approver: string; direction: Direction | ''; from: string; to: string; phases: Record<PhaseKey, Span> }

/** What the form begins with: the batch as it stands, or an empty one on the usual basis. */
export function draftOf(batch?: Batch): Form {
  const spans = Object.fromEntries(phases.map((phase) => [phase, { from: '', to: '' }])) as Record<PhaseKey, Span>
  for (const { phase, from, to } of batch?.phases ?? []) spans[phase] = { from, to }
  return {
    number: batch?.number ?? null,
    name: batch?.name ?? '',
    task: batch?.task ?? '',
    legalBasis: batch?.legalBasis ?? '《中华人民共和国公务员法》第七十二条',
    approver: batch?.approver ?? '',
    direction: batch?.direction ?? '',
    from: batch?.from ?? '',
    to: batch?.to ?? '',
    phases: spans,
  }
}

/** The last day of a year that begins on the day. */
export function yearFrom(day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return daysBefore(rest === '-02-29' ? `${year}-03-01` : `${year}${rest}`, 1)
}

const after = (day: string, days: number) => daysBefore(day, -days)

/** Phases as they usually lie around a term: three months of preparation, a month of closing. */
export function suggested(from: string, to: string): Record<PhaseKey, Span> {
  const call = daysBefore(from, 90)
  return {
    CALL: { from: call, to: after(call, 6) },
    NOMINATION: { from: after(call, 7), to: after(call, 27) },
    REVIEW: { from: after(call, 28), to: after(call, 41) },
    MATCHING: { from: after(call, 42), to: after(call, 58) },
    APPROVAL: { from: daysBefore(from, 30), to: daysBefore(from, 20) },
    FILING: { from: daysBefore(from, 19), to: daysBefore(from, 8) },
    DEPARTURE: { from: daysBefore(from, 7), to: from },
    SERVICE: { from, to: daysBefore(to, 30) },
    APPRAISAL: { from: daysBefore(to, 29), to: daysBefore(to, 5) },
    RETURN: { from: daysBefore(to, 4), to },
  }
}
