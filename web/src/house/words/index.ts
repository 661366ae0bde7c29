import { roomWords } from '../i18n'
import en from './en'
import zh from './zh'

/** The words that every page shares: buttons, states, navigation. */
export const t = roomWords('house', zh, en)
export type HouseWord = keyof typeof zh
