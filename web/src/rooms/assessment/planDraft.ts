import type { Cadence, PlanDraft, PlanLine, PlanView, Whose } from './api'

/** A line while it is written: its numbers may still be missing. */
export interface WrittenLine { cadence: Cadence; kind: PlanLine['kind']; code: string; whose: Whose; weight: number | ''; nilAt: number | ''; fullAt: number | '' }
export interface WrittenPlan extends Omit<PlanDraft, 'factors' | 'lines' | 'raters'> { factors: string; lines: WrittenLine[]; raters: { panel: string; person: string; name: string }[] }

export const emptyLine = (cadence: Cadence): WrittenLine => ({ cadence, kind: 'INDICATOR', code: '', whose: 'PERSON', weight: '', nilAt: '', fullAt: '' })
export const emptyPlan = (): WrittenPlan => ({ batch: '', name: '', basis: '', from: '', excellentPercent: 20, rounding: 'DOWN', severity: 'SHOWN', factors: '德、能、勤、绩、廉', lines: [emptyLine('QUARTER')], raters: [] })

/** A plan as the form holds it. */
export function written(view: PlanView): WrittenPlan {
  const { batch, name, basis, from, excellentPercent, rounding, severity, factors } = view.plan
  const lines = view.plan.lines.map((line) => ({ cadence: line.cadence, kind: line.kind, code: line.code, whose: line.whose ?? ('PERSON' as const), weight: line.weight, nilAt: line.nilAt ?? ('' as const), fullAt: line.fullAt ?? ('' as const) }))
  return { batch, name, basis, from, excellentPercent, rounding, severity, factors: factors.join('、'), lines, raters: view.raters.map((one) => ({ ...one })) }
}

/** What the form holds, as the server takes it. */
export function draft(plan: WrittenPlan): PlanDraft {
  const raters: Record<string, string[]> = {}
  for (const one of plan.raters) (raters[one.panel] ??= []).push(one.person)
  const lines = plan.lines.map((line) => ({
    cadence: line.cadence,
    kind: line.kind,
    code: line.kind === 'PERSONAL' ? 'OWN' : line.code,
    weight: Number(line.weight),
    ...(line.kind === 'INDICATOR' ? { whose: line.whose, nilAt: line.nilAt === '' ? null : line.nilAt, fullAt: line.fullAt === '' ? null : line.fullAt } : {}),
  }))
  const { batch, name, basis, from, excellentPercent, rounding, severity } = plan
  return { batch, name, basis, from, excellentPercent, rounding, severity, factors: plan.factors.split(/[、,，]/).map((one) => one.trim()).filter(Boolean), lines, raters }
}

/** What the weights of each kind of round add up to. */
export function sums(lines: WrittenLine[]): { cadence: Cadence; sum: number }[] {
  const found = new Map<Cadence, number>()
  for (const line of lines) found.set(line.cadence, (found.get(line.cadence) ?? 0) + Math.round(Number(line.weight) * 100))
  return [...found].map(([cadence, hundredths]) => ({ cadence, sum: hundredths / 100 }))
}
