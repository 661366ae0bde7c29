// Every move of a contract that an organisation looks after a river by, and of a report that tells no place which the house knows; every state was
// seen. What was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse } from './house.mjs'
import { demandAll, Moves, pick } from './moves.mjs'

const run = crypto.randomUUID().slice(0, 6)

const contracts = new Moves({
  screens: () => '/contracts',
  phone: () => '/contracts',
  api: '/api/contracts',
  people: ['clerk'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => ({ RUNNING: '履行中', ENDED: '提前终止' })[sheet.line.state],
  show: async (page, { line }) => {
    await page.getByRole('button', { name: line.code, exact: true }).click()
    await page.getByRole('dialog').getByText(line.party).waitFor()
  },
  click: async (page, { move, label }) => {
    const dialog = page.getByRole('dialog')
    if (move === 'visit') await dialog.getByLabel('检查情况').fill('走查：岸坡整洁，未见围网')
    else await dialog.getByLabel('终止理由').fill('走查：承包组织注销，收回重新发包')
    await dialog.getByRole('button', { name: label, exact: true }).click()
    if (move === 'end') await dialog.getByRole('button', { name: `确认${label}？`, exact: true }).click()
  },
  pictures: 'contract-edges',
})

/** What became of a report is told to whoever does it; it waits in the list no longer. */
const ended = new Map()

const reports = new Moves({
  screens: () => '/unplaced',
  sheet: async (get, id) => {
    const waiting = (await get('/api/unplaced'))?.find((one) => one.id === id)
    return waiting ? { ...waiting, state: 'WAITING', moves: [{ move: 'place' }, { move: 'drop' }] } : ended.get(id)
  },
  goes: (url, id) => url.includes(`/api/unplaced/${id}/`),
  people: ['dispatcher'],
  state: (report) => report.state,
  stateName: (report) => report.summary ?? report.code,
  show: (page, { state, summary }) => state === 'WAITING' && page.getByRole('button', { name: summary }).click(),
  click: async (page, { move }, { id, grid }) => {
    const told = page.waitForResponse((one) => one.url().includes(`/api/unplaced/${id}/`) && one.ok())
    if (move === 'place') {
      await pick(page, page.getByLabel('所在网格'), grid)
      await page.getByRole('button', { name: '定位并立为事件', exact: true }).click()
    } else {
      await page.getByLabel('不受理的理由').fill('走查：地址在外省，请向当地反映')
      await page.getByRole('button', { name: '不受理', exact: true }).click()
      await page.getByRole('button', { name: '确认不受理？', exact: true }).click()
    }
    ended.set(id, await (await told).json())
  },
  pictures: 'unplaced-edges',
})

let house
before(async () => {
  contracts.begin((house = await openHouse()))
  reports.begin(house, contracts)
}, { timeout: 400_000 })
after(() => house?.close())

/** A contract of the clerk's unit that has so many days left. */
async function registered(subject, days) {
  const { unit } = await contracts.get('clerk', '/api/me')
  const { line } = await contracts.post('clerk', '/api/contracts', {
    owner: unit.id, party: `走查水产合作社 ${run}`, subject, quantity: 12.5, measure: '亩', duties: '日常保洁，不得围网，配合清淤', begins: day(-300), ends: day(days), remind: 30,
  })
  return line.id
}

test('a contract is checked at the river and ended before its term; after its term it is only checked', { timeout: 60_000 }, async () => {
  const id = await registered('走查一号河', 200)
  await contracts.look('clerk', id)
  await contracts.make(id, 'visit', { phone: true })
  await contracts.make(id, 'end')
  const over = await registered('走查二号河', 0)
  const { visits } = await contracts.make(over, 'visit')
  assert.equal(visits.length, 1)
  const page = await contracts.windowOf('clerk')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('已到期', { exact: true }).waitFor()
  assert.equal(await dialog.getByRole('button', { name: '提前终止' }).count(), 0)
})

test('no move and no state of a contract was left out', () => demandAll('tasklist.contract', contracts))

/** Calls of the hotline whose addresses the house does not know; they wait. */
async function called(...summaries) {
  const heads = '工单编号,来电时间,诉求标题,诉求内容,来电人,联系电话,诉求类别,事发地址,办结时限,是否回访'
  const calls = summaries.map((summary, at) => `ZC${run}-${at},${day(-1)} 08:07,${summary},${summary}，两天无人处理,示例来电人,19900001234,,无名巷往东第 ${at + 1} 个弯,,否`)
  await reports.rows('hotline', '/api/hotline-sheets', [heads, ...calls])
  const waiting = await reports.get('dispatcher', '/api/unplaced')
  return calls.map((_, at) => waiting.find((one) => one.source === `热线工单 ZC${run}-${at}`).id)
}

test('a call without a known place is put on the map, another is not taken', { timeout: 60_000 }, async () => {
  const [{ line }] = await reports.get('grid', '/api/task-items/mine')
  const [placed, dropped] = await called(`走查：井盖响动 ${run}`, `走查：路灯不亮 ${run}`)
  await reports.look('dispatcher', placed)
  await reports.make(placed, 'place', { id: placed, grid: line.grid })
  const { items } = await reports.get('dispatcher', `/api/issues?q=${ended.get(placed).code}`)
  assert.equal(items[0].code, ended.get(placed).code)
  await reports.make(dropped, 'drop', { id: dropped })
})

test('no move and no state of a report without a place was left out', () => demandAll('issue.intake.unplaced', reports))
