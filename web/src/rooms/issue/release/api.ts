import type { IssueRow } from '../api'
import { get, put, type Page } from '@/house/api'

export type Verdict = 'SHOWN' | 'HELD'
export interface Line { id: string; code: string; summary: string; category: string | null; state: IssueRow['state']; stateName: string; channelName: string; reportedAt: string; photos: number; found: string[]; decidedBy: string | null; byRule: boolean }
/** A rectangle on a photo, in shares of its width and height from the left upper corner. */
export interface Area { left: number; top: number; width: number; height: number }
export interface ReleaseSheet { line: Line; told: string; toldAddress: string | null; addressFound: string[]; words: string; address: string | null; photos: { photo: string; copy: string | null; areas: Area[] }[]; verdict: Verdict | null; reason: string | null; decidedAt: string | null; version: number }
export interface Decision { verdict: Verdict; version: number; words?: string; address?: string; photos?: { photo: string; covered: Area[] }[]; sure: boolean; reason?: string }
export interface Named { id: string; name: string }

export const listReleases = (verdict: Verdict | undefined, signal?: AbortSignal) => get<Page<Line>>('/api/releases', { verdict }, signal)
export const getRelease = (id: string, signal?: AbortSignal) => get<ReleaseSheet>(`/api/releases/${id}`, {}, signal)
export const decide = (id: string, decision: Decision) => put<ReleaseSheet>(`/api/releases/${id}`, decision)
export const getRules = (signal?: AbortSignal) => get<{ categories: Named[] }>('/api/release-rules', {}, signal)
export const saveRules = (categories: string[]) => put<{ categories: Named[] }>('/api/release-rules', { categories })
export const listLeaves = async (signal?: AbortSignal) => (await get<{ id: string; path: string; leaf: boolean; retired: boolean }[]>('/api/categories', {}, signal)).filter((one) => one.leaf && !one.retired).map((one) => ({ id: one.id, name: one.path }))
