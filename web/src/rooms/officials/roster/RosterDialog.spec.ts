import { expect, it } from 'vitest'
import RosterDialog from './RosterDialog.vue'
import { renderInTown } from '@/house/testing/town'

const change = { row: 2, person: 'p1', name: '示例甲', first: false, changes: [{ field: '现任职务', before: '科员', after: '副主任' }] }
const fault = { row: 3, field: '出生年月', message: '“去年”读不出年月', mend: '请写成 1994.01' }

async function open(faults: object[]) {
  const town = await renderInTown(RosterDialog, {
    answers: {
      'POST /api/officials/roster/preview': { rows: 2, changed: 1, unchanged: 0, changes: [change], faults },
      'POST /api/officials/roster/import': { rows: 2, kept: 1, unchanged: 0, faults },
    },
  })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [new File(['x'], '花名册.xlsx')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  const submit = async () => {
    document.getElementById('roster')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await town.settle()
  }
  return { town, submit }
}

it('shows what would change before anything is written, then writes it', async () => {
  const { town, submit } = await open([])
  await submit()
  expect(town.text()).toContain('副主任')
  expect(town.asked.some((one) => one.path.includes('/import'))).toBe(false)
  await submit()
  expect(town.text()).toContain('已存入 1 份')
})

it('names row and mend of what is wrong, and waits until the good rows alone are asked for', async () => {
  const { town, submit } = await open([fault])
  await submit()
  expect(town.text()).toContain('“去年”读不出年月')
  expect((town.find('导入', 'button[type="submit"]') as HTMLButtonElement).disabled).toBe(true)
  const box = document.querySelector<HTMLInputElement>('input[type="checkbox"]')!
  box.checked = true
  box.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  await submit()
  expect(town.asked.find((one) => one.path.includes('/import'))?.query.get('goodRows')).toBe('true')
})
