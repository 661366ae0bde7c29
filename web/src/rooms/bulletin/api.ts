import { get, post, put } from '@/house/api'

export type SectionKind = 'WORDS' | 'FIGURES' | 'PROGRESS' | 'REFLECTIONS' | 'PICTURES'
export const sectionKinds: SectionKind[] = ['WORDS', 'FIGURES', 'PROGRESS', 'REFLECTIONS', 'PICTURES']
export type Role = 'REPORT' | 'SEND' | 'ISSUE'
export const roles: Role[] = ['REPORT', 'SEND', 'ISSUE']
export interface Span { from?: string | null; to?: string | null }
export interface Reference { source: string; subject: string; figure: string; span: Span }
export interface Quoted { key: string; reference: Reference }
export interface Photo { file: string; caption?: string | null }
export interface Piece { title?: string | null; text?: string | null; author?: string | null; story?: string | null; photos: Photo[]; table: string[] }
export interface Section { kind: SectionKind; title?: string | null; pieces: Piece[] }
export interface Total { name?: string | null; whole: string; parts: string[] }
export interface Content { sections: Section[]; figures: Quoted[]; totals: Total[] }
export interface Sent { role: Role; name: string; unit?: string | null }

export interface Shown { key: string; name: string; group: string; value?: string | null; unit: string; numerator: number; denominator: number; definition: string; at?: string | null; frozen: boolean }
export interface Article { title: string; paragraphs: string[]; author?: string | null; story?: string | null; photos: Photo[]; table: string[] }
export interface Part { kind: SectionKind; name: string; articles: Article[] }
export interface Sum { name: string; whole: number; sum: number; gap: number; twice: number; left: { text: string; because?: string | null }[]; hidden: number; sentence: string; sound: boolean }
export interface Edition { masthead: string; year: number; number: number; edition: number; issuer: string; issued: string; correction?: string | null; sections: Part[]; figures: Shown[]; totals: Sum[]; sent: Sent[]; copies: number; length: number }

export type State = 'DRAFT' | 'REVIEW' | 'PUBLISHED' | 'REPLACED' | 'WITHDRAWN' | 'DISCARDED'
export interface Line { id: string; masthead: string; number: string; year: number; ordinal: number; ownerName: string; issued: string; state: State; stateName: string; draftedBy: string; signedBy?: string | null; signedAt?: string | null; units: number; read: number }
export interface Receipt { role: Role; roleName: string; name: string; unit?: string | null; readAt?: string | null }
export interface Proof { fingerprint: string; head?: { seq: number; hash: string; at: string; signature: string } | null }
export interface Offered { move: string; label: string; reason: boolean }
export type StoryState = 'OFFERED' | 'PICKED' | 'ASKED' | 'AGREED' | 'DECLINED' | 'PRINTED' | 'WITHDRAWN'
export interface Story { id: string; author: string; unit: string; words?: string | null; photo?: string | null; state: StoryState; stateName: string; bulletin?: string | null; editedTitle?: string | null; edited?: string | null; answer?: string | null; offeredAt: string; mayAnswer: boolean; mayWithdraw: boolean; version: number }
export interface Sheet { line: Line; owner: string; issuer: string; copies: number; content: Content; edition: Edition; limit: number; receipts: Receipt[]; stories: Story[]; steps: { move: string; state: string; at: string; by: string; note?: string | null }[]; moves: Offered[]; mayEdit: boolean; mayCorrect: boolean; reason?: string | null; corrects?: string | null; correctedBy?: string | null; proof?: Proof | null; version: number }
export interface Draft { owner: string | null; masthead: string; issuer: string; year: number; number: number; issued: string; copies: number; content: Content | null; sent: Sent[] }

export interface PublishedLine { id: string; masthead: string; number: string; issuer: string; issued: string; state: State; stateName: string; lead: string }
export interface Published { line: PublishedLine; edition?: Edition | null; reason?: string | null; correctedBy?: string | null; proof?: Proof | null; addressed: boolean; received?: string | null }
export interface Opened { name: string; value: string; unit: string; numerator: number; denominator: number; definition: string; at?: string | null; frozen: boolean; total: number; lines: { id: string; kind: string; text: string; note?: string | null; door?: string | null }[]; hidden: number }

export interface Source { source: string; name: string; subjects: { id: string; name: string; dated: boolean }[] }
export interface Figure { figure: string; group: string; name: string; value: string; unit: string; numerator: number; denominator: number; definition: string }

const root = '/api/bulletins'
export const listBulletins = (signal?: AbortSignal) => get<Line[]>(root, {}, signal)
export const getBulletin = (id: string, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, {}, signal)
export const draftBulletin = (draft: Draft) => post<{ id: string; version: number }>(root, draft)
export const writeBulletin = (id: string, version: number, draft: Draft) => put<{ id: string; version: number }>(`${root}/${id}`, { version, draft })
export const moveBulletin = (id: string, move: string, version: number, reason: string | null) => post<unknown>(`${root}/${id}/moves`, { move, version, reason })
export const correctBulletin = (id: string, version: number, note: string) => post<{ id: string }>(`${root}/${id}/correction`, { version, note })
export const listSources = (signal?: AbortSignal) => get<Source[]>(`${root}/sources`, {}, signal)
export const listFigures = (query: { source: string; subject: string; from?: string | undefined; to?: string | undefined }, signal?: AbortSignal) => get<Figure[]>(`${root}/figures`, query, signal)

export const listPublished = (signal?: AbortSignal) => get<PublishedLine[]>(`${root}/published`, {}, signal)
export const getPublished = (id: string, signal?: AbortSignal) => get<Published>(`${root}/published/${id}`, {}, signal)
export const receiveBulletin = (id: string) => post<{ first: boolean }>(`${root}/published/${id}/receipt`)
export const openFigure = (id: string, key: string, published: boolean, signal?: AbortSignal) => get<Opened>(`${root}/${published ? 'published/' : ''}${id}/figures/${key}`, {}, signal)
/** The issues of a month, such as 2026-10, in one paper. */
export const compilationAddress = (kind: 'docx' | 'pdf', month: string) => `${root}/published/compilation.${kind}?month=${month}`
export const exportAddress = (id: string, kind: 'docx' | 'pdf', published: boolean) => `${root}/${published ? 'published/' : ''}${id}/export.${kind}`

export const listStories = (signal?: AbortSignal) => get<Story[]>(`${root}/stories`, {}, signal)
export const myStories = (signal?: AbortSignal) => get<Story[]>(`${root}/stories/mine`, {}, signal)
export const offerNote = (note: string, photo: boolean) => post<unknown>(`${root}/stories/mine`, { note, photo })
export const withdrawStory = (id: string) => post<unknown>(`${root}/stories/mine/${id}/withdrawal`)
export const answerStory = (story: Story, agreed: boolean, answer: string | null) => post<unknown>(`${root}/stories/mine/${story.id}/consent`, { agreed, answer, version: story.version })

/** A key in double braces stands for a figure. */
export const keyPattern = /\{\{([a-z0-9-]{1,24})\}\}/g

/** A paragraph as pieces of text and figures. */
export function pieced(paragraph: string): { text?: string; key?: string }[] {
  const pieces: { text?: string; key?: string }[] = []
  let last = 0
  for (const found of paragraph.matchAll(keyPattern)) {
    if (found.index > last) pieces.push({ text: paragraph.slice(last, found.index) })
    pieces.push({ key: found[1]! })
    last = found.index + found[0].length
  }
  if (last < paragraph.length) pieces.push({ text: paragraph.slice(last) })
  return pieces
}

/** As the server counts it: without blanks, with the figures put in. */
export function lengthOf(sections: { articles: { title: string; paragraphs: string[] }[] }[], values: Map<string, string>): number {
  const filled = (text: string) => text.replace(keyPattern, (_, key: string) => values.get(key) ?? '')
  const characters = (text: string) => [...filled(text).replace(/\s/g, '')].length
  return sections.flatMap((part) => part.articles).reduce((sum, one) => sum + characters(one.title) + one.paragraphs.reduce((all, text) => all + characters(text), 0), 0)
}

/** How a paragraph is set, as on paper. */
export function rankOf(text: string): 'first' | 'second' | 'text' {
  const heading = text.length <= 40 && !text.endsWith('。')
  if (heading && /^[一二三四五六七八九十]{1,3}、./.test(text)) return 'first'
  return heading && /^（[一二三四五六七八九十]{1,3}）./.test(text) ? 'second' : 'text'
}
