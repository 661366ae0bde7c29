import { get, post } from '@/house/api'
import type { Named } from '../api'

export type CallPurpose = 'EMERGENCY' | 'DRILL'
export interface CallFigures { called: number; answered: number; inTime: number; late: number; unanswered: number; rate?: number }
export interface RollCall { id: string; name: string; purpose: CallPurpose; purposeName: string; unit: Named; calledBy: string; audience: string; calledAt: string; dueAt: string; endedAt?: string; figures: CallFigures }
export interface CallAnswer { id: string; person: Named; unit: Named; answeredAt?: string; late: boolean; how?: string; escalatedAt?: string }
export interface RollCallSheet { call: RollCall; basis: string; escalated: boolean; whole: boolean; mayAct: boolean; forgotten: boolean; shown: CallFigures; answers: CallAnswer[]; version: number }
export interface CallDraft { name: string; purpose: CallPurpose; basis: string; minutes: number; units: string[]; batches: string[]; persons: string[] }
export interface MyCall { id: string; name: string; purposeName: string; basis: string; calledBy: string; calledAt: string; dueAt: string; answeredAt?: string }
export interface Heard { figures: CallFigures; answers: CallAnswer[] }

const root = '/api/roll-calls'
export const listCalls = (signal?: AbortSignal) => get<RollCall[]>(root, {}, signal)
export const getCall = (id: string, signal?: AbortSignal) => get<RollCallSheet>(`${root}/${id}`, {}, signal)
export const previewCall = (draft: Pick<CallDraft, 'units' | 'batches' | 'persons'>, signal?: AbortSignal) =>
  get<{ people: number; units: number; words: string }>(`${root}/preview`, { unit: draft.units.join(','), batch: draft.batches.join(','), person: draft.persons.join(',') }, signal)
export const makeCall = (draft: CallDraft) => post<{ id: string }>(root, draft)
export const vouchAnswer = (id: string, called: string, reason: string) => post<unknown>(`${root}/${id}/vouching`, { called, reason })
export const endCall = (sheet: RollCallSheet) => post<unknown>(`${root}/${sheet.call.id}/ending`, { version: sheet.version })
export const myCalls = (signal?: AbortSignal) => get<MyCall[]>(`${root}/mine`, {}, signal)
export const answerCall = (id: string) => post<MyCall>(`${root}/mine/${id}/answer`, {})
export const boardLine = (id: string) => `${root}/${id}/line`
export const phoneLine = `${root}/mine/line`
