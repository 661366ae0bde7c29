import { database, type Errand, type ErrandKind } from './database'
import { newKey } from '@/house/api/keys'
import type { Photo } from '@/pocket/photo/photos'

interface Wish {
  account: string
  kind: ErrandKind
  issue?: string | null
  title: string
  path: string
  body: Record<string, unknown>
  photos?: Photo[]
  then?: string | undefined
}

/** Puts an errand at the end of the queue, on this phone's disk, before anything is sent. */
export async function add(wish: Wish): Promise<Errand> {
  return database.transaction('rw', database.errands, async () => {
    const last = await database.errands.orderBy('order').last()
    const errand: Errand = {
      ...wish,
      id: newKey(),
      order: (last?.order ?? 0) + 1,
      issue: wish.issue ?? null,
      body: JSON.parse(JSON.stringify(wish.body)) as Record<string, unknown>,
      photos: (wish.photos ?? []).map(({ key, role, blob }) => ({ key, role, blob })),
      madeAt: new Date().toISOString(),
    }
    await database.errands.add(errand)
    return errand
  })
}

/** Only the errands of the person signed in: a shared phone never sends under another name. */
export async function errandsOf(account: string): Promise<Errand[]> {
  const mine = await database.errands.where('account').equals(account).toArray()
  return mine.sort((a, b) => a.order - b.order)
}

export const keep = (errand: Errand) => database.errands.put(errand)
export const drop = (id: string) => database.errands.delete(id)
