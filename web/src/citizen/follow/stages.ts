import type { CitizenWord } from '../words'

/** The four steps that a resident sees; what goes on between offices stays in the offices. */
export const stages = ['stepReceived', 'stepAccepted', 'stepWorking', 'stepDone'] as const
export type Stage = (typeof stages)[number]

const known: Record<string, { step: Stage; words: CitizenWord }> = {
  REPORTED: { step: 'stepReceived', words: 'nowReported' },
  VERIFYING: { step: 'stepReceived', words: 'nowVerifying' },
  ACCEPTED: { step: 'stepAccepted', words: 'nowAccepted' },
  DISPATCHED: { step: 'stepWorking', words: 'nowDispatched' },
  HANDLING: { step: 'stepWorking', words: 'nowHandling' },
  PARKED: { step: 'stepWorking', words: 'nowParked' },
  CHECKING: { step: 'stepWorking', words: 'nowChecking' },
  REWORK: { step: 'stepWorking', words: 'nowRework' },
  CLOSED: { step: 'stepDone', words: 'nowClosed' },
  REFUSED: { step: 'stepDone', words: 'nowRefused' },
  MERGED: { step: 'stepWorking', words: 'nowMerged' },
  VOID: { step: 'stepDone', words: 'nowVoid' },
}

export const stageOf = (state: string) => known[state] ?? { step: 'stepReceived' as const, words: 'nowOther' as const }
