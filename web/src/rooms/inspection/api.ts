import { get, post, type Fault, type Page, type Query } from '@/house/api'

export interface Entered { rows: number; accepted: number; faults: Fault[] }
export interface CampaignLine { id: string; code: string; title: string; owner: string; begins: string; ends: string; state: 'PREPARING' | 'RUNNING' | 'CLOSED'; stateName: string; rehearsal: boolean; targets: number; checked: number }
export interface Group { id: string; name: string; units: string[]; head: string; members: string[]; targets: number; checked: number }
export type Kind = 'GROUP' | 'TARGET' | 'FINDING'
export interface Counted { figure: string; label: string; kind: Kind; count: number }
export interface Board { line: CampaignLine; purpose: string; basis: string; standard: string; versionOfStandard: string; measure?: string; quantity: number; share: number; term: number; figures: Counted[]; groups: Group[]; leads: boolean; moves: { move: string; label: string }[]; version: number }
export interface CampaignDraft { owner: string | null; title: string; purpose: string; basis: string; begins: string | null; ends: string | null; standard: string | null; measure: string | null; share: number; term: number; rehearsal: boolean }
export interface TargetLine { id: string; campaign: string; number: number; name: string; kind: string; address?: string; unit: string; group: string; quantity?: number; sampled: boolean; state: 'LEFT' | 'CHECKED' | 'REMOVED'; stateName: string; score?: number; first?: number; disputes: number; removed?: string; version: number }
export interface Mine { line: TargetLine; title: string; rehearsal: boolean; waits: boolean }

export type Verdict = 'MET' | 'SHORT' | 'NOT_APPLICABLE'
export const verdicts: Verdict[] = ['MET', 'SHORT', 'NOT_APPLICABLE']
export interface Item { position: number; section: string; what: string; points: number; rule: string; once: boolean; basis: string }
export interface ScoreLine { position: number; verdict: Verdict; verdictName: string; times: number; off: number; because: string; reason?: string; before?: string }
export interface Rated { id: string; counts: boolean; by: string; at: string; earned: number; possible: number; score: number; lines: ScoreLine[]; photos: string[] }
export interface Dispute { id: string; position: number; reason: string; raisedAt: string; raisedBy: string; outcome?: Outcome; outcomeName?: string; note?: string; settledBy?: string; settledAt?: string; scoreThen: number; scoreNow?: number }
export type Outcome = 'UPHELD' | 'CORRECTED' | 'WITHDRAWN'
export const outcomes: Outcome[] = ['UPHELD', 'CORRECTED', 'WITHDRAWN']
export interface CheckSheet { line: TargetLine; title: string; standard: string; rehearsal: boolean; items: Item[]; hindrance?: string; score?: { now: number; first: number }; sheets: Rated[]; disputes: Dispute[]; mayDispute: boolean; maySettle: boolean; mayRemove: boolean }

export interface FindingLine { id: string; code: string; campaign: string; target: string; place: string; what: string; unit: string; due: string; state: 'FOUND' | 'FIXED' | 'CLOSED' | 'DROPPED'; stateName: string; late: boolean; returned: number; foundAt: string; version: number }
export interface Offered { move: string; label: string; note: boolean }
/** What waits for the reader: to be put right by his unit, or checked again by him. */
export interface MyFinding { line: FindingLine; title: string; rehearsal: boolean; photo?: string | null; left?: number | null }
export interface FindingSheet { line: FindingLine; title: string; basis: string; left?: number | null; before: string[]; after: string[]; fixedBy?: string; closedBy?: string; steps: { move: string; state: string; at: string; by: string; note?: string }[]; moves: Offered[]; version: number }
export interface Agreement { position?: number; what: string; pairs: number; agreed: number; kappa?: number; ratings: { target: string; name: string; first: string; second: string; agrees: boolean }[] }
export interface Agreements { targets: number; all: Agreement; items: Agreement[] }

export interface StandardLine { id: string; name: string; owner: string; versions: number; inForce?: number }
export interface Criterion { position: number; section: string; what: string; points: number; basis: string }
export interface StandardSheet { line: StandardLine; versions: { id: string; number: number; inForce: string; items: { criterion: Criterion; rule: string }[]; used: boolean; changedBy: string }[]; keeps: boolean }

export interface Appeal { reason: string; at: string; by: string; state: 'APPEALED' | 'REMOVED' | 'KEPT'; stateName: string; granted?: boolean; answer?: string; answeredAt?: string; answeredBy?: string }
export interface RankingRow { position: number; side: 'RED' | 'BLACK'; rank: number; target: string; name: string; unit: string; score: number; appeal?: Appeal; mayAppeal: boolean; mayAnswer: boolean }
export interface Ranking { id: string; title: string; owner: string; basis: string; month: string; standard: string; versionOfStandard: string; rule: string; state: 'DRAFT' | 'SIGNED'; stateName: string; published?: string; appealUntil?: string; expires: string; signedBy?: string; over: boolean; rows: RankingRow[]; maySign: boolean; version: number }
export interface RankingDraft { owner: string | null; title: string; basis: string; campaigns: string[]; red: number; redFrom: number; black: number; blackBelow: number; appealDays: number; expires: string | null }

const root = '/api/inspections'
const campaigns = `${root}/campaigns`
export const listCampaigns = (signal?: AbortSignal) => get<CampaignLine[]>(campaigns, {}, signal)
export const openCampaign = (draft: CampaignDraft) => post<string>(campaigns, draft)
export const boardOf = (id: string, signal?: AbortSignal) => get<Board>(`${campaigns}/${id}`, {}, signal)
export const addGroup = (id: string, draft: { name: string; units: string[]; members: string[]; head: string | null }) => post<string>(`${campaigns}/${id}/groups`, draft)
export const addTarget = (id: string, draft: { name: string; kind: string; address: string | null; unit: string | null; group: string | null; quantity: number | null }) => post<string>(`${campaigns}/${id}/targets`, draft)
export const moveCampaign = (board: Board, move: string) => post<Board>(`${campaigns}/${board.line.id}/moves`, { move, version: board.version })
export const wipeCampaign = (id: string) => post<unknown>(`${campaigns}/${id}/wipe`)
export const listTargets = (id: string, query: Query, signal?: AbortSignal) => get<Page<TargetLine>>(`${campaigns}/${id}/targets`, query, signal)
export const listFindings = (id: string, query: Query, signal?: AbortSignal) => get<Page<FindingLine>>(`${campaigns}/${id}/findings`, query, signal)
export const agreementOf = (id: string, signal?: AbortSignal) => get<Agreements>(`${campaigns}/${id}/agreement`, {}, signal)
export const rankingsOf = (id: string, signal?: AbortSignal) => get<Ranking[]>(`${campaigns}/${id}/rankings`, {}, signal)
export const exportAddress = (id: string, what: 'targets' | 'findings') => `${campaigns}/${id}/${what}.xlsx`

const targets = `${root}/targets`
export const myTargets = (signal?: AbortSignal) => get<Mine[]>(`${targets}/mine`, {}, signal)
export const getTarget = (id: string, signal?: AbortSignal) => get<CheckSheet>(`${targets}/${id}`, {}, signal)
export const checkAddress = (id: string) => `${targets}/${id}/check`
export const removeTarget = (line: TargetLine, reason: string) => post<unknown>(`${targets}/${line.id}/removal`, { version: line.version, reason })
export const raiseDispute = (id: string, position: number, reason: string) => post<string>(`${targets}/${id}/disputes`, { position, reason })
export const settleDispute = (id: string, settlement: { outcome: Outcome; times: number; note: string }) => post<unknown>(`${root}/disputes/${id}/settlement`, settlement)

export const getFinding = (id: string, signal?: AbortSignal) => get<FindingSheet>(`${root}/findings/${id}`, {}, signal)
export const myFindings = (signal?: AbortSignal) => get<Page<MyFinding>>(`${root}/findings/mine`, {}, signal)
export const findingMoves = `${root}/findings/moves`
/** What was put right, checked again together. */
export const closeFindings = (subjects: { id: string; version: number }[]) => post<unknown>(findingMoves, { move: 'close', subjects, note: null, photos: [] })

const standards = `${root}/standards`
export const listStandards = (signal?: AbortSignal) => get<StandardLine[]>(standards, {}, signal)
export const getStandard = (id: string, signal?: AbortSignal) => get<StandardSheet>(`${standards}/${id}`, {}, signal)
export const openStandard = (draft: { owner: string | null; name: string }) => post<string>(standards, draft)
export const versionAddress = (version: string) => `${standards}/versions/${version}/export.xlsx`

export const publishedRankings = (signal?: AbortSignal) => get<Ranking[]>(`${root}/rankings/published`, {}, signal)
export const draftRanking = (draft: RankingDraft) => post<string>(`${root}/rankings`, draft)
export const signRanking = (ranking: Ranking) => post<unknown>(`${root}/rankings/${ranking.id}/signature`, { version: ranking.version })
export const appealPlace = (ranking: string, position: number, reason: string) => post<unknown>(`${root}/rankings/${ranking}/places/${position}/appeal`, { reason })
export const answerAppeal = (ranking: string, position: number, granted: boolean, note: string) => post<unknown>(`${root}/rankings/${ranking}/places/${position}/answer`, { granted, note })

function sheet(path: string, file: File): Promise<Entered> {
  const form = new FormData()
  form.append('file', file)
  return post(path, form)
}
/** All rows or none. */
export const enterTargets = (id: string, file: File) => sheet(`${campaigns}/${id}/targets/sheet`, file)
export const enterVersion = (id: string, inForce: string, file: File) => sheet(`${standards}/${id}/versions?inForce=${encodeURIComponent(inForce)}`, file)
