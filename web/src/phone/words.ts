import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

/** The words of the phone pages. */
export const t = roomWords('phone', zh, en)
export type PhoneWord = keyof typeof zh
