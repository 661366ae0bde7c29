import { get, post, put, write, type Page, type Query } from '@/house/api'

export interface Named { id: string; name: string }
export const boxes = ['waiting', 'done', 'asked', 'copied', 'units', 'overdue'] as const
export type Box = (typeof boxes)[number]
export type State = 'RUNNING' | 'RETURNED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'

/** One row of a box (审批箱). */
export interface Line {
  id: string
  title: string
  kind: string
  kindName: string
  state: State
  stateName: string
  applicant: string
  unit?: Named | null
  askedAt: string
  flow: string
  step: number
  steps: number
  stepName: string
  due?: string | null
  overdue: boolean
  mine: boolean
  round: number
  version: number
}

export interface Row { label: string; value: string }
export interface Paper { edition: number; title: string; rows: Row[]; files: Named[]; hash: string; at: string }
export interface Step { number: number; name: string; who: string; mode: Mode; modeName: string; days: number; progress: 'DONE' | 'NOW' | 'COMING' }
export interface Task { id: string; round: number; step: number; approver: Named; state: string; stateName: string; besides: boolean; since: string; due: string; overdue: boolean; at?: string | null; by?: string | null }
export interface Deed { seq: number; move: string; moveName: string; round: number; step: number; stepName?: string | null; to: State; at: string; by: string; insteadOf?: string | null; comment?: string | null; others: string[]; edition: number }
export interface Seat { task: string; insteadOf?: string | null; due: string }
export interface Allowed { move: string; name: string; needs: string[]; offers: string[] }

/** The sheet of a request (审批单) as its reader may see it. */
export interface Sheet {
  id: string
  title: string
  kind: string
  kindName: string
  link: string
  state: State
  stateName: string
  round: number
  step: number
  applicant: Named
  unit?: Named | null
  askedAt: string
  endedAt?: string | null
  flow: { code: string; version: number; name: string; withdrawal: string }
  papers: Paper[]
  steps: Step[]
  tasks: Task[]
  deeds: Deed[]
  copied: Named[]
  seats: Seat[]
  moves: Allowed[]
  version: number
}

export interface Decision { outcomeName: string; endedAt: string; entries: { seq: number; seen: string }[]; hash: string; consistent: boolean; verdict: string; auditRecord?: number | null }
export interface Draft { title: string; text: string; files: string[] }
export interface Order { move: string; version: number; comment?: string; task?: string; people?: string[]; step?: number; paper?: Draft }
export interface Colleague { id: string; name: string; unit: string }
export interface Bulk { done: string[]; failed: { id: string; code: string; message: string }[] }

export type Mode = 'ALL' | 'ANY'
export type Kind = 'OWN_UNIT' | 'ROLE_IN_UNIT' | 'NAMED'
export const withdrawals = ['UNTIL_FIRST', 'UNTIL_END', 'NEVER'] as const
export interface Approvers { kind: Kind; role?: string | null; unit?: string | null; accounts?: string[] | null }
export interface FlowStep { name: string; approvers: Approvers; people?: Named[]; who?: string; mode: Mode; days: number; addSign: boolean }
export interface Flow { code: string; version: number; name: string; plain: boolean; enabled: boolean; withdrawal: (typeof withdrawals)[number]; steps: FlowStep[]; editedAt?: string; editedBy?: string }
export interface FlowList { items: Flow[]; roles: { code: string; name: string }[] }

export const listBox = (query: Query, signal?: AbortSignal) => get<Page<Line>>('/api/approvals', query, signal)
export const getSheet = (id: string, signal?: AbortSignal) => get<Sheet>(`/api/approvals/${id}`, {}, signal)
export const getRecord = (id: string, signal?: AbortSignal) => get<Decision>(`/api/approvals/${id}/record`, {}, signal)
export const makeMove = (id: string, order: Order) => post<Sheet>(`/api/approvals/${id}/moves`, order)
export const askPlainly = (flow: string, draft: Draft) => post<Sheet>('/api/approvals', { flow, ...draft })
export const agreeToAll = (items: { id: string; version: number }[], comment: string) => post<Bulk>('/api/approvals/agreements', { ...(comment ? { comment } : {}), items })
export const findColleagues = (q: string, signal?: AbortSignal) => get<Colleague[]>('/api/approvals/colleagues', { q }, signal)
export const listFlows = (signal?: AbortSignal) => get<FlowList>('/api/approval-flows', {}, signal)
export const saveFlow = (flow: Flow) => put<Flow>(`/api/approval-flows/${flow.code}`, { version: flow.version, name: flow.name, plain: flow.plain, enabled: flow.enabled, withdrawal: flow.withdrawal, steps: flow.steps.map(({ name, approvers, mode, days, addSign }) => ({ name, approvers, mode, days, addSign })) })

export async function uploadFile(file: File): Promise<Named> {
  const form = new FormData()
  form.append('file', file)
  return write<Named>('POST', '/api/files', form)
}
export const fileAddress = (id: string) => `/api/files/${id}`
