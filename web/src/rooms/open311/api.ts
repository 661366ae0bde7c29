import { get, post } from '@/house/api'

export interface ApiKey { id: string; jurisdiction: string; purpose: string; owner: string; expiresOn: string; madeAt: string; madeBy: string; revokedAt?: string; revokedBy?: string; opens: boolean }
export interface MadeKey { key: ApiKey; spelled: string }

export const listKeys = (signal?: AbortSignal) => get<ApiKey[]>('/api/open311/keys', {}, signal)
export const makeKey = (key: { purpose: string; owner: string; expiresOn: string }) => post<MadeKey>('/api/open311/keys', key)
export const revokeKey = (id: string) => post<ApiKey>(`/api/open311/keys/${id}/revocation`)

export interface Outpost { id: string; name: string; url: string; jurisdiction?: string; open: boolean; madeAt: string; madeBy: string }
export interface Forward { id: string; outpost: string; serviceCode: string; state: 'WAITING' | 'SENT' | 'REFUSED' | 'CLOSED'; stateName: string; remote?: string; tries: number; fault?: string; askedAt: string; askedBy: string }

export const listOutposts = (signal?: AbortSignal) => get<Outpost[]>('/api/open311/outposts', {}, signal)
export const addOutpost = (outpost: { name: string; url: string; jurisdiction?: string; key: string }) => post<Outpost>('/api/open311/outposts', outpost)
export const closeOutpost = (id: string) => post<Outpost>(`/api/open311/outposts/${id}/closing`)
export const listNeighbours = (signal?: AbortSignal) => get<{ id: string; name: string }[]>('/api/open311/neighbours', {}, signal)
export const listForwards = (issue: string, signal?: AbortSignal) => get<Forward[]>(`/api/open311/issues/${issue}/forwards`, {}, signal)
export interface Message { text?: string; address?: string }
/** What would be handed on, for the dispatcher to read. */
export const proposedWords = (issue: string) => get<Message>(`/api/open311/issues/${issue}/forwards/words`)
export const forward = (issue: string, order: { outpost: string; service: string; words: Message }) => post<{ forwards: Forward[] }>(`/api/open311/issues/${issue}/forwards`, order)
