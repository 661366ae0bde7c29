// Every move of a special campaign and of what it finds: checked on the phone, put right by the town on the phone, checked again by another, disputed and taken
// back; every state was seen. What was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, inDialog, Moves, onTheSpot, sure, takePhoto } from './moves.mjs'

const WORDS = '走查：对照标准看过，照此办理'
const root = '/api/inspections'
const states = { state: (sheet) => sheet.line.state, stateName: (sheet) => sheet.line.stateName, name: (move) => move.label }

const campaigns = new Moves({
  ...states,
  screens: '/inspections',
  api: `${root}/campaigns`,
  people: ['clerk'],
  click: (page, { move, label }) => (move === 'close' ? sure(page, label) : page.getByRole('button', { name: label, exact: true }).click()),
  pictures: 'campaign-edges',
})

/** What was taken back is no longer counted among what was found. */
const openFinding = async (page, { code, state }) => {
  await page.getByRole('button', { name: state === 'DROPPED' ? /扣分已撤销$/ : /发现问题$/ }).click()
  await page.getByRole('button', { name: code, exact: true }).click()
}

const findings = new Moves({
  ...states,
  screens: (sheet) => `/inspections/${sheet.line.campaign}`,
  phone: (sheet) => `/m/righting/findings/${sheet.line.id}`,
  api: `${root}/findings`,
  goes: (url) => url.endsWith(`${root}/findings/moves`),
  people: ['townleader', 'leader', 'clerk'],
  show: (page, { line }, phone) => (phone ? page.getByText(line.what).first().waitFor() : openFinding(page, line)),
  click: (page, move, values, phone) => (phone ? onTheSpot(page, move, WORDS) : inDialog(page, move.label, (dialog) => dialog.getByLabel('说明').fill(WORDS))),
  pictures: 'finding-edges',
})

let house
let campaign
let target
before(async () => {
  campaigns.begin((house = await openHouse()))
  findings.begin(house, campaigns)
}, { timeout: 400_000 })
after(() => house?.close())

/** A campaign of the clerk's unit with a group of his own and one shop that the town answers for. */
async function prepared() {
  const me = await campaigns.get('clerk', '/api/me')
  const town = await campaigns.get('townleader', '/api/me')
  const standard = (await campaigns.get('clerk', `${root}/standards`)).find((one) => one.name === '燃气安全检查标准')
  const today = day()
  const id = await campaigns.post('clerk', `${root}/campaigns`, {
    owner: me.unit.id, title: `走查专项检查 ${crypto.randomUUID().slice(0, 6)}`, purpose: '走查：用气安全', basis: '区安委办通知', begins: today, ends: today, standard: standard.id, measure: null, share: 0, term: 5, rehearsal: false,
  })
  const group = await campaigns.post('clerk', `${root}/campaigns/${id}/groups`, { name: '第一组', units: [me.unit.id], members: [me.person], head: me.person })
  target = await campaigns.post('clerk', `${root}/campaigns/${id}/targets`, { name: '走查小吃店', kind: '餐饮店', address: '余西老街 8 号', unit: town.unit.id, group, quantity: null })
  return id
}

/** Three items fall short; what was found, in their order. */
async function checked() {
  const page = await campaigns.windowOf('clerk', true)
  await page.goto(`${house.address}/m/inspections/${target}`)
  const groups = page.locator('fieldset', { has: page.getByLabel('扣分', { exact: true }) })
  await groups.first().waitFor()
  for (const at of [0, 1, 2]) {
    const item = groups.nth(at)
    await item.getByLabel('扣分', { exact: true }).check()
    await item.getByRole('textbox').last().fill(`走查：第 ${at + 1} 处不合要求`)
  }
  await page.locator('input[capture]').setInputFiles(await takePhoto(page, '整改前', '#a8794f'))
  await picture(page, 'campaign-edges-phone-check')
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/check') && answer.request().method() === 'POST')
  await page.getByRole('button', { name: '提交检查' }).click()
  assert.ok((await sent).ok())
  const { items } = await campaigns.get('clerk', `${root}/campaigns/${campaign}/findings`)
  return items.sort((one, other) => one.code.localeCompare(other.code))
}

const openTarget = async (page) => {
  await page.goto(`${house.address}/inspections/${campaign}`)
  await page.getByRole('button', { name: '走查小吃店', exact: true }).click()
}

/** The town disputes a deduction; its head settles it in the town's favour, and nothing is left to be put right. */
async function takenBack({ id, what }) {
  const item = what.split('：')[0]
  const town = await findings.windowOf('townleader')
  await openTarget(town)
  const dialog = await inDialog(town, '提出争议', async (form) => {
    const choice = form.locator('option', { hasText: item })
    await form.getByLabel('检查项').selectOption(await choice.getAttribute('value'))
    await form.getByLabel('争议的理由').fill('走查：店内已按标准更换，检查时看错了管段')
  })
  await dialog.waitFor({ state: 'detached' })
  const page = await findings.windowOf('clerk')
  await openTarget(page)
  const settle = async () => {
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('处理结果').selectOption('WITHDRAWN')
    await sheet.getByLabel('说明').fill('走查：现场复核，扣分有误，撤销')
    await picture(page, 'finding-edges-settle')
    await sheet.getByRole('button', { name: '处理', exact: true }).click()
    return sheet
  }
  await findings.walk({ login: 'clerk', id, code: 'drop', page, goes: (url) => url.endsWith('/settlement'), deed: settle })
}

test('a campaign is started, and its target is checked on the phone', { timeout: 60_000 }, async () => {
  campaign = await prepared()
  await campaigns.look('clerk', campaign)
  await campaigns.make(campaign, 'start')
})

test('what was found is put right, sent back, put right and checked by another; two deductions are taken back', { timeout: 120_000 }, async () => {
  const [poor, wrong, doubtful] = await checked()
  await findings.look('townleader', poor.id, true)
  await findings.make(poor.id, 'fix', { phone: true })
  await findings.make(poor.id, 'send-back', { by: 'leader', phone: true })
  await findings.make(poor.id, 'fix', { phone: true })
  await findings.make(poor.id, 'close', { by: 'leader', phone: true })
  await takenBack(wrong)
  await findings.make(doubtful.id, 'fix')
  await takenBack(doubtful)
})

test('the campaign is closed', { timeout: 60_000 }, () => campaigns.make(campaign, 'close'))

test('no move and no state of a campaign was left out', () => demandAll('inspection.campaign', campaigns))

test('no move and no state of a finding was left out', () => demandAll('inspection.finding', findings))
