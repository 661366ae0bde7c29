import { get, post, type Fault, type Page, type Query } from '@/house/api'

export const states = ['DRAFT', 'RUNNING', 'ENDED', 'FORGOTTEN'] as const
export const kinds = ['CHOICE', 'YES_NO', 'NUMBER', 'TEXT', 'PHOTO'] as const
export type Kind = (typeof kinds)[number]
export type Need = 'ANSWERS' | 'REASON' | 'PERSON' | 'GRID'
export interface Question { id: string; text: string; kind: Kind; choices: string[]; required: boolean }
export interface ListLine { id: string; code: string; title: string; owner: string; state: (typeof states)[number]; stateName: string; due: string; total: number; answered: number; late: boolean }
export interface ListSheet {
  line: ListLine; ownerId: string; purpose: string; basis: string; expires: string; questions: Question[]; despite?: string; sentAt?: string; endedAt?: string; urgedAt?: string
  moves: { move: string; label: string }[]; version: number
}
export interface ListDraft { owner: string | null; title: string; purpose: string; basis: string; due: string | null; expires: string | null; questions: { text: string; kind: Kind; choices: string[]; required: boolean }[] }
export interface Entered { rows: number; accepted: number; unplaced: number; faults: Fault[] }
export interface Clash { title: string; owner: string; due: string; same: number; alike: boolean; questions: string[] }
export interface Before { items: number; unplaced: number; unserved: number; clashes: Clash[]; reused: { question: string; items: number }[]; shares: { grid?: string; items: number; takers: number }[] }
export interface Row { id?: string; name?: string; total: number; opened: number; answered: number; overdue: number; returned: number }
export interface Progress { figures: { figure: string; label: string; count: number }[]; grids: Row[]; people: Row[] }
export interface ItemLine {
  id: string; list: string; number: number; what: string; address?: string; longitude?: number; latitude?: number; grid?: string; holder?: string
  state: 'UNPLACED' | 'PENDING' | 'ANSWERED' | 'RETURNED'; stateName: string; due: string; late: boolean; openedAt?: string; answeredAt?: string
}
export interface Known { answer: string; list: string; day: string }
export interface Offered { move: string; label: string; needs: Need[] }
export interface ItemSheet {
  line: ItemLine; title: string; purpose: string; basis: string; owner: string; questions: Question[]; known: Record<string, Known>; answers: Record<string, string>; photos: string[]; contact: boolean; holder?: string
  steps: { move: string; state: string; at: string; by: string; note?: string }[]; moves: Offered[]; version: number
}
export interface Mine { line: ItemLine; title: string }
export interface Taker { person: string; name: string; grid: string }
export interface Order { answers?: Record<string, string>; reason?: string; person?: string | null; grid?: string | null }

const root = '/api/task-lists'
export const listLists = (query: Query, signal?: AbortSignal) => get<Page<ListLine>>(root, query, signal)
export const getList = (id: string, signal?: AbortSignal) => get<ListSheet>(`${root}/${id}`, {}, signal)
export const draftList = (draft: ListDraft) => post<ListSheet>(root, draft)
export const beforeOf = (id: string, signal?: AbortSignal) => get<Before>(`${root}/${id}/before`, {}, signal)
export const moveList = (sheet: ListSheet, move: string, despite: string | null) => post<ListSheet>(`${root}/${sheet.line.id}/moves`, { move, version: sheet.version, despite })
export const urgeList = (id: string) => post<ListSheet>(`${root}/${id}/urge`)
export const progressOf = (id: string, signal?: AbortSignal) => get<Progress>(`${root}/${id}/progress`, {}, signal)
export const listItems = (id: string, query: Query, signal?: AbortSignal) => get<Page<ItemLine>>(`${root}/${id}/items`, query, signal)
export const exportAddress = (id: string) => `${root}/${id}/export.xlsx`
export const templateAddress = `${root}/template.xlsx`
/** All rows or none. */
export function enterItems(id: string, file: File): Promise<Entered> {
  const form = new FormData()
  form.append('file', file)
  return post<Entered>(`${root}/${id}/items`, form)
}

const item = '/api/task-items'
export const myItems = (signal?: AbortSignal) => get<Mine[]>(`${item}/mine`, {}, signal)
export const getItem = (id: string, signal?: AbortSignal) => get<ItemSheet>(`${item}/${id}`, {}, signal)
export const contactOf = (id: string) => get<{ name?: string; phone?: string }>(`${item}/${id}/contact`)
export const takersOf = (id: string, signal?: AbortSignal) => get<Taker[]>(`${item}/${id}/takers`, {}, signal)
export const openItem = (id: string) => post<unknown>(`${item}/${id}/opened`)
export const movesOf = (id: string) => `${item}/${id}/moves`
export const moveItem = (sheet: ItemSheet, move: string, order: Order) => post<unknown>(movesOf(sheet.line.id), { move, version: sheet.version, ...order })
