import type { MultiPolygon, Polygon } from 'geojson'
import type { Blocks } from './readBlocks'
import { del, get, post, put, type Progress } from '@/house/api'

export interface SurveyLine { id: string; number: number; name: string; town: string; townName: string; madeBy: string; madeAt: string }
export interface Survey { line: SurveyLine; blocks: number; villages: number; households: number; people: number; dedicated: number }
export interface LayoutLine {
  id: string; number: number; originName: string; madeBy: string; madeAt: string; grids: number; dedicated: number; cut: number; changed: number; outside: number
  compactness: number; proof: string; moved: number; signed: boolean; version: number
}
export interface GridLine { number: number; name: string; village: string; dedicated: boolean; blocks: number; households: number; people: number; deviation: number; border: number; compactness: number; changed: number; whole: boolean; shape: Polygon | MultiPolygon }
export interface Layout {
  line: LayoutLine; survey: string; asked: { least: number; most: number; keep: number }; grids: GridLine[]; remarks: string[]
  moved: { code: string; from: string; to: string; reason: string }[]; signed?: { by: string; at: string; from: string; hash: string; sound: boolean } | null
}
export interface Choice { grid: number; name: string; cost: number; households: number; refusal?: string | null }
export interface Block { code: string; households: number; people: number; grid: number; gridName: string; dedicated?: string | null; shape: Polygon | MultiPolygon; choices: Choice[] }
export interface Order { seconds: number; least: number; most: number; keep: number }

const root = '/api/grid-planning'
export const listSurveys = (signal?: AbortSignal) => get<SurveyLine[]>(`${root}/surveys`, {}, signal)
export const bringSurvey = (name: string, town: string | null, blocks: Blocks, coordinateSystem: string) => post<Survey>(`${root}/surveys`, { name, town, ...blocks, coordinateSystem })
export const getSurvey = (id: string, signal?: AbortSignal) => get<Survey>(`${root}/surveys/${id}`, {}, signal)
export const listLayouts = (survey: string, signal?: AbortSignal) => get<LayoutLine[]>(`${root}/surveys/${survey}/layouts`, {}, signal)
export const takePresent = (survey: string, order: Order) => post<Layout>(`${root}/surveys/${survey}/layouts/present`, order)
export const getProgress = (survey: string, signal?: AbortSignal) => get<Progress>(`${root}/surveys/${survey}/run`, {}, signal)
export const run = (survey: string, order: Order) => post<Progress>(`${root}/surveys/${survey}/run`, order)
export const stopRun = (survey: string) => del<Progress>(`${root}/surveys/${survey}/run`)
export const getLayout = (id: string, signal?: AbortSignal) => get<Layout>(`${root}/layouts/${id}`, {}, signal)
export const getBlock = (layout: string, at: { longitude: number; latitude: number } | { code: string }, signal?: AbortSignal) => get<Block>(`${root}/layouts/${layout}/block`, at, signal)
export const moveBlock = (layout: Layout, block: string, grid: number, reason: string) => put<Layout>(`${root}/layouts/${layout.line.id}/blocks`, { version: layout.line.version, block, grid, reason: reason || null })
export const signLayout = (layout: Layout, from: string) => post<Layout>(`${root}/layouts/${layout.line.id}/signature`, { version: layout.line.version, from })
