import { expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import CvCard from './CvCard.vue'
import FiguresCard from './FiguresCard.vue'
import type { Official } from '../api'
import { i18n } from '@/house/i18n'

const official: Official = {
  person: 'p1', name: '示例甲', photo: false, entries: [], family: [], preface: [], doubts: [], versions: [], lrmLosses: [], mayPrint: false,
  cv: [{ line: 2, from: '2013.07', text: '示例区发展和改革局科员', meanwhile: [{ line: 3, kind: '挂职借调', from: '2015.03', to: '2017.03', text: '示例村第一书记挂职' }] }],
  figures: [{ key: 'age', name: '年龄', value: '36 周岁', because: '1990.03 出生，至 2026.11 满 36 周岁', seen: [{ field: '出生年月', text: '199003' }] }],
  door: { door: 'NOT_THREE_DOOR', name: '有一线经历', because: '简历第 3 行有一线经历', asOf: '2026-11-01', seen: [{ field: '简历', line: 3, text: '（其间：2015.03--2017.03  示例村第一书记挂职）' }] },
}
const show = (card: object) => mount(card, { props: { official }, global: { plugins: [i18n] } })

it('nests what was done meanwhile inside its period', () => {
  const item = show(CvCard).find('ol > li')
  expect(item.text()).toContain('2013.07 — 至今')
  expect(item.find('ul > li').text()).toContain('示例村第一书记挂职')
})

it('shows each figure with how it came about and the place it was read from', () => {
  const text = show(FiguresCard).text()
  expect(text).toContain('1990.03 出生')
  expect(text).toContain('出生年月')
  expect(text).toContain('简历第 3 行')
})
