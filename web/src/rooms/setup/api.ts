import { get, patch, post, put } from '@/house/api'
import type { Progress } from '@/house/api/useSearch'
import type { Question } from '@/house/choices'

export const categoryTrees = ['NATIONAL', 'DISTRICT'] as const
export type CategoryTree = (typeof categoryTrees)[number]
export const stages = ['DISPATCH', 'HANDLE', 'CHECK', 'TOTAL'] as const
export type Stage = (typeof stages)[number]
export const limitUnits = ['URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY'] as const
export interface Limit { amount: number; unit: string }
/** A term being typed; without an amount it is not set here. */
export interface OwnLimit { amount: number | ''; unit: string }
export interface Category { id: string; parent: string | null; code: string; kind: 'COMPONENT' | 'MATTER' | 'DISTRICT'; name: string; tree: CategoryTree; leaf: boolean; retired: boolean; version: number; radius: number; limits: Partial<Record<Stage, Limit>>; ownLimits: Partial<Record<Stage, Limit>>; questions: Question[] }
export interface Named { id: string; name: string }
/** A routing rule; `autoAccept` and `autoDispatch` let the machine make those moves by itself. */
export interface Rule { id: string | null; area: Named | null; category: Named | null; hours: string | null; hoursName: string | null; unit: Named; why: string; autoAccept: boolean; autoDispatch: boolean; enabled: boolean }
export interface RuleList { items: Rule[]; version: number }

export const listCategories = (tree: CategoryTree, signal?: AbortSignal) => get<Category[]>('/api/categories', { tree }, signal)
/** The terms that a form sets: all of the class's own, so that what was cleared comes from above again. */
export const limitsOf = (typed: Record<Stage, OwnLimit>): Partial<Record<Stage, Limit>> => Object.fromEntries(stages.filter((stage) => typed[stage].amount !== '').map((stage) => [stage, typed[stage]]))
export const addCategory = (category: { parent?: string | undefined; code: string; name: string; limits: Partial<Record<Stage, Limit>> }) => post<Category>('/api/categories', category)
export const editCategory = (id: string, change: { version: number; name?: string; retired?: boolean; parent?: string | undefined; limits?: Partial<Record<Stage, Limit>>; radius?: number | undefined }) => patch<Category>(`/api/categories/${id}`, change)
export const saveQuestions = (id: string, version: number, questions: Question[]) => put<Category>(`/api/categories/${id}/questions`, { version, questions: questions.map(({ id: question, choices, ...rest }) => ({ ...(question ? { id: question } : {}), ...rest, choices: choices ?? [] })) })

/** The ordered rules; the version covers the whole list. */
export const listRules = (signal?: AbortSignal) => get<RuleList>('/api/routing', {}, signal)
export const saveRules = ({ items, version }: RuleList) =>
  put<RuleList>('/api/routing', {
    version,
    rules: items.map(({ id, area, category, hours, unit, why, autoAccept, autoDispatch, enabled }) => ({ id: id ?? undefined, area: area?.id, category: category?.id, hours: hours ?? undefined, unit: unit.id, why, autoAccept, autoDispatch, enabled })),
  })

/** What a classifier was asked about issues that it had not seen, and how often it was right. */
export interface Trained { id: string; about: About; trainedAt: string; trainedBy: string; lessons: number; labels: number; asked: number; first: number; third: number; plainFirst: number; plainThird: number; inUse: boolean }
export type About = 'CATEGORY' | 'UNIT'
export interface Help { about: About; name: string; closed: number; least: number; training: Progress; trained: Trained[] }
export interface Tally { actual: Named; asked: number; first: number; third: number }
export interface ExamAnswer { issue: string; code: string; summary: string; actual: Named; guesses: Named[]; rank: number }
export type Which = 'first' | 'third' | 'wrong' | 'all'

export const listHelp = (signal?: AbortSignal) => get<Help[]>('/api/text-help', {}, signal)
export const train = (about: About) => post<Progress>(`/api/text-help/${about}/training`)
export const use = (about: About, classifier: string | null) => put<Help>(`/api/text-help/${about}/use`, { classifier })
export const listTallies = (classifier: string, signal?: AbortSignal) => get<Tally[]>(`/api/text-help/classifiers/${classifier}/tallies`, {}, signal)
export const listAnswers = (classifier: string, which: Which, actual: string | undefined, signal?: AbortSignal) => get<ExamAnswer[]>(`/api/text-help/classifiers/${classifier}/answers`, { which, ...(actual ? { actual } : {}) }, signal)
