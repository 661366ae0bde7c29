import { get, put } from '@/house/api'

export const dayKinds = ['WORKDAY', 'MAKE_UP', 'WEEKEND', 'HOLIDAY'] as const
export type DayKind = (typeof dayKinds)[number]
export interface Day { date: string; kind: DayKind; name: string | null }
export interface Year { year: number; published: boolean; version?: number; days: Day[] }
export interface HalfDay { from: string; to: string }
export interface Hours { morning: HalfDay; afternoon: HalfDay; version?: number }
export const units = ['URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY'] as const

export const getYear = (year: number, signal?: AbortSignal) => get<Year>(`/api/calendar/${year}`, {}, signal)
export const saveYear = (year: Year) => put<Year>(`/api/calendar/${year.year}`, { version: year.version, days: year.days.filter((day) => day.kind === 'HOLIDAY' || day.kind === 'MAKE_UP') })
export const getHours = (signal?: AbortSignal) => get<Hours>('/api/calendar/hours', {}, signal)
export const saveHours = (hours: Hours) => put<Hours>('/api/calendar/hours', { version: hours.version, morning: hours.morning, afternoon: hours.afternoon })
export const deadlineOf = (query: { start: string; amount: number; unit: string }) => get<{ deadline: string; notices: string[] }>('/api/calendar/deadline', query)
