import { roomWords } from '@/house/i18n'
import en from './en'
import zh from './zh'

export const t = roomWords('righting', zh, en)
