import { expect, it } from 'vitest'
import IntakeDialog from './IntakeDialog.vue'
import type { PreviewRow } from '../api'
import { renderInTown } from '@/house/testing/town'

const rows: PreviewRow[] = [
  { file: '甲.lrmx', name: '示例甲', birth: '1990-03', match: { state: 'KNOWN', person: 'p1', how: '身份证号相同', candidates: [] }, person: 'p1', version: 1, changes: [{ field: '现任职务', before: '科员', after: '副主任' }], errors: [], doubts: [] },
  { file: '乙.lrmx', name: '示例乙', match: { state: 'AMBIGUOUS', how: '有同名人员', candidates: [{ person: 'p2', name: '示例乙', unit: '发改局' }] }, version: 0, changes: [], errors: [], doubts: [] },
  { file: '丙.lrmx', version: 0, changes: [], errors: [{ field: '文件', message: '不是有效的 XML', mend: '重新导出' }], doubts: [] },
]

async function open(seen = rows) {
  const town = await renderInTown(IntakeDialog, {
    answers: {
      'POST /api/officials/preview': seen,
      'POST /api/officials/import': { files: 3, kept: 2, unchanged: 0, founded: 0, faults: [{ file: '丙.lrmx', field: '文件', message: '不是有效的 XML', mend: '重新导出' }] },
      'GET /api/units': [],
    },
  })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: ['甲.lrmx', '乙.lrmx', '丙.lrmx'].map((name) => new File(['x'], name)) })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  return town
}
const submit = () => document.getElementById('intake')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

it('shows file by file what would become of it, before anything is sent to be kept', async () => {
  const town = await open()
  submit()
  await town.settle()
  expect(town.text()).toContain('共 3 份：可导入 1 份，需要处理 2 份')
  expect(town.text()).toContain('不是有效的 XML')
  expect(town.asked.some((one) => one.path.endsWith('/import'))).toBe(false)
  await town.press('展开甲.lrmx')
  expect(town.text()).toContain('副主任')
})

it('keeps the good ones alone only when asked, with the person chosen among namesakes', async () => {
  const town = await open()
  submit()
  await town.settle()
  const select = document.querySelector<HTMLSelectElement>('select')!
  select.value = 'p2'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  expect((town.find('导入', 'button[type="submit"]') as HTMLButtonElement).disabled).toBe(true)
  const box = document.querySelector<HTMLInputElement>('input[type="checkbox"]')!
  box.checked = true
  box.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  submit()
  await town.settle()
  const order = JSON.parse(String((town.asked.find((one) => one.path.endsWith('/import'))!.body as FormData).get('order')))
  expect(order).toMatchObject({ goodOnly: true, picks: [{ file: '甲.lrmx', person: 'p1', version: 1 }, { file: '乙.lrmx', person: 'p2' }] })
  expect(town.text()).toContain('已存入 2 份')
})

it('tells two files of one person apart before anything is sent, and leaves one out when asked', async () => {
  const twin = { ...rows[0]!, file: '丁.lrmx' }
  const town = await open([rows[0]!, twin])
  submit()
  await town.settle()
  expect(town.text()).toContain('与“甲.lrmx”是同一个人')
  expect(town.text()).toContain('可导入 1 份，需要处理 1 份')
  expect((town.find('导入', 'button[type="submit"]') as HTMLButtonElement).disabled).toBe(true)
  await town.press('放下这一份丁.lrmx')
  expect(town.text()).toContain('共 1 份：可导入 1 份，需要处理 0 份')
  submit()
  await town.settle()
  const order = JSON.parse(String((town.asked.find((one) => one.path.endsWith('/import'))!.body as FormData).get('order')))
  expect(order.picks).toContainEqual({ file: '丁.lrmx', person: 'p1', fresh: false, version: 1, leave: true })
})
