import { expect, it } from 'vitest'
import { routes } from './routes'
import { doors } from '@/house/doors'
import { navigation } from '@/house/layout/navigation'

it('gives every screen a title, and every entry of the navigation a screen with the same permission', () => {
  expect(routes.filter((route) => !route.meta?.title).map((route) => route.path)).toEqual([])
  for (const item of navigation.flatMap((group) => group.items)) {
    const route = routes.find((one) => one.path === item.to)
    expect(route, item.to).toBeDefined()
    expect(route!.meta!.permission, item.to).toEqual(route!.meta!.anyone ? undefined : item.permission)
  }
})

it('opens a record by the permission of the page that shows it', () => {
  for (const [start, permission] of Object.entries(doors)) {
    const pages = routes.filter((one) => one.path === start || one.path === `${start}:id`)
    expect(pages, start).toHaveLength(1)
    if (!pages[0]!.meta!.anyone) expect(pages[0]!.meta!.permission, start).toBe(permission)
  }
})
