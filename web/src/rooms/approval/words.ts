import en from './en'
import zh from './zh'
import type { FlowStep, State } from './api'
import { roomWords } from '@/house/i18n'

export const t = roomWords('approval', zh, en)

/** The colour of a state. */
export const toneOf = (state: State) => ({ RUNNING: 'info', RETURNED: 'warn', APPROVED: 'good', REFUSED: 'alarm', WITHDRAWN: '' })[state]

export interface Names {
  role: (code: string) => string
  unit: (id: string) => string
}

/** Who signs a step, in plain words. */
export function whoOf(step: FlowStep, names: Names): string {
  const { kind, role, unit } = step.approvers
  if (kind === 'NAMED') return step.people?.map((one) => one.name).join(t('sayNames')) || t('sayNobody')
  const roleName = role ? names.role(role) : t('sayNobody')
  return kind === 'OWN_UNIT' ? t('sayOwn', { role: roleName }) : t('sayUnit', { unit: unit ? names.unit(unit) : t('sayNobody'), role: roleName })
}

/** What a flow means, in one sentence: 先由本单位负责人或签…；再由组织部会签…. */
export function flowWords(steps: FlowStep[], names: Names): string {
  return steps
    .map((step, index) => {
      const alone = step.approvers.kind === 'NAMED' && step.people?.length === 1
      const what = t(alone ? 'sayOne' : step.mode === 'ALL' ? 'sayAll' : 'sayAny', { who: whoOf(step, names) }) + t('sayDays', { n: step.days })
      return t(steps.length === 1 ? 'sayOnly' : index === 0 ? 'sayFirst' : index === steps.length - 1 && index > 1 ? 'sayLast' : 'sayThen', { what })
    })
    .join(t('sayJoin'))
}
