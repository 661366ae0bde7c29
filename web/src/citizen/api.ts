import { address, get, post } from '@/house/api/client'
import type { Category } from '@/pocket/category/categories'
import type { Point } from '@/pocket/place/geo'

export interface Receipt {
  code: string
  secret: string
}

/** What the resident who reported may know of an issue. */
export interface Progress {
  code: string
  summary?: string | null
  state: string
  stateName: string
  timeline: { moveName: string; at: string; reason?: string | null; detail?: unknown }[]
  comments: { at: string; text: string; by?: string | null; fromResident?: boolean }[]
  canRate: boolean
  canAskReopen: boolean
  watching?: boolean
  mergedInto?: string | null
}

/** A public issue near the place: in the words that were passed or by its class, its distance rounded. */
export interface SameThing {
  code: string
  summary: string
  metres: number
  stateName: string
  reportedAt: string
  score: number
  watchers: number
}

export interface PublicGrid {
  code: string
  name: string
  kindName: string
  unit: string
  /** Whether its outline can be shown. */
  drawn?: boolean
  staff: { name: string; roleName: string; phone?: string | null }[]
}

export const report = (body: object) => post<Receipt>('/api/public/issues', body)
export const progressOf = (code: string, secret: string, signal?: AbortSignal) => get<Progress>(`/api/public/issues/${encodeURIComponent(code)}`, { secret }, signal)
export const rate = (code: string, rating: { secret: string; level: number; text?: string }) => post<unknown>(`/api/public/issues/${encodeURIComponent(code)}/rating`, rating)
export const askReopen = (code: string, secret: string, reason: string) => post<unknown>(`/api/public/issues/${encodeURIComponent(code)}/reopen`, { secret, reason })
export const sameNear = (point: Point, category: string | null, summary: string, signal?: AbortSignal) => get<SameThing[]>('/api/public/issues/near', { ...point, system: 'WGS84', category, summary }, signal)
export const meToo = (code: string) => post<Receipt>(`/api/public/issues/${encodeURIComponent(code)}/me-too`, {})
export const listCategories = (signal?: AbortSignal) => get<Category[]>('/api/public/categories', {}, signal)
export const listGrids = (signal?: AbortSignal) => get<PublicGrid[]>('/api/public/grids', {}, signal)
export const covering = (point: Point, signal?: AbortSignal) => get<{ grid?: { id: string; name: string; code: string } | null }>('/api/public/covering', { ...point, system: 'WGS84' }, signal)

/** Questions of residents: asked without a name, answered for all where a person has released the words. */
export interface PublicQuestion { code: string; topic: string; question: string; answer: string; at: string }
export interface FollowedQuestion { code: string; asked: string; state: string; question?: string | null; answer?: string | null; adviser?: string | null }
const questions = '/api/public/questions'
export const questionTopics = (signal?: AbortSignal) => get<{ campaign: string; topic: string; title: string }[]>(`${questions}/topics`, {}, signal)
export const publishedQuestions = (text: string, offset: number, signal?: AbortSignal) => get<{ items: PublicQuestion[]; more: boolean }>(questions, { text, offset }, signal)
export const askQuestion = (campaign: string, question: string) => post<Receipt>(questions, { campaign, question })
export const followQuestion = (code: string, secret: string) => get<FollowedQuestion>(`${questions}/${encodeURIComponent(code)}`, { secret })

/** An issue that anybody may look at; the place is rounded, and there are no words where nobody has passed any yet. */
export interface PublicIssue { code: string; category?: string | null; state: string; stateName: string; words?: string | null; address?: string | null; longitude: number; latitude: number; reportedAt: string; changedAt: string; unit?: string | null; photos: number }
export interface Around { point: Point | null; metres: number; category: string | null }

const asked = ({ point, metres, category }: Around) => ({ ...(point ? { ...point, metres, system: 'WGS84' } : {}), category })
export const listAround = (around: Around, offset: number, signal?: AbortSignal) => get<{ items: PublicIssue[]; more: boolean }>('/api/public/released', { ...asked(around), offset }, signal)
export const getPublicIssue = (code: string, signal?: AbortSignal) => get<PublicIssue>(`/api/public/released/${encodeURIComponent(code)}`, {}, signal)
export const publicPhoto = (code: string, place: number, small = false) => `/api/public/released/${encodeURIComponent(code)}/photos/${place}${small ? '?small=true' : ''}`
export const feedOf = (around: Around) => address('/api/public/released/feed.atom', asked(around))
