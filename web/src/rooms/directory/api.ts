import { get, patch, post, put, type Page, type Query, type Fault } from '@/house/api'

export const trees = ['AREA', 'EMPLOYMENT', 'PARTY'] as const
export type Tree = (typeof trees)[number]
export const unitKinds = ['DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'ENTERPRISE', 'INSTITUTION', 'CENTRE', 'PARTY', 'TEAM', 'OTHER'] as const
export interface Unit { id: string; code: string; name: string; shortName: string; kind: string; kindName: string; parent: string | null; division: string | null; level: string | null; from: string; until: string | null; version: number }
export const levels = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const
/** What is written of a unit; what is left out stays as it is. */
export interface UnitChange { version: number; name?: string | undefined; shortName?: string | undefined; from?: string; kind?: string; level?: string; division?: string; until?: string }
export interface NewUnit { code: string; name: string; shortName?: string | undefined; kind: string; level: string; division?: string | undefined; from: string; places: { tree: Tree; parent: string | null }[] }
export interface Division { code: string; name: string; level: string; children: number }
export interface DivisionsImported { county: string; name: string; townships: number; villages: number }
export interface Appointment { id: string; unit: { id: string; name: string }; title: string; main: boolean; from: string; until: string | null }
export interface PersonRow { id: string; name: string; phone: string | null; unit: { id: string; name: string } | null; title: string | null; appointments: Appointment[]; version: number }
export interface NewPerson { name: string; phone: string | null; appointments: { unit: string; title: string; from: string }[] }
/** A phone told replaces the one known, an empty one takes it out, none leaves it. */
export interface PersonChange { version: number; name: string; phone: string | null }
export interface NewAppointment { unit: string; title: string; main: boolean; from: string; until: string | null }
export interface ImportResult { rows: number; accepted: number; faults: Fault[] }

export const listUnits = (query: { tree: Tree; asOf?: string | undefined }, signal?: AbortSignal) => get<Unit[]>('/api/units', query, signal)
export const addUnit = (unit: NewUnit) => post<Unit>('/api/units', unit)
export const editUnit = (id: string, change: UnitChange) => patch<unknown>(`/api/units/${id}`, change)
export const moveUnit = (id: string, move: { version: number; tree: Tree; parent: string | null; from: string }) => post<unknown>(`/api/units/${id}/move`, move)
export const listDivisions = (parent: string | undefined, signal?: AbortSignal) => get<Division[]>('/api/divisions', { parent }, signal)
export const importDivisions = (county: string) => post<DivisionsImported>('/api/divisions/import', { county })
export const listPeople = (query: Query, signal?: AbortSignal) => get<Page<PersonRow>>('/api/people', query, signal)
/** With the phone in full where the reader may see it; the server notes the reading. */
export const getPerson = (id: string) => get<PersonRow>(`/api/people/${id}`)
export const addPerson = (person: NewPerson) => post<PersonRow>('/api/people', person)
export const editPerson = (id: string, change: PersonChange) => patch<PersonRow>(`/api/people/${id}`, change)
export const appoint = (person: string, wanted: NewAppointment) => post<PersonRow>(`/api/people/${person}/appointments`, wanted)
export const endAppointment = (person: string, appointment: string, until: string) => post<PersonRow>(`/api/people/${person}/appointments/${appointment}/end`, { until })
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
