import { get, post } from '@/house/api/client'

export type Opinion = 'YES' | 'PARTLY' | 'NO' | 'UNKNOWN'
export type Look = 'needed' | 'lasting' | 'content'
export interface Given { needed: Opinion; lasting: Opinion; content: Opinion; note?: string | null; photos?: string[] }
export interface Asked { sample: string; round: string; place?: string | null; category?: string | null; unit?: string | null; closedOn: string; words?: string | null; done?: string | null; given?: Given | null }
export interface Errand { shown: string; group: string; asked: Asked[] }

export const errandOf = (code: string, signal?: AbortSignal) => get<Errand>('/api/public/reviews', { code }, signal)
export const answer = (sample: string, code: string, given: Given) => post<Errand>(`/api/public/reviews/${sample}`, { code, given })
