import { get, post, type Fault, type Page, type Query } from '@/house/api'
import type { State } from '@/rooms/issue/api'

export const outcomes = ['MET', 'ABSENT', 'DECLINED'] as const
export type Outcome = (typeof outcomes)[number]
export type Way = 'ISSUE' | 'PETITION' | 'TOLD'
export interface Line { id: string; code: string; title: string; owner: string; begins: string; ends: string; state: 'RUNNING' | 'ENDED' | 'FORGOTTEN'; stateName: string; households: number; visited: number }
export interface Counted { figure: string; label: string; count: number }
export interface Share { grid: string; name: string; counts: number[]; opens: boolean }
export interface ActionSheet { line: Line; purpose: string; basis: string; expires: string; followDays: number; endedAt?: string; figures: Counted[]; grids: Share[]; leads: boolean; opens: boolean; moves: 'end'[]; version: number }
export interface ActionDraft { owner: string | null; title: string; purpose: string; basis: string; begins: string | null; ends: string | null; expires: string | null; followDays: number | null }
export interface Opened { id: string; household: string; code: string; grid: string; holder?: string; what: string; state: string; day?: string; by?: string; issue?: string; issueCode?: string; issueState?: State; issueStateName?: string }
export interface HouseholdLine { id: string; code: string; grid: string; door?: string; longitude?: number; latitude?: number; reason: string; holder?: string; metOn?: string; triedOn?: string; tries: number; nextOn?: string; due: boolean; asks: boolean }
export interface Help { id: string; label: string; unit: string; given: string; followDue: string; late: boolean; answer?: string; answeredOn?: string; by: string; version: number }
export type NeedMove = 'help' | 'received' | 'not-received'
export type LeadMove = 'to-issue' | 'to-petition' | 'tell'
export interface Need { id: string; label: string; noted: string; state: 'OPEN' | 'HELPING' | 'MET'; stateName: string; helps: Help[]; moves: NeedMove[]; version: number }
export interface Lead { id: string; what: string; noted: string; state: 'NOTED' | Way; stateName: string; issue?: string; issueCode?: string; issueState?: State; issueStateName?: string; unit?: string; moves: LeadMove[]; version: number }
export interface HouseholdSheet { line: HouseholdLine; action: string; title: string; purpose: string; expires: string; contact: boolean; running: boolean; assigns: boolean; visits: { visited: string; outcome: string; note?: string; nextOn?: string; by: string }[]; needs: Need[]; leads: Lead[]; photos: string[]; version: number }
export interface Word { kind: 'REASON' | 'NEED' | 'HELP'; code: string; label: string }
export interface NewHousehold { code: string | null; grid: string | null; door: string | null; longitude: number | null; latitude: number | null; name: string | null; phone: string | null; reason: string | null }
export interface Entered { rows: number; accepted: number; faults: Fault[] }
export interface HelpDraft { need: string; version: number; kind: string; unit: string | null; given: string | null }

const root = '/api/care-actions'
const households = '/api/care-households'
export const listActions = (query: Query, signal?: AbortSignal) => get<Page<Line>>(root, query, signal)
export const openAction = (draft: ActionDraft) => post<ActionSheet>(root, draft)
export const getAction = (id: string, signal?: AbortSignal) => get<ActionSheet>(`${root}/${id}`, {}, signal)
export const endAction = (sheet: ActionSheet) => post<ActionSheet>(`${root}/${sheet.line.id}/end`, { version: sheet.version })
export const listRecords = (id: string, query: Query, signal?: AbortSignal) => get<Page<Opened>>(`${root}/${id}/records`, query, signal)
export const addHousehold = (id: string, told: NewHousehold) => post<unknown>(`${root}/${id}/household`, told)
export const exportAddress = (id: string) => `${root}/${id}/export.xlsx`
export const householdTemplate = `${root}/households.xlsx`
export const visitTemplate = `${root}/visits.xlsx`
export function enterSheet(id: string, what: 'households' | 'visits', file: File): Promise<Entered> {
  const form = new FormData()
  form.append('file', file)
  return post(`${root}/${id}/${what}`, form)
}
export const listWords = (signal?: AbortSignal) => get<Word[]>(`${root}/words`, {}, signal)
export const myHouseholds = (signal?: AbortSignal) => get<HouseholdLine[]>(`${households}/mine`, {}, signal)
export const getHousehold = (id: string, signal?: AbortSignal) => get<HouseholdSheet>(`${households}/${id}`, {}, signal)
export const contactOf = (id: string) => get<{ name?: string; phone?: string }>(`${households}/${id}/contact`)
export const visitorsOf = (id: string, signal?: AbortSignal) => get<{ person: string; name: string }[]>(`${households}/${id}/visitors`, {}, signal)
export const assignVisitor = (sheet: HouseholdSheet, person: string | null) => post<unknown>(`${households}/${sheet.line.id}/visitor`, { version: sheet.version, person })
export const visitsOf = (id: string) => `${households}/${id}/visits`
export const giveHelp = (household: string, draft: HelpDraft) => post<unknown>(`${households}/${household}/helps`, draft)
export const followHelp = (help: Help, answer: 'RECEIVED' | 'NOT_RECEIVED') => post<unknown>(`/api/care-helps/${help.id}/follow`, { version: help.version, answer })
export const passLead = (lead: Lead, way: Way, unit: string | null) => post<unknown>(`/api/care-leads/${lead.id}/pass`, { version: lead.version, way, unit })
