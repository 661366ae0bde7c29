import { del, get, post, put, type Progress } from '@/house/api'

export interface Named { id: string; name: string }
export interface PlanLine { id: string; number: number; name: string; root: Named; day: string; units: number; zones: number; signed: boolean; madeBy: string; madeAt: string }
export interface PlanUnit { id: string; name: string; business: string[]; party: string[]; traitVersion: number }
export interface AskedZone { name: string; least: number; most: number; lead?: string | null }
export interface Couple { one: string; other: string; shared: boolean; because: string }
export interface Plan { line: PlanLine; version: number; businessShare: number; units: PlanUnit[]; zones: AskedZone[]; couples: Couple[]; likeness: number[][] }
export interface SchemeLine {
  id: string; number: number; originName: string; madeBy: string; madeAt: string; seconds: number; worth: number; bound: number; gap: number; proof: string
  least: number; most: number; moved: number; breaches: number; signed: boolean; version: number; signedAt?: string | null
}
export interface Move { cost: number; against: string[] }
export interface Member { unit: string; name: string; at: number; business: string[]; party: string[]; within: number; because: string; locked: boolean; foundIn?: string | null; reason?: string | null; moves: Move[] }
export interface Zone { name: string; least: number; most: number; lead?: Named | null; within: number; mean: number; members: Member[] }
export interface Signed { by: string; at: string; from: string; remark?: string | null; hash: string; sound: boolean }
export interface Scheme { line: SchemeLine; plan: string; zones: Zone[]; likeness: number[][]; breaches: string[]; signed?: Signed | null }
export interface Placing { zone: number; with: string | null; locked: boolean; reason: string | null }

const root = '/api/zoning'
export const listPlans = (signal?: AbortSignal) => get<PlanLine[]>(`${root}/plans`, {}, signal)
export const addPlan = (draft: { name: string; root: string | null }) => post<Plan>(`${root}/plans`, draft)
export const getPlan = (id: string, signal?: AbortSignal) => get<Plan>(`${root}/plans/${id}`, {}, signal)
export const changePlan = (plan: Plan, asked: { name: string; businessShare: number; zones: AskedZone[]; couples: Couple[] }) => put<Plan>(`${root}/plans/${plan.line.id}`, { version: plan.version, ...asked })
export const describeUnit = (unit: PlanUnit, business: string[], party: string[]) => put<unknown>(`${root}/traits/${unit.id}`, { version: unit.traitVersion, business, party })
export const listSchemes = (plan: string, signal?: AbortSignal) => get<SchemeLine[]>(`${root}/plans/${plan}/schemes`, {}, signal)
export const takePresent = (plan: string) => post<Scheme>(`${root}/plans/${plan}/schemes/present`, {})
export const getProgress = (plan: string, signal?: AbortSignal) => get<Progress>(`${root}/plans/${plan}/run`, {}, signal)
export const run = (plan: string, seconds: number, after?: string) => post<Progress>(`${root}/plans/${plan}/run`, { seconds, ...(after ? { after } : {}) })
export const stopRun = (plan: string) => del<Progress>(`${root}/plans/${plan}/run`)
export const getScheme = (id: string, signal?: AbortSignal) => get<Scheme>(`${root}/schemes/${id}`, {}, signal)
export const putUnit = (scheme: Scheme, unit: string, placing: Placing) => put<Scheme>(`${root}/schemes/${scheme.line.id}/units/${unit}`, { version: scheme.line.version, ...placing })
export const nameLead = (scheme: Scheme, zone: number, unit: string | null) => put<Scheme>(`${root}/schemes/${scheme.line.id}/leads`, { version: scheme.line.version, zone, unit })
export const sign = (scheme: Scheme, from: string, remark: string) => post<Scheme>(`${root}/schemes/${scheme.line.id}/signature`, { version: scheme.line.version, from, remark: remark || null })
