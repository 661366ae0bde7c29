import type { Line, Row } from './api'

/** A column of the meeting's table: all of one's own figures stand in one, however many somebody has. */
export interface Column { key: string; label: string; weight: number }

/** A figure without trailing zeros; a dash where there is none. */
export const number = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : String(Number(value)))

const keyOf = (line: Line) => (line.kind === 'PERSONAL' ? 'PERSONAL' : `${line.kind}/${line.code}/${line.whose ?? ''}`)
const ofKey = (row: Row, key: string) => row.lines.filter((line) => keyOf(line) === key)

/** The columns that the rows have among them, in the order of their sheets. */
export function columns(rows: Row[]): Column[] {
  const found = new Map<string, Column>()
  for (const row of rows)
    for (const line of row.lines) {
      const key = keyOf(line)
      if (found.has(key)) continue
      const weight = ofKey(row, key).reduce((sum, one) => sum + Number(one.weight), 0)
      found.set(key, { key, label: key === 'PERSONAL' ? '' : line.label, weight: Math.round(weight * 100) / 100 })
    }
  return [...found.values()]
}

/** The score of a row in a column: of several figures of one's own, the mean by their weights. */
export function scoreOf(row: Row, key: string): number | undefined {
  const scored = ofKey(row, key).filter((line) => line.score !== null && line.score !== undefined)
  const weights = scored.reduce((sum, line) => sum + Number(line.weight), 0)
  return weights ? Math.round((scored.reduce((sum, line) => sum + Number(line.weight) * Number(line.score), 0) / weights) * 100) / 100 : undefined
}
