import { get, post, put } from '@/house/api'

export type Kind = 'HOME' | 'HOST' | 'ORGANISATION' | 'COMMUNITY' | 'OPERATIONS'
export type State = 'DRAFT' | 'SENT' | 'ASIDE' | 'CORRECTED'
export interface Line {
  id: string; kind: Kind; kindName: string; unit: string; unitName: string; month: string; edition: number; state: State; stateName: string; remarked: boolean; leftOut: number; countedAt: string; sentBy?: string | null; sentAt?: string | null; readAt?: string | null; answerBy?: string | null; answeredAt?: string | null; late: boolean; version: number
}
export interface Overview { months: string[]; month: string; letters: Line[]; maySend: boolean }
export interface Told { key: string; matter: string; name: string; value: string; unit: string; words: string; definition: string }
export interface Group { key: string; title: string; note: string; lines: Told[] }
export interface Letter { title: string; opening: string; groups: Group[]; closing: string }
export interface Issued { kindName: string; unitName: string; issuer: string; edition: number; correction?: string | null; letter: Letter; remark?: string | null; countedAt: string; sentOn?: string | null; answerBy?: string | null }
export interface Proof { fingerprint: string; head?: { seq: number; hash: string; at: string; signature: string } | null }
export interface Offered { move: string; label: string; reason: boolean }
export interface Sheet {
  line: Line; text: Issued; letter: Letter; leftOut: Record<string, string>; reason?: string | null; corrects?: string | null; correctedBy?: string | null; proof?: Proof | null; answer?: string | null; answeredBy?: string | null
  steps: { move: string; state: string; at: string; by: string; note?: string | null }[]; moves: Offered[]; mayEdit: boolean; maySend: boolean; mayCorrect: boolean
}
export interface Outcome { id: string; unit: string; sent: boolean; because?: string | null }
export interface Opened { name: string; value: string; unit: string; words: string; definition: string; countedAt: string; frozen: boolean; total: number; entries: { id: string; kind: string; text: string; part?: string | null; door?: string | null }[]; hidden: number }
export interface ReceivedLine { id: string; title: string; kindName: string; unitName: string; issuer: string; month: string; edition: number; state: State; stateName: string; sentAt: string; readAt?: string | null; answerBy?: string | null; answeredAt?: string | null; late: boolean }
export interface Received { line: ReceivedLine; text: Issued; proof?: Proof | null; answer?: string | null; answeredBy?: string | null; corrects?: string | null; correctedBy?: string | null; mayAnswer: boolean; addressed: boolean; version: number }
export interface Share { matters: string[]; answerDays: number; closing: string }
export interface RuleDraft { inForce: string; day: number; home: Share; host: Share; department: Share; indicators: string[]; organisation: string | null; community: string | null; operations: string | null; keepMonths: number; because: string }
export interface RuleSet extends Omit<RuleDraft, 'organisation' | 'community' | 'operations'> { number: number; organisation?: string | null; community?: string | null; operations?: string | null; madeBy: string; madeAt: string }
export interface Choice { code: string; name: string; definition: string }
export interface RulePage { versions: RuleSet[]; matters: Choice[]; indicators: Choice[] }

const root = '/api/feedback'
const received = `${root}/received`
const from = (own: boolean) => (own ? received : root)
export const getOverview = (month?: string, signal?: AbortSignal) => get<Overview>(root, { month }, signal)
export const draftMonth = (month: string) => post<{ made: number; renewed: number; same: number }>(`${root}/drafting`, { month })
export const sendLetters = (letters: { id: string; version: number }[]) => post<{ letters: Outcome[] }>(`${root}/sending`, { letters })
export const getLetter = (id: string, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, {}, signal)
export const writeLetter = (id: string, version: number, remark: string, leftOut: Record<string, string>) => put<{ id: string; version: number }>(`${root}/${id}`, { version, remark, leftOut: Object.entries(leftOut).map(([key, reason]) => ({ key, reason })) })
export const moveLetter = (id: string, move: string, version: number, reason: string | null) => post<{ id: string }>(`${root}/${id}/moves`, { move, version, reason })
export const correctLetter = (id: string, version: number, note: string) => post<{ id: string }>(`${root}/${id}/correction`, { version, note })
export const openFigure = (id: string, key: string, own: boolean, signal?: AbortSignal) => get<Opened>(`${from(own)}/${id}/figures/${key}`, {}, signal)
export const exportAddress = (id: string, form: 'docx' | 'pdf', own: boolean) => `${from(own)}/${id}/export.${form}`
export const listReceived = (signal?: AbortSignal) => get<ReceivedLine[]>(received, {}, signal)
export const getReceived = (id: string, signal?: AbortSignal) => get<Received>(`${received}/${id}`, {}, signal)
export const receiveLetter = (id: string) => post<{ first: boolean }>(`${received}/${id}/receipt`)
export const answerLetter = (id: string, version: number, text: string) => post<{ id: string }>(`${received}/${id}/answer`, { version, text })
export const getRules = (signal?: AbortSignal) => get<RulePage>(`${root}/rules`, {}, signal)
export const setRules = (draft: RuleDraft) => post<number>(`${root}/rules`, draft)

/** How many letters there are in each state, in the order in which they are worked. */
export const countsOf = (letters: Line[]): { state: State; name: string; n: number }[] =>
  (['DRAFT', 'SENT', 'ASIDE', 'CORRECTED'] as const).flatMap((state) => {
    const those = letters.filter((one) => one.state === state)
    return those.length ? [{ state, name: those[0]!.stateName, n: those.length }] : []
  })
export const tones: Record<State, string> = { DRAFT: 'info', SENT: 'good', ASIDE: '', CORRECTED: 'warn' }
