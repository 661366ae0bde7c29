import Dexie, { type EntityTable } from 'dexie'
import type { Photo } from '@/pocket/photo/photos'

export type ErrandKind = 'report' | 'move' | 'comment' | 'urge' | 'checkIn' | 'note' | 'item' | 'check' | 'visit' | 'problem' | 'problemMove' | 'findingMove' | 'unannounced'

export interface Refusal {
  status: number
  message: string
  faults: string[]
  /** What was wrong with which field, to be said beside it. */
  fields?: Record<string, string> | undefined
  winner?: string | undefined
  at?: string | undefined
}

/** A photo that waits with its errand; `file` is the server's id once it has arrived. */
export interface WaitingPhoto extends Photo {
  file?: string
}

/**
 * 待发记录 · Something done on this phone that the server has not confirmed yet. Its id is the key under which the
 * server does it at most once; its body never changes, so a second sending means the same thing.
 */
export interface Errand {
  id: string
  order: number
  account: string
  kind: ErrandKind
  /** The issue it is about; a new report is about none yet. */
  issue: string | null
  title: string
  path: string
  body: Record<string, unknown>
  photos: WaitingPhoto[]
  madeAt: string
  /** What must follow once this has arrived: a path that is told the id of the issue that came of it. */
  then?: string | undefined
  refusal?: Refusal | undefined
}

/** An answer of the server kept for moments without a network; gone at sign-out. */
export interface Kept {
  key: string
  value: unknown
  at: string
}

class PhoneDatabase extends Dexie {
  errands!: EntityTable<Errand, 'id'>
  kept!: EntityTable<Kept, 'key'>

  constructor() {
    super('yixian-phone')
    this.version(1).stores({ errands: 'id, order, account', kept: 'key' })
  }
}

export const database = new PhoneDatabase()
