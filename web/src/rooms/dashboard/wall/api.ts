import type { Cell, TileSheet } from '../api'
import { address } from '@/house/api'
import type { Light } from '@/house/map'

export interface WallPoint { id: string; longitude: number; latitude: number; light: Light }
export interface Overdue { id: string; code: string; category?: string | null; unit?: string | null; town?: string | null; due: string; supervised: boolean }
export interface WallCall { id: string; name: string; calledAt: string; dueAt: string; endedAt?: string | null; called: number; answered: number; late: number }
export interface Happened { record: string; kind: string; what: string; at: string; category?: string | null; where?: string | null }
export interface WallState { at: string; board: string; whose: string; tiles: TileSheet[]; lights: Partial<Record<Light, number>>; overdue: Overdue[]; call?: WallCall | null; latest: Happened[]; whole: boolean; points: WallPoint[]; gone: string[] }
export type { Cell }

export const wallLine = (board: string | undefined) => address('/api/wall/line', { board })

/** What stands after some news: figures are replaced, of the map only what changed. */
export function afterNews(before: WallState | undefined, news: WallState): WallState {
  if (news.whole || !before) return news
  const points = new Map(before.points.map((point) => [point.id, point]))
  news.gone.forEach((id) => points.delete(id))
  news.points.forEach((point) => points.set(point.id, point))
  return { ...news, whole: true, points: [...points.values()], gone: [] }
}
