import { get, post, put } from '@/house/api'

export type Figure = 'ALL' | 'SHOWN' | 'DISPUTED' | 'CLEARED' | 'UPHELD' | 'COUNTING'
export interface Counted { figure: Figure; label: string; count: number; points: number }
export interface OfUnit { unit: string; name: string; found: number; shown: number; disputed: number; cleared: number; counting: number; points: number }
export interface Board { months: { month: string; drawnAt: string; drawnBy: string }[]; month?: string; figures: Counted[]; units: OfUnit[]; next?: string }
export interface Line { id: string; month: string; unit: string; unitName: string; kind: string; kindName: string; points: number; issue: string; code: string; why: string; state: 'SHOWN' | 'DISPUTED' | 'CLEARED' | 'UPHELD'; stateName: string; shownAt: string; until: string; counts: boolean }
export interface Sheet { line: Line; basis: string; reason?: string; note?: string; steps: { name: string; at: string; by: string; text?: string }[]; proofs: { file: string; name: string; photo: boolean }[]; moves: { move: 'dispute' | 'clear' | 'uphold'; name: string }[]; version: number }
export interface Rule { kind: string; label: string; drawn: boolean; basis: string; points: number; days: number; running: boolean; version: number }

const all = '/api/deductions'
export const getBoard = (month: string | undefined, signal?: AbortSignal) => get<Board>(`${all}/board`, { month }, signal)
export const listDeductions = (month: string, unit: string | undefined, figure: Figure | undefined, signal?: AbortSignal) => get<Line[]>(all, { month, unit, figure }, signal)
export const getDeduction = (id: string, signal?: AbortSignal) => get<Sheet>(`${all}/${id}`, {}, signal)
export const drawMonth = (month: string) => post<{ found: number }>(`${all}/months`, { month })
export const addByHand = (hand: { month: string; code: string; unit?: string; why: string }) => post<Sheet>(all, hand)
export const dispute = (sheet: Sheet, text: string, proofs: string[]) => post<Sheet>(`${all}/${sheet.line.id}/dispute`, { version: sheet.version, text, proofs })
export const decide = (sheet: Sheet, cleared: boolean, text: string) => post<Sheet>(`${all}/${sheet.line.id}/decision`, { version: sheet.version, cleared, text })
export const listKinds = (signal?: AbortSignal) => get<Rule[]>(`${all}/kinds`, {}, signal)
export const changeKind = (rule: Rule) => put<Rule>(`${all}/kinds/${rule.kind}`, { basis: rule.basis, points: rule.points, days: rule.days, running: rule.running, version: rule.version })
