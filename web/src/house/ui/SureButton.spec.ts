import { expect, it } from 'vitest'
import SureButton from './SureButton.vue'
import { renderInTown } from '@/house/testing/town'

it('does nothing at the first press, and only after the second one', async () => {
  const town = await renderInTown(SureButton, { props: { label: '结束', name: '周岚' } })
  await town.press('结束 周岚')
  expect(town.wrapper.emitted('sure')).toBeUndefined()
  expect(town.text()).toContain('确认结束？')
  await town.press('确认结束？ 周岚')
  expect(town.wrapper.emitted('sure')).toHaveLength(1)
})

it('forgets the question when the focus goes elsewhere', async () => {
  const town = await renderInTown(SureButton, { props: { label: '收回' } })
  await town.press('收回')
  town.find('确认收回？', 'button').dispatchEvent(new FocusEvent('blur'))
  await town.settle()
  expect(town.text()).not.toContain('确认收回？')
})
