import type { PreviewRow } from '../api'

/** Files of one person, by file; of those only the first can be kept. A file that was left out is nobody's twin. */
export function twinsOf(rows: PreviewRow[], picks: Record<string, string>, left: string[]): Record<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    if (!row.match || left.includes(row.file)) continue
    const fresh = row.match.state === 'NEW' || picks[row.file] === ''
    const person = fresh ? undefined : picks[row.file] || row.person
    if (!fresh && !person) continue
    const key = person ?? `${row.name} ${row.birth ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), row.file])
  }
  return Object.fromEntries([...groups.values()].filter((files) => files.length > 1).flatMap((files) => files.map((file) => [file, files])))
}
