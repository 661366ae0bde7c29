// Every move of a task list and of its items, drafted and sent on the desk, answered where somebody stands, on the phone; every state was seen.
// What was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse } from './house.mjs'
import { demandAll, inDialog, Moves, pick, sure } from './moves.mjs'

/** No person forgets a list: TaskListHttpTest walks these edges under a moved clock. */
const FORGETTING = 'a job forgets each list on its day'
const bySystem = { 'ENDED forget': FORGETTING, 'RUNNING forget': FORGETTING, 'DRAFT forget': FORGETTING }

const states = { state: (sheet) => sheet.line.state, stateName: (sheet) => sheet.line.stateName, name: (move) => move.label }

/** A list that asks what another one asks is sent with a reason. */
async function send(page) {
  const before = page.getByRole('region', { name: '下发之前' })
  await before.getByText(/拆分到 \d+ 个网格/).waitFor()
  const reason = before.getByLabel('仍要下发的理由')
  if (await reason.count()) await reason.fill('走查：上一份已经作废，重新核实')
  await before.getByRole('button', { name: '下发', exact: true }).click()
}

const lists = new Moves({
  ...states,
  screens: '/task-lists',
  api: '/api/task-lists',
  people: ['clerk', 'dispatcher'],
  click: (page, move) => (move.move === 'send' ? send(page) : sure(page, '结束清单')),
  pictures: 'lists-edges',
})

/** On the desk an item is placed or asked for again. */
const onDesk = (page, name, { grid }) =>
  inDialog(page, name, async (dialog) => {
    if (grid) await pick(dialog, dialog.getByLabel('网格', { exact: true }), grid)
    else await dialog.getByLabel('理由').fill('照片与回答对不上，请再看一次')
  })

/** In the field it is answered, sent back with the usual reason, or handed to a colleague. */
async function inField(page, move) {
  const button = page.getByRole('button', { name: move.label, exact: true })
  if (move.move === 'answer') {
    await page.getByLabel('店招是否牢固').selectOption('否')
    await page.getByLabel('看到什么').fill('右侧两颗螺栓松动，已请店主当天加固')
    await button.click()
    return void (await page.waitForURL('**/m/task-items'))
  }
  await button.click()
  if (move.move === 'hand-over') {
    await page.getByLabel('接手人').click()
    await page.getByRole('listbox').getByRole('option').filter({ hasNotText: '没有匹配项' }).first().click()
  }
  await button.last().click()
  await page.waitForURL('**/m/task-items')
}

const items = new Moves({
  ...states,
  screens: (sheet) => `/task-lists/${sheet.line.list}`,
  phone: (sheet) => `/m/task-items/${sheet.line.id}`,
  api: '/api/task-items',
  people: ['clerk', 'grid'],
  show: async (page, { line }, phone) => {
    if (!phone) await page.getByRole('button', { name: `第 ${line.number} 条`, exact: true }).click()
    await page.getByText(line.stateName, { exact: true }).last().waitFor()
  },
  click: (page, move, values, phone) => (phone ? inField(page, move) : onDesk(page, move.label, values)),
  pictures: 'items-edges',
})
const inTheField = { by: 'grid', phone: true }

let house
let list
let grid
before(
  async () => {
    lists.begin((house = await openHouse()))
    items.begin(house, lists)
    grid = (await lists.get('grid', '/api/task-items/mine'))[0].line.grid
  },
  { timeout: 400_000 },
)
after(() => house?.close())

/** A list of the clerk's unit that asks little, with a shop in the grid and one whose address tells no grid. */
async function drafted() {
  const { unit } = await lists.get('clerk', '/api/me')
  const run = crypto.randomUUID().slice(0, 6)
  const due = new Date(Date.now() + 3 * 86_400_000)
  const { line } = await lists.post('clerk', '/api/task-lists', {
    owner: unit.id, title: `走查店招 ${run}`, purpose: `走查店招是否牢固（${run}）`, basis: '区城管局防风工作通知', due: due.toISOString(), expires: new Date(due.getTime() + 20 * 86_400_000).toISOString().slice(0, 10),
    questions: [{ text: '店招是否牢固', kind: 'YES_NO', choices: [], required: true }, { text: '看到什么', kind: 'TEXT', choices: [], required: false }],
  })
  await lists.rows('clerk', `/api/task-lists/${line.id}/items`, ['内容,地址,姓名,电话', `核实店招,${grid}${run} 号,示例店主,19900001234`, `核实店招,无名巷 ${run} 号,,`])
  return line.id
}

/** A list of the demo whose day is past; the job takes its first round two minutes after the house has opened. */
async function forgotten() {
  for (;;) {
    const { items: [found] } = await lists.get('dispatcher', '/api/task-lists?state=FORGOTTEN&limit=1')
    if (found) return found.id
    await new Promise((done) => setTimeout(done, 2000))
  }
}

test('a list is drafted and sent', { timeout: 60_000 }, async () => {
  list = await drafted()
  await lists.look('clerk', list)
  await lists.make(list, 'send')
})

test('what no address tells is placed; it is sent back, handed over, answered, corrected, and asked for again', { timeout: 120_000 }, async () => {
  const { items: some } = await lists.get('clerk', `/api/task-lists/${list}/items`)
  const { id } = some.find((one) => one.state === 'UNPLACED')
  await items.look('clerk', id)
  await items.make(id, 'assign', { grid })
  await items.make(id, 'return', inTheField)
  await items.make(id, 'assign', { grid })
  await items.make(id, 'hand-over', inTheField)
  await items.make(id, 'assign', { grid })
  await items.make(id, 'answer', inTheField)
  await items.make(id, 'answer', inTheField)
  await items.make(id, 'ask-again')
  await items.look('grid', id, true)
  await items.look('clerk', some.find((one) => one.state !== 'UNPLACED').id)
})

test('the list is ended; another one was forgotten on its day, and only its counts are left', { timeout: 200_000 }, async () => {
  await lists.make(list, 'end')
  const page = await lists.look('dispatcher', await forgotten())
  assert.equal(await page.getByRole('region', { name: '条目' }).count(), 0)
})

test('no move and no state of a list was left out', () => demandAll('tasklist', lists, bySystem))

test('no move and no state of an item was left out', () => demandAll('tasklist.item', items))
