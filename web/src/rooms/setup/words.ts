import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('setup', zh, en)

/** When a rule holds: in office hours, outside them, or a span such as 22:00-06:00. */
export const hoursWords = (hours: string) => (hours === 'WORKING' ? t('hoursWorking') : hours === 'OFF' ? t('hoursOff') : hours)

export function named(prefix: 'kind' | 'stage' | 'unit', code: string | null | undefined): string {
  const key = `${prefix}_${code}`
  return code && key in zh ? t(key as keyof typeof zh) : (code ?? '—')
}
