import { onScopeDispose } from 'vue'

/** Hears what the house says on an open line; the browser calls again by itself when the line breaks. */
export function useLine(path: string, hear: Record<string, (words: unknown) => void>): void {
  if (typeof EventSource === 'undefined') return
  const line = new EventSource(path)
  for (const [name, told] of Object.entries(hear)) line.addEventListener(name, (event) => told(JSON.parse((event as MessageEvent<string>).data)))
  onScopeDispose(() => line.close())
}
