import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('issue', zh, en)
export type IssueWord = keyof typeof zh

/** A word with a computed key, such as a code from the server; an unknown code is shown as it came. */
export function named(prefix: string, code: string | null | undefined): string {
  const key = `${prefix}_${code}`
  return code && key in zh ? t(key as IssueWord) : (code ?? '')
}
