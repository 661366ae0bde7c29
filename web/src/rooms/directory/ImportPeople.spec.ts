import { expect, it } from 'vitest'
import ImportPeople from './ImportPeople.vue'
import { renderInTown } from '@/house/testing/town'

const fault = (row: number) => ({ row, field: '单位', message: `没有单位“不存在的局${row}”`, mend: '请从模板的下拉框中选择' })
const choose = async (settle: () => Promise<unknown>) => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [new File(['姓名,单位'], '花名册.csv')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}

it('lists what is wrong row by row, and writes the good rows alone only when asked', async () => {
  const town = await renderInTown(ImportPeople, {
    answers: { 'POST /api/people/import': ({ query }: { query: URLSearchParams }) => ({ rows: 300, accepted: query.get('goodRows') === 'true' ? 50 : 0, faults: Array.from({ length: 250 }, (_, index) => fault(index + 2)) }) },
  })
  await choose(town.settle)
  document.getElementById('import')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await town.settle()
  expect(town.text()).toContain('已写入 0 行')
  expect(town.text()).toContain('不存在的局2”')
  expect(document.querySelectorAll('tbody tr')).toHaveLength(200)
  expect(decodeURIComponent(town.find('下载问题清单', 'a').getAttribute('href')!)).toContain('不存在的局251')
  await town.press('只导入合格的 50 行')
  expect(town.text()).toContain('已写入 50 行')
  expect(town.text()).not.toContain('只导入合格的')
})
