import { get, post } from '@/house/api'

export interface Line { id: string; code: string; owner: string; party: string; subject: string; quantity?: number; measure?: string; begins: string; ends: string; state: 'RUNNING' | 'ENDED'; ending: boolean; over: boolean }
export interface Visit { at: string; by: string; sound: boolean; note: string; problem?: string; problemCode?: string }
export interface Sheet { line: Line; duties: string; remind: number; reason?: string; visits: Visit[]; moves: { move: string; label: string }[]; version: number }
export interface Figure { figure: string; label: string; count: number }
export interface Draft { owner: string | null; party: string; subject: string; quantity: number | null; measure: string | null; duties: string; begins: string | null; ends: string | null; remind: number }

const root = '/api/contracts'
export const listContracts = (figure: string | undefined, signal?: AbortSignal) => get<Line[]>(root, { figure }, signal)
export const contractFigures = (signal?: AbortSignal) => get<Figure[]>(`${root}/figures`, {}, signal)
export const getContract = (id: string, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, {}, signal)
export const registerContract = (draft: Draft) => post<Sheet>(root, draft)
export const visitContract = (id: string, sound: boolean, note: string) => post<Sheet>(`${root}/${id}/visits`, { sound, note })
export const endContract = (sheet: Sheet, reason: string) => post<Sheet>(`${root}/${sheet.line.id}/end`, { version: sheet.version, reason })
