import { get, post } from '@/house/api'

export interface Candidate { person: string; name: string; unit?: string | null; pool: string; statement?: string | null; eligible: boolean; reasons: string[] }
export interface Offer { placement: string; recalled: string; post: { id: string; name: string }; hostUnit: { id: string; name: string }; filled: boolean; mayPlace: boolean; candidates: Candidate[] }

const root = '/api/selection/substitutes'
export const substitutesFor = (placement: string, signal?: AbortSignal) => get<Offer>(`${root}/${placement}`, {}, signal)
export const placeSubstitute = (placement: string, person: string, override: string) => post<{ placement: string }>(`${root}/${placement}`, { person, override: override || null })
