import { get, patch, post, put } from '@/house/api'
import type { Question } from '@/house/choices'

export const categoryTrees = ['NATIONAL', 'DISTRICT'] as const
export type CategoryTree = (typeof categoryTrees)[number]
export interface Limit { stage: string; amount: number; unit: string }
export interface Category { id: string; parent: string | null; code: string; kind: 'COMPONENT' | 'MATTER' | 'DISTRICT'; name: string; tree: CategoryTree; leaf: boolean; retired: boolean; version: number; radius: number; limits: Record<string, { amount: number; unit: string } | null>; questions: Question[] }
export interface Named { id: string; name: string }
/** A routing rule; `autoAccept` and `autoDispatch` let the machine make those moves by itself. */
export interface Rule { id: string | null; area: Named | null; category: Named | null; hours: string | null; hoursName: string | null; unit: Named; why: string; autoAccept: boolean; autoDispatch: boolean; enabled: boolean }
export interface RuleList { items: Rule[]; version: number }

export const listCategories = (tree: CategoryTree, signal?: AbortSignal) => get<Category[]>('/api/categories', { tree }, signal)
export const addCategory = (category: object) => post<Category>('/api/categories', category)
export const editCategory = (id: string, change: object) => patch<Category>(`/api/categories/${id}`, change)
export const saveQuestions = (id: string, version: number, questions: Question[]) => put<Category>(`/api/categories/${id}/questions`, { version, questions: questions.map(({ id: question, choices, ...rest }) => ({ ...(question ? { id: question } : {}), ...rest, choices: choices ?? [] })) })

/** The ordered rules; the version covers the whole list. */
export const listRules = (signal?: AbortSignal) => get<RuleList>('/api/routing', {}, signal)
export const saveRules = ({ items, version }: RuleList) =>
  put<RuleList>('/api/routing', {
    version,
    rules: items.map(({ id, area, category, hours, unit, why, autoAccept, autoDispatch, enabled }) => ({ id: id ?? undefined, area: area?.id, category: category?.id, hours: hours ?? undefined, unit: unit.id, why, autoAccept, autoDispatch, enabled })),
  })
