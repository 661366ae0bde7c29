import { address, get, post, write, type Fault as SheetFault, type Page, type Query, type Step } from '@/house/api'

export interface Named { id: string; name: string }
export const doors = ['THREE_DOOR', 'NOT_THREE_DOOR', 'CANNOT_TELL'] as const
export type Door = (typeof doors)[number]
export const schoolings = ['DOCTOR', 'POSTGRADUATE', 'UNDERGRADUATE', 'COLLEGE', 'BELOW'] as const
export const handouts = ['LRMX', 'LRM', 'DOCX', 'PDF'] as const

export interface OfficialLine { person: string; name: string; sex?: string; birth?: string; age?: number; unit?: Named; presentPost: string; schooling?: string; schoolingName?: string; door: Door; doorName: string; because: string; version: number; changedAt: string }
export interface Seen { field: string; line?: number; text: string }
export interface Meanwhile { line: number; kind: string; from: string; to?: string; text: string }
export interface Stretch { line: number; from: string; to?: string; text: string; meanwhile: Meanwhile[] }
export interface Figure { key: string; name: string; value: string; because: string; seen: Seen[] }
export interface Edition { number: number; kind: string; fileName: string; at: string; by: string }
export interface Official {
  person: string; name: string; unit?: Named; photo: boolean; entries: { key: string; label: string; text: string }[]; family: { title: string; name: string; birth: string; politicalStatus: string; work: string }[]
  preface: string[]; cv: Stretch[]; figures: Figure[]; door: { door: Door; name: string; because: string; asOf: string; seen: Seen[] }; doubts: string[]; versions: Edition[]; lrmLosses: string[]; mayPrint: boolean
}
export interface Change { field: string; before: string; after: string }
export interface Fault { field: string; message: string; mend: string }
export interface Candidate { person: string; name: string; unit?: string; title?: string; birth?: string }
export interface Match { state: 'KNOWN' | 'AMBIGUOUS' | 'NEW'; person?: string; how: string; candidates: Candidate[] }
export interface PreviewRow { file: string; name?: string; birth?: string; post?: string; match?: Match; person?: string; version: number; changes: Change[]; errors: Fault[]; doubts: Fault[] }
export interface Pick { file: string; person?: string; fresh?: boolean; version?: number; leave?: boolean }
export interface Order { goodOnly: boolean; found: boolean; unit: string | null; picks: Pick[] }
export interface Result { files: number; kept: number; unchanged: number; founded: number; faults: (Fault & { file: string })[] }
/** A file with the name under which the sender knows it: the path inside a chosen folder. */
export interface Chosen { name: string; file: File }

const root = '/api/officials'
export const listOfficials = (query: Query, signal?: AbortSignal) => get<Page<OfficialLine>>(root, query, signal)
export const getOfficial = (id: string, signal?: AbortSignal) => get<Official>(`${root}/${id}`, {}, signal)
export const changesOf = (id: string, version: number, signal?: AbortSignal) => get<Change[]>(`${root}/${id}/changes`, { version }, signal)
export const myForm = (signal?: AbortSignal) => get<Official[]>(`${root}/mine`, {}, signal)
export const photoAddress = (id: string) => `${root}/${id}/photo`
export const myPhotoAddress = `${root}/mine/photo`
export const formAddress = (id: string, as: string) => `${root}/${id}/form?as=${as}`

function formOf(files: Chosen[]): FormData {
  const form = new FormData()
  for (const one of files) form.append('file', one.file, one.name)
  return form
}
export const previewForms = (files: Chosen[]) => post<PreviewRow[]>(`${root}/preview`, formOf(files))
/** An import under way is asked about by the key under which it was sent. */
const under = (key: string) => ({ 'Idempotency-Key': key })
export const progressOf = (key: string) => get<Step>(`${root}/progress`, { of: key })
export function importForms(files: Chosen[], order: Order, key: string): Promise<Result> {
  const form = formOf(files)
  form.append('order', JSON.stringify(order))
  return write<Result>('POST', `${root}/import`, form, under(key))
}

export interface RowChange { row: number; person: string; name: string; first: boolean; changes: Change[] }
export interface RosterPreview { rows: number; changed: number; unchanged: number; changes: RowChange[]; faults: SheetFault[] }
export interface RosterResult { rows: number; kept: number; unchanged: number; faults: SheetFault[] }
export const rosterAddress = (query: Query) => address(`${root}/roster.xlsx`, query)
function sheetOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
export const previewRoster = (file: File) => post<RosterPreview>(`${root}/roster/preview`, sheetOf(file))
/** All rows or none, unless the good rows alone are asked for. */
export const importRoster = (file: File, goodRows: boolean, key: string) => write<RosterResult>('POST', `${root}/roster/import?goodRows=${goodRows}`, sheetOf(file), under(key))
