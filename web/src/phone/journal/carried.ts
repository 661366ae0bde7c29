import { getNote } from '@/rooms/journal/api'
import { photosFrom, type Photo } from '@/pocket/photo/photos'
import { nowhere, type Place } from '@/pocket/place/place'
import { newKey } from '@/house/api/keys'
import { picture } from '../api'

/** What a note brings to the report form, so that nothing is typed twice. */
export interface Carried {
  note: string
  summary: string
  place: Place
  photos: Photo[]
}

let inHand: Carried | undefined

/** Lays a note ready for the report form; works without a network. */
export function carry(what: Carried): void {
  inHand = { ...what, photos: what.photos.map((photo) => ({ ...photo, key: newKey() })) }
}

/** What was carried from this note: from this phone, or else from the server. */
export async function carriedFrom(note: string): Promise<Carried> {
  if (inHand?.note === note) return inHand
  const kept = await getNote(note)
  const blob = kept.photo ? await fetch(picture(kept.photo)).then((answer) => (answer.ok ? answer.blob() : undefined), () => undefined) : undefined
  return {
    note,
    summary: kept.text.slice(0, 200),
    place: { ...nowhere(), point: kept.point ?? null, way: kept.point ? 'map' : null, address: kept.address ?? '' },
    photos: blob ? await photosFrom([blob], 'NEAR') : [],
  }
}
