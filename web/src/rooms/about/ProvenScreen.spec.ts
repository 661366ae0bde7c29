import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ProvenScreen from './ProvenScreen.vue'
import zh from './zh'

it('tells an official what a gap of 0.3 percent means, and what it does not', () => {
  const page = mount(ProvenScreen, { global: { stubs: { RouterLink: true } } })
  const text = page.text()
  expect(text).toContain('997')
  expect(text).toContain('最多还能再好 3 分')
  expect(text).toContain(zh.provenNot1)
  expect(page.findAll('h2')).toHaveLength(5)
  expect(page.findAll('dt').map((one) => one.text())).toEqual([zh.proven_value, zh.proven_bound, zh.proven_gap])
})
