import { expect, it } from 'vitest'
import HotlineDialog from './HotlineDialog.vue'
import { renderInTown } from '@/house/testing/town'

it('looks at a sheet before it takes it in, and says what waits for a class', async () => {
  const town = await renderInTown(HotlineDialog, {
    answers: {
      'POST /api/hotline-sheets/trial': { rows: 2, good: 2, known: 0, bad: 0, unclassed: 1, faults: [] },
      'POST /api/hotline-sheets': { brought: 'h-1', rows: 2, good: 2, known: 0, bad: 0, unclassed: 1, faults: [] },
    },
  })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [new File(['x'], '热线.csv')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  const submit = async () => {
    document.getElementById('hotline')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await town.settle()
  }
  await submit()
  expect(town.text()).toContain('其中 1 行的类别在本区没有对应的')
  expect(town.asked.some((one) => one.path === '/api/hotline-sheets')).toBe(false)
  await submit()
  expect(town.text()).toContain('已收进 2 件')
})
