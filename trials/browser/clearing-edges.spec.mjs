// Every move of a problem on a list to zero, found and put right in the field on the phone, and of what a grid asks a home unit for, on its phone and the unit's
// desk; every state was seen. What was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, inDialog, Moves, onTheSpot, takePhoto } from './moves.mjs'

const SUBJECT = '走查：店外经营清零'
const WORDS = '走查：现场看过，照此办理'
const OFFER = '走查：移动护栏'

const problems = new Moves({
  screens: (sheet) => `/clearings/${sheet.line.clearing}`,
  phone: (sheet) => `/m/righting/problems/${sheet.line.id}`,
  sheet: (get, id) => get(`/api/clearings/problems/${id}`),
  goes: (url) => url.endsWith('/api/clearings/problems/moves'),
  people: ['clerk', 'town', 'leader'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  show: (page, { line }, phone) => (phone ? page.getByText(line.what).first().waitFor() : page.getByRole('button', { name: line.code, exact: true }).click()),
  click: (page, move, values, phone) => (phone ? onTheSpot(page, move, WORDS) : inDialog(page, move.label, (dialog) => dialog.getByLabel('说明').fill(WORDS))),
  pictures: 'clearing-edges',
})

/** In which offer a use lies. */
const offerOf = new Map()

const uses = new Moves({
  screens: () => '/offers',
  phone: (use) => `/m/offers/${use.offer}`,
  sheet: async (get, id) => {
    const sheet = await get(`/api/offers/${offerOf.get(id)}`)
    const use = sheet?.uses.find((one) => one.id === id)
    return use && { ...use, offer: offerOf.get(id) }
  },
  goes: (url, id) => url.includes(`/api/offers/uses/${id}/`),
  people: ['clerk', 'grid'],
  state: (use) => use.state,
  stateName: (use) => use.stateName,
  show: async (page, use, phone) => {
    if (!phone) await page.getByRole('button', { name: OFFER, exact: true }).first().click()
    await page.locator('.use', { hasText: use.purpose }).scrollIntoViewIfNeeded()
  },
  click: async (page, move, { purpose }) => {
    const use = page.locator('.use', { hasText: purpose })
    const button = use.getByRole('button', { name: move.label, exact: true })
    await button.click()
    if (!move.note) return
    await use.getByLabel('说明').fill('走查：已当面说明')
    await button.click()
  },
  pictures: 'offer-edges',
})

let house
before(async () => {
  problems.begin((house = await openHouse()))
  uses.begin(house, problems)
}, { timeout: 400_000 })
after(() => house?.close())

/** The subject of the walk, opened once a house, with one object that the town answers for. */
async function subject() {
  const known = (await problems.get('clerk', '/api/clearings')).find((one) => one.title === SUBJECT)
  if (known) return known.id
  const { unit } = await problems.get('clerk', '/api/me')
  const due = day(60)
  const id = await problems.post('clerk', '/api/clearings', { owner: unit.id, title: SUBJECT, basis: '区城管局专项整治方案', object: '路段', measure: null, due })
  await problems.rows('clerk', `/api/clearings/${id}/objects`, ['名称,考核组,责任单位,数量', '余西老街东段,第 1 组,320612102,1'])
  return id
}

/** A problem noted where it was seen. */
async function found(clearing, what) {
  const page = await problems.windowOf('clerk', true)
  await page.goto(`${house.address}/m/problem`)
  await page.getByLabel('专题').selectOption({ label: SUBJECT })
  await page.getByLabel('对象').click()
  await page.getByRole('option', { name: /余西老街/ }).click()
  await page.getByLabel('问题', { exact: true }).fill(what)
  await page.locator('input[capture]').setInputFiles(await takePhoto(page, '整改前', '#a8794f'))
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/problems') && answer.request().method() === 'POST')
  await page.getByRole('button', { name: '登记问题' }).click()
  const [{ id }] = (await (await sent).json()).targets
  await problems.begun('clerk', id)
  return id
}

test('a problem is put right, sent back, put right and cleared by another; one was a mistake', { timeout: 120_000 }, async () => {
  const clearing = await subject()
  const id = await found(clearing, '走查：早点摊占用盲道')
  const page = await problems.windowOf('town', true)
  await page.goto(`${house.address}/m/righting/${clearing}`)
  await page.getByText('走查：早点摊占用盲道').first().waitFor()
  await picture(page, 'clearing-edges-phone-list')
  await problems.make(id, 'fix', { by: 'town', phone: true })
  await problems.make(id, 'send-back', { by: 'leader' })
  await problems.make(id, 'fix', { by: 'town', phone: true })
  await problems.make(id, 'clear', { by: 'leader' })
  await problems.make(await found(clearing, '走查：灯箱占道'), 'dismiss', { by: 'leader' })
})

test('no move and no state of a problem was left out', () => demandAll('tasklist.clearing', problems))

/** What the unit offers in the walk, registered once a house. */
async function offered() {
  const known = (await uses.get('clerk', '/api/offers')).find((one) => one.title === OFFER && one.open)
  if (known) return known.id
  const { unit } = await uses.get('clerk', '/api/me')
  const { line } = await uses.post('clerk', '/api/offers', { owner: unit.id, kind: 'EQUIPMENT', title: OFFER, detail: '每片一米五，自取自还', quantity: 60, measure: '片', begins: day(-1), ends: day(300) })
  return line.id
}

/** Asked for on the phone, for the grid of whoever asks. */
async function asked(offer, why) {
  const page = await uses.windowOf('grid', true)
  await page.goto(`${house.address}/m/offers/${offer}`)
  const purpose = `走查：${why} ${crypto.randomUUID().slice(0, 6)}`
  await page.getByLabel('用途').fill(purpose)
  await page.getByRole('button', { name: '申用', exact: true }).click()
  await page.locator('.use', { hasText: purpose }).waitFor()
  const { id } = (await uses.get('grid', `/api/offers/${offer}`)).uses.find((one) => one.purpose === purpose)
  offerOf.set(id, offer)
  await uses.begun('grid', id, true)
  return { id, purpose }
}

test('what a grid asks for is agreed, delivered and given back; refused; and taken back before and after the yes', { timeout: 120_000 }, async () => {
  const offer = await offered()
  const lent = await asked(offer, '巷口施工围挡')
  await uses.make(lent.id, 'agree', { by: 'clerk', ...lent })
  await uses.make(lent.id, 'deliver', { by: 'clerk', ...lent })
  await uses.make(lent.id, 'close', { by: 'clerk', ...lent })
  const refused = await asked(offer, '庙会分隔')
  await uses.make(refused.id, 'refuse', { by: 'clerk', ...refused })
  const early = await asked(offer, '临时停车')
  await uses.make(early.id, 'withdraw', { by: 'grid', phone: true, ...early })
  const late = await asked(offer, '集市排队')
  await uses.make(late.id, 'agree', { by: 'clerk', phone: true, ...late })
  const { quantity } = await uses.make(late.id, 'withdraw', { by: 'grid', phone: true, ...late })
  const { line } = await uses.get('clerk', `/api/offers/${offer}`)
  assert.ok(quantity > 0 && line.free === line.quantity, 'all of it can be asked for again')
})

test('no move and no state of a use was left out', () => demandAll('tasklist.offer', uses))
