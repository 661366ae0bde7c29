import { get, put, type Page, type Query } from '@/house/api'

export const groupings = ['unit', 'grid', 'category', 'period'] as const
export type Grouping = (typeof groupings)[number]
export interface Indicator { code: string; name: string; formula: string; numerator: string; denominator: string; unit: string; basis: string; setting: string | null; settingName: string | null; choices: { code: string; name: string }[]; version: number }
export interface Value { numerator: number; denominator: number; value: number | null }
export interface BoardRow { key: string; name: string; values: Record<string, Value> }
/** takenAt and otherwise tell of a snapshot: when it was taken, and which denominators it was counted with that are others now. */
export interface Board { from: string; to: string; asOf: string | null; takenAt: string | null; by: string; rows: BoardRow[]; total: BoardRow | null; otherwise: { indicator: string; denominator: string }[] }
/** A record counted; of one that the reader may count but not read it is not known what it is called. */
export interface CountedRecord { issue: { id: string; code?: string | null; summary: string; of: string; known: boolean; door?: string | null }; at: string; kind: string; kindName: string }
export type Part = 'numerator' | 'denominator'

export const listIndicators = (signal?: AbortSignal) => get<Indicator[]>('/api/indicators', {}, signal)
export const getBoard = (query: Query, signal?: AbortSignal) => get<Board>('/api/indicators/board', query, signal)
export const listRecords = (code: string, query: Query, signal?: AbortSignal) => get<Page<CountedRecord>>(`/api/indicators/${code}/records`, query, signal)
/** Which denominator an indicator uses from now on; earlier snapshots keep theirs. */
export const saveDenominator = ({ code, version }: Indicator, choice: string) => put<Indicator[]>('/api/indicators/settings', code === 'FILING' ? { version, filingDenominatorOf: choice } : { version, denominatorOf: choice })
