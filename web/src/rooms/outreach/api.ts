import { get, post, type Fault, type Page, type Query } from '@/house/api'

export const kinds = ['LECTURE', 'STALL', 'LEAFLETS', 'PUSH', 'CONSULTATION', 'SHARE'] as const
export type Kind = (typeof kinds)[number]
export const questionStates = ['ASKED', 'ANSWERED', 'PUBLISHED'] as const
export interface Line { id: string; code: string; title: string; topic: string; audience: string; owner: string; begins: string; ends: string; running: boolean }
export interface CampaignSheet { line: Line; asks: boolean; endedAt?: string; figures: { figure: string; label: string; count: number }[]; cases: string[]; leads: boolean; moves: 'end'[]; version: number }
export interface CampaignDraft { owner: string | null; title: string; topic: string; audience: string; begins: string | null; ends: string | null; asks: boolean }
export interface Opened { id: string; day: string; kind: string; title: string; place?: string; host?: string; amount: number; proof?: string; file?: string; by: string }
export interface OccasionDraft { kind: Kind; title: string; place: string; held: string; host: string; leaflets: number | null; shared: number | null; proof: string | null; file: string | null; despite: boolean }
export interface Question { id: string; code: string; topic: string; asked: string; state: (typeof questionStates)[number]; stateName: string; question?: string; answer?: string; adviser?: string; answeredAt?: string; shownQuestion?: string; shownAnswer?: string; moves: ('answer' | 'release' | 'withdraw')[]; version: number }
export interface Words { version: number; question?: string | null; answer?: string | null; adviser?: string | null }
export interface Entered { rows: number; accepted: number; faults: Fault[] }

const root = '/api/campaigns'
export const listCampaigns = (text: string, signal?: AbortSignal) => get<Line[]>(root, { text }, signal)
export const openCampaign = (draft: CampaignDraft) => post<CampaignSheet>(root, draft)
export const getCampaign = (id: string, signal?: AbortSignal) => get<CampaignSheet>(`${root}/${id}`, {}, signal)
export const endCampaign = (sheet: CampaignSheet) => post<CampaignSheet>(`${root}/${sheet.line.id}/end`, { version: sheet.version })
export const listRecords = (id: string, query: Query, signal?: AbortSignal) => get<Page<Opened>>(`${root}/${id}/records`, query, signal)
export const recordOccasion = (id: string, draft: OccasionDraft) => post<unknown>(`${root}/${id}/occasions`, draft)
export const pushCase = (id: string, push: { title: string; text: string | null; groups: string[]; day: string | null }) => post<{ groups: number }>(`${root}/${id}/pushes`, push)
export const occasionTemplate = `${root}/occasions.xlsx`
export const questionTemplate = `${root}/questions.xlsx`
export function enterSheet(id: string, what: 'occasions' | 'questions', file: File): Promise<Entered> {
  const form = new FormData()
  form.append('file', file)
  return post(`${root}/${id}/${what}/sheet`, form)
}
export async function bringProof(file: Blob): Promise<string> {
  const form = new FormData()
  form.append('file', file, 'proof.jpg')
  return (await post<{ id: string }>('/api/files', form)).id
}
export const listQuestions = (query: Query, signal?: AbortSignal) => get<Page<Question>>('/api/questions', query, signal)
export const moveQuestion = (question: Question, deed: 'answer' | 'release' | 'withdrawal', words: Omit<Words, 'version'>) => post<unknown>(`/api/questions/${question.id}/${deed}`, { ...words, version: question.version })
