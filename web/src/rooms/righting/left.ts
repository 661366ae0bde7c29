import { t } from './words'
import { today } from '@/house/format'

export interface Due {
  due: string
  late: boolean
  left?: number | null | undefined
}

/** How much time there is, in words and in urgency; nothing where time no longer matters. */
export function towardsDue({ due, late, left }: Due): { text: string; tone: 'alarm' | 'warn' | '' } | undefined {
  if (late) return { text: left ? t('lateBy', { n: -left }) : t('late'), tone: 'alarm' }
  if (left === undefined || left === null || left < 0) return undefined
  if (due === today()) return { text: t('dueToday'), tone: 'warn' }
  return { text: t('left', { n: left }), tone: left <= 1 ? 'warn' : '' }
}
