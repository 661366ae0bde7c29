import { del, get, post } from '@/house/api'
import type { Named } from '../api'

export type Purpose = 'SECURITY' | 'EMERGENCY'
export interface ShiftLine { id: string; person: Named; starts: string; ends: string; checkedIn?: string; how?: string }
export interface Roster { id: string; name: string; grid: Named; unit: Named; purpose: Purpose; purposeName: string; basis: string; owner: Named; from: string; to: string; running: boolean; positionsDeleted: boolean; editable: boolean; shifts: ShiftLine[]; version: number }
export interface MyShift { id: string; roster: string; grid: Named; purposeName: string; basis: string; owner: Named; rosterEnds: string; opensAt: string; starts: string; ends: string; checkedIn?: string; how?: string }
export interface Ticket { nonce: string; now: string }

const root = '/api/rosters'
export const listRosters = (signal?: AbortSignal) => get<Roster[]>(root, {}, signal)
export const getRoster = (id: string, signal?: AbortSignal) => get<Roster>(`${root}/${id}`, {}, signal)
export const openRoster = (draft: object) => post<{ id: string }>(root, draft)
export const assignShifts = (id: string, shifts: object[]) => post<unknown>(`${root}/${id}/shifts`, { shifts })
export const endRoster = (roster: Roster) => post<unknown>(`${root}/${roster.id}/ending`, { version: roster.version })
export const dropShift = (id: string) => del<unknown>(`${root}/shifts/${id}`)
export const vouch = (id: string, reason: string) => post<unknown>(`${root}/shifts/${id}/vouching`, { reason })
export const myShifts = (signal?: AbortSignal) => get<MyShift[]>(`${root}/mine`, {}, signal)
export const ticketFor = (id: string) => post<Ticket>(`${root}/mine/${id}/ticket`, {})
export const checkInPath = (id: string) => `${root}/mine/${id}/check-in`
