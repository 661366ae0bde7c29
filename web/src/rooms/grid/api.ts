import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { del, get, patch, post, put, type Query } from '@/house/api'

export type GridKind = 'COMPREHENSIVE' | 'DEDICATED'
export const staffRoles = ['LEADER', 'STAFF', 'MICRO', 'ADVISER', 'SECONDEE'] as const
export type StaffRole = (typeof staffRoles)[number]
export interface Grid { id: string; code: string; name: string; kind: GridKind; level: string | null; unit: { id: string; name: string } | null; division: string | null; households: number | null; leader: { id: string; name: string } | null; staffCount: number; note: string | null; version: number; from: string; until: string | null; parent: string | null }
export interface StaffMember { id: string; person: string; name: string; phone: string | null; role: StaffRole; roleName: string; from: string; until: string | null }
export type Shape = Polygon | MultiPolygon
export interface GridSheet extends Grid { staff: StaffMember[]; geometry: Shape | null; squareMetres: number | null; above?: { id: string; name: string } | null; endedWhy?: string | null }
export interface BoundaryCheck { features: number; accepted: number; faults: ImportCheck['faults']; picture: string | null }
export interface ImportCheck {
  features: number
  accepted: number
  faults: { row: number | null; field: string; message: string; mend: string | null }[]
  overlaps: { a: string; b: string; squareMetres: number; geometry?: Shape }[]
  gaps: { squareMetres: number; geometry?: Shape }[]
  spills: { code: string; squareMetres: number }[]
  picture: string | null
}

export interface GridSettings { codePattern: string; fewestHouseholds: number; mostHouseholds: number; version: number }

export const listGrids = (query: Query, signal?: AbortSignal) => get<Grid[]>('/api/grids', query, signal)
export const getGrid = (id: string, signal?: AbortSignal) => get<GridSheet>(`/api/grids/${id}`, {}, signal)
export const addGrid = (grid: object) => post<GridSheet>('/api/grids', grid)
export const editGrid = (id: string, change: object) => patch<GridSheet>(`/api/grids/${id}`, change)
export const endGrid = (id: string, ending: { version: number; until: string; reason: string }) => post<GridSheet>(`/api/grids/${id}/end`, ending)
export const drawGrid = (id: string, version: number, geometry: Shape) => put<GridSheet>(`/api/grids/${id}/shape`, { version, geometry })
export const importGrids = (featureCollection: FeatureCollection, coordinateSystem: string, dryRun: boolean) => post<ImportCheck>('/api/grids/import', { featureCollection, coordinateSystem, dryRun })
export const importBoundaries = (featureCollection: FeatureCollection, coordinateSystem: string, dryRun: boolean) => post<BoundaryCheck>('/api/map/boundaries/import', { featureCollection, coordinateSystem, dryRun })
export const exportAddress = '/api/grids.geojson?digits=all'
export const getGridSettings = (signal?: AbortSignal) => get<GridSettings>('/api/grids/settings', {}, signal)
export const setGridSettings = (settings: GridSettings) => put<GridSettings>('/api/grids/settings', settings)
export const addStaff = (grid: string, staff: { person: string; role: StaffRole; from: string; until: string | null }) => post<unknown>(`/api/grids/${grid}/staff`, staff)
export const endStaff = (grid: string, staff: string) => del(`/api/grids/${grid}/staff/${staff}`)
