import { get, patch, post, put, type Page, type Query, type Fault } from '@/house/api'

export const trees = ['AREA', 'EMPLOYMENT', 'PARTY'] as const
export type Tree = (typeof trees)[number]
export const unitKinds = ['DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'ENTERPRISE', 'INSTITUTION', 'CENTRE', 'PARTY', 'TEAM', 'OTHER'] as const
export interface Unit { id: string; code: string; name: string; shortName: string; kind: string; kindName: string; parent: string | null; division: string | null; level: string | null; from: string; until: string | null; version: number }
export interface PersonRow { id: string; name: string; phone: string | null; unit: { id: string; name: string } | null; title: string | null; version: number }
export interface ImportResult { rows: number; accepted: number; faults: Fault[] }

export const listUnits = (query: { tree: Tree; asOf?: string | undefined }, signal?: AbortSignal) => get<Unit[]>('/api/units', query, signal)
export const addUnit = (unit: object) => post<unknown>('/api/units', unit)
export const editUnit = (id: string, change: object) => patch<unknown>(`/api/units/${id}`, change)
export const moveUnit = (id: string, move: { version: number; tree: Tree; parent: string; from: string }) => post<unknown>(`/api/units/${id}/move`, move)
export const listPeople = (query: Query, signal?: AbortSignal) => get<Page<PersonRow>>('/api/people', query, signal)
export const addPerson = (person: object) => post<PersonRow>('/api/people', person)
export const sexes = ['MALE', 'FEMALE'] as const
export const degrees = ['DOCTOR', 'MASTER', 'BACHELOR', 'COLLEGE', 'SCHOOL'] as const
export const ranks = ['DIVISION', 'SECTION_CHIEF', 'SECTION_DEPUTY', 'STAFF'] as const
export const politics = ['PARTY', 'PROBATIONARY', 'LEAGUE', 'DEMOCRATIC', 'INDEPENDENT', 'MASSES'] as const
/** What is recorded of a person; what is not recorded is absent. */
export interface Profile { sex?: string; birth?: string; nativePlace?: string; degree?: string; rank?: string; politics?: string; workSince?: string; threeDoor?: boolean; speciality?: string }
export const getProfile = (person: string, signal?: AbortSignal) => get<Profile>(`/api/people/${person}/profile`, {}, signal)
export const saveProfile = (person: string, profile: object, from: string) => put<Profile>(`/api/people/${person}/profile`, { profile, from })
export const templateAddress = '/api/people/template.xlsx'

/** All rows or none, unless the good rows alone are asked for. */
export function importPeople(file: File, goodRows = false): Promise<ImportResult> {
  const form = new FormData()
  form.append('file', file)
  return post<ImportResult>(`/api/people/import?goodRows=${goodRows}`, form)
}
