// Every move of a look-back and of what it proposes, of a deduction and of a supervision, made by the party that it belongs to, the answer to a supervision on the phone
// too; every state was seen. What was walked is held against the tables of docs/lifecycles.md, so that a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse } from './house.mjs'
import { demandAll, Moves, sure, unasked } from './moves.mjs'

const GROUP = '走查评议团'

const named = { commit: '公布承诺', reveal: '开签', finish: '结束本轮', drop: '撤销' }
const rounds = new Moves({
  screens: '/lookbacks',
  api: '/api/lookbacks',
  people: ['dispatcher'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  click: async (page, { move }) => {
    if (move === 'reveal') await page.getByLabel('代表报出的三位数').fill('306')
    await sure(page, named[move])
  },
  pictures: 'lookback-edges',
})

/** In which round a proposal was made. */
const roundOf = new Map()

const proposals = new Moves({
  screens: (proposal) => `/lookbacks/${roundOf.get(proposal.id)}`,
  sheet: async (get, id) => (await get(`/api/lookbacks/${roundOf.get(id)}`))?.proposals.find((one) => one.id === id),
  goes: (url, id) => url.includes(`/api/lookback-proposals/${id}/`),
  people: ['dispatcher'],
  state: (proposal) => proposal.state,
  stateName: (proposal) => proposal.stateName,
  show: (page) => page.getByRole('heading', { name: '修改结案标准的建议', exact: true }).scrollIntoViewIfNeeded(),
  click: async (page, { move, label }, { words }) => {
    await page.getByRole('article').filter({ hasText: words }).getByRole('button', { name: label, exact: true }).click()
    const dialog = page.getByRole('dialog')
    if (move === 'adopt') await filled(dialog.getByLabel('新的结案标准'), words)
    else await dialog.getByLabel('理由').fill('走查：会超过法定时限')
    await dialog.getByRole('button', { name: label, exact: true }).click()
    return dialog
  },
  pictures: 'proposal-edges',
})

/** Waits until what is proposed stands in the box. */
async function filled(box, words) {
  for (let tries = 0; tries < 100 && !(await box.inputValue()).includes(words); tries++) await new Promise((next) => setTimeout(next, 50))
  assert.ok((await box.inputValue()).includes(words), 'the proposal is where the rule is written')
}

const deductions = new Moves({
  screens: (sheet) => `/deductions?month=${sheet.line.month}`,
  api: '/api/deductions',
  people: ['clerk', 'dispatcher'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  show: (page, { line }) => page.getByRole('button', { name: line.code, exact: true }).click(),
  click: async (page, { move }) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(move === 'dispute' ? '申诉理由' : '裁定说明').fill('走查：施工记录与现场照片已核对')
    await dialog.getByRole('button', { name: { dispute: '提出申诉', clear: '撤销扣分', uphold: '维持扣分' }[move], exact: true }).click()
  },
  pictures: 'deduction-edges',
})

/** On which issue an order lies. */
const issueOf = new Map()

const orders = new Moves({
  screens: (order) => `/issues/${order.issue}`,
  phone: (order) => `/m/issue/${order.issue}`,
  sheet: async (get, id) => (await get(`/api/issues/${issueOf.get(id)}/supervisions`))?.find((one) => one.id === id),
  goes: (url, id) => url.includes(`/api/supervisions/${id}/`),
  people: ['clerk', 'overseer'],
  state: (order) => order.state,
  stateName: (order) => order.stateName,
  name: (move) => move.name,
  confirm: (name) => `确认${name}`,
  fill: async (dialog) => {
    for (const box of await dialog.locator('textarea[required]').all()) await box.fill('走查：已到现场核对，三日内办结')
  },
  show: (page) => page.getByRole('heading', { name: '督办', exact: true }).scrollIntoViewIfNeeded(),
  pictures: 'supervision-edges',
})

let house
before(async () => {
  rounds.begin((house = await openHouse()))
  proposals.begin(house, rounds)
  deductions.begin(house, rounds)
  orders.begin(house, rounds)
}, { timeout: 400_000 })
after(() => house?.close())

/** A review group of the walk's own, founded once a house. */
async function group() {
  const known = (await rounds.get('dispatcher', '/api/review-groups')).find((one) => one.title === GROUP && !one.over)
  if (known) return known.id
  const { unit } = await rounds.get('dispatcher', '/api/me')
  const id = await rounds.post('dispatcher', '/api/review-groups', { owner: unit.id, title: GROUP, purpose: '走查回头看', until: day(300) })
  await rounds.post('dispatcher', `/api/review-groups/${id}/reviewers`, { shown: '代表甲', name: null, phone: null })
  return id
}

async function planned(title) {
  const { unit } = await rounds.get('dispatcher', '/api/me')
  const reviewGroup = await group()
  const draft = { closedFrom: day(-200), closedUntil: day(0), category: null, town: null, layer: 'CATEGORY', spread: 'PROPORTIONAL', places: 3, again: true, agreed: '代表报出的三位数', reviewGroup, reviewersEach: 1 }
  const id = await rounds.post('dispatcher', '/api/lookbacks', { owner: unit.id, title, ...draft })
  await rounds.begun('dispatcher', id)
  return id
}

test('a look-back is promised, drawn and finished; another is dropped', { timeout: 100_000 }, async () => {
  await rounds.make(await planned('走查：不办了的回头看'), 'drop')
  const id = await planned('走查：看三件')
  for (const move of ['commit', 'reveal']) await rounds.make(id, move)
  await answered(id)
  await rounds.make(id, 'finish')
})

/** Two changes of the closing rule are proposed: one is adopted and shown to whoever closes, one is not. */
async function answered(round) {
  const { unit } = await rounds.get('dispatcher', '/api/me')
  const [one, other] = await rounds.get('dispatcher', `/api/lookbacks/${round}/samples`)
  const words = `走查：修好后观察七天再结案（${round.slice(-6)}）`
  const declined = `走查：一律观察三十天（${round.slice(-6)}）`
  for (const [sample, why] of [[one, words], [other, declined]]) {
    await rounds.post('dispatcher', `/api/lookbacks/${round}/decisions`, { verdict: 'RULE', why, unit: unit.id, targets: [{ id: sample.id, version: sample.version }] })
  }
  const { proposals: made } = await rounds.get('dispatcher', `/api/lookbacks/${round}`)
  for (const { id } of made) roundOf.set(id, round)
  const idOf = (text) => made.find((proposal) => proposal.text === text).id
  await proposals.begun('dispatcher', idOf(words))
  await proposals.make(idOf(words), 'adopt', { words })
  await proposals.make(idOf(declined), 'decline', { words: declined })
  const { text } = await rounds.get('dispatcher', `/api/categories/${one.category}/closing-rule`)
  assert.ok(text.includes(words))
}

test('no move and no state of a proposal was left out', () => demandAll('issue.lookback.proposal', proposals))

test('no move and no state of a look-back was left out', () => demandAll('issue.lookback', rounds))

/** An issue with the clerk's unit, where another one lies. */
async function dispatched(summary) {
  const { point, category } = await unasked((path) => rounds.get('dispatcher', path))
  const { unit } = await rounds.get('clerk', '/api/me')
  const { id, version } = await rounds.post('dispatcher', '/api/issues', { summary, ...point, category: category.id, system: 'WGS84', channel: 'OPERATIONS' })
  return rounds.post('dispatcher', `/api/issues/${id}/moves`, { move: 'dispatch', version, unit: unit.id })
}

/** Found by the centre and shown to the unit. */
async function shown(month, summary) {
  const { code } = await dispatched(summary)
  const { line } = await deductions.post('dispatcher', '/api/deductions', { month, code, why: '走查：反馈已办结，核查时尚未动工' })
  await deductions.begun('clerk', line.id)
  return line.id
}

test('a deduction is disputed and cleared, disputed and upheld, and cleared before anybody disputes it', { timeout: 100_000 }, async () => {
  const { months: [{ month }] } = await deductions.get('dispatcher', '/api/deductions/board')
  for (const verdict of ['clear', 'uphold']) {
    const id = await shown(month, `走查：路沿石缺损（${verdict}）`)
    await deductions.make(id, 'dispute')
    await deductions.make(id, verdict)
  }
  await deductions.make(await shown(month, '走查：井盖移位'), 'clear')
})

test('no move and no state of a deduction was left out', () => demandAll('deduction', deductions))

/** An order of the overseer on an issue of the clerk's unit. */
async function ordered(summary) {
  const { id } = await dispatched(summary)
  const { version } = await rounds.get('overseer', `/api/issues/${id}`)
  await rounds.post('overseer', `/api/issues/${id}/moves`, { move: 'supervise', version, reason: '走查：多次反映，请三日内答复', amount: 3 })
  const [order] = await rounds.get('overseer', `/api/issues/${id}/supervisions`)
  issueOf.set(order.id, id)
  await orders.begun('overseer', order.id)
  return order.id
}

test('a supervision is answered on the phone, insisted on, answered and closed; another is withdrawn', { timeout: 60_000 }, async () => {
  const id = await ordered('走查：路口积水反复出现')
  await orders.make(id, 'answer', { phone: true })
  await orders.make(id, 'insist')
  const { insisted } = await orders.make(id, 'answer')
  assert.equal(insisted, 1)
  await orders.make(id, 'close')
  await orders.make(await ordered('走查：督办错了的一件'), 'withdraw')
})

test('no move and no state of a supervision was left out', () => demandAll('supervision', orders))
