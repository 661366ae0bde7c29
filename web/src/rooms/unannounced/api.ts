import { get, post, put } from '@/house/api'

export type Aspect = 'PRESENT' | 'WORKING' | 'STUDYING'
export type Answer = 'YES' | 'NO' | 'UNCLEAR'
export const aspects: Aspect[] = ['PRESENT', 'WORKING', 'STUDYING']
export type Figure = 'ROUNDS' | 'GRIDS' | 'PEOPLE' | 'EXCUSED' | 'PRESENT' | 'ABSENT' | 'WORKING' | 'NOT_WORKING' | 'STUDYING' | 'NOT_STUDYING'

export interface Question { aspect: Aspect; label: string; wording: string; hint: string; basis: string }
export interface Checklist { id: string; number: number; inForce: string; basis: string; madeBy: string; questions: Question[] }
export interface Line { id: string; code: string; title: string; owner: string; state: 'PLANNED' | 'COMMITTED' | 'DRAWN' | 'UNDER_WAY' | 'CLOSED' | 'DROPPED'; stateName: string; kind: 'GRIDS' | 'PEOPLE'; kindName: string; visits: number; done: number; open: number; madeAt: string }
export interface Round {
  line: Line; basis: string; layer: string; layerName: string; spread: 'PROPORTIONAL' | 'EACH'; places: number; again: boolean; againWhy?: string | null; agreed?: string | null; town?: string | null; visitFrom: string; visitUntil: string; each: number; mendDays: number; checklist: number
  inspectors: { person: string; name: string; visits: number }[]; frame: number; draw?: string | null; drawNumber?: string | null; listSha256?: string | null; commitment?: string | null; seed?: string | null; extra?: string | null; moves: { move: string; label: string }[]; version: number
}
export interface Met { id: string; person: string; name: string; duty: string; homeUnit: string; hostUnit: string; excused?: string | null; answers: Partial<Record<Aspect, Answer>>; notes: Partial<Record<Aspect, string>>; seenAt?: string | null }
export interface Visit {
  id: string; round: string; roundCode: string; title: string; position: number; code: string; layer: string; kind: 'GRIDS' | 'PEOPLE'; name: string; place: string; unit: string; state: 'DRAWN' | 'OPEN' | 'DONE' | 'LEFT'; stateName: string; opens: string; ends: string
  inspectors: string[]; excluded: { name: string; because: string }[]; checklist?: Checklist | null; people: Met[]; seenAt?: string | null; seenBy?: string | null; note?: string | null; leftWhy?: string | null; version: number
}
export interface Offered { move: string; label: string; needsNote: boolean }
export interface Finding {
  id: string; code: string; round: string; visit: string; person: string; personName: string; homeUnit: string; hostUnit: string; aspect: Aspect; aspectName: string; what: string; state: 'FOUND' | 'ANSWERED' | 'MENDED' | 'CLOSED' | 'CLEARED'; stateName: string; foundAt: string; answerBy: string; answer?: string | null; answeredAt?: string | null
  mendBy: string; mended?: string | null; late: boolean; returned: number; endedAt?: string | null; endedBy?: string | null; mine: boolean; steps: { move: string; state: string; at: string; by: string; note?: string | null }[]; moves: Offered[]; version: number
}
export interface OwnLook { visit: string; place: string; seenAt: string; seenBy?: string | null; seen: Met; checklist?: Checklist | null }
export interface Counted { figure: Figure; label: string; definition: string; count: number; of?: number | null }
export interface Look { round: string; roundCode: string; title: string; visit: string; place: string; unit: string; person?: string | null; name?: string | null; excused?: string | null; answers: Partial<Record<Aspect, Answer>>; seenAt: string; seenBy?: string | null }
export interface Draft { owner: string | null; title: string; basis: string; kind: 'GRIDS' | 'PEOPLE'; layer: 'TOWN' | 'POST'; spread: string; places: number; again: boolean; againWhy: string | null; agreed: string | null; town: string | null; visitFrom: string; visitUntil: string; each: number; mendDays: number; inspectors: string[] }
export interface ChecklistDraft { inForce: string; basis: string; questions: { aspect: Aspect; wording: string; hint: string; basis: string }[] }

const root = '/api/unannounced'
export const listRounds = (signal?: AbortSignal) => get<Line[]>(`${root}/rounds`, {}, signal)
export const openRound = (draft: Draft) => post<string>(`${root}/rounds`, draft)
export const getRound = (id: string, signal?: AbortSignal) => get<Round>(`${root}/rounds/${id}`, {}, signal)
export const listVisits = (id: string, signal?: AbortSignal) => get<Visit[]>(`${root}/rounds/${id}/visits`, {}, signal)
export const moveRound = (id: string, move: string, version: number, extra: string | null) => post<string>(`${root}/rounds/${id}/moves`, { move, version, extra })
export const appoint = (id: string, version: number, inspectors: string[]) => put<string>(`${root}/rounds/${id}/inspectors`, { version, inspectors })
export const leaveVisit = (round: string, visit: string, version: number, why: string) => post<string>(`${root}/rounds/${round}/visits/${visit}/leaving`, { version, why })
export const listFigures = (round?: string, signal?: AbortSignal) => get<Counted[]>(`${root}/figures`, { round }, signal)
export const listLooks = (figure: Figure, round?: string, signal?: AbortSignal) => get<Look[]>(`${root}/looks`, { figure, round }, signal)
export const listChecklists = (signal?: AbortSignal) => get<Checklist[]>(`${root}/checklists`, {}, signal)
export const addChecklist = (draft: ChecklistDraft) => post<string>(`${root}/checklists`, draft)

export const listFindings = (wanted: { round?: string | undefined; open?: boolean | undefined }, signal?: AbortSignal) => get<Finding[]>(`${root}/findings`, { ...wanted }, signal)
export const getFinding = (id: string, signal?: AbortSignal) => get<Finding>(`${root}/findings/${id}`, {}, signal)
/** One's own matter, and what one looks at again, asks for no permission; what a unit does asks for one. */
export const moveFinding = (own: boolean, id: string, move: string, version: number, note: string | null) => post<string>(`${root}/${own ? 'mine/' : ''}findings/${id}/moves`, { move, version, note })

export const myVisits = (signal?: AbortSignal) => get<Visit[]>(`${root}/mine/visits`, {}, signal)
export const visitAddress = (id: string) => `${root}/mine/visits/${id}`
export const myFindings = (signal?: AbortSignal) => get<Finding[]>(`${root}/mine/findings`, {}, signal)
export const myRechecks = (signal?: AbortSignal) => get<Finding[]>(`${root}/mine/rechecks`, {}, signal)
export const myLooks = (signal?: AbortSignal) => get<OwnLook[]>(`${root}/mine/looks`, {}, signal)
