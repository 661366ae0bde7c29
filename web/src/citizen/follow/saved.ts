import { ref } from 'vue'
import type { Receipt } from '../api'

export interface Saved extends Receipt {
  summary: string
  at: string
}

const shelf = 'yixian.citizen.saved'

function read(): Saved[] {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? '[]') as Saved[]
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** What this device remembers because the resident asked it to; nothing is kept without that. */
export const saved = ref(read())

export function save(one: Saved): boolean {
  return write([one, ...saved.value.filter((other) => other.code !== one.code)])
}

export function forget(code: string): void {
  write(saved.value.filter((one) => one.code !== code))
}

function write(all: Saved[]): boolean {
  try {
    localStorage.setItem(shelf, JSON.stringify(all))
    saved.value = all
    return true
  } catch {
    return false
  }
}

/** The secret stands behind the #, so that it never travels in an address that servers write down. */
export const linkTo = ({ code, secret }: Receipt) => `${location.origin}/c/follow/${encodeURIComponent(code)}#${encodeURIComponent(secret)}`
