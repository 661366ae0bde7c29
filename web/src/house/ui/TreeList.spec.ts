import { expect, it } from 'vitest'
import { ref } from 'vue'
import TreeList from './TreeList.vue'
import { renderInTown } from '../testing/town'

const rows = [
  { id: 'd', parent: null, name: '通州区' },
  { id: 't', parent: 'd', name: '二甲镇' },
  { id: 'v', parent: 't', name: '余北居' },
]
const items = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')]
const press = (key: string) => document.querySelector('[role="tree"] [tabindex="0"]')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

it('opens the way to what is chosen', async () => {
  await renderInTown(TreeList, { props: { rows, label: '机构', modelValue: 'v' } })
  expect(items().map((item) => item.textContent?.trim())).toEqual(['通州区', '二甲镇', '余北居'])
  expect(items()[2]!.getAttribute('aria-level')).toBe('3')
})

it('is walked, opened and chosen with the keyboard alone', async () => {
  const chosen = ref<string | null>(null)
  const town = await renderInTown(TreeList, { props: { rows, label: '机构', modelValue: null, 'onUpdate:modelValue': (id: string | null) => (chosen.value = id) } })
  expect(items()).toHaveLength(2)
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) {
    press(key)
    await town.settle()
  }
  expect(chosen.value).toBe('v')
})
