import { del, get, post, put, type Query } from '@/house/api'

export interface Named { id: string; name: string }
export const directions = ['DOWN', 'UP', 'TWO_WAY', 'PEER'] as const
export type Direction = (typeof directions)[number]
export const phases = ['CALL', 'NOMINATION', 'REVIEW', 'MATCHING', 'APPROVAL', 'FILING', 'DEPARTURE', 'SERVICE', 'APPRAISAL', 'RETURN'] as const
export type PhaseKey = (typeof phases)[number]
export const degrees = ['DOCTOR', 'MASTER', 'BACHELOR', 'COLLEGE', 'SCHOOL'] as const
export const mentorKinds = ['POLITICAL', 'BUSINESS', 'HOST'] as const
export type MentorKind = (typeof mentorKinds)[number]
export type BatchState = 'DRAFT' | 'OPEN' | 'SERVING' | 'ENDED' | 'ABANDONED'
export type PlacementState = 'PLANNED' | 'APPROVED' | 'FILED' | 'SERVING' | 'RECALLED' | 'RETURNED' | 'WITHDRAWN'

export interface BatchLine { id: string; number: number; name: string; direction: Direction; directionName: string; from: string; to: string; state: BatchState; stateName: string; posts: number; places: number; placed: number; serving: number }
export interface Phase { phase: PhaseKey; phaseName: string; from: string; to: string }
export interface Batch { id: string; number: number; name: string; task: string; legalBasis: string; approver: string; direction: Direction; directionName: string; from: string; to: string; phases: Phase[]; state: BatchState; stateName: string; reason?: string; version: number; moves: { move: string; name: string; needsReason: boolean }[]; editable: boolean }
export interface BatchDraft { number: number | null; name: string; task: string; legalBasis: string; approver: string; direction: Direction | ''; from: string; to: string; phases: { phase: PhaseKey; from: string; to: string }[] }

export interface PostKind { kind: string; name: string; inGrid: boolean }
export interface Wish { text?: string | null; speciality?: string | null; degree?: string | null; serviceYears?: number | null; dialect?: string | null }
export interface Post { id: string; batch: string; kind: string; kindName: string; hostUnit: Named; grid?: Named; project?: string; title: string; duties: string; wish: Wish; degreeName?: string; places: number; taken: number; mustFill: boolean; mentorSlots: number; version: number; editable: boolean }

export interface PlacementLine { id: string; person: Named; homeUnit: Named; homeTitle: string; post: Named; postKind: string; postKindName: string; hostUnit: Named; grid?: Named; from: string; to: string; state: PlacementState; stateName: string; doubted: boolean; mentors: number; mentorSlots: number; version: number }
export interface Recall { reason: string; at: string; answerBy: string; answer?: string; answeredAt?: string; mayAnswer: boolean }
export interface Allowed { move: string; name: string; needs?: 'document' | 'reason' | 'summary' }
export interface Placement {
  id: string; batch: Named; task: string; post: Named; postKindName: string; duties: string; person: Named; homeUnit: Named; homeTitle: string; hostUnit: Named; grid?: Named; from: string; to: string; released: boolean
  state: PlacementState; stateName: string; doubts: string[]; overrideReason?: string; document?: string; reason?: string; recall?: Recall; summary?: string
  mentors: { kind: MentorKind; kindName: string; person: Named }[]; mentorSlots: number; promotions: { id: string; day: string; before: string; after: string; document: string }[]
  steps: { seq: number; name: string; stateName: string; at: string; by: string; reason?: string }[]; moves: Allowed[]; mayGuide: boolean; version: number
}
export interface Doubt { rule: string; because: string; seen: string[] }
export interface PersonRow { id: string; name: string; unit?: Named | null; title?: string | null }

export interface Figure { key: string; name: string; numerator: number; denominator: number; value: number; measure: 'PERCENT' | 'YEARS'; people: string[] }
export interface Section { key: string; name: string; figures: Figure[]; gap: { placement: string; person: Named; because: string }[] }
export interface CohortPerson { placement: string; person: Named; homeUnit: Named; hostUnit: Named; postKindName: string }
export interface Cohort { day: string; people: CohortPerson[]; sections: Section[] }

const root = '/api/secondment'
export const listBatches = (signal?: AbortSignal) => get<BatchLine[]>(`${root}/batches`, {}, signal)
export const getBatch = (id: string, signal?: AbortSignal) => get<Batch>(`${root}/batches/${id}`, {}, signal)
export const planBatch = (draft: object) => post<Batch>(`${root}/batches`, draft)
export const changeBatch = (id: string, version: number, batch: object) => put<Batch>(`${root}/batches/${id}`, { version, batch })
export const moveBatch = (id: string, move: object) => post<Batch>(`${root}/batches/${id}/moves`, move)
export const copyBatch = (id: string, copy: { number: number; name: string }) => post<{ id: string }>(`${root}/batches/${id}/copies`, copy)
export const listPostKinds = (signal?: AbortSignal) => get<PostKind[]>(`${root}/post-kinds`, {}, signal)
export const listPosts = (batch: string, signal?: AbortSignal) => get<Post[]>(`${root}/batches/${batch}/posts`, {}, signal)
export const offerPost = (batch: string, draft: object) => post<{ id: string }>(`${root}/batches/${batch}/posts`, draft)
export const changePost = (id: string, version: number, draft: object) => put<{ id: string }>(`${root}/posts/${id}`, { version, post: draft })
export const removePost = (id: string) => del<{ id: string }>(`${root}/posts/${id}`)
export const listPlacements = (batch: string, signal?: AbortSignal) => get<PlacementLine[]>(`${root}/batches/${batch}/placements`, {}, signal)
export const moveAll = (batch: string, order: { move: string; document?: string }) => post<{ count: number }>(`${root}/batches/${batch}/placements/moves`, order)
export const getPlacement = (id: string, signal?: AbortSignal) => get<Placement>(`${root}/placements/${id}`, {}, signal)
export const doubtsAbout = (person: string, post: string, signal?: AbortSignal) => get<Doubt[]>(`${root}/doubts`, { person, post }, signal)
export const place = (draft: object) => post<Placement>(`${root}/placements`, draft)
export const movePlacement = (id: string, order: object) => post<Placement>(`${root}/placements/${id}/moves`, order)
export const guide = (id: string, mentors: object) => put<Placement>(`${root}/placements/${id}/mentors`, { mentors })
export const promote = (id: string, promotion: object) => post<Placement>(`${root}/placements/${id}/promotions`, promotion)
export const cohortOf = (batch: string, query: Query, signal?: AbortSignal) => get<Cohort>(`${root}/batches/${batch}/cohort`, query, signal)
export const mine = (signal?: AbortSignal) => get<Placement[]>(`${root}/mine`, {}, signal)
export const answerRecall = (id: string, text: string) => post<Placement>(`${root}/mine/${id}/answer`, { text })
export const searchPeople = (q: string, signal?: AbortSignal) => get<{ items: PersonRow[] }>('/api/people', { q, limit: 50 }, signal)
export const listGrids = (signal?: AbortSignal) => get<{ id: string; name: string; code: string; unit?: Named | null }[]>('/api/grids', {}, signal)
