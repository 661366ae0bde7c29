import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { routes } from './routes'
import { session } from '@/house/session'
import type { HouseWord } from '@/house/words'

declare module 'vue-router' {
  interface RouteMeta {
    title?: HouseWord
    /** Who may open it: one of these permissions. */
    permission?: string | string[]
    /** Opens to everybody, such as a mentor, though the navigation leads only some there. */
    anyone?: boolean
    /** Without the frame, and without anybody signed in. */
    bare?: boolean
    /** Without the frame, for who is signed in: a wall that is looked at from afar. */
    frameless?: boolean
    /** The screen fills the main area and scrolls inside itself. */
    full?: boolean
  }
}

export const router = createRouter({ history: createWebHistory(), routes })

/** Nobody signed in goes to the login and comes back; a screen without permission says so. */
export async function guard(to: RouteLocationNormalized) {
  if (!session.asked.value) await session.load().catch(() => null)
  const me = session.me.value
  if (to.meta.bare) return me && !me.mustChangePassword && to.path === '/login' ? '/' : true
  if (!me || me.mustChangePassword) return { path: '/login', query: to.fullPath === '/' ? {} : { back: to.fullPath } }
  if (!session.may(to.meta.permission)) return { name: 'forbidden', params: { path: to.path.slice(1).split('/') }, replace: true }
  return true
}

router.beforeEach(guard)
// A new version of the pages was installed while this one was open: its old chunks are gone, so load the page anew.
router.onError((error, to) => {
  if (/dynamically imported module|Importing a module script failed/.test(String(error))) location.assign(to.fullPath)
})
