import { ref } from 'vue'
import type { Point } from '@/pocket/place/geo'

/** A place that this device follows because its owner asked it to; nobody else learns of it. */
export interface FollowedPlace {
  name: string
  point: Point
  metres: number
  category: string | null
  /** When its issues were last looked at. */
  seen: string
}

const shelf = 'yixian.citizen.places'
const MOST = 10

function read(): FollowedPlace[] {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? '[]') as FollowedPlace[]
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

export const places = ref(read())

export const followPlace = (place: FollowedPlace) => write([place, ...places.value.filter((one) => one.name !== place.name)].slice(0, MOST))
export const forgetPlace = (name: string) => write(places.value.filter((one) => one.name !== name))
export const sawPlace = (name: string, at: string) => write(places.value.map((one) => (one.name === name ? { ...one, seen: at } : one)))

function write(all: FollowedPlace[]): boolean {
  try {
    localStorage.setItem(shelf, JSON.stringify(all))
    places.value = all
    return true
  } catch {
    return false
  }
}
