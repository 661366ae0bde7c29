import { describe, expect, it, vi } from 'vitest'
import { address, get, onSignedOut, post } from './client'
import { Problem } from './problem'
import { fakeServer, problem } from '../testing/town'

describe('the fetch client', () => {
  it('sends a write again under the same key when the network swallowed the answer', async () => {
    vi.useFakeTimers()
    let tries = 0
    const asked = fakeServer({
      'POST /api/issues': () => {
        if (++tries < 3) throw new TypeError('network')
        return { id: 'i-1' }
      },
    })
    const answer = post<{ id: string }>('/api/issues', { summary: '路面破损' })
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ id: 'i-1' })
    expect(asked).toHaveLength(3)
    expect(new Set(asked.map((one) => one.headers.get('Idempotency-Key'))).size).toBe(1)
    vi.useRealTimers()
  })

  it('keeps the key for the next press of the button after the network stayed dead, and takes a new one after an answer', async () => {
    vi.useFakeTimers()
    let dead = true
    const asked = fakeServer({
      'POST /api/issues': () => {
        if (dead) throw new TypeError('network')
        return {}
      },
    })
    const first = post('/api/issues', { summary: '甲' }).catch((thrown: unknown) => thrown)
    await vi.runAllTimersAsync()
    expect(await first).toMatchObject({ status: 0 })
    dead = false
    await post('/api/issues', { summary: '甲' })
    const again = asked.at(-1)!.headers.get('Idempotency-Key')
    expect(again).toBe(asked[0]!.headers.get('Idempotency-Key'))
    await post('/api/issues', { summary: '甲' })
    expect(asked.at(-1)!.headers.get('Idempotency-Key')).not.toBe(again)
    vi.useRealTimers()
  })

  it('turns a refusal into a Problem with its faults and its winner', async () => {
    fakeServer({ 'POST /api/x': problem(409, { detail: '已被他人办理', winner: '李明', at: '2026-03-01T02:00:00Z', faults: [{ field: 'unit', message: '单位已撤销', mend: '改选其他单位' }] }) })
    const refused = await post('/api/x', {}).catch((thrown: unknown) => thrown as Problem)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({ status: 409, message: '已被他人办理', winner: '李明' })
    expect((refused as Problem).faultOf('unit')).toBe('单位已撤销（改选其他单位）')
  })

  it('tells the page when nobody is signed in', async () => {
    const left = vi.fn()
    onSignedOut(left)
    fakeServer({ 'GET /api/issues': problem(401) })
    await expect(get('/api/issues')).rejects.toMatchObject({ status: 401 })
    expect(left).toHaveBeenCalledOnce()
  })

  it('leaves empty filters out of the address and repeats lists', () => {
    expect(address('/api/issues', { q: '', state: ['CLOSED', 'VOID'], unit: undefined, limit: 50 })).toBe('/api/issues?state=CLOSED&state=VOID&limit=50')
  })
})
