import { address, get, post, type Page, type Query } from '@/house/api'

export const channels = ['LETTER', 'VISIT', 'RECEPTION', 'GOING_DOWN', 'NETWORK', 'TELEPHONE', 'FAX'] as const
export const kinds = ['APPEAL', 'SUGGESTION'] as const
export const matters = ['LAND', 'VILLAGE', 'LABOUR', 'ENVIRONMENT', 'TRAFFIC', 'EDUCATION', 'WELFARE', 'BUILDING', 'DISPUTE', 'OTHER'] as const
export const states = ['REGISTERED', 'TRANSFERRED', 'OBJECTED', 'HANDLING', 'ANSWERED', 'REVIEWING', 'REVIEWED', 'RECHECKING', 'ENDED', 'SETTLED', 'DIVERTED', 'REPEATED'] as const
/** Those that lead to another procedure; the sixth is this one. */
export const routesElsewhere = ['COURT', 'ARBITRATION', 'PARTY', 'ADMINISTRATIVE', 'DUTY', 'PETITION'] as const
export const outcomes = { APPEAL: ['SUPPORT', 'EXPLAIN', 'DENY'], SUGGESTION: ['ADOPT', 'ADOPT_PARTLY', 'NOTE'] } as const
export const resolutions = ['CONFLICT', 'CLAIM'] as const
export const levels = [5, 4, 3, 2, 1] as const

export type Kind = (typeof kinds)[number]
export type State = (typeof states)[number]
export type Need = 'UNIT' | 'REVIEWER' | 'REASON' | 'ORGAN' | 'ROUTE' | 'OUTCOME' | 'OPINION' | 'DAYS' | 'LEVEL' | 'RESOLUTION'
export interface Line {
  id: string; code: string; summary: string; kind: Kind; kindName: string; channelName: string; matterName: string; state: State; stateName: string; people: number; unit?: string; area?: string; registeredAt: string
  stage?: string; due?: string; light?: 'GREEN' | 'YELLOW' | 'RED'; satisfaction?: string; resolution?: string
}
export interface Offered { move: string; label: string; needs: Need[] }
export interface Term { stage: string; beganAt: string; due: string; endedAt?: string; late: boolean }
export interface Step { move: string; state: string; at: string; by: string; unit?: string; note?: string; level?: string }
export interface Repeat { id: string; code: string; at: string }
export interface Who { name: string; contact?: string }
export interface Sheet {
  line: Line; request: string; place?: string; grid?: string; office: string; reviewer?: string; petitioners: Who[]; collective: boolean; route?: string; divertedTo?: string; outcome?: string; opinion?: string
  extensionDays?: number; extensionReason?: string; repeatOf?: Repeat; repeats: Repeat[]; terms: Term[]; steps: Step[]; moves: Offered[]; forgottenAt?: string; version: number
}
export interface Figure { figure: string; label: string; count: number }
export interface Draft {
  office: string | null; channel: string; kind: string; matter: string; summary: string; request: string; place: string | null; village: string | null; people: number; petitioners: Who[]; repeatOf: string | null; another: boolean
}
export interface Order { unit?: string | null; route?: string; organ?: string; reason?: string; outcome?: string; opinion?: string; days?: number; level?: number; resolution?: string }

const root = '/api/petitions'
export const listPetitions = (query: Query, signal?: AbortSignal) => get<Page<Line>>(root, query, signal)
export const figuresOf = (year: number | '', signal?: AbortSignal) => get<Figure[]>(`${root}/figures`, { year }, signal)
export const getPetition = (id: string, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, {}, signal)
export const contactsOf = (id: string) => get<Who[]>(`${root}/${id}/contacts`)
export const register = (draft: Draft) => post<Sheet>(root, draft)
export const earlierOf = (petitioners: Who[]) => post<Line[]>(`${root}/earlier`, { petitioners })
export const movePetition = (sheet: Sheet, move: string, order: Order) => post<Sheet>(`${root}/${sheet.line.id}/moves`, { move, version: sheet.version, ...order })
export const exportAddress = (query: Query) => address(`${root}/export.xlsx`, query)
export const letterAddress = (id: string) => `${root}/${id}/letter.docx`
/** The states in which a letter can go out. */
export const lettered: State[] = ['HANDLING', 'REPEATED', 'DIVERTED', 'ANSWERED', 'SETTLED', 'REVIEWED', 'ENDED']
