import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('access', zh, en)

/** What an audit record is about; an unknown kind is shown as it came. */
export function subjectName(kind: string): string {
  const key = `subject_${kind}`
  return key in zh ? t(key as keyof typeof zh) : kind
}
