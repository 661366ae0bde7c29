import 'fake-indexeddb/auto'
import { Blob as StoredBlob } from 'node:buffer'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from './database'
import { add, errandsOf } from './errands'
import { sendAll } from './send'
import { fakeServer, problem, type Answers } from '@/house/testing/town'

const report = (title: string, account = 'a-1') => add({ account, kind: 'report', title, path: '/api/issues', body: { summary: title } })
const move = (issue: string, title: string) => add({ account: 'a-1', kind: 'move', issue, title, path: `/api/issues/${issue}/moves`, body: { move: 'handle', version: 3, note: title } })
const titles = async () => (await errandsOf('a-1')).map((one) => one.title)
const deadNetwork = () => {
  throw new TypeError('network')
}

async function round(answers: Answers) {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const asked = fakeServer(answers)
  const going = sendAll('a-1')
  let over = false
  void going.finally(() => (over = true))
  while (!over) {
    await vi.runAllTimersAsync()
    await new Promise((next) => setImmediate(next))
  }
  vi.useRealTimers()
  return { asked, done: await going }
}

/** The pretended browser's own Blob cannot lie in a database; Node's can, and this takes the place of the form around it. */
class Form extends Map<string, unknown> {
  append(name: string, value: unknown): void {
    this.set(name, value)
  }
}

beforeEach(() => database.errands.clear())

describe('sending what waited on the phone', () => {
  it('sends in the order of recording, each under its own key', async () => {
    const [first, second] = [await report('路灯不亮'), await report('井盖松动')]
    const { asked, done } = await round({ 'POST /api/issues': { id: 'i-1' } })
    expect(asked.map((one) => one.headers.get('Idempotency-Key'))).toEqual([first.id, second.id])
    expect(done.sent.map((one) => one.errand.title)).toEqual(['路灯不亮', '井盖松动'])
    expect(await titles()).toEqual([])
  })

  it('keeps everything while there is no network, and repeats the same key and words later', async () => {
    const one = await report('路灯不亮')
    await report('井盖松动')
    const dead = await round({ 'POST /api/issues': deadNetwork })
    expect(dead.done.halted?.status).toBe(0)
    expect(await titles()).toEqual(['路灯不亮', '井盖松动'])
    const alive = await round({ 'POST /api/issues': {} })
    expect(alive.asked[0]!.headers.get('Idempotency-Key')).toBe(one.id)
    expect(alive.asked[0]!.body).toEqual(dead.asked[0]!.body)
  })

  it('keeps everything when the session is over: signing in again is enough', async () => {
    await report('路灯不亮')
    const { done } = await round({ 'POST /api/issues': problem(401) })
    expect(done.halted?.status).toBe(401)
    expect((await errandsOf('a-1'))[0]!.refusal).toBeUndefined()
  })

  it('shows a conflict with its winner, holds back what follows on that issue, and sends the rest', async () => {
    await move('i-7', '已修好')
    await add({ account: 'a-1', kind: 'comment', issue: 'i-7', title: '补充说明', path: '/api/issues/i-7/comments', body: { text: '补充说明', toResident: false } })
    await report('井盖松动')
    const { asked } = await round({ 'POST /api/issues/i-7/moves': problem(409, { detail: '已被他人办理', winner: '李明', at: '2026-03-01T02:00:00Z' }), 'POST /api/issues': {} })
    expect(asked.map((one) => one.path)).toEqual(['/api/issues/i-7/moves', '/api/issues'])
    const left = await errandsOf('a-1')
    expect(left.map((one) => one.title)).toEqual(['已修好', '补充说明'])
    expect(left[0]!.refusal).toMatchObject({ status: 409, message: '已被他人办理', winner: '李明' })
    const again = await round({})
    expect(again.asked).toEqual([])
  })

  it('uploads each photo once, even when the report itself had to be sent twice', async () => {
    vi.stubGlobal('FormData', Form)
    await add({ account: 'a-1', kind: 'report', title: '路灯不亮', path: '/api/issues', body: { summary: '路灯不亮' }, photos: [{ key: 'p-1', role: 'NEAR', blob: new StoredBlob(['jpeg']) as unknown as Blob }] })
    const first = await round({ 'POST /api/files': { id: 'f-1' }, 'POST /api/issues': deadNetwork })
    expect(first.asked[0]!.headers.get('Idempotency-Key')).toBe('p-1')
    expect(((first.asked[0]!.body as Form).get('file') as StoredBlob).size).toBe(4)
    const { asked } = await round({ 'POST /api/files': { id: 'f-2' }, 'POST /api/issues': {} })
    expect(asked.map((one) => one.path)).toEqual(['/api/issues'])
    expect(asked[0]!.body).toEqual({ summary: '路灯不亮', photos: [{ file: 'f-1', role: 'NEAR' }] })
  })

  it('tells with a report what this phone takes for now, anew at each sending', async () => {
    await report('路灯不亮')
    const clock = vi.spyOn(Date.prototype, 'toISOString').mockReturnValue('1970-01-01T08:00:00.000Z')
    const dead = await round({ 'POST /api/issues': deadNetwork })
    clock.mockReturnValue('1970-01-01T10:00:00.000Z')
    const alive = await round({ 'POST /api/issues': {} })
    clock.mockRestore()
    expect(dead.asked[0]!.headers.get('Phone-Time')).toMatch(/^1970-01-01T08:/)
    expect(alive.asked[0]!.headers.get('Phone-Time')).toMatch(/^1970-01-01T10:/)
    expect(alive.asked[0]!.body).toEqual(dead.asked[0]!.body)
  })

  it('never sends what another person recorded on the same phone', async () => {
    await report('别人的记录', 'a-2')
    const { asked } = await round({ 'POST /api/issues': {} })
    expect(asked).toEqual([])
    expect(await errandsOf('a-2')).toHaveLength(1)
  })
})
