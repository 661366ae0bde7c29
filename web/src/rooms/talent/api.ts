import { get, post, put } from '@/house/api'
import type { Locked } from '@/rooms/assessment/api'

export const outcomes = ['SAME', 'HEAVIER', 'MOVED', 'PROMOTED', 'SENT_AGAIN', 'LEFT'] as const
export type Outcome = (typeof outcomes)[number]
export const shows = ['DUE', 'AHEAD', 'DONE'] as const
export type Show = (typeof shows)[number]
export const postKinds = ['FIRST_SECRETARY', 'TWO_WAY', 'INSPECTION', 'TASK_GROUP', 'GRID_LEADER', 'GRID_MEMBER', 'PARK', 'ENTERPRISE', 'INVESTMENT', 'PETITION', 'KEY_PROJECT', 'COMMITTEE_MEMBER', 'FOLLOW_UP_STUDY'] as const
export type PostKind = (typeof postKinds)[number]

export interface FollowUp {
  id: string; placement: string; person: string; homeUnit: string; batch: string; number: number; due: string; state: string; overdue: boolean
  post?: string; outcomeName?: string; said?: string; doneAt?: string; doneBy?: string; mayRecord: boolean; version: number
}
export interface Period { batch: string; batchName: string; batchState: string; halfYears: number; open: number; version: number }
export interface Path { code: string; name: string; served: PostKind[]; months: number; toward: PostKind[]; because: string; active: boolean; version: number }
export interface Step { placement: string; kindName: string; hostUnit: string; from: string; last: string; months: number }
export interface Suggestion { rule: string; toward: string[]; because: string; seen: string; records: string[]; open: { post: string; batch: string; batchName: string; title: string; hostUnit: string }[] }
export interface Advice { person: string; served: Step[]; grades?: Locked[] | null; suggestions: Suggestion[] }
export interface Example {
  id: string; placement: string; person: string; homeUnit: string; hostUnit: string; title?: string | null; story?: string | null; state: 'ASKED' | 'GIVEN' | 'DECLINED' | 'WITHDRAWN'; stateName: string
  askedBy: string; askedAt: string; answeredAt?: string; mayAnswer: boolean; mayWithdraw: boolean; version: number
}

const root = '/api/talent'
export const listFollowUps = (show: Show, signal?: AbortSignal) => get<FollowUp[]>(`${root}/follow-ups`, { show }, signal)
export const myFollowUps = (signal?: AbortSignal) => get<FollowUp[]>(`${root}/follow-ups/mine`, {}, signal)
export const recordFinding = (one: FollowUp, finding: { post: string; outcome: Outcome | ''; said: string }) => post<FollowUp>(`${root}/follow-ups/${one.id}/finding`, { version: one.version, ...finding, outcome: finding.outcome || null })
export const listPeriods = (signal?: AbortSignal) => get<Period[]>(`${root}/periods`, {}, signal)
export const setPeriod = (period: Period, halfYears: number) => put<{ id: string }>(`${root}/periods/${period.batch}`, { version: period.version, halfYears })
export const listPaths = (signal?: AbortSignal) => get<Path[]>(`${root}/paths`, {}, signal)
export const changePath = (path: Path) => put<Path>(`${root}/paths/${path.code}`, { version: path.version, served: path.served, months: path.months, toward: path.toward, because: path.because, active: path.active })
export const adviceFor = (placement: string, signal?: AbortSignal) => get<Advice>(`${root}/advice/${placement}`, {}, signal)
export const listExamples = (signal?: AbortSignal) => get<Example[]>(`${root}/examples`, {}, signal)
export const askExample = (proposal: { placement: string; title: string; story: string }) => post<{ id: string }>(`${root}/examples`, proposal)
export const myExamples = (signal?: AbortSignal) => get<Example[]>(`${root}/examples/mine`, {}, signal)
export const answerExample = (id: string, agreed: boolean) => post<Example>(`${root}/examples/mine/${id}/consent`, { agreed })
export const withdrawExample = (id: string) => post<Example>(`${root}/examples/mine/${id}/withdrawal`, {})
