import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

/** The words of the residents' pages: plain ones, no office language. */
export const t = roomWords('citizen', zh, en)
export type CitizenWord = keyof typeof zh
