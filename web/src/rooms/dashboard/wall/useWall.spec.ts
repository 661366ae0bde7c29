import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useWall } from './useWall'

/** A line that a test cuts. */
class Line extends EventTarget {
  static readonly CLOSED = 2
  static all: Line[] = []
  readyState = 1
  onerror: (() => void) | null = null
  constructor(readonly address: string) {
    super()
    Line.all.push(this)
  }
  close(): void {
    this.readyState = Line.CLOSED
  }
  says(): void {
    this.dispatchEvent(new MessageEvent('whole', { data: JSON.stringify({ at: '', whole: true, points: [], gone: [] }) }))
  }
  fails(state: number): void {
    this.readyState = state
    this.onerror?.()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  Line.all = []
  vi.stubGlobal('EventSource', Line)
})
afterEach(() => vi.useRealTimers())

function wall() {
  const scope = effectScope()
  const { live } = scope.run(() => useWall(undefined))!
  Line.all[0]!.says()
  return { live, leave: () => scope.stop() }
}

it('owns up to a cut line although it goes on calling in vain', () => {
  const { live, leave } = wall()
  expect(live.value).toBe(true)
  for (let second = 0; second < 9; second += 3) {
    Line.all[0]!.fails(0)
    vi.advanceTimersByTime(3_000)
  }
  expect(live.value).toBe(false)
  Line.all[0]!.says()
  expect(live.value).toBe(true)
  leave()
})

it('calls a house anew that refused, and says meanwhile that the line is cut', () => {
  const { live, leave } = wall()
  Line.all[0]!.fails(Line.CLOSED)
  vi.advanceTimersByTime(5_000)
  expect(Line.all).toHaveLength(2)
  Line.all[1]!.fails(Line.CLOSED)
  vi.advanceTimersByTime(2_000)
  expect(live.value).toBe(false)
  leave()
})

it('takes a line for alive that ends and is answered again at once', () => {
  const { live, leave } = wall()
  Line.all[0]!.fails(0)
  vi.advanceTimersByTime(3_000)
  Line.all[0]!.says()
  vi.advanceTimersByTime(30_000)
  expect(live.value).toBe(true)
  vi.advanceTimersByTime(11_000)
  expect(live.value).toBe(false)
  leave()
})
