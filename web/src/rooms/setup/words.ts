import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('setup', zh, en)

export function named(prefix: 'kind' | 'stage' | 'unit', code: string | null | undefined): string {
  const key = `${prefix}_${code}`
  return code && key in zh ? t(key as keyof typeof zh) : (code ?? '—')
}
