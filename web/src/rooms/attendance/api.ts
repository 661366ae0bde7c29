import { get, post, put } from '@/house/api'

export interface Named { id: string; name: string }
export type Half = 'AM' | 'PM'
export type Counting = 'WORKING_DAY' | 'CALENDAR_DAY'
export type LeaveState = 'ASKED' | 'GRANTED' | 'REFUSED' | 'CANCELLED' | 'RETURNED'
export type LeaveMove = 'withdraw' | 'cancel' | 'shorten' | 'return'

export interface LeaveType { code: string; name: string; basis: string; counting: Counting; reasonNeeded: boolean; mostDays?: number; shortDays: number; enabled: boolean; tiers: { years: number; days: number }[]; version: number }
export interface CountedDay { day: string; days: number; because: string }
export interface Balance { type: string; typeName: string; year: number; entitled?: number; because: string; used: number; left?: number; uses: { leave: string; words: string; stateName: string; days: number }[] }
export interface Leave {
  id: string; type: string; typeName: string; person: Named; hostUnit: Named; from: string; fromHalf: Half; to: string; toHalf: Half; words: string; days: number; counted: CountedDay[]; reason?: string; standIn: Named
  state: LeaveState; stateName: string; approval: string; mendable: boolean; returnDue: string; returnedAt?: string; late: number; moves: { move: LeaveMove; name: string }[]
  steps: { seq: number; name: string; stateName: string; at: string; by: string; note?: string }[]; version: number
}
export interface MyLeave { hostUnit?: Named; types: LeaveType[]; balances: Balance[]; leaves: Leave[] }
export interface LeaveDraft { type: string; from: string | null; fromHalf: Half; to: string | null; toHalf: Half; reason: string; standIn: string | null }
export interface Away { id: string; person: Named; homeUnit: Named; hostUnit: Named; from: string; fromHalf: Half; to: string; toHalf: Half; words: string; standIn: Named; stateName: string; overdue: boolean; typeName?: string; reason?: string }
export interface Month { month: string; days: { day: string; working: boolean }[]; away: Away[] }

const mine = '/api/leave/mine'
export const myLeave = (signal?: AbortSignal) => get<MyLeave>(mine, {}, signal)
export const countLeave = (draft: LeaveDraft, signal?: AbortSignal) => get<{ days: number; counted: CountedDay[] }>(`${mine}/count`, { type: draft.type, from: draft.from, fromHalf: draft.fromHalf, to: draft.to, toHalf: draft.toHalf }, signal)
export const askLeave = (draft: LeaveDraft) => post<Leave>(mine, draft)
export const mendLeave = (leave: Leave, draft: LeaveDraft) => put<Leave>(`${mine}/${leave.id}`, { version: leave.version, leave: draft })
export const moveLeave = (leave: Leave, move: LeaveMove, to?: string) => post<Leave>(`${mine}/${leave.id}/moves`, { move, version: leave.version, to })
export const leaveMonth = (month: string, signal?: AbortSignal) => get<Month>('/api/leave/calendar', { month }, signal)
export const leaveTypes = (signal?: AbortSignal) => get<LeaveType[]>('/api/leave/types', {}, signal)
export const changeType = (code: string, edit: object) => put<LeaveType>(`/api/leave/types/${code}`, edit)
