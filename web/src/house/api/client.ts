import { Problem } from './problem'
import { newKey } from './keys'

export type Query = Record<string, string | number | boolean | null | undefined | (string | number)[]>

/** A page of a long list; `total` is counted up to a cap, `next` opens the following page. */
export interface Page<T> {
  items: T[]
  next: string | null
  total: number
  totalCapped: boolean
}

/** How many a list has, as far as they were counted. */
export interface Total {
  count: number
  more: boolean
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const patience = [400, 1200, 3000]
const unanswered = new Map<string, string>()
let whenSignedOut: () => void = () => {}

/** Called once by each page: what to do when the server says that nobody is signed in. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return read<T>(await reach(() => fetch(address(path, query), { headers: { Accept: 'application/json, */*;q=0.5' }, signal }), signal ? [] : patience.slice(0, 1)))
}

export const post = <T>(path: string, body?: unknown) => write<T>('POST', path, body)
export const put = <T>(path: string, body?: unknown) => write<T>('PUT', path, body)
export const patch = <T>(path: string, body?: unknown) => write<T>('PATCH', path, body)
export const del = <T = void>(path: string, body?: unknown) => write<T>('DELETE', path, body)

/**
 * One intent, one effect: every write carries a key, and a write that got no answer is sent again under
 * the same key, by itself after short pauses and also when the person presses the button again.
 */
export async function write<T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const form = body instanceof FormData
  const payload = body === undefined ? undefined : form ? body : JSON.stringify(body)
  const intent = `${method} ${path} ${typeof payload === 'string' ? payload : ''}`
  const key = (!form && unanswered.get(intent)) || newKey()
  unanswered.set(intent, key)
  const response = await reach(
    () =>
      fetch(path, {
        method,
        body: payload,
        headers: {
          Accept: 'application/json',
          'Idempotency-Key': key,
          ...(payload !== undefined && !form ? { 'Content-Type': 'application/json' } : {}),
          ...headers,
        },
      }),
    patience,
  )
  unanswered.delete(intent)
  return read<T>(response)
}

/** A file that answers what was sent, as for the faults of a sheet. */
export async function fetchFile(path: string, body: FormData): Promise<Blob> {
  const response = await reach(() => fetch(path, { method: 'POST', body, headers: { 'Idempotency-Key': newKey() } }), patience)
  return response.ok ? response.blob() : read<Blob>(response)
}

async function reach(send: () => Promise<Response>, pauses: number[]): Promise<Response> {
  for (let tried = 0; ; tried++) {
    try {
      const response = await send()
      if (![502, 503, 504].includes(response.status) || tried >= pauses.length) return response
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
      if (tried >= pauses.length) throw new Problem(0)
    }
    await new Promise((resume) => setTimeout(resume, pauses[tried]))
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text()
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T
  if (response.status === 401 && !response.url.endsWith('/api/session')) whenSignedOut()
  throw new Problem(response.status, documentOf(text))
}

function documentOf(text: string): ConstructorParameters<typeof Problem>[1] {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
