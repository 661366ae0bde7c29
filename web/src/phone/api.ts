import type { FeatureCollection } from 'geojson'
import { del, get, post, put, write, type Page, type Query } from '@/house/api/client'
import type { Me } from '@/house/session'
import type { Category, Suggestion } from '@/pocket/category/categories'
import type { Point } from '@/pocket/place/geo'

export interface Named {
  id: string
  name: string
}
export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'NONE'

/** One row of a list of issues (事件). */
export interface IssueRow {
  id: string
  code: string
  summary: string
  category?: (Named & { path: string }) | null
  state: string
  stateName: string
  reportedAt: string
  address?: string | null
  point: Point
  grid?: Named | null
  unit?: Named | null
  deadline?: string | null
  light: Light
  urgings: number
  version: number
}

export interface Allowed {
  move: string
  name: string
  needs: string[]
  offers?: string[]
}

/** The sheet of an issue, as far as the phone shows it. */
export interface Sheet extends IssueRow {
  description?: string | null
  answers: { question: string; answer: string }[]
  reporter?: { kind: string; name?: string | null; phone?: string | null } | null
  photos: { file: string; role: string; roleName?: string }[]
  workOrder?: { unit: Named; why?: string | null; deadline?: string | null; returnReason?: string | null } | null
  timeline: { seq: number; moveName: string; at: string; by: string; reason?: string | null; detail?: unknown }[]
  comments: { at: string; by: string; text: string; toResident: boolean; fromResident?: boolean }[]
  ratings: { level: number; levelName?: string; text?: string | null; at: string }[]
  moves: Allowed[]
  notices: string[]
  flags?: { supervised: boolean }
}

export interface Similar {
  id: string
  code: string
  summary: string
  metres: number
  reasons?: string[]
  stateName?: string
  reportedAt: string
}

export interface Notice {
  id: string
  at: string
  title: string
  text: string
  link?: string | null
  readAt?: string | null
}

export interface OpenSession {
  id: string
  agent?: string | null
  address?: string | null
  lastSeen: string
  current: boolean
}

export interface Covering {
  grid?: (Named & { code: string; unit?: Named | null }) | null
}

export interface SignInAnswer {
  state: 'signed-in' | 'second-factor' | 'password-change'
  me?: Me | null
}

export const signIn = (login: string, password: string, code?: string) => post<SignInAnswer>('/api/session', { login, password, ...(code ? { code } : {}) })
export const changePassword = (old: string, fresh: string) => post<unknown>('/api/me/password', { old, new: fresh })
export const passkeyQuestion = () => post<unknown>('/api/session/passkey')
export const passkeyAnswer = (credential: unknown) => put<SignInAnswer>('/api/session/passkey', { credential })
export const mySessions = (signal?: AbortSignal) => get<OpenSession[]>('/api/me/sessions', {}, signal)
export const endSession = (id: string) => del(`/api/sessions/${id}`)

export const listIssues = (query: Query, signal?: AbortSignal) => get<Page<IssueRow>>('/api/issues', query, signal)
export const getSheet = (id: string, signal?: AbortSignal) => get<Sheet>(`/api/issues/${id}`, {}, signal)
export const suggest = (summary: string, signal?: AbortSignal) => get<Suggestion[]>('/api/issues/suggestion', { summary }, signal)
export const similarTo = (point: Point, category: string | null, summary: string, signal?: AbortSignal) => get<Similar[]>('/api/issues/similar', { ...point, category, summary }, signal)
export const listCategories = (signal?: AbortSignal) => get<Category[]>('/api/categories', {}, signal)
export const gridShapesFile = (signal?: AbortSignal) => get<FeatureCollection>('/api/grids.geojson', {}, signal)
export const covering = (point: Point, signal?: AbortSignal) => get<Covering>('/api/grids/covering', { ...point, system: 'WGS84' }, signal)
export const whoHandles = (point: Point, category: string | null) =>
  write<{ unit?: Named | null; why: string }>('POST', '/api/routing/trial', { ...point, ...(category ? { category } : {}) })

export const listUnits = (signal?: AbortSignal) => get<(Named & { kind?: string })[]>('/api/units', { tree: 'AREA' }, signal)
export const listNotices = (signal?: AbortSignal) => get<Page<Notice>>('/api/notices', {}, signal)
export const readNotices = (ids: string[]) => post<unknown>('/api/notices/read', { ids })
export const thumbnail = (file: string) => `/api/files/${file}/thumbnail`
export const picture = (file: string) => `/api/files/${file}`
