import { expect, it } from 'vitest'
import PastScreen from './PastScreen.vue'
import { renderInTown } from '@/house/testing/town'

const heads = ['工单编号', '问题描述', '受理时间', '办结时间', '承办单位']
const columns = { NUMBER: '工单编号', SUMMARY: '问题描述', REPORTED: '受理时间', CLOSED: '办结时间' }
const fault = { row: 3, field: '承办单位', message: '“城管队”在本区没有对应的承办单位', mend: '请在“取值对照”中选定' }
const trial = { rows: 2, good: 1, known: 0, bad: 1, faultsInAll: 1, faults: [fault], strange: [{ field: 'UNIT', word: '城管队', times: 1 }], states: [{ state: '已结案', count: 1 }], first: '2023-03-05T00:00:00Z', last: '2023-03-05T00:00:00Z', samples: [{ row: 2, number: 'A-1', summary: '路面塌陷', state: '已结案', reported: '2023-03-05T00:00:00Z' }] }
const brought = { id: 'p-1', source: '旧平台', fileName: '旧工单.csv', fileHash: 'ab', rows: 2, taken: 1, known: 0, bad: 1, first: '2023-03-05T00:00:00Z', last: '2023-03-05T00:00:00Z', at: '2026-03-05T00:00:00Z', by: '沈若溪' }

async function open() {
  const town = await renderInTown(PastScreen, {
    permissions: ['issue.import'],
    answers: {
      'POST /api/past-cases/look': { heads, columns, lines: [['A-1', '路面塌陷', '2023-03-05', '2023-03-07', '城管队']] },
      'GET /api/past-cases/mappings': [],
      'GET /api/categories': [],
      'GET /api/units': [{ id: 'u-road', name: '区城市管理局', parent: null }],
      'POST /api/past-cases/trial': trial,
      'POST /api/past-cases': { brought, rows: 2, taken: 1, known: 0, bad: 1, faultsInAll: 1, faults: [fault] },
    },
  })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [new File(['x'], '旧工单.csv')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  return town
}
type Town = Awaited<ReturnType<typeof open>>

async function tried(town: Town): Promise<void> {
  await town.type('来源系统', '旧平台')
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await town.settle()
}
const sent = (town: Town, path: string) => town.asked.filter((one) => one.path === path)
const mappingOf = (town: Town, path: string) => JSON.parse(String((sent(town, path).at(-1)!.body as FormData).get('mapping')))

it('matches columns by their heads and lets them be changed', async () => {
  const town = await open()
  expect(town.control('上报时间 · 必填').value).toBe('受理时间')
  expect(town.text()).toContain('示例：路面塌陷')
  await town.choose('承办单位', '承办单位')
  await tried(town)
  expect(mappingOf(town, '/api/past-cases/trial')).toMatchObject({ source: '旧平台', columns: { UNIT: '承办单位', NUMBER: '工单编号' } })
})

it('writes nothing while rows are bad, unless they are left out', async () => {
  const town = await open()
  await tried(town)
  expect(town.text()).toContain('“城管队”在本区没有对应的承办单位')
  const take = () => town.find('收进 1 件', 'button') as HTMLButtonElement
  expect(take().disabled).toBe(true)
  const box = document.querySelector<HTMLInputElement>('input[type="checkbox"]')!
  box.checked = true
  box.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
  take().click()
  await town.settle()
  expect(sent(town, '/api/past-cases')[0]!.query.get('goodRows')).toBe('true')
  expect(town.text()).toContain('已收进 1 件')
  expect(town.find('查看工单', 'a').getAttribute('href')).toBe('/issues?brought=p-1')
})
