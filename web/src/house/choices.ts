import { computed, shallowRef } from 'vue'
import { get } from './api'
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

const grids = shallowRef<GridRow[]>()
const units = shallowRef<UnitRow[]>()
const categories = shallowRef<CategoryRow[]>()

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
  if (!units.value) void unitsOfAllTrees().then((rows) => (units.value = rows)).catch(() => undefined)
  return computed(() => {
    const byId = new Map(units.value?.map((unit) => [unit.id, unit]))
    return (units.value ?? []).map((unit) => ({ id: unit.id, name: unit.name, note: pathOf(unit, byId) || undefined }))
  })
}

/** The categories that an issue can have (leaves in use) as choices, with their extra questions. */
export function useCategories() {
  if (!categories.value) void get<CategoryRow[]>('/api/categories').then((rows) => (categories.value = rows)).catch(() => undefined)
  return computed(() => {
    const byId = new Map(categories.value?.map((row) => [row.id, row]))
    return (categories.value ?? [])
      .filter((row) => row.leaf && !row.retired)
      .map((row) => ({ id: row.id, name: row.name, note: pathOf(row, byId) || undefined, questions: row.questions ?? [] }))
  })
}

/** The grids as choices, by name with their unit; empty for whoever may not see grids. */
export function useGrids() {
  if (!grids.value && session.may('grid.view')) void get<GridRow[]>('/api/grids').then((rows) => (grids.value = rows)).catch(() => undefined)
  return computed(() => (grids.value ?? []).map((grid) => ({ id: grid.id, name: grid.name, note: grid.unit?.name ?? grid.code })))
}

/** After an edit elsewhere. */
export function forgetChoices(): void {
  grids.value = undefined
  units.value = undefined
  categories.value = undefined
}
