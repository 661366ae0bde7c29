import { get, post } from '@/house/api/client'

export interface TalkLine { id: string; person: string; talker: string; partName: string; hostUnit: string; heldOn: string; topics: string[]; shared: boolean; mine: boolean; opens: boolean; version: number; scoped?: boolean }
export interface Partner { placement: string; person: string; hostUnit: string }
export interface TalkDraft { placement: string | null; heldOn: string; topics: string[]; content: string; shared: boolean }

const root = '/api/journal/talks'
export const myTalks = (signal?: AbortSignal) => get<TalkLine[]>(`${root}/mine`, {}, signal)
export const allTalks = (signal?: AbortSignal) => get<TalkLine[]>(root, {}, signal).then((talks) => talks.map((talk) => ({ ...talk, scoped: true })))
export const guidedPartners = (signal?: AbortSignal) => get<Partner[]>(`${root}/mine/guided`, {}, signal)
export const partners = (signal?: AbortSignal) => get<Partner[]>(`${root}/partners`, {}, signal)
export const holdTalk = (draft: TalkDraft) => post<{ id: string }>(root, draft)
export const guideTalk = (draft: TalkDraft) => post<{ id: string }>(`${root}/mine`, draft)
export const shareTalk = (talk: TalkLine) => post<{ id: string }>(`${root}/mine/${talk.id}/sharing`, { version: talk.version, shared: !talk.shared })
export const saidIn = (talk: TalkLine, signal?: AbortSignal) => get<{ content: string }>(talk.scoped ? `${root}/${talk.id}` : `${root}/mine/${talk.id}`, {}, signal)
