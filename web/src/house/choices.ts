import { computed, shallowRef } from 'vue'
import { get, persistently } from './api'
import { session } from './session'

interface UnitRow {
  id: string
  name: string
  shortName?: string | null
  parent: string | null
}
interface CategoryRow {
  id: string
  parent: string | null
  name: string
  leaf: boolean
  retired: boolean
  tree: string
  questions?: Question[]
}
export interface Question {
  id: string
  text: string
  kind: 'TEXT' | 'CHOICE' | 'CHOICES' | 'NUMBER' | 'YES_NO'
  choices: string[] | null
  required: boolean
}

interface GridRow {
  id: string
  name: string
  code: string
  unit: { name: string } | null
}

/**
 * Rows that are read once a page, by whoever needs them first, and asked for until they come: a picker whose one reading
 * failed in a busy moment would stay empty for as long as the page is open.
 */
function readOnce<Row>(read: () => Promise<Row[]>) {
  const rows = shallowRef<Row[]>()
  let reading: object | undefined

  async function need(): Promise<void> {
    if (rows.value || reading) return
    const mine = (reading = {})
    const answer = await persistently(read, () => reading === mine).catch(() => undefined)
    if (reading !== mine) return
    reading = undefined
    rows.value = answer
  }

  function forget(): void {
    reading = undefined
    rows.value = undefined
  }
  return { rows, need, forget }
}

const grids = readOnce(() => get<GridRow[]>('/api/grids'))
const units = readOnce(unitsOfAllTrees)
const categories = readOnce(() => get<CategoryRow[]>('/api/categories'))

function pathOf<Row extends { id: string; parent: string | null; name: string }>(row: Row, byId: Map<string, Row>): string {
  const names: string[] = []
  for (let up = row.parent ? byId.get(row.parent) : undefined; up && names.length < 8; up = up.parent ? byId.get(up.parent) : undefined) names.unshift(up.name)
  return names.join(' / ')
}

/** A department may stand in one tree only: whoever is in any of them can be chosen. */
async function unitsOfAllTrees(): Promise<UnitRow[]> {
  const trees = await Promise.all(['EMPLOYMENT', 'AREA'].map((tree) => get<UnitRow[]>('/api/units', { tree })))
  return [...new Map(trees.flat().map((unit) => [unit.id, unit])).values()]
}

/** The units of the district as choices; read once a page. */
export function useUnits() {
  void units.need()
  return computed(() => {
    const rows = units.rows.value ?? []
    const byId = new Map(rows.map((unit) => [unit.id, unit]))
    return rows.map((unit) => ({ id: unit.id, name: unit.name, note: pathOf(unit, byId) || undefined }))
  })
}

/** The categories that an issue can have (leaves in use) as choices, with their extra questions. */
export function useCategories() {
  void categories.need()
  return computed(() => {
    const rows = categories.rows.value ?? []
    const byId = new Map(rows.map((row) => [row.id, row]))
    return rows
      .filter((row) => row.leaf && !row.retired)
      .map((row) => ({ id: row.id, name: row.name, note: pathOf(row, byId) || undefined, questions: row.questions ?? [] }))
  })
}

/** The grids as choices, by name with their unit; empty for whoever may not see grids. */
export function useGrids() {
  if (session.may('grid.view')) void grids.need()
  return computed(() => (grids.rows.value ?? []).map((grid) => ({ id: grid.id, name: grid.name, note: grid.unit?.name ?? grid.code })))
}

/** After an edit elsewhere. */
export function forgetChoices(): void {
  grids.forget()
  units.forget()
  categories.forget()
}
