import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('selection', zh, en)
export type SelectionWord = keyof typeof zh
