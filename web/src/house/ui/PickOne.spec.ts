import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import PickOne from './PickOne.vue'

const units = [{ id: 'u-1', name: '城市管理局' }, { id: 'u-2', name: '交通运输局' }]
const names = (pick: ReturnType<typeof mount>) => pick.findAll('[role=option]').map((one) => one.text())

it('keeps what is typed when the options and a suggestion arrive meanwhile', async () => {
  const pick = mount(PickOne, { props: { options: [], modelValue: 'u-2' } })
  await pick.find('input').setValue('城市')
  await pick.setProps({ options: units })
  expect(pick.find('input').element.value).toBe('城市')
  expect(names(pick)).toEqual(['城市管理局'])
})

it('shows the name of what is chosen once it is known, and again when nothing was taken', async () => {
  const pick = mount(PickOne, { props: { options: [], modelValue: 'u-2' } })
  await pick.setProps({ options: units })
  expect(pick.find('input').element.value).toBe('交通运输局')
  await pick.find('input').setValue('城市')
  await pick.find('input').trigger('blur')
  expect(pick.find('input').element.value).toBe('交通运输局')
})

it('finds what is chosen already when its very name is typed', async () => {
  const pick = mount(PickOne, { props: { options: units, modelValue: 'u-2' } })
  await pick.find('input').setValue('交通运输局')
  expect(names(pick)).toEqual(['交通运输局'])
})
