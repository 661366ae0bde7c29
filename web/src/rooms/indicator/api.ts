import { get, put, type Page, type Query } from '@/house/api'

export const groupings = ['unit', 'grid', 'category'] as const
export type Grouping = (typeof groupings)[number]
export interface Indicator { code: string; name: string; formula: string; numerator: string; denominator: string; unit: string; setting?: string | null }
export interface Value { numerator: number; denominator: number; value: number | null }
export interface BoardRow { key: string; name: string; values: Record<string, Value> }
export interface Board { from: string; to: string; asOf: string | null; rows: BoardRow[]; total: BoardRow | Record<string, Value> | null }
export interface CountedRecord { issue: { id: string; code: string; summary: string }; at: string; kind: string; kindName?: string }
export type Part = 'numerator' | 'denominator'

export const listIndicators = (signal?: AbortSignal) => get<Indicator[]>('/api/indicators', {}, signal)
export const getBoard = (query: Query, signal?: AbortSignal) => get<Board>('/api/indicators/board', query, signal)
export const listRecords = (code: string, query: Query, signal?: AbortSignal) => get<Page<CountedRecord>>(`/api/indicators/${code}/records`, query, signal)
export const saveDenominator = (denominatorOf: string) => put<void>('/api/indicators/settings', { denominatorOf })

/** The line of totals, whichever way the board gives it. */
export function totalsOf(board: Board): Record<string, Value> {
  const total = board.total
  if (!total) return {}
  return 'values' in total && typeof (total as BoardRow).values === 'object' && !('numerator' in (total as BoardRow).values) ? (total as BoardRow).values : (total as Record<string, Value>)
}
