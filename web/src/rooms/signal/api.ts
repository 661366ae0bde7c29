import { get, post } from '@/house/api'

export const outcomes = ['CLEAR', 'TALK', 'RETRAIN', 'REPOST', 'RECALL'] as const
export type Outcome = (typeof outcomes)[number]
/** Those that weigh on the official, who must have been heard. */
export const weighty: Outcome[] = ['RETRAIN', 'REPOST', 'RECALL']

export interface Source { kind: string; id: string; code?: string | null; title: string }
export interface Signal {
  id: string; placement: string; kind: string; kindName: string; person: string; homeUnit: string; hostUnit: string; sentence: string; sources: Source[]; raisedAt: string; raisedBy: string; answerBy: string
  answer?: string; answeredAt?: string; outcomeName?: string; reason?: string; settledBy?: string; settledAt?: string; state: string; open: boolean; mayAnswer: boolean; maySettle: boolean; mayWeigh: boolean; version: number
}
export interface Known { placement: string; person: string; hostUnit: string }

const root = '/api/signals'
export const listSignals = (signal?: AbortSignal) => get<Signal[]>(root, {}, signal)
export const mySignals = (signal?: AbortSignal) => get<Signal[]>(`${root}/mine`, {}, signal)
export const answerSignal = (id: string, text: string) => post<{ id: string }>(`${root}/mine/${id}/answer`, { text })
export const settleSignal = (signal: Signal, outcome: Outcome | '', reason: string) => post<Signal>(`${root}/${signal.id}/settlement`, { version: signal.version, outcome: outcome || null, reason })
export const knownToHost = (signal?: AbortSignal) => get<Known[]>(`${root}/known`, {}, signal)
export const guidedByMe = (signal?: AbortSignal) => get<Known[]>(`${root}/mine/guided`, {}, signal)
export const hostSays = (word: { placement: string; text: string }) => post<{ id: string }>(root, word)
export const mentorSays = (word: { placement: string; text: string }) => post<{ id: string }>(`${root}/mine/guided`, word)
