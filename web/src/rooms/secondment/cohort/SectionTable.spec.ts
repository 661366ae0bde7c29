import { expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import SectionTable from './SectionTable.vue'
import type { Section } from '../api'
import { i18n } from '@/house/i18n'

const section: Section = {
  key: 'degree',
  name: '学历学位',
  figures: [
    { key: 'MASTER', name: '硕士', numerator: 13, denominator: 51, value: 25.5, measure: 'PERCENT', people: ['a'] },
    { key: 'BACHELOR', name: '学士（本科）', numerator: 37, denominator: 51, value: 72.5, measure: 'PERCENT', people: ['b'] },
  ],
  gap: [{ placement: 'c', person: { id: 'x', name: '何林' }, because: '学历学位未登记' }],
}
const table = () => mount(SectionTable, { props: { section, whole: 51 }, global: { plugins: [i18n] } })

it('says that it adds up to 50 of 51, and names who is missing and why', () => {
  expect(table().text()).toContain('合计 50／51')
  expect(table().text()).toContain('何林：学历学位未登记')
})

it('opens each figure', async () => {
  const page = table()
  await page.findAll('button')[0]!.trigger('click')
  expect(page.emitted('open')![0]).toEqual([section.figures[0]])
})
