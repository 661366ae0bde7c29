import { del, get, patch, post, put, write, type Page, type Query } from '@/house/api'
import type { Me } from '@/house/session'

export interface SignInAnswer {
  state: 'signed-in' | 'second-factor' | 'password-change'
  me?: Me | null
}
export interface Provider { id: string; name: string; url: string }
export interface Role { code: string; name: string; builtIn: boolean; permissions: string[]; version?: number }
export interface Permission { code: string; name: string; group: string; lendable: boolean }
export type ScopeKind = 'ALL' | 'UNITS' | 'UNIT' | 'UNIT_AND_BELOW' | 'SELF' | 'GRIDS'
export const scopeKinds: ScopeKind[] = ['ALL', 'UNITS', 'UNIT', 'UNIT_AND_BELOW', 'SELF', 'GRIDS']
export interface Named { id: string; name: string }
export interface Grant { id: string; role: string; roleName: string; scope: ScopeKind; units: Named[]; from: string; until: string | null }
/** `roles` are the names of those in force today; `grants` and `personName` come only on the sheet of one account. */
export interface Account { id: string; login: string; name: string; person: string | null; personName?: string | null; unit: Named | null; state: 'ACTIVE' | 'LOCKED' | string; mustChangePassword: boolean; totp: boolean; createdAt: string; version: number; roles: string[]; grants: Grant[] | null }
export interface Session { id: string; account: string; login: string; name: string; createdAt: string; lastSeen: string; address: string | null; agent: string | null; method: string; current: boolean }
export interface Passkey { id: string; label: string; createdAt: string; lastUsedAt: string | null }
export interface StandIn { id: string; principal: string; principalName: string; substitute: string; substituteName: string; permissions: string[]; from: string; until: string; reason: string; createdAt: string; endedAt: string | null }
export interface Person { id: string; name: string; unit: Named | null; title: string | null }
export interface Identity { provider: string | null; name: string; subject: string; createdAt: string }
export interface Colleague { account: string; name: string; unit: Named | null }
export interface AuditRow { seq: number; at: string; actor: string | null; actorName: string; insteadOf: string | null; address: string | null; action: string; actionName: string; subjectKind: string; subject: string; detail: unknown; hash: string }
export interface Verification { ok: boolean; rows: number; head: string; anchors: number; firstBroken: number | null; finding: string | null }

export const signIn = (login: string, password: string, code?: string) => post<SignInAnswer>('/api/session', { login, password, ...(code ? { code } : {}) })
export const listProviders = (signal?: AbortSignal) => get<Provider[]>('/api/session/providers', {}, signal)
export const passkeyQuestion = () => post<unknown>('/api/session/passkey')
export const passkeyAnswer = (credential: unknown) => put<SignInAnswer>('/api/session/passkey', { credential })

export const changePassword = (old: string, fresh: string) => post<void>('/api/me/password', { old, new: fresh })
export const startTotp = () => post<{ secret: string; uri: string }>('/api/me/totp')
export const confirmTotp = (code: string) => post<void>('/api/me/totp/confirm', { code })
export const stopTotp = (code: string) => write<void>('DELETE', '/api/me/totp', { code })
export const listPasskeys = (signal?: AbortSignal) => get<Passkey[]>('/api/passkeys', {}, signal)
export const passkeyRegistration = () => post<unknown>('/api/passkeys/registration')
export const registerPasskey = (label: string, credential: unknown) => put<void>('/api/passkeys/registration', { label, credential })
export const removePasskey = (id: string) => del(`/api/passkeys/${id}`)
export const mySessions = (signal?: AbortSignal) => get<Session[]>('/api/me/sessions', {}, signal)

export const listAccounts = (query: Query, signal?: AbortSignal) => get<Page<Account>>('/api/accounts', query, signal)
export const getAccount = (id: string, signal?: AbortSignal) => get<Account>(`/api/accounts/${id}`, {}, signal)
export const addAccount = (account: { login: string; name: string; unit?: string | undefined; person?: string | undefined }) => post<{ id: string; login: string; initialPassword: string | null }>('/api/accounts', account)
export const editAccount = (id: string, change: { version: number; name: string; unit?: string | undefined; person?: string | undefined; withoutPerson: boolean }) => patch<Account>(`/api/accounts/${id}`, change)
export const searchPeople = (q: string, signal?: AbortSignal) => get<Page<Person>>('/api/people', { q, limit: 50 }, signal)
export const addGrant = (id: string, grant: { role: string; scope: ScopeKind; units: string[]; from: string; until: string | null }) => post<Account>(`/api/accounts/${id}/grants`, grant)
export const endGrant = (id: string, grant: string) => del(`/api/accounts/${id}/grants/${grant}`)
export const resetPassword = (id: string, removeTotp: boolean) => post<{ initialPassword: string | null }>(`/api/accounts/${id}/password-reset`, { removeTotp })
export const lockAccount = (id: string, version: number, lock: boolean) => post<Account>(`/api/accounts/${id}/${lock ? 'lock' : 'unlock'}`, { version })
export const listIdentities = (id: string, signal?: AbortSignal) => get<Identity[]>(`/api/accounts/${id}/identities`, {}, signal)
export const linkIdentity = (id: string, link: { provider: string; subject: string }) => post<Account>(`/api/accounts/${id}/identities`, link)
export const unlinkIdentity = (id: string, provider: string) => del(`/api/accounts/${id}/identities/${provider}`)
export const sessionsOf = (account: string, signal?: AbortSignal) => get<Session[]>('/api/sessions', { account }, signal)
export const openSessions = (q: string, signal?: AbortSignal) => get<Session[]>('/api/sessions', { q }, signal)
export const endSession = (id: string) => del(`/api/sessions/${id}`)

export const listRoles = (signal?: AbortSignal) => get<Role[]>('/api/roles', {}, signal)
export const saveRole = (role: Role) => put<Role>(`/api/roles/${role.code}`, { name: role.name, permissions: role.permissions, version: role.version })
export const listPermissions = (signal?: AbortSignal) => get<Permission[]>('/api/permissions', {}, signal)
export const listStandIns = (signal?: AbortSignal) => get<StandIn[]>('/api/standins', {}, signal)
export const listColleagues = (signal?: AbortSignal) => get<Colleague[]>('/api/standins/colleagues', {}, signal)
export const addStandIn = (standIn: { substitute: string; permissions: string[]; from: string; until: string; reason: string }) => post<unknown>('/api/standins', standIn)
export const endStandIn = (id: string) => del(`/api/standins/${id}`)

export const listAudit = (query: Query, signal?: AbortSignal) => get<Page<AuditRow>>('/api/audit', query, signal)
export const listActions = (signal?: AbortSignal) => get<Record<string, string>>('/api/audit/actions', {}, signal)
export const verifyAudit = () => post<Verification>('/api/audit/verification')
