// Every move of what a visit leaves: needs helped and asked about, leads passed on, in the field on the phone and at the desk of the town; the action is
// ended, and one of the past is forgotten. Every state was seen. What was walked is held against the tables of docs/lifecycles.md.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, Moves, pick, sure } from './moves.mjs'

/** No person forgets an action: CareHttpTest walks these edges under a moved clock. */
const FORGETTING = 'a job forgets each action on its day'
const bySystem = { 'ENDED forget': FORGETTING, 'RUNNING forget': FORGETTING }

/** A sheet that says its moves by their names only. */
const named = (sheet) => sheet && { ...sheet, moves: sheet.moves.map((move) => ({ move })) }

const actions = new Moves({
  screens: '/care',
  api: '/api/care-actions',
  sheet: async (get, id) => named(await get(`/api/care-actions/${id}`)),
  people: ['town'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  click: (page) => sure(page, '结束行动'),
  pictures: 'care-edges',
})

/** In which household a need or a lead lies. */
const householdOf = new Map()

/** Needs and leads lie on the sheet of their household: a page on the phone, a dialog over the action at the desk. */
const lying = (kind, heading) => ({
  screens: (one) => `/care/${one.action}`,
  phone: (one) => `/m/visits/${one.household.id}`,
  sheet: async (get, id) => {
    const household = await get(`/api/care-households/${householdOf.get(id)}`)
    const found = household?.[kind].find((one) => one.id === id)
    return found && named({ ...found, action: household.action, household: household.line })
  },
  people: ['town', 'grid'],
  state: (one) => one.state,
  stateName: (one) => one.stateName,
  show: async (page, { household }, phone) => {
    if (!phone) await page.getByRole('button', { name: `打开 ${household.code}`, exact: true }).click()
    await page.getByRole('heading', { name: heading, exact: true }).scrollIntoViewIfNeeded()
  },
})
const placeOf = (page, phone) => (phone ? page : page.getByRole('dialog'))

const needs = new Moves({
  ...lying('needs', '需求'),
  goes: (url) => url.endsWith('/helps') || url.endsWith('/follow'),
  click: async (page, { move }, { need }, phone) => {
    const row = placeOf(page, phone).getByRole('listitem').filter({ hasText: need })
    if (move !== 'help') return void (await row.getByRole('button', { name: move === 'received' ? '收到了' : '没收到', exact: true }).click())
    await row.getByRole('button', { name: `登记帮扶 ${need}`, exact: true }).click()
    await row.getByLabel('帮扶方式').selectOption({ label: '代办申请' })
    await row.getByRole('button', { name: '登记帮扶', exact: true }).click()
  },
  pictures: 'need-edges',
})

const leads = new Moves({
  ...lying('leads', '线索'),
  goes: (url) => url.endsWith('/pass'),
  click: async (page, { move }, { unit }, phone) => {
    const place = placeOf(page, phone)
    await place.getByRole('button', { name: { 'to-issue': '转为事件', 'to-petition': '转信访', tell: '告知单位' }[move], exact: true }).first().click()
    if (!unit) return
    await pick(page, place.getByRole('combobox').last(), unit)
    await place.getByRole('button', { name: '转出', exact: true }).click()
  },
  pictures: 'lead-edges',
})
const inField = { by: 'grid', phone: true }

let house
let action
let first
let second
before(async () => {
  actions.begin((house = await openHouse()))
  needs.begin(house, actions)
  leads.begin(house, actions)
}, { timeout: 400_000 })
after(() => house?.close())

/** An action of the town with two households in the grid, given to whoever walks there. */
async function opened() {
  const { unit } = await actions.get('town', '/api/me')
  const { person } = await actions.get('grid', '/api/me')
  const [{ grid }] = await actions.get('grid', '/api/care-households/mine')
  const told = { owner: unit.id, title: '走查：入冬走访', purpose: '了解困难家庭过冬的需求', basis: '镇民政办工作安排', begins: day(-3), ends: day(30), expires: day(60), followDays: 5 }
  const { line } = await actions.post('town', '/api/care-actions', told)
  const rows = [1, 2].map((number) => `Z${number},${grid},走查路 ${number} 号,示例户主,19900001234,大病慢病`)
  await actions.rows('town', `/api/care-actions/${line.id}/households`, ['编号,网格,门牌,联系人,电话,困难原因', ...rows])
  const { items } = await actions.get('town', `/api/care-actions/${line.id}/records?figure=HOUSEHOLDS`)
  for (const { household } of items) await actions.post('town', `/api/care-households/${household}/visitor`, { version: 1, person })
  ;[first, second] = items.sort((one, other) => one.code.localeCompare(other.code)).map((one) => one.household)
  return line.id
}

/** What was noted of a household, known by where it lies. */
async function noted(kind, household) {
  const sheet = await actions.get('town', `/api/care-households/${household}`)
  sheet[kind].forEach((one) => householdOf.set(one.id, household))
  return sheet[kind]
}

/** A visit noted at the door: two needs and a lead. */
async function visited() {
  const page = await actions.windowOf('grid', true)
  await page.goto(`${house.address}/m/visits`)
  await page.getByRole('heading', { name: /未见到/ }).waitFor()
  await page.goto(`${house.address}/m/visits/${first}`)
  for (const need of ['就医', '生活物资']) await page.getByLabel(need, { exact: true }).check()
  await page.getByLabel(/^线索/).fill('走查：巷口路灯不亮')
  await page.getByRole('button', { name: '登记走访' }).scrollIntoViewIfNeeded()
  await picture(page, 'care-edges-phone-visit')
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/visits') && answer.request().method() === 'POST')
  await page.getByRole('button', { name: '登记走访' }).click()
  assert.ok((await sent).ok())
}

/** The action of the demo whose day was yesterday; the job takes its first round two minutes after the house has opened. */
async function forgotten() {
  for (;;) {
    const { items } = await actions.get('town', '/api/care-actions?limit=100')
    const found = items.find((one) => one.state === 'FORGOTTEN')
    if (found) return found.id
    await new Promise((done) => setTimeout(done, 2000))
  }
}

test('a visit on the phone leaves needs and a lead', { timeout: 60_000 }, async () => {
  action = await opened()
  await actions.look('town', action)
  await visited()
})

test('help that did not arrive opens the need again; what arrived meets it', { timeout: 60_000 }, async () => {
  const [{ id, label }] = await noted('needs', first)
  await needs.begun('grid', id, true)
  await needs.make(id, 'help', { ...inField, need: label })
  await needs.make(id, 'not-received', { ...inField, need: label })
  await needs.make(id, 'help', { by: 'town', need: label })
  await needs.make(id, 'received', { by: 'town', need: label })
})

test('leads become an issue, go to the petition desk, and to a unit', { timeout: 60_000 }, async () => {
  const [{ id }] = await noted('leads', first)
  await leads.begun('grid', id, true)
  await leads.make(id, 'to-issue', inField)
  await actions.rows('town', `/api/care-actions/${action}/visits`, [
    '编号,日期,结果,需求,说明,线索', `Z2,${day(-2)},见到,,,走查：邻里晒场界限说不清`, `Z2,${day(-1)},见到,,,走查：自来水时断时续`,
  ])
  const [dispute, water] = await noted('leads', second)
  await leads.make(dispute.id, 'to-petition', { ...inField, unit: await leads.unitOf('petition') })
  await leads.make(water.id, 'tell', { by: 'town', unit: await leads.unitOf('clerk') })
})

test('the action is ended, and its last help is asked about all the same; one of the past was forgotten', { timeout: 200_000 }, async () => {
  const { id, label } = (await noted('needs', first)).find((one) => one.state === 'OPEN')
  await needs.make(id, 'help', { ...inField, need: label })
  await actions.make(action, 'end')
  const page = await needs.windowOf('grid', true)
  await page.goto(`${house.address}/m/visits`)
  const asked = page.locator('section', { has: page.getByRole('heading', { name: /待回访/ }) })
  await asked.getByRole('link', { name: '走查路 1 号' }).last().scrollIntoViewIfNeeded()
  await picture(page, 'care-edges-phone-asked')
  await needs.make(id, 'received', { ...inField, need: label })
  const desk = await actions.look('town', await forgotten())
  assert.equal(await desk.getByRole('region', { name: '记录' }).count(), 0, 'only counts are left')
})

test('no move and no state of an action was left out', () => demandAll('care', actions, bySystem))

test('no move and no state of a need was left out', () => demandAll('care.need', needs))

test('no move and no state of a lead was left out', () => demandAll('care.lead', leads))
