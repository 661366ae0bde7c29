import { get, post, type Fault, type Page, type Query } from '@/house/api'

export interface Line { id: string; code: string; title: string; owner: string; due: string; found: number; cleared: number }
export interface Team { name: string; objects: number; quantity: number; found: number; cleared: number; open: number }
export interface Month { month: string; found: number; cleared: number; open: number }
export interface Board { line: Line; basis: string; object: string; measure?: string; objects: number; quantity: number; teams: number; figures: { figure: string; label: string; count: number }[]; byTeam: Team[]; byMonth: Month[]; leads: boolean }
export interface ProblemLine {
  id: string; code: string; clearing: string; what: string; object: string; team: string; unit: string; due: string; state: 'FOUND' | 'FIXED' | 'CLEARED' | 'MISTAKEN'; stateName: string; late: boolean; returned: number; foundAt: string; foundBy: string; version: number
}
export interface Offered { move: string; label: string; note: boolean }
export interface ProblemSheet { line: ProblemLine; title: string; basis: string; left?: number | null; before: string[]; after: string[]; place?: { longitude: number; latitude: number }; fixedBy?: string; clearedBy?: string; steps: { move: string; state: string; at: string; by: string; note?: string }[]; moves: Offered[]; version: number }
/** What waits for the reader: to be put right by his unit, or checked by him. */
export interface MyProblem { line: ProblemLine; title: string; photo?: string | null; left?: number | null }
export interface Draft { owner: string | null; title: string; basis: string; object: string; measure: string | null; due: string | null }
export interface Photo { file: string }

const root = '/api/clearings'
export const listClearings = (signal?: AbortSignal) => get<Line[]>(root, {}, signal)
export const openClearing = (draft: Draft) => post<string>(root, draft)
export const boardOf = (id: string, signal?: AbortSignal) => get<Board>(`${root}/${id}`, {}, signal)
export const objectsOf = (id: string, signal?: AbortSignal) => get<{ id: string; name: string; team: string }[]>(`${root}/${id}/objects`, {}, signal)
export const listProblems = (id: string, query: Query, signal?: AbortSignal) => get<Page<ProblemLine>>(`${root}/${id}/problems`, query, signal)
export const findProblem = (id: string, finding: { object: string | null; what: string; due: string | null; photos: Photo[] }) => post<unknown>(`${root}/${id}/problems`, finding)
export const findingsOf = (id: string) => `${root}/${id}/problems`
export const getProblem = (id: string, signal?: AbortSignal) => get<ProblemSheet>(`${root}/problems/${id}`, {}, signal)
export const myProblems = (signal?: AbortSignal) => get<Page<MyProblem>>(`${root}/problems/mine`, {}, signal)
export const problemMoves = `${root}/problems/moves`
/** What was put right, checked together. */
export const clearProblems = (targets: { id: string; version: number }[]) => post<unknown>(problemMoves, { move: 'clear', targets, note: null, photos: [] })
export const exportAddress = (id: string) => `${root}/${id}/export.xlsx`
export function enterObjects(id: string, file: File): Promise<{ rows: number; accepted: number; faults: Fault[] }> {
  const form = new FormData()
  form.append('file', file)
  return post(`${root}/${id}/objects`, form)
}
/** Photos go up first; the problem names them. */
export async function bringPhotos(files: Iterable<Blob>): Promise<Photo[]> {
  return Promise.all(
    [...files].map(async (file) => {
      const form = new FormData()
      form.append('file', file, 'photo.jpg')
      return { file: (await post<{ id: string }>('/api/files', form)).id }
    }),
  )
}
