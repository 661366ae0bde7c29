/** What a person searches issues by; it lives in the address of the page, so that a search can be kept and sent. */
export interface Filters {
  q: string
  state: string
  category: string
  unit: string
  grid: string
  channel: string
  from: string
  to: string
  overdue: string
  mine: string
  pending: string
  sort: string
  brought: string
}

const names = ['q', 'state', 'category', 'unit', 'grid', 'channel', 'from', 'to', 'overdue', 'mine', 'pending', 'sort', 'brought'] as const

export function filtersFrom(query: Record<string, unknown>): Filters {
  return Object.fromEntries(names.map((name) => [name, typeof query[name] === 'string' ? query[name] : ''])) as unknown as Filters
}

/** Only what is set, as it stands in the address and as the server asks for it; the last day is included. */
export function filledOf(filters: Filters): Record<string, string> {
  return Object.fromEntries(names.filter((name) => filters[name]).map((name) => [name, filters[name]]))
}
