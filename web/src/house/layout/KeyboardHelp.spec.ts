import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import KeyboardHelp from './KeyboardHelp.vue'
import { renderInTown } from '@/house/testing/town'
import { keysOn, useKeys } from '@/house/useKeys'

it('turns the single keys off for whoever does not want them', async () => {
  let pressed = 0
  const Desk = defineComponent(() => {
    useKeys('调度台', [{ key: 'd', does: '派遣', act: () => pressed++ }])
    return () => h(KeyboardHelp)
  })
  const town = await renderInTown(Desk)
  expect(town.text()).toContain('派遣')
  await town.tick('启用单键快捷键')
  document.querySelector('dialog')?.removeAttribute('open')
  await town.key('d')
  expect(pressed).toBe(0)
  keysOn.value = true
  await town.key('d')
  expect(pressed).toBe(1)
})
