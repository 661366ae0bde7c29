import { get, post, put } from '@/house/api'
import type { Locked } from '@/rooms/assessment/api'

export interface Named { id: string; name: string }
export type NominationState = 'REVIEWING' | 'RETURNED' | 'APPROVED' | 'FILED' | 'REFUSED' | 'WITHDRAWN'
export interface Call { id: string; number: number; name: string; task: string; from: string; to: string; nominateFrom?: string; nominateTo?: string; closed?: string }
export interface NominationLine { id: string; person: Named; homeUnit: Named; homeTitle: string; state: NominationState; stateName: string; askedBy: string; askedAt: string; version: number }
export interface Finding { kind: string; rule: string; strict: boolean; answer: 'MET' | 'NOT_MET' | 'NOT_KNOWN'; because: string; fact: string }
export interface Barrier { post: string; title: string; host: string; rule: string; because: string }
export interface Assessment { findings: Finding[]; barriers: Barrier[] }
export interface RuleKind { kind: string; name: string; takes: 'NUMBER' | 'WORD' | 'NOTHING'; words: { key: string; name: string }[] }
export interface Rule { kind: string; number?: number | null; word?: string | null; strict: boolean; says?: string }
export const homeLevels = ['OFF', 'TOWN', 'COUNTY'] as const
export type HomeLevel = (typeof homeLevels)[number]
export interface Rulebook { version: number; rules: Rule[]; home: HomeLevel; homeName: string; homeKinds: string[]; kin: boolean; editable: boolean }
export interface Nomination { line: NominationLine; batch: string; batchName: string; reason: string; filing?: string; filedOn?: string; leftFor?: string; checks: Assessment; grades?: Locked[] | null; override?: string; approval?: string; mayMend: boolean; mayWithdraw: boolean }
export interface Window { opens: string; closes: string; phase: 'COMING' | 'OPEN' | 'CLOSED'; version: number }
export interface Wish { nomination: string; post: string; rank: number }
export interface OfferedPost { id: string; title: string; kindName: string; host: Named; duties: string; places: number }
export interface Own { id: string; batch: Named; state: NominationState; stateName: string; window?: Window; mayRank: boolean; posts: OfferedPost[]; order: string[] }
export interface Candidate { nomination: string; person: Named; homeUnit: Named; homeTitle: string; reason: string }
export interface RankedPost { id: string; title: string; host: Named; places: number; order: string[]; wanted: Wish[] }
export interface Ranking { window?: Window; posts: RankedPost[]; candidates: Candidate[] }
export interface Wishes { window?: Window; people: Candidate[]; posts: { id: string; title: string; host: Named }[]; wishes: Wish[]; choices: Wish[] }
export interface ProposalLine { id: string; number: number; madeBy: string; madeAt: string; state: 'DRAFT' | 'SIGNED' | 'ACCEPTED'; stateName: string; placed: number; left: number; firstWish: number; doubted: number; points: number; lowest?: number | null; overrides: number; proven: boolean; gap?: number | null; blockingPairs?: number | null }
export interface Part { name: string; points: number; because: string }
export interface Otherwise { post: Named; cost?: number | null; because: string }
export interface Seat { nomination: string; person: Named; homeUnit: Named; post?: Named; host?: Named; wish?: number; choice?: number; because: string; parts: Part[]; otherwise: Otherwise[]; doubts: string[]; locked: boolean; reason?: string }
export interface SeatPost { id: string; title: string; host: Named; places: number }
export interface Level { name: string; value: number; bound: number; proven: boolean }
export interface Alternative { less: number; changes: { person: Named; to?: Named | null }[] }
export interface Decision { signedBy: string; signedAt: string; opinion: string; hash: string; record: string; intact: boolean }
export interface Proposal { line: ProposalLine; after?: string | null; rule: string; version: number; levels: Level[]; alternatives: Alternative[]; decision?: Decision | null; posts: SeatPost[]; seats: Seat[] }
export interface Chance { post: SeatPost; points: number; parts: Part[]; barriers: string[] }
export interface AimView { aim: string; name: string }
export interface Quota { unit: string; least: number; most?: number | null }
export interface Apart { first: string; second: string }
export interface Ban { nomination: string; post: string; reason: string }
export interface Brief { version: number; aims: AimView[]; otherAims: AimView[]; weights: { quality: string; name: string; earned: string; weight: number }[]; quotas: Quota[]; leastThreeDoor?: number | null; mostThreeDoor?: number | null; apart: Apart[]; bans: Ban[]; spread: { spread: string; name: string; chosen: boolean }[]; candidates: { nomination: string; name: string; unit: Named }[]; units: Named[]; posts: Named[]; editable: boolean }
export interface Asked { aims: string[]; weights: Record<string, number>; quotas: Quota[]; leastThreeDoor: number | null; mostThreeDoor: number | null; apart: Apart[]; bans: Ban[]; spread: string[] }
export interface Run { id: string; state: 'RUNNING' | 'DONE' | 'CLASHED' | 'CANCELLED' | 'FAILED'; stateName: string; startedBy: string; startedAt: string; seconds?: number | null; best?: number | null; bound?: number | null; gap?: number | null; proposal?: string | null; said: string[] }
export interface PersonRow { id: string; name: string; unit?: Named | null; title?: string | null }

const root = '/api/selection'
export const listCalls = (signal?: AbortSignal) => get<Call[]>(`${root}/batches`, {}, signal)
export const getCall = (id: string, signal?: AbortSignal) => get<Call>(`${root}/batches/${id}`, {}, signal)
export const listNominations = (batch: string, signal?: AbortSignal) => get<NominationLine[]>(`${root}/batches/${batch}/nominations`, {}, signal)
export const nominate = (batch: string, draft: object) => post<Nomination>(`${root}/batches/${batch}/nominations`, draft)
export const fileAll = (batch: string, filing: object) => post<{ count: number }>(`${root}/batches/${batch}/filing`, filing)
export const getNomination = (id: string, signal?: AbortSignal) => get<Nomination>(`${root}/nominations/${id}`, {}, signal)
export const resend = (id: string, mended: object) => put<Nomination>(`${root}/nominations/${id}`, mended)
export const withdraw = (id: string, version: number, reason: string) => post<Nomination>(`${root}/nominations/${id}/withdrawal`, { version, reason })
export const searchPeople = (q: string, unit: string | undefined, signal?: AbortSignal) => get<{ items: PersonRow[] }>('/api/people', { q, limit: 50, ...(unit ? { unit, below: true } : {}) }, signal)
export const check = (batch: string, person: string, signal?: AbortSignal) => get<Assessment>(`${root}/batches/${batch}/people/${person}/check`, {}, signal)
export const listRuleKinds = (signal?: AbortSignal) => get<RuleKind[]>(`${root}/rule-kinds`, {}, signal)
export const getRules = (batch: string, signal?: AbortSignal) => get<Rulebook>(`${root}/batches/${batch}/rules`, {}, signal)
export const setRules = (batch: string, version: number, book: object) => put<Rulebook>(`${root}/batches/${batch}/rules`, { version, book })
export const listPostKinds = (signal?: AbortSignal) => get<{ kind: string; name: string }[]>('/api/secondment/post-kinds', {}, signal)
export const mine = (signal?: AbortSignal) => get<Own[]>(`${root}/mine`, {}, signal)
export const rankPosts = (nomination: string, seen: string[], posts: string[]) => put<Own>(`${root}/mine/${nomination}/order`, { seen, ranked: posts })
export const setWindow = (batch: string, opening: object) => put<Window>(`${root}/batches/${batch}/window`, opening)
export const getRanking = (batch: string, signal?: AbortSignal) => get<Ranking>(`${root}/batches/${batch}/ranking`, {}, signal)
export const rankPeople = (post: string, seen: string[], nominations: string[]) => put<Ranking>(`${root}/posts/${post}/order`, { seen, ranked: nominations })
export const getWishes = (batch: string, signal?: AbortSignal) => get<Wishes>(`${root}/batches/${batch}/wishes`, {}, signal)
export const listProposals = (batch: string, signal?: AbortSignal) => get<ProposalLine[]>(`${root}/batches/${batch}/proposals`, {}, signal)
export const getBrief = (batch: string, signal?: AbortSignal) => get<Brief>(`${root}/batches/${batch}/brief`, {}, signal)
export const setBrief = (batch: string, version: number, brief: Asked) => put<Brief>(`${root}/batches/${batch}/brief`, { version, brief })
export const startRun = (batch: string, after?: string) => post<Run>(`${root}/batches/${batch}/runs`, after ? { after } : {})
export const listRuns = (batch: string, signal?: AbortSignal) => get<Run[]>(`${root}/batches/${batch}/runs`, {}, signal)
export const getRun = (id: string, signal?: AbortSignal) => get<Run>(`${root}/runs/${id}`, {}, signal)
export const cancelRun = (id: string) => post<Run>(`${root}/runs/${id}/cancellation`)
export const getChances = (proposal: string, nomination: string, signal?: AbortSignal) => get<Chance[]>(`${root}/proposals/${proposal}/seats/${nomination}`, {}, signal)
export const signProposal = (id: string, version: number, opinion: string) => post<Proposal>(`${root}/proposals/${id}/signature`, { version, opinion })
export const getProposal = (id: string, signal?: AbortSignal) => get<Proposal>(`${root}/proposals/${id}`, {}, signal)
export const putSeat = (proposal: string, nomination: string, seat: object) => put<Proposal>(`${root}/proposals/${proposal}/seats/${nomination}`, seat)
export const acceptProposal = (id: string, version: number) => post<{ placed: number }>(`${root}/proposals/${id}/acceptance`, { version })
