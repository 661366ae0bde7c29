/** The server marks a field that a move may go without by a question mark; photos are never demanded. */
export function needName(need: string): string {
  return need.replace(/\?$/, '')
}

export function isOptional(need: string): boolean {
  return need.endsWith('?') || needName(need) === 'photos'
}
