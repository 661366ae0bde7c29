/** The list with one thing moved a place up or down; at the ends nothing moves. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return [...list]
  const next = [...list]
  next.splice(to, 0, ...next.splice(at, 1))
  return next
}
