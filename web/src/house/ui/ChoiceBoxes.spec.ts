import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import ChoiceBoxes from './ChoiceBoxes.vue'
import { renderInTown } from '@/house/testing/town'

it('takes several choices and keeps them in the order in which they are offered', async () => {
  const answer = ref<string | undefined>('')
  const town = await renderInTown(defineComponent(() => () => h(ChoiceBoxes, { label: '来源', choices: ['电话', '短信', '微信'], modelValue: answer.value, 'onUpdate:modelValue': (told: string | undefined) => (answer.value = told) })))
  await town.tick('微信')
  await town.tick('电话')
  expect(answer.value).toBe('电话、微信')
  await town.tick('微信')
  expect(answer.value).toBe('电话')
})
