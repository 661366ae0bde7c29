import { aspects, type Answer, type Aspect, type Met } from '@/rooms/unannounced/api'

/** What an inspector has said of somebody so far. */
export interface Said { id: string; answers: Partial<Record<Aspect, Answer>>; notes: Partial<Record<Aspect, string>> }

export const blank = (people: Met[]): Said[] => people.map((one) => ({ id: one.id, answers: {}, notes: {} }))

/** Who is not there is not asked the other two. */
export const asked = (said: Said): Aspect[] => (said.answers.PRESENT === 'NO' ? ['PRESENT'] : aspects)

/** Only people of whom something was said travel, and only what is asked; a note goes with its answer. */
export function told(said: Said[]): { id: string; answers: Partial<Record<Aspect, Answer>>; notes: Partial<Record<Aspect, string>> }[] {
  return said
    .filter((one) => one.answers.PRESENT)
    .map((one) => ({
      id: one.id,
      answers: Object.fromEntries(asked(one).flatMap((each) => (one.answers[each] ? [[each, one.answers[each]]] : []))),
      notes: Object.fromEntries(asked(one).flatMap((each) => (one.notes[each]?.trim() ? [[each, one.notes[each]!.trim()]] : []))),
    }))
}
