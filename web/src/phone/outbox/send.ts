import { add, drop, errandsOf, keep } from './errands'
import type { Errand } from './database'
import { asProblem, wordsOf, type Problem } from '@/house/api/problem'
import { write } from '@/house/api/client'

export interface Round {
  sent: { errand: Errand; answer: unknown }[]
  refused: Errand[]
  /** Why the round ended before its time: no network, or nobody signed in. */
  halted?: Problem
}

/**
 * Sends what waits, oldest first. No network, a tired server or a lost session ends the round and everything stays.
 * A refusal stays too, with its reason, until the person decides; later errands about the same issue wait behind it.
 */
export async function sendAll(account: string): Promise<Round> {
  const round: Round = { sent: [], refused: [] }
  const blocked = new Set<string>()
  const queue = await errandsOf(account)
  for (const errand of queue) {
    if (errand.issue && blocked.has(errand.issue)) continue
    if (!errand.refusal) {
      const problem = await sendOne(errand, round, queue)
      if (problem && waits(problem)) return { ...round, halted: problem }
    }
    if (errand.refusal && errand.issue) blocked.add(errand.issue)
  }
  return round
}

async function sendOne(errand: Errand, round: Round, queue: Errand[]): Promise<Problem | undefined> {
  try {
    const answer = await deliver(errand)
    const { id } = (answer ?? {}) as { id?: string }
    if (errand.then && id) queue.push(await add({ account: errand.account, kind: 'note', title: errand.title, path: errand.then, body: { issue: id } }))
    await drop(errand.id)
    round.sent.push({ errand, answer })
    return undefined
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (waits(problem)) return problem
    errand.refusal = { status: problem.status, message: problem.message, faults: problem.faults.map(wordsOf), fields: Object.fromEntries(problem.faults.map((fault) => [fault.field, wordsOf(fault)])), winner: problem.winner, at: problem.at }
    await keep(errand)
    round.refused.push(errand)
    return problem
  }
}

/** Lists, and what is put right, know their photos by where they stand, not by a role. */
const unnamed = new Set<Errand['kind']>(['item', 'problem', 'problemMove', 'findingMove'])

/** What this phone takes for now: where its clock is wrong, the server corrects by it the moment that the report states. */
const now = () => ({ 'Phone-Time': new Date().toISOString() })

async function deliver(errand: Errand): Promise<unknown> {
  for (const photo of errand.photos) {
    if (photo.file) continue
    const form = new FormData()
    form.append('file', photo.blob, `${photo.role.toLowerCase()}.jpg`)
    photo.file = (await write<{ id: string }>('POST', '/api/files', form, { 'Idempotency-Key': photo.key })).id
    await keep(errand)
  }
  const photos = errand.photos.map(({ file, role }) => (unnamed.has(errand.kind) ? { file } : { file, role }))
  return write('POST', errand.path, photos.length ? { ...errand.body, photos } : errand.body, { 'Idempotency-Key': errand.id, ...(errand.kind === 'report' ? now() : {}) })
}

/** Things that time or signing in mends; everything else needs a decision. */
function waits(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 401 || problem.status === 408 || problem.status === 429 || problem.status >= 500
}
