import { address, del, get, post, type Page, type Query, type Total } from '@/house/api'
import type { Light } from '@/house/map'

export const states = ['REPORTED', 'VERIFYING', 'REFUSED', 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'CHECKING', 'REWORK', 'CLOSED', 'VOID', 'MERGED'] as const
export type State = (typeof states)[number]
export const channels = ['STAFF_PHONE', 'CITIZEN_PAGE', 'HOTLINE', 'GRID_POST', 'OPERATIONS', 'VISIT', 'OPEN311', 'PAST'] as const
export interface Named {
  id: string
  name: string
}

/** One row of a list of issues (事件). */
export interface IssueRow {
  id: string
  code: string
  summary: string
  category: (Named & { path?: string }) | null
  state: State
  stateName: string
  channel: string
  channelName: string
  reportedAt: string
  address: string | null
  point: { longitude: number; latitude: number } | null
  grid: Named | null
  unit: Named | null
  area: Named | null
  deadline: string | null
  stage: string | null
  light: Light
  urgings: number
  photos: number
  supervised: boolean
  returnAsked: boolean
  extensionAsked: boolean
  reopenAsked: boolean
  callBackDue: boolean
  /** By when a bad rating is to be put right; only while it was not. */
  putRightBy: string | null
  version: number
}

/** A move open to me: what must be filled in, and what may be. */
export interface Move {
  move: string
  name: string
  needs: string[]
  offers: string[]
}

export interface Step {
  seq: number
  move: string
  moveName: string
  from: State | null
  to: State
  at: string
  by: string
  reason: string | null
  detail: string | null
}

export interface Timer {
  stage: string
  stageName: string
  responsible: Named | null
  unit: string
  unitName: string
  amount: number
  started: string
  deadline: string
  paused: boolean
  stopped: string | null
  overdue: boolean
}

export interface WorkOrder {
  unit: Named
  why: string
  dispatchedAt: string
  dispatchedBy: string
  deadline: string | null
  startedAt: string | null
  handledAt: string | null
  outcome: string | null
  returnReason: string | null
  extension: { state: string; amount: number | null; unitOfTime: string | null; reason: string | null } | null
}

export interface Photo {
  file: string
  role: 'NEAR' | 'FAR' | 'BEFORE' | 'AFTER' | 'FILE'
}

export interface Similar {
  id: string
  code: string
  summary: string
  metres: number
  state: State
  stateName: string
  reportedAt: string
  score: number
  reasons: string[]
}

/** One report of a thing told more than once. */
export interface Told {
  id: string
  code: string
  summary: string
  reportedAt: string
}

export interface Twins {
  main: Told | null
  merged: Told[]
  reports: number
  watchers: number
}

/** A called unit's part of a main issue (吹哨报到). */
export interface Child {
  id: string
  code: string
  task: string
  unit: Named | null
  state: State
  stateName: string
  deadline: string | null
  verdict: string | null
}

export interface Family {
  main: Told | null
  children: Child[]
  open: number
}

/** One unit called by a whistle: what it is asked to do, within how many working days. */
export interface Call {
  unit: string | null
  task: string
  days: number
}

export interface Comment {
  id: string
  at: string
  by: string
  text: string
  toResident: boolean
  fromResident: boolean
}

export interface Flags {
  supervised: boolean
  checked: boolean
  returnAsked: boolean
  extensionAsked: boolean
  reopenAsked: boolean
  callBackDue: boolean
  forceAsked: boolean
  /** By the reader himself: another has to grant it. */
  forceAskedByReader: boolean
  reworks: number
  verification: string | null
  putRightBy: string | null
  wakeOn: string | null
}

/** The whole sheet of an issue: what is known, what happened, and what I may do now. */
export interface IssueSheet extends Omit<IssueRow, 'photos' | 'supervised' | 'returnAsked' | 'extensionAsked' | 'reopenAsked' | 'callBackDue' | 'putRightBy'> {
  occurredAt: string
  flags: Flags
  description: string | null
  answers: { question: string; answer: string }[]
  reporter: { kind: string; name: string | null; phone: string | null } | null
  photos: Photo[]
  files: { id: string; name: string }[]
  workOrder: WorkOrder | null
  timers: Timer[]
  timeline: Step[]
  comments: Comment[]
  ratings: { at: string; level: number; levelName: string; text: string | null; putRightBy: string | null; calledBackAt: string | null; calledBackBy: string | null; callBackText: string | null }[]
  twins: Twins
  family: Family
  similar: Similar[]
  moves: Move[]
  notices: string[]
  suggestedUnit: { unit: Named; why: string } | null
}

export interface MoveOrder {
  move: string
  version: number
  reason?: string
  unit?: string
  amount?: number
  unitOfTime?: string
  photos?: Photo[]
  note?: string
  [field: string]: unknown
}

export interface Trial {
  unit: Named | null
  why: string
  rule: string | null
}

export interface SavedView {
  id: string
  name: string
  query: string
}

export const listIssues = (query: Query, signal?: AbortSignal) => get<Page<IssueRow>>('/api/issues', query, signal)
export const totalOfIssues = (query: Query, signal?: AbortSignal) => get<Total>('/api/issues/total', query, signal)
export const getIssue = (id: string, signal?: AbortSignal) => get<IssueSheet>(`/api/issues/${id}`, {}, signal)
export const reportIssue = (report: object) => post<IssueSheet>('/api/issues', report)
export const moveIssue = (id: string, order: MoveOrder) => post<IssueSheet>(`/api/issues/${id}/moves`, order)
export const commentOn = (id: string, text: string, toResident: boolean) => post<unknown>(`/api/issues/${id}/comments`, { text, toResident })
export const bulkMove = (order: { move: string; reason?: string | undefined; unit?: string | undefined; items: { id: string; version: number }[] }) =>
  post<{ done: string[]; failed: { id: string; code: string; message: string }[] }>('/api/issues/bulk', order)
export const similarTo = (query: Query, signal?: AbortSignal) => get<Similar[]>('/api/issues/similar', query, signal)
export const suggestCategories = (summary: string, signal?: AbortSignal) => get<{ category: Named & { path: string }; why: string }[]>('/api/issues/suggestion', { summary }, signal)
export const tryRouting = (place: { longitude: number; latitude: number; category: string; at: string }) => post<Trial>('/api/routing/trial', place)
export const countIssues = (group: 'state' | 'unit' | 'light', query: Query = {}, signal?: AbortSignal) => get<unknown>('/api/issues/counts', { group, ...query }, signal)
export const exportAddress = (query: Query) => address('/api/issues/export.xlsx', query)
export const mapIssues = (query: Query, signal?: AbortSignal) => get<{ id: string; longitude: number; latitude: number; state: State; light: Light }[]>('/api/issues/map', query, signal)
export const verdicts = ['PRESENT', 'PARTLY', 'ABSENT'] as const
/** How a unit answered the whistles: how often called, how often rated which way; each opens into its children. */
export interface CallFigure {
  unit: Named
  called: number
  open: number
  late: number
  present: number
  partly: number
  absent: number
}
export interface CallLine {
  id: string
  code: string
  task: string
  caller: Named | null
  unit: Named | null
  state: State
  stateName: string
  calledAt: string
  deadline: string | null
  verdict: string | null
}
export const listCalls = (query: Query, signal?: AbortSignal) => get<{ figures: CallFigure[]; items: CallLine[] }>('/api/whistles', query, signal)

/** An order that must be answered by a day (督办单). */
export interface Supervision {
  id: string
  issue: string
  code: string
  summary: string
  unit: Named | null
  demand: string
  askedBy: string
  askedAt: string
  answerBy: string
  state: 'ORDERED' | 'ANSWERED' | 'CLOSED' | 'WITHDRAWN'
  stateName: string
  late: boolean
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  endedBy: string | null
  endedAt: string | null
  note: string | null
  insisted: number
  level: number
  escalations: { level: number; unit: Named; told: string[]; at: string }[]
  version: number
  moves: { move: string; name: string }[]
}
export const listSupervisions = (query: Query, signal?: AbortSignal) => get<Supervision[]>('/api/supervisions', query, signal)
export const supervisionsOf = (issue: string, signal?: AbortSignal) => get<Supervision[]>(`/api/issues/${issue}/supervisions`, {}, signal)
export const moveSupervision = (id: string, order: { move: string; version: number; text?: string; days?: number }) => post<Supervision>(`/api/supervisions/${id}/moves`, order)

export const listViews = (signal?: AbortSignal) => get<SavedView[]>('/api/views', {}, signal)
export const saveView = (name: string, query: string) => post<SavedView>('/api/views', { name, query })
export const removeView = (id: string) => del(`/api/views/${id}`)

/** Who covers a point: the dedicated grid before the comprehensive one around it. */
export const gridCovering = (longitude: number, latitude: number, system: string, signal?: AbortSignal) =>
  get<{ grid: (Named & { code: string; kind: string }) | null; point: { longitude: number; latitude: number } }>('/api/grids/covering', { longitude, latitude, system }, signal)

export const fileAddress = (id: string) => `/api/files/${id}`
export const thumbnailAddress = (id: string) => `/api/files/${id}/thumbnail`

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  bytes: number
}

export function uploadFile(file: File): Promise<StoredFile> {
  const form = new FormData()
  form.append('file', file)
  return post<StoredFile>('/api/files', form)
}
