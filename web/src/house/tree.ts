/** A node of a tree made from flat rows. */
export interface Branch<Row> {
  row: Row
  branches: Branch<Row>[]
}

export function treeOf<Row extends { id: string; parent: string | null }>(rows: readonly Row[]): Branch<Row>[] {
  const nodes = new Map(rows.map((row) => [row.id, { row, branches: [] as Branch<Row>[] }]))
  const roots: Branch<Row>[] = []
  for (const node of nodes.values()) {
    const parent = node.row.parent ? nodes.get(node.row.parent) : undefined
    ;(parent && parent !== node ? parent.branches : roots).push(node)
  }
  return roots
}

/** The ids from the root down to a row, for opening the way to it. */
export function wayTo<Row extends { id: string; parent: string | null }>(rows: readonly Row[], id: string | null): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const way: string[] = []
  for (let row = id ? byId.get(id) : undefined; row && !way.includes(row.id); row = row.parent ? byId.get(row.parent) : undefined) way.unshift(row.id)
  return way
}
