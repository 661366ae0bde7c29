import { get, post, put } from '@/house/api'

export type Cadence = 'MONTH' | 'QUARTER' | 'TERM'
export type LineKind = 'INDICATOR' | 'PERSONAL' | 'PANEL'
export type Whose = 'PERSON' | 'GRID' | 'HOST'
export type Grade = 'EXCELLENT' | 'COMPETENT' | 'BASIC' | 'INCOMPETENT'
export const grades: Grade[] = ['EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT']

export interface PlanLine { cadence: Cadence; kind: LineKind; code: string; whose?: Whose | null; weight: number; nilAt?: number | null; fullAt?: number | null }
export interface Plan { id: string; batch: string; name: string; basis: string; from: string; excellentPercent: number; rounding: 'DOWN' | 'NEAREST' | 'UP'; severity: 'SHOWN' | 'CENTRED'; factors: string[]; lines: PlanLine[]; raters: Record<string, string[]>; state: 'DRAFT' | 'ADOPTED' | 'REPLACED'; version: number }
export interface PlanView { plan: Plan; batchName: string; stateName: string; lines: { line: PlanLine; label: string }[]; raters: { panel: string; person: string; name: string }[]; editable: boolean }
export type PlanDraft = Omit<Plan, 'id' | 'state' | 'version'>
export interface Choice { code: string; name: string; words: string }
export interface Choices { indicators: Choice[]; panels: { code: string; name: string; named: boolean }[]; cadences: { code: Cadence; name: string }[]; batches: { id: string; name: string; from: string; to: string }[] }

export interface RoundLine { id: string; batch: string; title: string; cadence: Cadence; from: string; to: string; state: RoundState; stateName: string; waiting: number; answerBy?: string | null }
export type RoundState = 'RATING' | 'MEETING' | 'TOLD' | 'LOCKED'
export interface Line { seq: number; kind: LineKind; code: string; whose?: Whose | null; label: string; words: string; definition?: number | null; weight: number; numerator?: number | null; denominator?: number | null; value?: number | null; score?: number | null; raters?: number | null; absent?: string | null }
export interface Row { sheet: string; person: string; post: string; homeUnit: string; hostUnit: string; lines: Line[]; score?: number | null; grade?: Grade | null; gradeName?: string | null; state: string; stateName: string; answerBy?: string | null; raters: number; mine: boolean; version: number }
export type Quota = { people: number; percent: number; rounding: string; places: number; given: number }
export interface Round { id: string; plan: string; planName: string; batch: string; title: string; cadence: Cadence; graded: boolean; from: string; to: string; drawnAt: string; rateUntil: string; state: RoundState; stateName: string; toldAt?: string | null; lockedAt?: string | null; seal?: string | null; rows: Row[]; awaited: { panel: string; sheets: number }[]; strictness: { panel: string; rated: number; mean: number; panelMean: number; apart: number; adjusted: boolean }[]; severityName: string; quota: Quota; moves: { move: 'close-rating' | 'tell' | 'lock'; name: string }[]; version: number }
export interface Proof { sheets: number; lines: number; differences: string[]; seal: string; sealed?: string | null }

export interface Revision { number: number; knownBy: string; because: string; score?: number | null; by: string; at: string; lines: Line[] }
export interface Asked { kindName: string; text: string; askedAt: string; answerBy: string; outcomeName?: string | null; reason?: string | null; beforeGrade?: string | null; afterGrade?: string | null; beforeScore?: number | null; afterScore?: number | null; by?: string | null; at?: string | null; overQuota?: string | null }
export interface Sheet { id: string; round: string; roundTitle: string; from: string; to: string; person: string; post: string; homeUnit: string; hostUnit: string; score?: number | null; grade?: Grade | null; gradeName?: string | null; gradeReason?: string | null; revisions: Revision[]; remarks: { panel: string; text: string }[]; toldAt?: string | null; seenAt?: string | null; answer?: string | null; answeredAt?: string | null; asked: Asked[]; reviewUntil?: string | null; appealUntil?: string | null; state: string; stateName: string; mayGrade: boolean; mayDecide: boolean; decidedBefore?: boolean; otherDeciders?: number | null; quota?: Quota | null; version: number }

export interface Ballot { sheet: string; panel: string; panelName: string; round: string; from: string; to: string; person: string; post: string; homeUnit: string; hostUnit: string; factors: string[]; lines: Line[]; rateUntil: string; scores: number[]; remark?: string | null }
export interface Counted { words: string; shown: string; total: number; records: { id: string; title: string; link?: string | null; at: string; kindName: string }[] }
export interface Words { factors: string[]; rule: string; said: { scores: number[]; mean: number; counted: number; remark?: string | null }[]; score: number }

/** What a room that asks is told of somebody: locked grades only. */
export interface Locked { sheet: string; round: string; title: string; from: string; to: string; gradeName: string }

const all = '/api/assessment'
export const listPlans = (signal?: AbortSignal) => get<PlanView[]>(`${all}/plans`, {}, signal)
export const getPlan = (id: string, signal?: AbortSignal) => get<PlanView>(`${all}/plans/${id}`, {}, signal)
export const getChoices = (signal?: AbortSignal) => get<Choices>(`${all}/plans/choices`, {}, signal)
export const draftPlan = (draft: PlanDraft) => post<PlanView>(`${all}/plans`, draft)
export const changePlan = (id: string, version: number, draft: PlanDraft) => put<PlanView>(`${all}/plans/${id}`, { version, draft })
export const adoptPlan = (id: string, version: number) => post<PlanView>(`${all}/plans/${id}/adoption`, { version })

export const listRounds = (signal?: AbortSignal) => get<RoundLine[]>(`${all}/rounds`, {}, signal)
export const drawRounds = () => post<{ rounds: number }>(`${all}/rounds`, {})
export const getRound = (id: string, signal?: AbortSignal) => get<Round>(`${all}/rounds/${id}`, {}, signal)
export const moveRound = (round: Round, move: Round['moves'][number]['move']) => post<Round>(`${all}/rounds/${round.id}/moves`, { move, version: round.version })
export const proveRound = (id: string, signal?: AbortSignal) => get<Proof>(`${all}/rounds/${id}/proof`, {}, signal)

export const getSheet = (id: string, signal?: AbortSignal) => get<Sheet>(`${all}/sheets/${id}`, {}, signal)
export const gradeSheet = (id: string, version: number, grade: Grade, reason: string) => put<Sheet>(`${all}/sheets/${id}/grade`, { version, grade, ...(reason ? { reason } : {}) })
export const ruleSheet = (sheet: Sheet, ruling: { grade?: Grade; recount: boolean; reason: string; overQuota?: string }) => post<Sheet>(`${all}/sheets/${sheet.id}/ruling`, { version: sheet.version, ...ruling })
export const listCounted = (sheet: string, seq: number, revision: number, own: boolean, signal?: AbortSignal) => get<Counted[]>(`${all}/${own ? 'mine' : 'sheets'}/${sheet}/records`, { seq, revision }, signal)
export const getWords = (sheet: string, seq: number, revision: number, signal?: AbortSignal) => get<Words>(`${all}/sheets/${sheet}/words`, { seq, revision }, signal)
/** 告知书 · On paper, once it was told. */
export const noticeAddress = (sheet: string, form: 'docx' | 'pdf', own: boolean) => `${all}/${own ? 'mine' : 'sheets'}/${sheet}/notice.${form}`

export const listBallots = (signal?: AbortSignal) => get<Ballot[]>(`${all}/ratings`, {}, signal)
export const giveRating = (ballot: Ballot, scores: number[], remark: string) => put<{ sheet: string }>(`${all}/ratings/${ballot.sheet}/${ballot.panel}`, { scores, ...(remark ? { remark } : {}) })

export const listMine = (signal?: AbortSignal) => get<Sheet[]>(`${all}/mine`, {}, signal)
export const getMine = (id: string, signal?: AbortSignal) => get<Sheet>(`${all}/mine/${id}`, {}, signal)
export const receiveMine = (id: string) => post<Sheet>(`${all}/mine/${id}/receipt`, {})
export const answerMine = (id: string, text: string) => post<Sheet>(`${all}/mine/${id}/answer`, { text })
export const askMine = (id: string, kind: 'REVIEW' | 'APPEAL', text: string) => post<Sheet>(`${all}/mine/${id}/asked`, { kind, text })
