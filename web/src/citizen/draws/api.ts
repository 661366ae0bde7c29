import { get } from '@/house/api/client'
import type { Draw } from '@/house/draw/draw'

export interface DrawnLine { id: string; number: string; purpose: string; size: number; committedAt: string; revealedAt?: string | null; waitingDays: number }
export const listDraws = (signal?: AbortSignal) => get<DrawnLine[]>('/api/public/draws', {}, signal)
export const getDraw = (id: string, signal?: AbortSignal) => get<Draw>(`/api/public/draws/${encodeURIComponent(id)}`, {}, signal)
export const drawFile = (id: string) => `/api/public/draws/${encodeURIComponent(id)}/draw.json`
