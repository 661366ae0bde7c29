// Every move of a petition's life cycle, made on its sheet in the browser by the party that it belongs to, return visits on the phone, and of a
// report behind its wall; every state was seen. What was walked is held against the tables of docs/lifecycles.md: a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'
import { demandAll, graphOf, Moves, pick } from './moves.mjs'

/** Fills in what the dialog asks for: the first choice where it does not matter which. */
async function fill(dialog, { unit, level }) {
  for (const box of await dialog.locator('textarea[required]').all()) await box.fill('走查：已当面核对情况，照此办理')
  for (const line of await dialog.locator('input[required]:not([type])').all()) await line.fill('通州区人民法院')
  for (const choice of await dialog.locator('select[required]').all()) await choice.selectOption({ index: 1 })
  if (level) await dialog.getByLabel('满意度').selectOption({ label: level })
  if (unit) await pick(dialog, dialog.getByRole('combobox').first(), unit)
}

const moves = new Moves({
  screens: '/petitions',
  phone: '/m/petitions',
  api: '/api/petitions',
  people: ['petition', 'clerk', 'leader', 'townleader'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  name: (move) => move.label,
  confirm: (name) => name,
  fill,
  pictures: 'petition-edges',
})
const make = (...what) => moves.make(...what)
const onPhone = (id, code, how = {}) => make(id, code, { by: 'clerk', phone: true, ...how })

const reports = new Moves({
  screens: () => '/petition-reports',
  api: '/api/petition-reports',
  sheet: async (get, id) => {
    const report = await get(`/api/petition-reports/${id}`)
    return report && { ...report, moves: report.moves.map((move) => ({ move, label: { transfer: '转送', 'feed-back': '反馈' }[move] })) }
  },
  people: ['petitionhead'],
  state: (report) => report.state,
  stateName: (report) => report.stateName,
  show: (page, { code }) => page.getByRole('button', { name: `打开 ${code}` }).click(),
  click: async (page, { label }) => {
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea').fill('走查：区纪委监委')
    await dialog.getByRole('button', { name: label, exact: true }).click()
    return dialog
  },
  pictures: 'report-edges',
})

let house
before(async () => {
  moves.begin((house = await openHouse()))
  reports.begin(house, moves)
}, { timeout: 400_000 })
after(() => house?.close())

const person = { name: `走${Date.now() % 1_000_000}`, contact: '19900004321' }
const draft = (summary, more = {}) => ({
  office: null, channel: 'VISIT', kind: 'APPEAL', matter: 'TRAFFIC', summary, request: '请求查明情况并书面答复', place: null, village: null, people: 1,
  petitioners: [{ name: `走查${crypto.randomUUID().slice(0, 6)}`, contact: '' }], repeatOf: null, another: false, ...more,
})

/** A petition at the desk, told by somebody new. */
async function registered(summary, more) {
  const office = (await moves.get('petition', '/api/me')).unit.id
  const { line } = await moves.post('petition', '/api/petitions', draft(summary, { office, ...more }))
  return line.id
}

/** The way to the first answer, which most take. */
async function answered(id) {
  await make(id, 'transfer', { unit: await moves.unitOf('clerk') })
  await make(id, 'accept', { by: 'clerk' })
  await make(id, 'answer', { by: 'clerk' })
}

test('a petition is transferred, objected to in vain, extended, answered, handled again, reviewed and reviewed to the end', { timeout: 200_000 }, async () => {
  const id = await registered('走查：桥面破损影响通行', { petitioners: [person] })
  await moves.look('petition', id)
  const unit = await moves.unitOf('clerk')
  await make(id, 'transfer', { unit })
  await make(id, 'object', { by: 'clerk' })
  await make(id, 'overrule')
  await make(id, 'accept', { by: 'clerk' })
  await make(id, 'ask-extension', { by: 'clerk' })
  await make(id, 'refuse-extension', { by: 'leader' })
  await make(id, 'ask-extension', { by: 'clerk' })
  await make(id, 'grant-extension', { by: 'leader' })
  await make(id, 'answer', { by: 'clerk' })
  await onPhone(id, 'visit', { level: '不满意' })
  await onPhone(id, 'handle-again')
  await picture(await moves.windowOf('clerk', true), 'petition-edges-phone-handling')
  await onPhone(id, 'answer')
  const reviewer = await moves.unitOf('townleader')
  await make(id, 'ask-review', { unit: reviewer })
  await make(id, 'review', { by: 'townleader' })
  await onPhone(id, 'visit', { level: '不满意' })
  await make(id, 'ask-recheck', { unit: reviewer })
  await make(id, 'recheck', { by: 'townleader' })
  await onPhone(id, 'visit', { level: '基本满意' })
  await picture(await moves.windowOf('clerk', true), 'petition-edges-phone-ended')
})

test('an objection is upheld; what was answered, and what was reviewed, is settled after a visit', { timeout: 200_000 }, async () => {
  const first = await registered('走查：施工扬尘影响生活')
  await make(first, 'transfer', { unit: await moves.unitOf('clerk') })
  await make(first, 'object', { by: 'clerk' })
  const back = await make(first, 'uphold')
  assert.equal(back.line.state, 'REGISTERED')
  await answered(first)
  await onPhone(first, 'visit')
  await make(first, 'settle')
  await onPhone(first, 'visit')
  const second = await registered('走查：公交站台积水')
  await answered(second)
  await make(second, 'ask-review', { unit: await moves.unitOf('townleader') })
  await make(second, 'review', { by: 'townleader' })
  await onPhone(second, 'visit')
  await make(second, 'settle')
})

test('one goes another way; the same people on the same matter are linked to the first', { timeout: 100_000 }, async () => {
  const elsewhere = await registered('走查：劳务合同纠纷', { matter: 'LABOUR' })
  await make(elsewhere, 'divert')
  const again = await registered('走查：桥面仍未修复', { petitioners: [person] })
  const page = await moves.look('petition', again)
  await page.getByText('首次登记件').waitFor()
  const sheet = await moves.sheetOf('petition', again)
  assert.deepEqual(sheet.moves, [], 'nothing is due for a repeat')
})

test('a report on a unit is transferred to whom it concerns, and what became of it is fed back', { timeout: 60_000 }, async () => {
  const { unit } = await moves.get('petitionhead', '/api/me')
  const { unit: about } = await moves.get('clerk', '/api/me')
  const draft = { channel: 'LETTER', person: null, unit: about.id, summary: '走查：反映工程验收走过场', reporter: null, contact: null }
  const { id } = await moves.post('petitionhead', '/api/petition-reports', { office: unit.id, ...draft })
  await reports.look('petitionhead', id)
  await reports.make(id, 'transfer')
  await reports.make(id, 'feed-back')
})

test('no move and no state of a petition was left out', () => {
  const { states, edges } = graphOf('petition')
  assert.ok(edges.length >= 21 && states.length >= 12)
  demandAll('petition', moves)
})

test('no move and no state of a report was left out', () => demandAll('petition.report', reports))
