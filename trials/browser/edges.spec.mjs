// Every move of an issue's life cycle, made on its sheet in the browser by somebody whom the sheet offers it; what was walked is held against
// the table of docs/lifecycles.md, so that a new edge cannot be forgotten. What may be done in any open state is walked in one of them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { graphOf, Moves, pick, unasked } from './moves.mjs'

/** Fills in what the dialog asks for. */
async function fill(dialog, { unit, main, level, task }) {
  for (const box of await dialog.locator('textarea[required]').all()) await box.fill('走查：现场核对过，照此办理')
  for (const day of await dialog.locator('input[type=date]').all()) await day.fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  if (level) await dialog.getByLabel('满意程度').selectOption({ label: level })
  if (await dialog.getByLabel('核实结论').count()) await dialog.getByLabel('核实结论').selectOption({ label: '情况属实' })
  if (main) await pick(dialog, dialog.getByLabel('主件'), main)
  if (unit) await pick(dialog, dialog.getByRole('combobox').first(), unit)
  if (task) await dialog.getByLabel('第 1 个单位的任务').fill(task)
}

const moves = new Moves({
  screens: '/issues',
  api: '/api/issues',
  people: ['dispatcher', 'clerk', 'town', 'checker', 'leader', 'townleader', 'hotline', 'overseer'],
  state: (sheet) => sheet.state,
  stateName: (sheet) => sheet.stateName,
  name: (move) => move.name,
  confirm: (name) => `确认${name}`,
  fill,
})
const make = (...what) => moves.make(...what)
const anywhere = ['ask-force', 'force-close', 'refuse-force', 'void', 'supervise', 'urge']

let house
before(async () => moves.begin((house = await openHouse())), { timeout: 400_000 })
after(() => house?.close())

/** An issue of the desk's own, or of a caller, at a place where another one lies. */
async function report(summary, login = 'dispatcher', channel = 'OPERATIONS') {
  const { point, category } = await unasked((path) => moves.get(login, path))
  return moves.post(login, '/api/issues', { summary, ...point, category: category.id, system: 'WGS84', channel })
}

/** Calls the town's office, which answers; the caller rates the answers in their order, the last of them ends it. */
async function whistle(id, ...verdicts) {
  const sheet = await make(id, 'whistle', { by: 'clerk', unit: await moves.unitOf('town'), task: '到场一起核对' })
  const child = sheet.family.children.find((one) => one.state === 'DISPATCHED') ?? sheet.family.children.at(-1)
  for (const verdict of verdicts) {
    await make(child.id, 'handle', { by: 'town' })
    await make(child.id, verdict, { by: 'clerk' })
  }
}

async function extensions(id) {
  await make(id, 'ask-extension')
  await make(id, 'refuse-extension')
  await make(id, 'ask-extension')
  await make(id, 'grant-extension')
}

async function mergedAndBack(id, main) {
  await make(id, 'merge', { main: main.code })
  await make(id, 'unmerge')
}

test('an issue is verified, merged and taken out, sent back, and ruled upon', { timeout: 300_000 }, async () => {
  const main = await report('走查主件：绿化带护栏倒伏')
  const { id } = await report('走查：绿化带护栏松动')
  await make(id, 'ask-verify')
  await make(id, 'verify')
  await mergedAndBack(id, main)
  await make(id, 'accept')
  await mergedAndBack(id, main)
  const unit = await moves.unitOf('clerk')
  await make(id, 'dispatch', { unit })
  await mergedAndBack(id, main)
  await make(id, 'return')
  await make(id, 'refuse-return')
  await make(id, 'start-handling')
  await mergedAndBack(id, main)
  await picture(await moves.windowOf('dispatcher'), 'edges-1-ruled')
  await make(main.id, 'dispatch', { unit })
  await make(main.id, 'start-handling')
  await make(main.id, 'return')
  await make(main.id, 'void')
})

test('an issue takes longer, waits, calls others, is done again, and is re-opened', { timeout: 400_000 }, async () => {
  const { id } = await report('走查：排水口长期堵塞', 'hotline', 'HOTLINE')
  await make(id, 'dispatch', { unit: await moves.unitOf('clerk') })
  await extensions(id)
  await whistle(id, 'rate-absent', 'rate-partly')
  await make(id, 'park')
  await make(id, 'resume')
  await extensions(id)
  await whistle(id, 'rate-present')
  await make(id, 'park')
  await picture(moves.lastOf(id), 'edges-2-parked')
  await make(id, 'resume')
  await make(id, 'handle')
  await make(id, 'unclear-check')
  await make(id, 'fail-check')
  await extensions(id)
  await whistle(id, 'rate-present')
  await make(id, 'park')
  await make(id, 'resume')
  await make(id, 'handle')
  await make(id, 'fail-check')
  await make(id, 'handle')
  await make(id, 'pass-check')
  await make(id, 'close')
  await make(id, 'rate', { level: '非常不满意' })
  await make(id, 'call-back')
  await make(id, 'put-right')
  await make(id, 'handle')
  await make(id, 'pass-check')
  await make(id, 'close')
  await make(id, 'rate', { level: '不满意' })
  await make(id, 'call-back')
  await make(id, 'let-stand')
  await make(id, 'ask-reopen')
  await make(id, 'refuse-reopen')
  await make(id, 'ask-reopen')
  await make(id, 'grant-reopen')
  await picture(moves.lastOf(id), 'edges-3-re-opened')
})

test('an issue is refused; another is urged, supervised, and not closed by one alone', { timeout: 200_000 }, async () => {
  const refused = await report('走查：咨询办事时间')
  await make(refused.id, 'refuse')
  const { id } = await report('走查：历史遗留权属不清')
  await make(id, 'dispatch', { unit: await moves.unitOf('clerk') })
  await make(id, 'urge')
  await make(id, 'supervise')
  const { login } = await moves.offered(id, 'ask-force')
  await make(id, 'ask-force', { by: login })
  await make(id, 'refuse-force')
  await make(id, 'handle')
  await make(id, 'ask-force', { by: login })
  const page = await moves.windowOf(login)
  await page.getByText('须由另一人批准').first().waitFor()
  assert.equal(await page.getByRole('button', { name: '批准强制结案' }).count(), 0, 'is not offered to whoever asked for it')
  await picture(page, 'edges-4-not-by-oneself')
  const second = await secondDispatcher()
  moves.kind.people.push(second)
  await make(id, 'force-close', { by: second })
  await picture(moves.lastOf(id), 'edges-5-by-a-second')
  assert.equal((await moves.sheetOf('dispatcher', id)).state, 'CLOSED')
})

/** The demo has one dispatcher; the security administrator lets a second one in. */
async function secondDispatcher() {
  const login = `second.${Date.now().toString(36)}`
  const { id, initialPassword } = await moves.post('secadmin', '/api/accounts', { login, name: '走查调度员' })
  house.introduce(login, initialPassword)
  await moves.post('secadmin', `/api/accounts/${id}/grants`, { role: 'DISPATCHER', scope: 'ALL', units: [], from: day(), until: null })
  return login
}

test('no move of the life cycle was left out', () => {
  const { edges } = graphOf('issue')
  assert.ok(edges.length > 60)
  const codeOf = (edge) => edge.split(' ')[1]
  assert.deepEqual(edges.filter((edge) => !anywhere.includes(codeOf(edge)) && !moves.walked.has(edge)), [])
  assert.deepEqual(anywhere.filter((move) => ![...moves.walked].some((edge) => codeOf(edge) === move)), [])
  assert.deepEqual(moves.troubles(), [])
})
