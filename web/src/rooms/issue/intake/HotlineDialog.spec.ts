import { expect, it } from 'vitest'
import HotlineDialog from './HotlineDialog.vue'
import { renderInTown } from '@/house/testing/town'

const unplaced = [{ field: '事发地址', row: 3, message: '“天边”在本区找不到', mend: '收进后在“待定位”中由人定位，或在表中写明镇街和村（社区）' }]

it('looks at a sheet before it takes it in, and says what waits for a class or for its place', async () => {
  const town = await renderInTown(HotlineDialog, {
    permissions: ['issue.hotline', 'issue.accept'],
    answers: {
      'POST /api/hotline-sheets/trial': { rows: 2, good: 2, known: 0, bad: 0, unclassed: 1, unplaced, faults: [] },
      'POST /api/hotline-sheets': { brought: 'h-1', rows: 2, good: 2, known: 0, bad: 0, unclassed: 1, unplaced, faults: [] },
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
  expect(town.text()).toContain('其中 1 行找不到地点')
  expect(town.text()).toContain('“天边”在本区找不到')
  expect(town.asked.some((one) => one.path === '/api/hotline-sheets')).toBe(false)
  await submit()
  expect(town.text()).toContain('已收进 2 件')
  expect(town.text()).toContain('其中 1 件找不到地点，已列入待定位')
  expect(town.find('待定位', 'a').getAttribute('href')).toBe('/unplaced')
})
