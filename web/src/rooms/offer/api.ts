import { get, post } from '@/house/api'

export const kinds = ['EXPERT', 'VEHICLE', 'VENUE', 'EQUIPMENT', 'GOODS', 'TRAINING'] as const
export type Kind = (typeof kinds)[number]
export interface Line { id: string; code: string; owner: string; ownerName: string; kind: Kind; kindName: string; title: string; quantity: number; measure: string; begins: string; ends: string; open: boolean; free: number; used: number; waiting: number; running: Running[] }
export interface Running { who: string; quantity: number; state: string; stateName: string; answers: boolean }
export interface Asker { id: string; name: string; grid: boolean }
export interface Use { id: string; asker: string; grid?: string; quantity: number; purpose: string; wantedOn: string; state: string; stateName: string; note?: string; askedAt: string; askedBy: string; moves: { move: string; label: string; note: boolean }[]; version: number }
export interface Sheet { line: Line; detail: string; uses: Use[]; askers: Asker[]; ends: boolean; version: number }
export interface Draft { owner: string | null; kind: Kind; title: string; detail: string; quantity: number; measure: string; begins: string | null; ends: string | null }

const root = '/api/offers'
export const listOffers = (kind: Kind | undefined, signal?: AbortSignal) => get<Line[]>(root, { kind }, signal)
export const getOffer = (id: string, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, {}, signal)
export const registerOffer = (draft: Draft) => post<Sheet>(root, draft)
export const endOffer = (sheet: Sheet) => post<Sheet>(`${root}/${sheet.line.id}/end`, { version: sheet.version })
export const askFor = (id: string, use: { grid?: string; asker?: string; quantity: number; purpose: string; wantedOn: string }) => post<Sheet>(`${root}/${id}/uses`, use)
export const moveUse = (use: Use, move: string, note: string) =>
  move === 'withdraw' ? post<{ id: string }>(`${root}/uses/${use.id}/withdrawal`, { version: use.version, note }) : post<{ id: string }>(`${root}/uses/${use.id}/answers`, { move, version: use.version, ...(note ? { note } : {}) })
