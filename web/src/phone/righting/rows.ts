import type { MyFinding } from '@/rooms/inspection/api'
import type { MyProblem } from '@/rooms/clearing/api'
import type { Finding } from '@/rooms/unannounced/api'
import type { Due } from '@/rooms/righting/left'
import type { Page } from '@/house/api/client'
import { day } from '@/house/format'

/** One thing that waits for whoever holds the phone, whichever room it comes from. */
export interface Row extends Due {
  id: string
  to: string
  code: string
  what: string
  place: string
  /** The subject, campaign or round that it is part of. */
  of: string
  title: string
  /** Put right by others, to be looked at again. */
  checks: boolean
  returned: number
  rehearsal: boolean
  photo?: string | undefined
}

export interface Waiting {
  problems: Page<MyProblem>
  findings: Page<MyFinding>
  /** 四不两直 · About the reader himself, and to be looked at again by him. */
  own: Finding[]
  rechecks: Finding[]
}

const movable = (findings: Finding[]) => findings.filter((one) => one.moves.length)

const seen = (one: Finding, checks: boolean): Row => ({
  id: one.id, to: checks ? '/unannounced' : '/my-visits', code: one.code, what: one.what, place: one.hostUnit, of: one.round, title: one.aspectName, due: one.state === 'FOUND' ? day(one.answerBy) : one.mendBy, late: one.late, checks, returned: one.returned, rehearsal: false,
})

/** All of it, the most urgent first; what is only rehearsed keeps nobody from what is meant. */
export function rowsOf({ problems, findings, own, rechecks }: Waiting): Row[] {
  const rows: Row[] = [
    ...problems.items.map(({ line, title, photo, left }): Row => ({
      ...line, to: `/righting/problems/${line.id}`, place: line.object, of: line.clearing, title, left, checks: line.state === 'FIXED', rehearsal: false, photo: photo ?? undefined,
    })),
    ...findings.items.map(({ line, title, rehearsal, photo, left }): Row => ({
      ...line, to: `/righting/findings/${line.id}`, of: line.campaign, title, left, checks: line.state === 'FIXED', rehearsal, photo: photo ?? undefined,
    })),
    ...movable(own).map((one) => seen(one, false)),
    ...movable(rechecks).map((one) => seen(one, true)),
  ]
  return rows.sort((one, other) => Number(one.rehearsal) - Number(other.rehearsal) || one.due.localeCompare(other.due) || one.code.localeCompare(other.code))
}

/** How many there are, those that are not on this phone included. */
export const countOf = ({ problems, findings, own, rechecks }: Waiting): number => problems.total + findings.total + movable(own).length + movable(rechecks).length

/** Those of one subject or campaign, and with these words in them. */
export function found(rows: Row[], words: string, of?: string): Row[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = `${row.code} ${row.what} ${row.place} ${row.title}`.toLowerCase()
    return (!of || row.of === of) && wanted.every((word) => text.includes(word))
  })
}
