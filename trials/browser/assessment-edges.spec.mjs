// Every move of a round and of a sheet of the assessment that a person makes: drawn, the rating closed, grades given in the meeting under the quota, told in
// writing, received, answered, a review asked on the phone and decided, an appeal decided by another, a round of the past locked; every state was seen. What
// was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, Moves } from './moves.mjs'

const root = '/api/assessment'
const run = crypto.randomUUID().slice(0, 6)
const TITLE = `走查考核批 ${run}`
const [KEEPER, LEADER, DEPUTY] = ['organiser', 'orgleader', 'orgdeputy']

/** The term to ask for a review must have passed before a round is locked: AssessmentHttpTest walks these under a moved clock. */
const TERM = 'a round is locked when the terms of thirty days have passed'
const bySystem = { 'REVIEWED lock': TERM, 'APPEALED lock': TERM }

const rounds = new Moves({
  screens: '/assessment/rounds',
  api: `${root}/rounds`,
  people: [KEEPER, LEADER],
  state: (round) => round.state,
  stateName: (round) => round.stateName,
  click: async (page, { name }) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.locator('button.asking').click()
  },
  pictures: 'round-edges',
})

const sheets = new Moves({
  screens: (sheet) => `/assessment/rounds/${sheet.round}`,
  api: `${root}/sheets`,
  state: (sheet) => sheet.state,
  stateName: (sheet) => sheet.stateName,
  show: async (page, { person }) => {
    await page.getByRole('button', { name: person, exact: true }).click()
    await page.getByRole('dialog').getByRole('table').first().waitFor()
  },
  pictures: 'sheet-edges',
})

let house
let month
let quarter
let past
const official = {}
const sheetOf = {}
before(async () => {
  rounds.begin((house = await openHouse()))
  sheets.begin(house, rounds)
}, { timeout: 400_000 })
after(() => house?.close())

/** The first day of the quarter that ended last. */
function lastQuarter() {
  const [year, of] = day().split('-').map(Number)
  const first = new Date(Date.UTC(year, Math.floor((of - 1) / 3) * 3 - 3, 1))
  return first.toISOString().slice(0, 10)
}

const keep = (path, data) => rounds.post(KEEPER, path, data)

/** Somebody who serves in the town since the quarter began, with an account of his own. */
async function serving(key, name, unit, post) {
  const person = await keep('/api/people', { name, appointments: [{ unit, title: '副主任', from: '2020-01-01' }] })
  const login = `walk-${key}-${run}`
  const opened = await rounds.post('secadmin', '/api/accounts', { login, name, person: person.id, unit })
  house.introduce(login, opened.initialPassword)
  await rounds.post('secadmin', `/api/accounts/${opened.id}/grants`, { role: 'SECONDEE', scope: 'SELF' })
  let sheet = await keep('/api/secondment/placements', { post, person: person.id, override: '走查' })
  for (const more of [{ move: 'approve', document: '通组发〔2026〕99 号' }, { move: 'file' }, { move: 'start' }])
    sheet = await keep(`/api/secondment/placements/${sheet.id}/moves`, { ...more, version: sheet.version })
  official[key] = { name, login }
}

/** A batch of two who have served since the last quarter began, and the plan by which they are assessed. */
async function prepared() {
  const from = lastQuarter()
  const to = new Date(Date.parse(from) + 364 * 86_400_000).toISOString().slice(0, 10)
  const [me, town] = await Promise.all([KEEPER, 'townleader'].map((login) => rounds.get(login, '/api/me')))
  const batch = (await keep('/api/secondment/batches', { number: 1, name: TITLE, task: '走查', approver: '区委组织部', direction: 'DOWN', from, to, phases: [] })).id
  const post = (await keep(`/api/secondment/batches/${batch}/posts`, { kind: 'TASK_GROUP', hostUnit: town.unit.id, title: '专班成员', duties: '走访群众', places: 5, mentorSlots: 0 })).id
  await keep(`/api/secondment/batches/${batch}/moves`, { version: 1, move: 'open' })
  await serving('a', `走查甲${run.slice(0, 3)}`, me.unit.id, post)
  await serving('b', `走查乙${run.slice(0, 3)}`, me.unit.id, post)
  const lines = ['MONTH', 'QUARTER'].map((cadence) => ({ cadence, kind: 'PANEL', code: 'HOST', weight: 100 }))
  const { plan } = await keep(`${root}/plans`, { batch, name: '走查考核方案', basis: '公务员考核规定', factors: ['德', '绩'], lines })
  await keep(`${root}/plans/${plan.id}/adoption`, { version: plan.version })
  return batch
}

/** The host says its word of those whom the walk has sent. */
async function rated() {
  const page = await rounds.windowOf('townleader')
  const mine = new Set(Object.values(official).map((one) => one.name))
  for (const ballot of (await rounds.get('townleader', `${root}/ratings`)).filter((one) => mine.has(one.person))) {
    const answer = await page.request.put(`${house.address}${root}/ratings/${ballot.sheet}/${ballot.panel}`, { data: { scores: [86, 90] }, headers: { 'Idempotency-Key': crypto.randomUUID() } })
    assert.ok(answer.ok(), await answer.text())
  }
}

const rowsOf = async (round) => (await rounds.get(KEEPER, `${root}/rounds/${round}`)).rows
const [GRADE, RULE, ASK] = ['/grade', '/ruling', '/asked'].map((end) => (url) => url.endsWith(end))

/** The meeting gives a grade on the open sheet. */
async function grade(key, label, reason) {
  const id = sheetOf[key]
  const page = await sheets.open(LEADER, id, await sheets.sheetOf(LEADER, id))
  const deed = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('等次', { exact: true }).selectOption({ label })
    if (reason) await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: '定等次', exact: true }).click()
  }
  await sheets.walk({ login: LEADER, id, code: 'grade', page, goes: GRADE, method: 'PUT', deed })
  return page
}

/** The official asks on his phone. */
async function ask(key, button, code) {
  const page = await sheets.windowOf(official[key].login, true)
  await page.goto(`${house.address}/m/assessments/${sheetOf[key]}`)
  const deed = async () => {
    await page.getByLabel('理由').fill('走查：请核对本季度的评议与记录')
    await page.getByRole('button', { name: button, exact: true }).click()
  }
  await sheets.walk({ login: LEADER, id: sheetOf[key], code, page, goes: ASK, deed })
  await picture(page, `sheet-edges-phone-${code}-${key}`)
  return page
}

/** Somebody who may decides what was asked, and puts right what was wrong. */
async function rule(by, key, code, label) {
  const id = sheetOf[key]
  const page = await sheets.open(by, id, await sheets.sheetOf(by, id))
  const deed = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('按现在的记录重新计算').check()
    if (label) await dialog.getByLabel('等次', { exact: true }).selectOption({ label })
    await dialog.getByLabel('决定的理由').fill('走查：核对属实，按记录更正')
    await picture(page, `sheet-edges-${code}-${key}`)
    await dialog.getByRole('button', { name: '作出决定' }).click()
  }
  await sheets.walk({ login: by, id, code, page, goes: RULE, deed })
  await page.getByRole('dialog').getByText('予以更正').first().waitFor()
}

test('a month and a quarter are drawn by clicking, and nothing is graded while they are rated', { timeout: 120_000 }, async () => {
  const batch = await prepared()
  const page = await rounds.windowOf(KEEPER)
  await page.goto(`${house.address}/assessment`)
  const drawn = page.waitForResponse((answer) => answer.url().endsWith(`${root}/rounds`) && answer.request().method() === 'POST')
  await page.getByRole('button', { name: '开出到期的考核期' }).click()
  assert.ok((await drawn).ok())
  const mine = (await rounds.get(KEEPER, `${root}/rounds`)).filter((one) => one.batch === batch)
  ;[month, quarter] = ['MONTH', 'QUARTER'].map((cadence) => mine.find((one) => one.cadence === cadence).id)
  await rounds.look(KEEPER, quarter)
  await page.getByText(/尚待评议（人数）：接收单位 2/).waitFor()
  for (const row of await rowsOf(quarter)) sheetOf[Object.keys(official).find((key) => official[key].name === row.person)] = row.sheet
  await sheets.look(LEADER, sheetOf.a)
  assert.equal(await (await sheets.windowOf(LEADER)).getByRole('dialog').getByRole('button', { name: '定等次' }).count(), 0)
})

test('the rating is closed, and a month is told without grades', { timeout: 60_000 }, async () => {
  await rated()
  await rounds.make(quarter, 'close-rating', { by: KEEPER })
  await rounds.make(month, 'close-rating', { by: KEEPER })
  const [first] = await rowsOf(month)
  await sheets.follow(LEADER, [first.sheet], 'tell', () => rounds.make(month, 'tell', { by: LEADER }))
})

test('the meeting gives grades under the quota and tells them in writing', { timeout: 90_000 }, async () => {
  const page = await grade('a', '优秀')
  await page.getByText('优秀 1 / 0 人').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: /接收单位评议 1 人评议，查看构成/ }).click()
  await page.getByRole('dialog').last().getByRole('cell', { name: '88.00' }).first().waitFor()
  await picture(page, 'sheet-edges-words')
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).first().click()
  await grade('a', '称职')
  await page.getByText('优秀 0 / 0 人').waitFor()
  await grade('b', '基本称职', '走查：经会议研究')
  await sheets.follow(LEADER, [sheetOf.a, sheetOf.b], 'tell', () => rounds.make(quarter, 'tell', { by: LEADER }))
})

test('one receives, answers and asks for a review, which is decided; another appeals at once', { timeout: 120_000 }, async () => {
  const phone = await sheets.windowOf(official.a.login, true)
  await phone.goto(`${house.address}/m/assessments/${sheetOf.a}`)
  await phone.getByRole('button', { name: '签收' }).click()
  await phone.getByText(/^签收 /).waitFor()
  await phone.getByLabel('我的说明').fill('走查：其中两件由镇里代办')
  await phone.getByRole('button', { name: '提交说明' }).click()
  await phone.getByText('走查：其中两件由镇里代办').waitFor()
  await ask('a', '申请复核', 'ask-review')
  await rule(LEADER, 'a', 'decide-review')
  await ask('b', '提出申诉', 'ask-appeal')
  await rule(DEPUTY, 'b', 'decide-appeal', '称职')
})

test('what one decided another decides on appeal', { timeout: 90_000 }, async () => {
  await ask('a', '提出申诉', 'ask-appeal')
  const page = await sheets.open(LEADER, sheetOf.a, await sheets.sheetOf(LEADER, sheetOf.a))
  await page.getByRole('dialog').getByText(/须由他人决定/).waitFor()
  assert.equal(await page.getByRole('dialog').getByRole('button', { name: '作出决定' }).count(), 0)
  await rule(DEPUTY, 'a', 'decide-appeal')
  const phone = await sheets.windowOf(official.a.login, true)
  await phone.reload()
  await phone.getByText('走查：核对属实，按记录更正').last().waitFor()
  await picture(phone, 'sheet-edges-phone-decided')
})

test('a round whose terms have passed is locked by clicking and comes out to the digit', { timeout: 90_000 }, async () => {
  const told = (await rounds.get(KEEPER, `${root}/rounds`)).filter((one) => one.state === 'TOLD' && !one.waiting && ![month, quarter].includes(one.id))
  for (const { id } of told) {
    const round = await rounds.get(KEEPER, `${root}/rounds/${id}`)
    if (!past && Date.now() - Date.parse(round.toldAt) > 32 * 86_400_000) past = round
  }
  assert.ok(past, 'no round of the demo was told more than a month ago')
  const row = past.rows.find((one) => one.state === 'TOLD')
  await sheets.follow(LEADER, [row.sheet], 'lock', () => rounds.make(past.id, 'lock', { by: KEEPER }))
  const page = await rounds.windowOf(KEEPER)
  await page.getByRole('button', { name: '从记录复算' }).click()
  await page.getByText(/逐位复算一致，与锁定时的封存摘要相同/).waitFor({ timeout: 30_000 })
})

test('no move and no state of a round was left out', () => demandAll('assessment round', rounds))

test('no move and no state of a sheet was left out', () => demandAll('assessment sheet', sheets, bySystem))
