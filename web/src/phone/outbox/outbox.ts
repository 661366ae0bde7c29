import { computed, ref, shallowRef } from 'vue'
import { add, drop, errandsOf, keep } from './errands'
import { sendAll, type Round } from './send'
import type { Errand } from './database'
import { session } from '@/house/session'
import { say } from '@/house/toasts'
import { t } from '../words'

const errands = shallowRef<Errand[]>([])
const sending = ref(false)
const online = ref(navigator.onLine)
let turn: Promise<Round | undefined> = Promise.resolve(undefined)

const account = () => session.me.value?.account

async function look(): Promise<void> {
  const me = account()
  errands.value = me ? await errandsOf(me).catch(() => []) : []
}

/** One round at a time; a call during a round waits for it and then sends what came in meanwhile. */
function send(): Promise<Round | undefined> {
  turn = turn.then(async () => {
    const me = account()
    if (!me || !(await errandsOf(me)).some((one) => !one.refusal)) return void (await look())
    sending.value = true
    try {
      const round = await sendAll(me)
      online.value = round.halted?.status !== 0
      return round
    } finally {
      sending.value = false
      await look()
    }
  })
  return turn
}

export type Outcome = { id: string } & ({ state: 'sent'; answer: unknown } | { state: 'waiting' } | { state: 'refused'; errand: Errand })

/** Keeps an errand and tries to send it at once; whatever happens, the person's work is on the disk first. */
async function hand(wish: Omit<Parameters<typeof add>[0], 'account'>): Promise<Outcome> {
  const errand = await add({ ...wish, account: account()! })
  await look()
  if (!navigator.onLine) {
    online.value = false
    return { id: errand.id, state: 'waiting' }
  }
  const round = await send()
  const sent = round?.sent.find((one) => one.errand.id === errand.id)
  if (sent) return { id: errand.id, state: 'sent', answer: sent.answer }
  const refused = round?.refused.find((one) => one.id === errand.id)
  return refused ? { id: errand.id, state: 'refused', errand: refused } : { id: errand.id, state: 'waiting' }
}

async function discard(id: string): Promise<void> {
  await drop(id)
  await look()
}

/** Tries a refused errand again as it is; a move may name the newest version of its sheet after the person has seen it. */
async function again(errand: Errand, newest?: Record<string, unknown>): Promise<void> {
  const { refusal: _, ...rest } = errand
  if (!newest) await keep({ ...rest })
  else {
    await drop(errand.id)
    await add({ ...rest, body: { ...rest.body, ...newest } })
  }
  await look()
  await send()
}

async function backgroundRound(): Promise<void> {
  const round = await send()
  if (round?.sent.length) say(t('queueSent', { n: round.sent.length }))
  if (round?.refused.length) say(t('queueRefused', { n: round.refused.length }), 'alarm')
}

/** Sends whenever there is hope: the network is back, the page is looked at again, or a minute has passed. */
function watchNetwork(): void {
  addEventListener('online', () => ((online.value = true), void backgroundRound()))
  addEventListener('offline', () => (online.value = false))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void backgroundRound())
  setInterval(() => errands.value.some((one) => !one.refusal) && void backgroundRound(), 60_000)
}

export const outbox = {
  errands: computed(() => errands.value),
  refused: computed(() => errands.value.filter((one) => one.refusal)),
  sending,
  online,
  look,
  send: backgroundRound,
  hand,
  discard,
  again,
  watchNetwork,
}
