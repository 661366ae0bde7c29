import { expect, it } from 'vitest'
import CategoriesScreen from './CategoriesScreen.vue'
import { problem, renderInTown } from '@/house/testing/town'

const limit = (amount: number, unit: string) => ({ amount, unit })
const held = { DISPATCH: limit(4, 'WORKING_HOUR'), HANDLE: limit(5, 'WORKING_DAY'), CHECK: limit(1, 'WORKING_DAY'), TOTAL: limit(8, 'WORKING_DAY') }
const category = (id: string, name: string, more: object = {}) => ({ id, parent: null, code: id.toUpperCase(), kind: 'DISTRICT', name, tree: 'DISTRICT', leaf: true, retired: false, version: 3, radius: 200, limits: held, ownLimits: {}, questions: [], ...more })
const screen = (all: object[], answers: object = {}, permissions = ['issue.configure']) => renderInTown(CategoriesScreen, { permissions, answers: { 'GET /api/categories': all, ...answers } })
const writes = (town: Awaited<ReturnType<typeof screen>>) => town.asked.filter((one) => one.method !== 'GET').map((one) => ({ way: `${one.method} ${one.path}`, body: one.body }))

it('lets an empty house begin its own tree', async () => {
  const all: object[] = []
  const made = category('a', '邻里矛盾')
  const town = await screen(all, { 'POST /api/categories': () => (all.push(made), made) })
  expect(town.text()).toContain('本区目录还没有分类。先建一个顶层分类')
  await town.press('新增顶层分类')
  await town.type('代码', 'A')
  await town.type('名称', ' 邻里矛盾 ')
  await town.type('处理', '3')
  await town.choose('处理时限单位', '自然日')
  await town.submit('category')
  expect(writes(town)).toEqual([{ way: 'POST /api/categories', body: { code: 'A', name: '邻里矛盾', limits: { HANDLE: { amount: 3, unit: 'CALENDAR_DAY' } } } }])
  expect(town.text()).not.toContain('还没有分类')
  expect(town.find('新增下级分类', 'button')).toBeTruthy()
})

it('offers nothing to begin with to whoever may not configure, and says who does', async () => {
  const town = await screen([], {}, ['issue.view'])
  expect(town.text()).toContain('由有分类配置权限的人员建立')
  expect(() => town.find('新增顶层分类', 'button')).toThrow()
})

it('grows the tree below a category', async () => {
  const town = await screen([category('a', '邻里矛盾')], { 'POST /api/categories': category('a1', '噪声扰民', { parent: 'a' }) })
  await town.press('新增下级分类')
  await town.type('代码', 'A1')
  await town.type('名称', '噪声扰民')
  await town.submit('category')
  expect(writes(town)).toEqual([{ way: 'POST /api/categories', body: { parent: 'a', code: 'A1', name: '噪声扰民', limits: {} } }])
})

it('tells terms of its own from those above, sets some, gives some up, and moves it', async () => {
  const below = category('a1', '噪声扰民', { parent: 'a', limits: { ...held, HANDLE: limit(2, 'WORKING_DAY') }, ownLimits: { HANDLE: limit(2, 'WORKING_DAY') } })
  const town = await screen([below, category('a', '邻里矛盾'), category('b', '环境卫生')], { 'PATCH /api/categories/a1': below })
  expect(town.text()).toContain('处理 2 工作日')
  expect(town.text()).toContain('派遣 4 工作时（沿用）')
  await town.press('修改分类')
  expect(town.control('派遣').placeholder).toBe('4 工作时（沿用）')
  expect(town.control('处理').value).toBe('2')
  await town.type('派遣', '1')
  await town.choose('派遣时限单位', '紧急工作时')
  await town.type('处理', '')
  await town.choose('上级分类', '环境卫生')
  await town.submit('category')
  expect(writes(town)).toEqual([{ way: 'PATCH /api/categories/a1', body: { version: 3, name: '噪声扰民', parent: 'b', limits: { DISPATCH: { amount: 1, unit: 'URGENT_HOUR' } } } }])
})

it('moves nothing below itself, and says a refused term beside its stage', async () => {
  const refused = problem(400, { detail: '填写有误', faults: [{ field: 'limits.CHECK', message: '核查时限应为 1 至 999 的整数', mend: '请改正时限' }] })
  const town = await screen([category('a', '邻里矛盾'), category('a1', '噪声扰民', { parent: 'a' })], { 'PATCH /api/categories/a': refused })
  await town.press('修改分类')
  await expect(town.choose('上级分类', '噪声扰民')).rejects.toThrow('offers no')
  await town.type('查重半径（米）', '120')
  await town.submit('category')
  expect(writes(town)[0]?.body).toEqual({ version: 3, name: '邻里矛盾', radius: 120, limits: {} })
  expect(town.control('核查').getAttribute('aria-invalid')).toBe('true')
})

it('gives a category of the national catalogue its terms and nothing else', async () => {
  const national = category('n', '井盖', { tree: 'NATIONAL', kind: 'COMPONENT' })
  const town = await screen([national], { 'PATCH /api/categories/n': national })
  await town.press('国家目录')
  expect(() => town.find('新增顶层分类', 'button')).toThrow()
  await town.press('修改分类')
  await town.type('全程', '6')
  await town.submit('category')
  expect(writes(town)[0]?.body).toEqual({ version: 3, limits: { TOTAL: { amount: 6, unit: 'WORKING_DAY' } } })
})
