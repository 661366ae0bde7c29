import { get, post } from '@/house/api'
import type { Named } from '../api'

export const poolKinds = ['RESERVE', 'SUBSTITUTE'] as const
export type PoolKind = (typeof poolKinds)[number]
export interface Entry { id: string; pool: string; person: Named; unit?: Named; state: 'ASKED' | 'ADMITTED' | 'REFUSED' | 'LEFT'; stateName: string; statement?: string; reason?: string; version: number }
export interface Pool { id: string; kind: PoolKind; kindName: string; name: string; purpose: string; applyUntil?: string; until: string; entries: Entry[] }

const root = '/api/official-pools'
export const listPools = (signal?: AbortSignal) => get<Pool[]>(root, {}, signal)
export const myPools = (signal?: AbortSignal) => get<Pool[]>(`${root}/mine`, {}, signal)
export const openPool = (draft: object) => post<{ id: string }>(root, draft)
export const nameFor = (pool: string, person: string | null, reason: string) => post<{ id: string }>(`${root}/${pool}/entries`, { person, reason })
export const screen = (entry: Entry, admit: boolean, reason: string) => post<{ id: string }>(`${root}/entries/${entry.id}/screening`, { version: entry.version, admit, reason })
export const offer = (pool: string, statement: string) => post<{ id: string }>(`${root}/${pool}/offers`, { statement })
export const leave = (entry: string) => post<{ id: string }>(`${root}/mine/${entry}/leaving`, {})
