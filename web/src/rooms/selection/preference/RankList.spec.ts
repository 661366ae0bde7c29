import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import RankList from './RankList.vue'
import { i18n } from '@/house/i18n'

const options = [{ id: 'a', name: '村第一书记' }, { id: 'b', name: '招商专员' }]
const shown = (order: string[]) => mount(RankList, { props: { modelValue: order, options, label: '我的意向', none: '还没有填报' }, global: { plugins: [i18n] } })

it('puts a post at the end of the order by a button', async () => {
  const list = shown(['a'])
  await list.findAll('button').find((one) => one.text().startsWith('加入'))!.trigger('click')
  expect(list.emitted('update:modelValue')).toEqual([[['a', 'b']]])
})

it('moves the second wish to the first place', async () => {
  const list = shown(['a', 'b'])
  await list.findAll('button').find((one) => /^上移 ?招商专员/.test(one.text()))!.trigger('click')
  expect(list.emitted('update:modelValue')).toEqual([[['b', 'a']]])
})

it('says that nothing is ranked yet', () => {
  expect(shown([]).text()).toContain('还没有填报')
})
