// Every move of a target of a campaign, checked by two on the phone, disputed and settled, and taken out; of a list of the best and the worst, drawn up
// and signed; and of a place on it, appealed against and answered; every state was seen. What was walked is held against the tables of
// docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, graphOf, inDialog, Moves, sure } from './moves.mjs'

const root = '/api/inspections'
const run = crypto.randomUUID().slice(0, 6)
const [GOOD, DOUBTFUL, POOR, GONE] = ['一', '二', '三', '四'].map((number) => `走查${number}号店 ${run}`)
const TITLE = `走查红黑榜 ${run}`

/** What the sheet of a target offers its reader. */
const offers = ({ hindrance, mayDispute, maySettle, mayRemove, disputes }) =>
  Object.entries({ check: !hindrance, remove: mayRemove, dispute: mayDispute, settle: maySettle && disputes.some((one) => !one.outcome) })
    .filter(([, open]) => open)
    .map(([move]) => ({ move }))

/** Items fall short on the phone, by their place. */
async function check(page, falls = []) {
  const items = page.locator('fieldset', { has: page.getByLabel('扣分', { exact: true }) })
  await items.first().waitFor()
  for (const at of falls) {
    await items.nth(at).getByLabel('扣分', { exact: true }).check()
    await items.nth(at).getByRole('textbox').last().fill(`走查：第 ${at + 1} 处不合要求`)
  }
  await page.getByRole('button', { name: '提交检查' }).click()
  await page.waitForURL('**/m/inspections')
}

async function settle(page) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('处理结果').selectOption('UPHELD')
  await dialog.getByLabel('说明').fill('走查：对照标准与照片，扣分成立')
  await picture(page, 'target-edges-settle')
  await dialog.getByRole('button', { name: '处理', exact: true }).click()
  return dialog
}

const targets = new Moves({
  screens: ({ line }) => `/inspections/${line.campaign}`,
  phone: ({ line }) => `/m/inspections/${line.id}`,
  sheet: async (get, id) => {
    const sheet = await get(`${root}/targets/${id}`)
    return sheet && { ...sheet, moves: offers(sheet) }
  },
  goes: (url, id) => url.includes(`${root}/targets/${id}/`) || url.endsWith('/settlement'),
  people: ['clerk', 'leader', 'townleader'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  show: async (page, { line }, phone) => {
    if (phone) return void (await page.getByRole('heading', { level: 1 }).waitFor())
    if (line.state === 'REMOVED') await page.getByRole('button', { name: /已移出$/ }).click()
    await page.getByRole('button', { name: line.name, exact: true }).click()
  },
  click: (page, { move }, { falls }) => {
    if (move === 'check') return check(page, falls)
    if (move === 'settle') return settle(page)
    const [name, label] = { dispute: ['提出争议', '争议的理由'], remove: ['移出', '移出的理由'] }[move]
    return inDialog(page, name, (dialog) => dialog.getByLabel(label).fill('走查：店已停业，见现场照片'))
  },
  pictures: 'target-edges',
})
const onPhone = (id, by, falls) => targets.make(id, 'check', { by, phone: true, falls })

let campaign
const rankings = new Moves({
  screens: () => `/inspections/${campaign}`,
  api: `${root}/rankings`,
  sheet: async (get, id) => {
    const sheet = await get(`${root}/rankings/${id}`)
    return sheet && { ...sheet, moves: sheet.maySign ? [{ move: 'sign' }] : [] }
  },
  people: ['clerk', 'leader'],
  state: (sheet) => sheet.state,
  stateName: (sheet) => sheet.stateName,
  show: (page, { title }) => page.getByRole('article', { name: title }).scrollIntoViewIfNeeded(),
  click: (page) => sure(page, '签发公布'),
  pictures: 'ranking-edges',
})

/** A place goes by its list and its position there. */
const places = new Moves({
  screens: () => '/rankings',
  phone: () => '/rankings',
  api: `${root}/rankings`,
  sheet: async (get, id) => {
    const [ranking, position] = id.split('/places/')
    const row = (await get(`${root}/rankings/${ranking}`))?.rows.find((one) => one.position === Number(position))
    const open = [row?.mayAppeal && 'appeal', row?.mayAnswer && 'grant', row?.mayAnswer && 'keep'].filter(Boolean)
    return row && { ...row, moves: open.map((move) => ({ move, row: row.name })) }
  },
  people: ['townleader', 'leader'],
  state: (row) => row.appeal?.state ?? 'STANDING',
  stateName: (row) => row.appeal?.stateName ?? row.name,
  show: (page, { name }) => page.getByRole('listitem').filter({ hasText: name }).scrollIntoViewIfNeeded(),
  click: async (page, { move, row }) => {
    const name = move === 'appeal' ? '申诉' : '答复'
    await page.getByRole('button', { name: `${row} ${name}`, exact: true }).click()
    const dialog = page.getByRole('dialog')
    if (move !== 'appeal') await dialog.getByLabel('处理结果').selectOption({ label: { grant: '成立，撤下', keep: '不成立，维持' }[move] })
    await dialog.getByLabel(move === 'appeal' ? '申诉理由' : '说明').fill({ appeal: '走查：检查当日正在施工，次日已恢复', grant: '走查：现场复核属实，撤下', keep: '走查：施工不影响用气安全，维持' }[move])
    if (move === 'keep') await picture(page, 'place-edges-answer')
    await dialog.getByRole('button', { name, exact: true }).click()
    return dialog
  },
  pictures: 'place-edges',
})

let house
before(async () => {
  targets.begin((house = await openHouse()))
  rankings.begin(house, targets)
  places.begin(house, targets)
}, { timeout: 400_000 })
after(() => house?.close())

const post = (login, path, data) => targets.post(login, root + path, data)
const target = new Map()

/** A campaign in which two check every shop; the town answers for them. */
async function prepared() {
  const [me, other, town] = await Promise.all(['clerk', 'leader', 'townleader'].map((login) => targets.get(login, '/api/me')))
  const standard = (await targets.get('clerk', `${root}/standards`)).find((one) => one.name === '燃气安全检查标准')
  const today = day()
  campaign = await post('clerk', '/campaigns', {
    owner: me.unit.id, title: `走查双人评 ${run}`, purpose: '走查：用气安全', basis: '区安委办通知', begins: today, ends: today, standard: standard.id, measure: null, share: 100, term: 5, rehearsal: false,
  })
  const members = [me.person, other.person]
  const group = await post('clerk', `/campaigns/${campaign}/groups`, { name: '第一组', units: [me.unit.id], members, head: me.person })
  for (const name of [GOOD, DOUBTFUL, POOR, GONE])
    target.set(name, await post('clerk', `/campaigns/${campaign}/targets`, { name, kind: '餐饮店', address: '余西老街', unit: town.unit.id, group, quantity: null }))
}

async function moveCampaign(move) {
  const { version } = await targets.get('clerk', `${root}/campaigns/${campaign}`)
  await post('clerk', `/campaigns/${campaign}/moves`, { move, version })
}

/** Checked by both where checking is not the point. */
async function checked(name, marks) {
  for (const login of ['clerk', 'leader']) await post(login, `/targets/${target.get(name)}/check`, { marks, photos: [] })
}

test('a target is taken out before the start, another is checked by two on the phone, disputed and settled', { timeout: 120_000 }, async () => {
  await prepared()
  await targets.look('clerk', target.get(GONE))
  await targets.make(target.get(GONE), 'remove', { by: 'clerk' })
  await moveCampaign('start')
  const id = target.get(DOUBTFUL)
  await onPhone(id, 'clerk', [0, 1])
  await onPhone(id, 'leader', [0])
  await targets.make(id, 'dispute', { by: 'townleader' })
  await targets.make(id, 'settle', { by: 'clerk' })
})

test('no move and no state of a target was left out', () => {
  demandAll('inspection.campaign.target', targets)
  assert.deepEqual(graphOf('inspection.campaign.target').ends.filter((end) => !targets.led.has(end)), [], 'ends not reached')
})

/** Drawn up at the campaign that ended; the last day lies ahead. */
async function drafted() {
  const page = await rankings.windowOf('clerk')
  await page.goto(`${house.address}/inspections/${campaign}`)
  await page.getByRole('button', { name: '拟红黑榜' }).click()
  const form = page.getByRole('dialog')
  for (const [label, value] of [['名称', TITLE], ['红榜名额', '1'], ['红榜最低分', '100'], ['黑榜名额', '2'], ['黑榜分数线（低于）', '100'], ['到期日', day()]]) await form.getByLabel(label, { exact: true }).fill(value)
  const draw = form.getByRole('button', { name: '拟红黑榜', exact: true })
  await draw.click()
  await form.getByText('到期日应在今天之后').first().waitFor()
  assert.match(page.troubles.pop(), /status of 400/, 'the refusal that was wanted')
  await picture(page, 'ranking-edges-form')
  await form.getByLabel('到期日', { exact: true }).fill(day(30))
  const sent = page.waitForResponse((one) => one.url().endsWith(`${root}/rankings`) && one.request().method() === 'POST' && one.ok())
  await draw.click()
  const id = await (await sent).json()
  await form.waitFor({ state: 'detached' })
  await rankings.begun('clerk', id)
  return id
}

test('a list is drawn up, signed and shown; one place is appealed against and taken off, another is kept', { timeout: 120_000 }, async () => {
  await checked(GOOD, [])
  await checked(POOR, [{ position: 1, verdict: 'SHORT', times: 1, reason: '走查：软管老化' }])
  await moveCampaign('close')
  const id = await drafted()
  await rankings.make(id, 'sign', { by: 'leader' })
  const { rows } = await rankings.get('townleader', `${root}/rankings/${id}`)
  const placeOf = (name) => `${id}/places/${rows.find((one) => one.name === name).position}`
  await places.look('townleader', placeOf(POOR))
  await places.make(placeOf(POOR), 'appeal', { by: 'townleader', phone: true })
  await places.make(placeOf(DOUBTFUL), 'appeal', { by: 'townleader' })
  await places.make(placeOf(POOR), 'grant', { by: 'leader' })
  await places.make(placeOf(DOUBTFUL), 'keep', { by: 'leader' })
  assert.equal(await places.sheetOf('townleader', placeOf(POOR)), undefined, 'what was taken off is shown to nobody else')
})

test('a list whose term is over is shown, and nobody appeals any more', { timeout: 60_000 }, async () => {
  const over = (await places.get('townleader', `${root}/rankings/published`)).find((one) => one.appealUntil < day())
  const page = await places.windowOf('townleader')
  await page.goto(`${house.address}/rankings`)
  const list = page.getByRole('article', { name: `${over.title} ${over.month}`, exact: true })
  await list.getByText(`申诉至 ${over.appealUntil}`).waitFor()
  assert.equal(await list.getByRole('button', { name: /申诉$/ }).count(), 0)
})

test('no move and no state of a list was left out', () => demandAll('inspection.ranking', rankings))

test('no move and no state of a place was left out', () => demandAll('inspection.ranking.place', places))
