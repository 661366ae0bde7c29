import type { CountedRecord } from '../api'
import { get, post, type Page, type Query } from '@/house/api'

export type Type = 'COUNT' | 'RATIO' | 'AMOUNT' | 'POINTS' | 'NUMBER'
export interface Version { number: number; text: string; words: string; target: string; type: Type; weight: number | null; from: string; until: string | null; standing: 'COMING' | 'IN_FORCE' | 'PAST'; because: string; madeBy: string; madeAt: string }
export interface Definition { id: string; code: string; name: string; basis: string; origin: 'LIBRARY' | 'OWN' | 'PERSONAL'; version: number; source: string | null; official: { person: string; name: string; host: string; home: string; posting: string } | null; versions: Version[] }
export interface TextFault { from: number; to: number; message: string; mend: string }
export interface Suggestion { text: string; hint: string; sort: 'KIND' | 'DETAIL' | 'CHOICE' | 'WORD' }
export interface ReadText { canonical: string | null; words: string | null; type: Type | null; faults: TextFault[]; from: number; suggestions: Suggestion[] }
export interface Term { position: number; text: string; words: string; shown: string; value: number }
export interface Figure { code: string; name: string; version: number; words: string; numerator: number | null; denominator: number | null; value: number | null; shown: string; notApplicable: string | null; target: string | null; reached: boolean | null; weight: number | null; terms: Term[]; parts: { text: string; weight: number; value: number | null; notApplicable: string | null }[] }
export interface FigureRow { key: string; name: string; value: Figure }
export interface Detail { code: string; name: string; form: string; choices: { code: string; name: string }[] }
export interface Catalogue { kinds: { code: string; name: string; basis: string; details: Detail[] }[]; barred: { name: string; reason: string }[] }
export interface Trial { text: string; by: 'unit' | 'grid'; from: string; to: string }

const root = '/api/indicators'
export const listDefinitions = (signal?: AbortSignal) => get<Definition[]>(`${root}/definitions`, {}, signal)
export const listPersonal = (signal?: AbortSignal) => get<Definition[]>(`${root}/personal`, {}, signal)
export const getDefinition = (id: string, signal?: AbortSignal) => get<Definition>(`${root}/definitions/${id}`, {}, signal)
export const getCatalogue = (signal?: AbortSignal) => get<Catalogue>(`${root}/catalogue`, {}, signal)
export const readText = (text: string, position: number) => post<ReadText>(`${root}/reading`, { text, position })
export const tryText = (trial: Trial) => post<FigureRow[]>(`${root}/trial`, trial)
export const trialRecords = (trial: Trial, term: number, key: string, cursor?: string) => post<Page<CountedRecord>>(`${root}/trial/records`, { trial, term, key, cursor, limit: 50 })
export const figuresOf = (id: string, query: Query, signal?: AbortSignal) => get<FigureRow[]>(`${root}/definitions/${id}/figures`, query, signal)
export const recordsOf = (id: string, query: Query, signal?: AbortSignal) => get<Page<CountedRecord>>(`${root}/definitions/${id}/records`, query, signal)
export const openDefinition = (draft: object) => post<string>(`${root}/definitions`, draft)
export const openPersonal = (draft: object) => post<string>(`${root}/personal`, draft)
export const changeDefinition = (id: string, version: number, next: object) => post<Definition>(`${root}/definitions/${id}/versions`, { version, next })
export const endDefinition = (id: string, version: number) => post<Definition>(`${root}/definitions/${id}/end`, { version })
export const myFigures = (query: Query, signal?: AbortSignal) => get<Figure[]>(`${root}/personal/mine`, query, signal)
export const myRecords = (code: string, query: Query, signal?: AbortSignal) => get<Page<CountedRecord>>(`${root}/personal/mine/${code}/records`, query, signal)
/** Who serves in a batch, to aim something at. */
export interface Serving { id: string; person: { id: string; name: string }; hostUnit: { name: string }; state: string; from: string; to: string }
export const listBatches = (signal?: AbortSignal) => get<{ id: string; name: string; state: string }[]>('/api/secondment/batches', {}, signal)
export const listServing = (batch: string, signal?: AbortSignal) => get<Serving[]>(`/api/secondment/batches/${batch}/placements`, {}, signal)
