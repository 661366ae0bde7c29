import { get, post } from '@/house/api'

export interface Report {
  id: string; code: string; channelName: string; about: string; summary: string; reporter?: string; contact?: string; state: string; stateName: string; receivedAt: string; due?: string; late: boolean
  steps: { move: string; at: string; by: string; text: string }[]; moves: ('transfer' | 'feed-back')[]; version: number
}
export interface ReportDraft { office: string | null; channel: string; person?: string | null; unit?: string | null; summary: string; reporter: string | null; contact: string | null }

const root = '/api/petition-reports'
export const listReports = (signal?: AbortSignal) => get<Report[]>(root, {}, signal)
export const takeReport = (draft: ReportDraft) => post<{ id: string }>(root, draft)
export const moveReport = (report: Report, move: string, text: string) => post<{ id: string }>(`${root}/${report.id}/moves`, { move, version: report.version, text })
