import { address, del, get, post, put, type Page, type Query } from '@/house/api'
import type { CountedRecord } from '@/rooms/indicator/api'

export const audiences = ['DISTRICT', 'UNIT', 'GRID', 'PERSONAL', 'WALL'] as const
export const looks = ['NUMBER', 'TREND', 'RANKING', 'HEAT'] as const
export const sizes = ['SMALL', 'MEDIUM', 'LARGE'] as const
export const compares = ['NONE', 'PREVIOUS', 'LAST_YEAR'] as const
export const reaches = ['OWN', 'UNIT', 'ROLES', 'ALL'] as const
export const cadences = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const
export type Audience = (typeof audiences)[number]
export type Cadence = (typeof cadences)[number] | 'DAY'
export type By = 'UNIT' | 'GRID'

export interface Tile { measure: string; look: (typeof looks)[number]; by?: By | null; size: (typeof sizes)[number]; compare: (typeof compares)[number] }
export interface Board { id: string; name: string; audience: Audience; audienceName: string; owner: string; shipped: boolean; mine: boolean; reach: (typeof reaches)[number]; roles: string[]; tiles: Tile[]; version: number; changedAt: string }
export interface Term { position: number; words: string; shown: string }
export interface Cell { shown: string; value?: number | null; because?: string | null; terms: Term[] }
export interface Span { words: string; from: string; to: string; running: boolean }
export interface Change { absolute?: string | null; relative?: string | null; because?: string | null; direction: number }
export interface Compared { period: Span; cell: Cell; change: Change }
export interface Point { month: Span; cell: Cell }
export interface Row { key: string; name: string; cell: Cell }
export interface TileSheet { tile: Tile; name: string; words: string; share: boolean; total: Cell; compared?: Compared | null; points: Point[]; rows: Row[] }
export interface Sheet { board?: Board | null; cadence: Cadence; period: Span; whose: string; subject?: string | null; subjects: { id: string; name: string }[]; tiles: TileSheet[]; at: string }
export interface Measure { code: string; name: string; words: string; count: boolean }
export interface Stock { measures: Measure[]; roles: { code: string; name: string }[] }
export interface Draft { name: string; audience: Audience; reach: Board['reach']; roles: string[]; tiles: Tile[] }
/** A figure that somebody opens. */
export interface Opened { measure: string; name: string; of: string; term: Term; span: Span; by?: By | undefined; key?: string | undefined }

const root = '/api/dashboards'
export const listBoards = (signal?: AbortSignal) => get<Board[]>(root, {}, signal)
export const getStock = (signal?: AbortSignal) => get<Stock>(`${root}/choices`, {}, signal)
export const showBoard = (id: string, query: Query, signal?: AbortSignal) => get<Sheet>(`${root}/${id}`, query, signal)
export const previewBoard = (draft: Draft) => post<Sheet>(`${root}/preview`, { draft })
export const composeBoard = (draft: Draft) => post<string>(root, draft)
export const changeBoard = (id: string, version: number, draft: Draft) => put<string>(`${root}/${id}`, { version, draft })
export const dropBoard = (board: Board) => del<string>(`${root}/${board.id}?version=${board.version}`)
export const exportOf = (id: string, kind: 'xlsx' | 'pdf', query: Query) => address(`${root}/${id}/export.${kind}`, query)
export const openedRecords = (audience: Audience, subject: string | null | undefined, opened: Opened, cursor: string | undefined, signal?: AbortSignal) =>
  get<Page<CountedRecord>>(`${root}/records`, { audience, subject, measure: opened.measure, term: opened.term.position, by: opened.by, key: opened.key, from: opened.span.from, to: opened.span.to, cursor, limit: 50 }, signal)
