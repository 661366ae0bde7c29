import { del, get, post, put } from '@/house/api/client'

export const noteKinds = ['NOTE', 'VISIT', 'STORY'] as const
export type NoteKind = (typeof noteKinds)[number]
export const households = ['HARDSHIP', 'ELDERLY', 'LEFT_BEHIND', 'DISABLED', 'VETERAN', 'NEWCOMER', 'SHOP', 'FIRM', 'ORDINARY'] as const
export type Household = (typeof households)[number]
export interface Note {
  id: string; kind: NoteKind; kindName: string; text: string; point?: { longitude: number; latitude: number }; address?: string; photo?: string
  household?: Household; householdName?: string; need?: string; followUp?: string; issue?: string; forReport: boolean; writtenAt: string; version: number
}
export interface NoteDraft { text: string; longitude?: number | undefined; latitude?: number | undefined; address?: string | undefined; kind: NoteKind; household?: Household | undefined; need?: string | undefined; followUp?: string | undefined; forReport: boolean; writtenAt?: string }

const root = '/api/journal'
export const notesPath = `${root}/notes`
export const issueOfNote = (id: string) => `${notesPath}/${id}/issue`
export const myNotes = (month: string, signal?: AbortSignal) => get<Note[]>(notesPath, { month }, signal)
export const getNote = (id: string, signal?: AbortSignal) => get<Note>(`${notesPath}/${id}`, {}, signal)
export const changeNote = (note: Note, draft: NoteDraft) => put<unknown>(`${notesPath}/${note.id}`, { version: note.version, note: draft })
export const removeNote = (id: string) => del<unknown>(`${notesPath}/${id}`)
export const writeNote = (draft: NoteDraft) => post<unknown>(notesPath, draft)
export const thisMonth = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date())

export interface Aim { text: string; due: string; doneOn?: string | undefined; outcome?: string | undefined }
export const evidences = ['ISSUE_REPORTED', 'ISSUE_HANDLED', 'VISIT', 'NOTE', 'STORY'] as const
export type Evidence = (typeof evidences)[number]
export interface Item { id: string; title: string; basis: string; wanted: number; evidence: Evidence[] }
export interface Mark { id: string; evidence: string; record: string; subject?: string; at: string }
export interface Plan { placement: string; person: string; batch: string; hostUnit: string; from: string; to: string; aims: Aim[]; items: { item: Item; marks: Mark[] }[]; mayEdit: boolean; version: number }
export interface Pointer { evidence: Evidence; evidenceName: string; subject: string; code?: string; title: string; on?: string }
export interface ItemDraft { title: string; basis: string; wanted: number; evidence: Evidence[] }

export const myPlans = (signal?: AbortSignal) => get<Plan[]>(`${root}/plans/mine`, {}, signal)
export const planOf = (placement: string, signal?: AbortSignal) => get<Plan>(`${root}/plans/${placement}`, {}, signal)
export const writePlan = (plan: Plan, aims: Aim[]) => put<Plan>(`${root}/plans/mine/${plan.placement}`, { version: plan.version, aims })
export const candidates = (placement: string, item: string, month: string, signal?: AbortSignal) => get<Pointer[]>(`${root}/plans/mine/${placement}/candidates`, { item, month }, signal)
export const tick = (placement: string, item: string, subject: string, month: string) => post<Plan>(`${root}/plans/mine/${placement}/ticks`, { item, subject, month })
export const untick = (placement: string, mark: string) => del<Plan>(`${root}/plans/mine/${placement}/ticks/${mark}`)
export const itemsOf = (batch: string, signal?: AbortSignal) => get<Item[]>(`${root}/items`, { batch }, signal)
export const addItem = (batch: string, draft: ItemDraft) => post<Item>(`${root}/items?batch=${batch}`, draft)
export const dropItem = (id: string) => del<unknown>(`${root}/items/${id}`)

export const topics = ['ISSUES', 'VISITS', 'TASKS', 'MEETINGS', 'LEAVE', 'NOTES', 'PLAN'] as const
export type Topic = (typeof topics)[number]
export interface Opening { kind: string; id?: string; code?: string; title?: string }
export interface Line { key: number; topic: Topic; topicName: string; text: string; drafted: string; struck: boolean; added: boolean; sources: Opening[] }
export interface ReportRow { id: string; person: string; hostUnit: string; kind: 'MONTH' | 'TERM'; called: string; month: string; state: 'DRAFT' | 'SIGNED'; stateName: string; signedAt?: string; commented: boolean }
export interface Report {
  id: string; placement: string; person: string; homeUnit: string; hostUnit: string; kind: 'MONTH' | 'TERM'; called: string; month: string; state: 'DRAFT' | 'SIGNED'; stateName: string; sentences: Line[]
  signedAt?: string; hash?: string; comment?: { text: string; by: string; at: string }; own: boolean; mayComment: boolean; version: number
}
export interface Words { key?: number | undefined; topic: Topic; text: string; struck: boolean }

export const myReports = (signal?: AbortSignal) => get<ReportRow[]>(`${root}/reports/mine`, {}, signal)
export const myReport = (id: string, signal?: AbortSignal) => get<Report>(`${root}/reports/mine/${id}`, {}, signal)
export const draftReport = (placement: string, month: string) => post<Report>(`${root}/reports/mine`, { placement, month })
/** A term whose summary may be written today: during its last weeks, and for some time after it. */
export interface TermDue { placement: string; last: string; writeUntil: string }
export const termsDue = (signal?: AbortSignal) => get<TermDue[]>(`${root}/reports/mine/terms`, {}, signal)
export const draftTerm = (placement: string) => post<Report>(`${root}/reports/mine`, { placement, term: true })
export const editReport = (report: Report, sentences: Words[]) => put<Report>(`${root}/reports/mine/${report.id}`, { version: report.version, sentences })
export const signReport = (id: string, version: number) => post<Report>(`${root}/reports/mine/${id}/signature`, { version })
export const signedReports = (month: string, signal?: AbortSignal) => get<ReportRow[]>(`${root}/reports`, { month }, signal)
export const signedReport = (id: string, signal?: AbortSignal) => get<Report>(`${root}/reports/${id}`, {}, signal)
export const commentOn = (id: string, text: string) => post<Report>(`${root}/reports/${id}/comment`, { text })
