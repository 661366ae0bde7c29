import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import CheckList from './CheckList.vue'
import type { Assessment } from '../api'
import { i18n } from '@/house/i18n'

const checks: Assessment = {
  findings: [
    { kind: 'AGE_AT_MOST', rule: '年龄不超过 35 周岁', strict: true, answer: 'NOT_MET', because: '任期开始时 41 周岁，超过 35 周岁', fact: '任免审批表出生年月：1985.03' },
    { kind: 'ANNUAL_RESULTS', rule: '年度考核称职以上，连续 2 年', strict: true, answer: 'NOT_KNOWN', because: '任免审批表没有记载 2025 年度考核结果', fact: '空' },
  ],
  barriers: [{ post: 'p', title: '专班成员', host: '二甲镇', rule: '亲属回避', because: '任免审批表记载有亲属在“二甲镇”工作，须考虑回避' }],
}

it('says for each rule what it answers, why, and on which fact', () => {
  const text = mount(CheckList, { props: { checks }, global: { plugins: [i18n] } }).text()
  expect(text).toContain('不符合 年龄不超过 35 周岁')
  expect(text).toContain('超过 35 周岁（任免审批表出生年月：1985.03）')
  expect(text).toContain('不明')
  expect(text).toContain('须考虑回避')
})

it('says that nothing is asked where nothing is', () => {
  const text = mount(CheckList, { props: { checks: { findings: [], barriers: [] } }, global: { plugins: [i18n] } }).text()
  expect(text).toContain('本批没有设定资格条件')
})
