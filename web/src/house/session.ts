import { computed, reactive } from 'vue'
import { del, get, Problem } from './api'

export interface Me {
  account: string
  login: string
  name: string
  unit: { id: string; name: string } | null
  roles: { code: string; name: string }[]
  permissions: string[]
  mustChangePassword: boolean
  secondFactor: { totp: boolean; passkeys: number }
  unreadNotices: number
}

const state = reactive<{ me: Me | null; asked: boolean }>({ me: null, asked: false })

/** Who is signed in on this page. */
export const session = {
  me: computed(() => state.me),
  asked: computed(() => state.asked),

  may(permission: string | string[] | undefined): boolean {
    if (!permission) return true
    const held = state.me?.permissions ?? []
    return (Array.isArray(permission) ? permission : [permission]).some((one) => held.includes(one))
  },

  /** Asks the server who we are; nobody signed in is an answer, not an error. */
  async load(): Promise<Me | null> {
    try {
      state.me = await get<Me>('/api/me')
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 401) throw thrown
      state.me = null
    }
    state.asked = true
    return state.me
  },

  began(me: Me): void {
    state.me = me
    state.asked = true
  },

  ended(): void {
    state.me = null
  },

  seenNotices(unread: number): void {
    if (state.me) state.me.unreadNotices = unread
  },

  async signOut(): Promise<void> {
    await del('/api/session')
    state.me = null
  },
}
