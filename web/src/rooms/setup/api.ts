import { get, patch, post, put } from '@/house/api'
import type { Question } from '@/house/choices'

export const categoryTrees = ['NATIONAL', 'DISTRICT'] as const
export type CategoryTree = (typeof categoryTrees)[number]
export interface Limit { stage: string; amount: number; unit: string }
export interface Category { id: string; parent: string | null; code: string; kind: 'COMPONENT' | 'MATTER' | 'DISTRICT'; name: string; tree: CategoryTree; leaf: boolean; retired: boolean; version: number; limits: Limit[] | Record<string, { amount: number; unit: string }> | null; questions: Question[] }
export interface Rule { id: string | null; position: number; area: Ref | null; category: Ref | null; hours: string | null; unit: Ref; why: string; enabled: boolean; version?: number }
export type Ref = string | { id: string; name: string }
export interface RuleList { rules: Rule[]; version: number }

export const listCategories = (tree: CategoryTree, signal?: AbortSignal) => get<Category[]>('/api/categories', { tree }, signal)
export const addCategory = (category: object) => post<Category>('/api/categories', category)
export const editCategory = (id: string, change: object) => patch<Category>(`/api/categories/${id}`, change)
export const saveQuestions = (id: string, version: number, questions: Question[]) => put<Category>(`/api/categories/${id}/questions`, { version, questions: questions.map(({ id: question, ...rest }) => (question ? { id: question, ...rest } : rest)) })

/** The ordered rules; the version covers the whole list. */
export async function listRules(signal?: AbortSignal): Promise<RuleList> {
  const answer = await get<Rule[] | RuleList>('/api/routing', {}, signal)
  return Array.isArray(answer) ? { rules: answer, version: Math.max(0, ...answer.map((rule) => rule.version ?? 0)) } : answer
}

export const idOf = (ref: Ref | null) => (ref && typeof ref === 'object' ? ref.id : ref)
export const saveRules = ({ rules, version }: RuleList) =>
  put<Rule[] | RuleList>('/api/routing', {
    version,
    rules: rules.map((rule) => ({ id: rule.id ?? undefined, area: idOf(rule.area), category: idOf(rule.category), hours: rule.hours, unit: idOf(rule.unit), why: rule.why, enabled: rule.enabled })),
  })
