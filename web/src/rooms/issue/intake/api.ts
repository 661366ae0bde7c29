import { fetchFile, get, post, write, type Fault, type Step } from '@/house/api'

export const fields = ['NUMBER', 'SUMMARY', 'REPORTED', 'STATE', 'CLOSED', 'CATEGORY', 'UNIT', 'LONGITUDE', 'LATITUDE', 'GRID', 'ADDRESS', 'DESCRIPTION', 'OUTCOME', 'DISPATCHED', 'HANDLED', 'DUE', 'LEVEL', 'CHANNEL'] as const
export type Field = (typeof fields)[number]
export const needed: readonly Field[] = ['NUMBER', 'SUMMARY', 'REPORTED']
export const systems = ['WGS84', 'GCJ02', 'BD09'] as const
export const pastStates = ['CLOSED', 'REFUSED', 'VOID', 'OPEN'] as const

export type Columns = Partial<Record<Field, string>>
export type Values = Partial<Record<Field, Record<string, string>>>
export interface Mapping { source: string; system: (typeof systems)[number]; columns: Columns; values: Values }
export interface Look { heads: string[]; columns: Columns; lines: string[][] }
export interface Strange { field: Field; word: string; times: number }
export interface Sample { row: number; number: string; summary: string; category?: string; unit?: string; grid?: string; state: string; reported: string; closed?: string }
export interface PastImport { id: string; source: string; fileName: string; fileHash: string; rows: number; taken: number; known: number; bad: number; first: string; last: string; at: string; by: string; revoked?: { at: string; by: string; why: string } }
export interface Trial { rows: number; good: number; known: number; bad: number; faultsInAll: number; faults: Fault[]; strange: Strange[]; states: { state: string; count: number }[]; first?: string; last?: string; samples: Sample[]; same?: PastImport }
export interface PastResult { brought?: PastImport; rows: number; taken: number; known: number; bad: number; faultsInAll: number; faults: Fault[] }
export interface KeptMapping { name: string; mapping: Mapping; at: string; by: string }
export interface HotlineSheet { id: string; fileName: string; rows: number; taken: number; known: number; bad: number; at: string; by: string; closed: number; unplaced: number }
export interface HotlineResult { brought?: string; rows: number; good: number; known: number; bad: number; unclassed: number; unplaced: Fault[]; faults: Fault[] }
export interface Origin { source: string; number: string; channel?: string; brought: string; due?: string; callBack?: boolean }

const past = '/api/past-cases'
const hotline = '/api/hotline-sheets'

function formOf(file: File, mapping?: Mapping): FormData {
  const form = new FormData()
  form.append('file', file)
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  return form
}

export const listPastImports = (signal?: AbortSignal) => get<PastImport[]>(past, {}, signal)
export const lookAt = (file: File) => post<Look>(`${past}/look`, formOf(file))
export const tryOut = (file: File, mapping: Mapping) => post<Trial>(`${past}/trial`, formOf(file, mapping))
export const faultsOf = (file: File, mapping: Mapping) => fetchFile(`${past}/faults.xlsx`, formOf(file, mapping))
export const takeIn = (file: File, mapping: Mapping, goodRows: boolean, key: string) => write<PastResult>('POST', `${past}?goodRows=${goodRows}`, formOf(file, mapping), { 'Idempotency-Key': key })
export const progressOf = (key: string) => get<Step>(`${past}/progress`, { of: key })
export const takeBack = (id: string, reason: string) => post<PastImport>(`${past}/${id}/revocation`, { reason })
export const listMappings = (signal?: AbortSignal) => get<KeptMapping[]>(`${past}/mappings`, {}, signal)
export const keepMapping = (name: string, mapping: Mapping) => post<KeptMapping>(`${past}/mappings`, { name, mapping })

export const listHotlineSheets = (signal?: AbortSignal) => get<HotlineSheet[]>(hotline, {}, signal)
export const tryHotline = (file: File) => post<HotlineResult>(`${hotline}/trial`, formOf(file))
export const takeHotline = (file: File, goodRows: boolean) => post<HotlineResult>(`${hotline}?goodRows=${goodRows}`, formOf(file))
export const answersAddress = (id: string) => `${hotline}/${id}/answers.xlsx`

export const originOf = (issue: string, signal?: AbortSignal) => get<Origin[]>(`/api/issues/${issue}/origin`, {}, signal)

export interface Unplaced { id: string; at: string; source: string; channelName: string; category?: string; summary: string; description?: string; address: string; photos: string[] }
export const listUnplaced = (signal?: AbortSignal) => get<Unplaced[]>('/api/unplaced', {}, signal)
export const placeReport = (id: string, spot: { longitude: number; latitude: number; system: string; address: string }) => post<{ code: string }>(`/api/unplaced/${id}/place`, spot)
export const dropReport = (id: string, reason: string) => post<{ id: string }>(`/api/unplaced/${id}/drop`, { reason })
