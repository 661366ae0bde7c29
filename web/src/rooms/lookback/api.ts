import { get, post } from '@/house/api'

export type Look = 'NEEDED' | 'LASTING' | 'CONTENT'
export type Finding = 'YES' | 'PARTLY' | 'NO' | 'UNKNOWN' | 'SPLIT' | 'PENDING'
export type Verdict = 'REOPEN' | 'RULE' | 'NONE'
export interface Share { count: number; of: number; low: number; high: number }
export interface Line { id: string; code: string; title: string; owner: string; state: 'PLANNED' | 'COMMITTED' | 'DRAWN' | 'FINISHED' | 'DROPPED'; stateName: string; sample: number; answered: number; problems: number; madeAt: string }
export interface Part { id?: string | null; name: string; sample: number; answered: number; yes: Record<Look, Share> }
export interface Figures { sample: number; answered: number; problems: number; decided: number; looks: { look: Look; label: string; answers: { finding: Finding; label: string; share: Share }[] }[]; byUnit: Part[]; byCategory: Part[] }
/** What was proposed to change in a closing rule, and what became of it. */
export interface Proposal { id: string; categoryId?: string | null; category?: string | null; unit: string; text: string; issues: string[]; at: string; by: string; state: 'OPEN' | 'ADOPTED' | 'DECLINED'; stateName: string; reason?: string | null; ruleCategory?: string | null; ruleVersion?: number | null; answeredBy?: string | null; answeredAt?: string | null; moves: { move: string; label: string }[]; version: number }
export interface Round {
  line: Line; closedFrom: string; closedUntil: string; category?: string | null; town?: string | null; layer: string; layerName: string; spread: 'PROPORTIONAL' | 'EACH'; places: number; again: boolean; agreed?: string | null; reviewGroup: string; reviewersEach: number; frame: number; draw?: string | null; drawNumber?: string | null; listSha256?: string | null; commitment?: string | null; seed?: string | null; extra?: string | null; figures: Figures; proposals: Proposal[]; moves: { move: string; label: string }[]; leads: boolean; version: number
}
export interface Given { needed: string; lasting: string; content: string; note?: string | null; photos?: string[] }
export interface Review { sample: string; reviewerId: string; reviewer: string; given?: Given | null; enteredBy?: string | null; at?: string | null }
export interface Sample { id: string; code: string; issue: string; issueCode: string; summary: string; stateName: string; unit?: string | null; unitName: string; category?: string | null; categoryName: string; stratum: string; closedAt: string; findings: Record<Look, Finding>; problem: boolean; reviews: Review[]; verdict?: Verdict | null; verdictName?: string | null; why?: string | null; decidedBy?: string | null; decidedAt?: string | null; version: number }
/** Which samples a figure counts. */
export interface Wanted { answered?: boolean; problem?: boolean; look?: Look; finding?: Finding; verdict?: Verdict; unit?: string; category?: string; decided?: boolean }
export interface Draft { owner: string | null; title: string; closedFrom: string; closedUntil: string; category: string | null; town: string | null; layer: string; spread: string; places: number; again: boolean; agreed: string | null; reviewGroup: string | null; reviewersEach: number }
export interface Group { id: string; title: string; purpose: string; owner: string; ownerName: string; until: string; over: boolean; members: { id: string; shown: string; name?: string | null; phone?: string | null; forgotten: boolean }[] }

const root = '/api/lookbacks'
export const listRounds = (signal?: AbortSignal) => get<Line[]>(root, {}, signal)
export const openRound = (draft: Draft) => post<string>(root, draft)
export const getRound = (id: string, signal?: AbortSignal) => get<Round>(`${root}/${id}`, {}, signal)
export const moveRound = (id: string, move: string, version: number, extra: string | null) => post<string>(`${root}/${id}/moves`, { move, version, extra })
export const listSamples = (id: string, wanted: Wanted, signal?: AbortSignal) => get<Sample[]>(`${root}/${id}/samples`, { ...wanted }, signal)
export const enterReview = (id: string, sample: string, reviewer: string, given: Given) => post<string>(`${root}/${id}/reviews`, { sample, reviewer, given })
export const decide = (id: string, verdict: Verdict, why: string, unit: string | null, targets: { id: string; version: number }[]) => post<string>(`${root}/${id}/decisions`, { verdict, why, unit, targets })

export const answerProposal = (id: string, answer: { move: string; version: number; category: string | null; rule: string | null; reason: string | null }) => post<string>(`/api/lookback-proposals/${id}/answer`, answer)
export const closingRuleOf = (category: string) => get<{ text?: string | null }>(`/api/categories/${category}/closing-rule`)

export const listGroups = (signal?: AbortSignal) => get<Group[]>('/api/review-groups', {}, signal)
export const foundGroup = (draft: { owner: string | null; title: string; purpose: string; until: string | null }) => post<string>('/api/review-groups', draft)
export const enlist = (group: string, member: { shown: string; name: string | null; phone: string | null }) => post<string>(`/api/review-groups/${group}/reviewers`, member)
export const codeOf = (reviewer: string) => get<{ code: string }>(`/api/reviewers/${reviewer}/code`)
export const renewCode = (reviewer: string) => post<boolean>(`/api/reviewers/${reviewer}/renewals`, {})
