import { findingMoves, getFinding } from '@/rooms/inspection/api'
import { getProblem, problemMoves } from '@/rooms/clearing/api'

export interface Offered { move: string; label: string; note: boolean }

/** What a problem on a list to zero and a finding of an inspection have in common: wrong before, right after, looked at by another. */
export interface RightingSheet {
  line: { code: string; what: string; object?: string; place?: string; unit: string; due: string; state: string; stateName: string; late: boolean; returned: number }
  title: string
  basis: string
  left?: number | null
  before: string[]
  after: string[]
  place?: { longitude: number; latitude: number }
  fixedBy?: string
  clearedBy?: string
  closedBy?: string
  steps: { move: string; at: string; by: string; note?: string }[]
  moves: Offered[]
  version: number
}

export type Kind = 'problem' | 'finding'

interface Way {
  sheet: (id: string, signal?: AbortSignal) => Promise<RightingSheet>
  /** Where all its moves go. */
  moves: string
  /** How a move names the record that it is about. */
  about: (id: string, version: number) => Record<string, unknown>
}

export const ways: Record<Kind, Way> = {
  problem: { sheet: getProblem, moves: problemMoves, about: (id, version) => ({ targets: [{ id, version }] }) },
  finding: { sheet: getFinding, moves: findingMoves, about: (id, version) => ({ subjects: [{ id, version }] }) },
}

export const siteOf = (line: RightingSheet['line']): string => line.object ?? line.place ?? ''
