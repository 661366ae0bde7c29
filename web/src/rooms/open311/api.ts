import { get, post } from '@/house/api'

export interface ApiKey { id: string; jurisdiction: string; purpose: string; owner: string; expiresOn: string; madeAt: string; madeBy: string; revokedAt?: string; revokedBy?: string; opens: boolean }
export interface MadeKey { key: ApiKey; spelled: string }

export const listKeys = (signal?: AbortSignal) => get<ApiKey[]>('/api/open311/keys', {}, signal)
export const makeKey = (key: { purpose: string; owner: string; expiresOn: string }) => post<MadeKey>('/api/open311/keys', key)
export const revokeKey = (id: string) => post<ApiKey>(`/api/open311/keys/${id}/revocation`)
