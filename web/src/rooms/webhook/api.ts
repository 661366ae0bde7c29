import { get, post } from '@/house/api'

export interface Host { id: string; name: string; inside: boolean; note: string; at: string; byName: string }
export interface Subscription { id: string; name: string; url: string; purpose: string; owner: string; expiresOn: string; reach: string; occasions: string[]; running: boolean; madeAt: string; madeBy: string; version: number; changedAt: string; changedBy: string }
export interface Draft { name: string; url: string; purpose: string; owner: string; expiresOn: string; reach: string; occasions: string[]; version?: number }
export interface Made { subscription: Subscription; secret: string }
export interface Choice { code: string; name: string }
export interface Choices { occasions: Choice[]; reaches: Choice[] }
export type State = 'WAITING' | 'DELIVERED' | 'DEAD'
export interface Count { subscription: string; state: State; count: number }
export interface Delivery { id: string; event: string; occasion: string; issue?: string; code?: string; body: string; state: State; stateName: string; tries: number; nextAt?: string; status?: number; fault?: string; madeAt: string; endedAt?: string }

const one = (id: string) => `/api/webhooks/${id}`
export const listHosts = (signal?: AbortSignal) => get<Host[]>('/api/webhooks/hosts', {}, signal)
export const addHost = (host: { name: string; inside: boolean; note: string }) => post<Host>('/api/webhooks/hosts', host)
export const removeHost = (id: string) => post<Host>(`/api/webhooks/hosts/${id}/removal`)
export const listSubscriptions = (signal?: AbortSignal) => get<Subscription[]>('/api/webhooks', {}, signal)
export const getSubscription = (id: string, signal?: AbortSignal) => get<Subscription>(one(id), {}, signal)
export const getChoices = (signal?: AbortSignal) => get<Choices>('/api/webhooks/choices', {}, signal)
export const getCounts = (signal?: AbortSignal) => get<Count[]>('/api/webhooks/counts', {}, signal)
export const addSubscription = (draft: Draft) => post<Made>('/api/webhooks', draft)
export const changeSubscription = (id: string, draft: Draft) => post<Subscription>(`${one(id)}/edition`, draft)
export const rotateSecret = (id: string) => post<Made>(`${one(id)}/rotation`)
export const stopSubscription = (of: Subscription) => post<Subscription>(`${one(of.id)}/stop`, { version: of.version })
export const resumeSubscription = (of: Subscription) => post<Subscription>(`${one(of.id)}/resumption`, { version: of.version })
export const testSubscription = (id: string) => post<Delivery>(`${one(id)}/test`)
export const listDeliveries = (id: string, state: State | undefined, after: string | undefined, signal?: AbortSignal) => get<Delivery[]>(`${one(id)}/deliveries`, { state, after }, signal)
export const sendAgain = (id: string) => post<Delivery>(`/api/webhooks/deliveries/${id}/resending`)
export const sendAllAgain = (id: string) => post<{ count: number }>(`${one(id)}/resending`)
