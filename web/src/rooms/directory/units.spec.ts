import { expect, it } from 'vitest'
import DirectoryScreen from './DirectoryScreen.vue'
import { endAfter, today } from '@/house/format'
import { fieldsOf } from '@/house/testing/records'
import { problem, renderInTown, type Answers, type Asked } from '@/house/testing/town'

const district = { id: 'u-1', code: '320612', name: '试验区', shortName: '试验区', kind: 'DISTRICT', kindName: '区', parent: null, division: null, level: 'COUNTY', from: '2026-01-01', until: null, version: 2 }
const town = { ...district, id: 'u-2', code: 'T2', name: '试验镇', shortName: '镇', kind: 'TOWNSHIP', level: 'TOWNSHIP', parent: 'u-1', version: 5 }
const divisions: Record<string, object[]> = {
  '': [{ code: '32', name: '江苏省', level: 'PROVINCE', children: 1 }],
  '32': [{ code: '3206', name: '南通市', level: 'CITY', children: 1 }],
  '3206': [{ code: '320612', name: '通州区', level: 'COUNTY', children: 17 }],
}
const screen = (units: object[], answers: Answers = {}, permissions = ['directory.view', 'directory.edit']) =>
  renderInTown(DirectoryScreen, {
    permissions,
    answers: {
      'GET /api/units': ({ query }: Asked) => (query.get('tree') === 'PARTY' ? [] : units),
      'GET /api/people': { items: [], next: null, total: 0, totalCapped: false },
      'GET /api/divisions': ({ query }: Asked) => divisions[query.get('parent') ?? ''] ?? [],
      'POST /api/units': {},
      'PATCH /api/units/u-2': {},
      'POST /api/units/u-2/move': {},
      ...answers,
    },
  })
const taken = (controller: string, record: string, body: unknown) => expect(fieldsOf('directory', controller, record)).toEqual(expect.arrayContaining(Object.keys(body as object)))

it('begins an empty house: what to do is said, and a top unit takes name and code from its division', async () => {
  const at = await screen([])
  expect(at.text()).toContain('这棵树在查看日期还没有单位')
  expect(at.text()).toContain('再新增顶层单位')
  await at.press('新增顶层单位')
  await at.choose('行政区划', '江苏省')
  await at.choose('江苏省的下级', '南通市')
  await at.choose('南通市的下级', '通州区')
  expect(at.control('代码').value).toBe('320612')
  await at.type('设立日期', '2026-01-01')
  await at.submit('unit')
  expect(at.sent).toEqual([{ code: '320612', name: '通州区', kind: 'DISTRICT', level: 'COUNTY', division: '320612', from: '2026-01-01', places: [{ tree: 'AREA', parent: null }] }])
  const [body] = at.sent as { places: object[] }[]
  taken('UnitController', 'UnitWanted', body)
  taken('UnitController', 'PlaceWanted', body!.places[0])
})

it('offers a reader of an empty house nothing that he may not do', async () => {
  const at = await screen([], {}, ['directory.view'])
  expect(at.text()).toContain('请联系系统管理员建立机构')
  expect(at.text()).not.toContain('新增顶层单位')
})

it('imports the divisions of a county and says what came, or why not', async () => {
  const at = await screen([], { 'POST /api/divisions/import': ({ body }: Asked) => ((body as { county: string }).county === '320612' ? { county: '320612', name: '通州区', townships: 17, villages: 278 } : problem(422, { detail: '产品未随附县区 110101 的区划' })) })
  await at.press('导入行政区划')
  await at.type('县区代码', '110101')
  await at.submit('divisions')
  expect(at.text()).toContain('产品未随附县区 110101')
  await at.type('县区代码', '320612')
  await at.submit('divisions')
  expect(at.text()).toContain('已导入通州区：17 个镇街，278 个村社区')
  expect(at.sent).toEqual([{ county: '110101' }, { county: '320612' }])
  taken('DivisionController', 'ImportWanted', at.sent[0])
})

it('adds a unit below another one of the kind and level that is likely there', async () => {
  const units: object[] = [district, town]
  const at = await screen(units, { 'POST /api/units': () => (units.push({ ...town, id: 'u-3', name: '城东镇' }), { id: 'u-3' }) })
  await at.press('新增下级机构')
  await at.type('名称', '城东镇')
  await at.type('代码', 'T3')
  await at.submit('unit')
  expect(at.sent).toEqual([{ code: 'T3', name: '城东镇', kind: 'TOWNSHIP', level: 'TOWNSHIP', from: today(), places: [{ tree: 'AREA', parent: 'u-1' }] }])
  expect(document.querySelector('[role="treeitem"][aria-selected="true"]')?.textContent).toContain('城东镇')
})

const atTown = async (answers: Answers = {}) => {
  const at = await screen([district, town], answers)
  at.find('试验镇', '[role="treeitem"]').click()
  await at.settle()
  return at
}

it('changes what a unit is without giving it a new name, and a name from its day', async () => {
  const at = await atTown()
  await at.press('修改机构')
  await at.choose('类别', '中心')
  await at.choose('层级', '县级')
  await at.choose('行政区划', '江苏省')
  await at.submit('unit')
  await at.press('修改机构')
  await at.type('名称', '新试验镇')
  await at.type('新名称生效日期', '2026-07-01')
  await at.submit('unit')
  expect(at.sent).toEqual([
    { version: 5, kind: 'CENTRE', level: 'COUNTY', division: '32' },
    { version: 5, name: '新试验镇', shortName: '镇', from: '2026-07-01' },
  ])
  for (const body of at.sent) taken('UnitController', 'UnitChange', body)
})

it('puts a unit into a second tree, below another or at the top, whatever day is chosen afterwards', async () => {
  const at = await atTown()
  await at.press('列入其他树')
  await at.choose('新的上级机构', '试验区')
  await at.type('生效日期', '2026-09-01')
  await at.submit('join-tree')
  await at.press('列入其他树')
  await at.choose('列入哪棵树', '党建片区')
  expect(at.text()).toContain('现在不在这棵树中')
  await at.type('生效日期', '2026-09-01')
  await at.submit('join-tree')
  await at.press('列入其他树')
  await at.tick('作为顶层单位，没有上级')
  await at.type('生效日期', '2026-10-01')
  await at.submit('join-tree')
  expect(at.sent).toEqual([
    { version: 5, tree: 'EMPLOYMENT', parent: 'u-1', from: '2026-09-01' },
    { version: 5, tree: 'PARTY', parent: null, from: '2026-09-01' },
    { version: 5, tree: 'EMPLOYMENT', parent: null, from: '2026-10-01' },
  ])
  taken('UnitController', 'MoveWanted', at.sent[0])
})

it('closes a unit after its last day, and says why it cannot be closed', async () => {
  let refused = true
  const at = await atTown({ 'PATCH /api/units/u-2': () => (refused ? problem(422, { detail: '“试验镇”还有下级单位，请先调整下级单位的隶属关系' }) : {}) })
  await at.press('撤销机构')
  await at.submit('close-unit')
  expect(at.text()).toContain('还有下级单位')
  refused = false
  await at.type('存续的最后一天', '2026-12-31')
  await at.submit('close-unit')
  expect(at.sent).toEqual([
    { version: 5, until: endAfter(today()) },
    { version: 5, until: '2027-01-01' },
  ])
  taken('UnitController', 'UnitChange', at.sent[1])
})
