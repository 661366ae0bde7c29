import { expect, it } from 'vitest'
import { routes } from './routes'
import { navigation } from '@/house/layout/navigation'

it('gives every screen a title, and every entry of the navigation a screen with the same permission', () => {
  expect(routes.filter((route) => !route.meta?.title).map((route) => route.path)).toEqual([])
  for (const item of navigation.flatMap((group) => group.items)) {
    const route = routes.find((one) => one.path === item.to)
    expect(route, item.to).toBeDefined()
    expect(route!.meta!.permission, item.to).toEqual(route!.meta!.anyone ? undefined : item.permission)
  }
})
