import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

/** The words that phone and resident pages share. */
export const t = roomWords('pocket', zh, en)
