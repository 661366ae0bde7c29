import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { forgetChoices, useUnits } from './choices'
import { fakeServer, problem } from './testing/town'
import PickOne from './ui/PickOne.vue'

const units = [{ id: 'u-1', name: '城市管理局', parent: null }, { id: 'u-2', name: '交通运输局', parent: null }]
const picker = defineComponent({ setup() {
  const options = useUnits()
  return () => h(PickOne, { options: options.value, modelValue: null })
} })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('finds what is typed also when the house was too busy to tell the units at first', async () => {
  let busy = 6
  fakeServer({ 'GET /api/units': () => (busy-- > 0 ? problem(503, { detail: '数据库正在恢复，请稍后重试' }) : units) })
  const pick = mount(picker)
  await pick.find('input').setValue('交通')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(pick.findAll('[role=option]').map((one) => one.text())).toEqual(['交通运输局'])
})

it('does not ask again for what was refused', async () => {
  const asked = fakeServer({ 'GET /api/units': () => problem(403) })
  mount(picker)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(2)
})

it('asks once for all pickers of a page, and no longer once the choices were forgotten', async () => {
  const asked = fakeServer({ 'GET /api/units': () => problem(503) })
  mount(picker)
  mount(picker)
  await flushPromises()
  expect(asked).toHaveLength(2)
  forgetChoices()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked.length).toBeLessThanOrEqual(4)
})
