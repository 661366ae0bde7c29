// Every move of a resident's question: asked on the residents' page without a name, answered, corrected, released in words that point at nobody, taken
// back; and of the campaign that it was asked under. Every state was seen. What was walked is held against the tables of docs/lifecycles.md.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { demandAll, Moves, sure } from './moves.mjs'

/** A sheet that says its moves by their names only. */
const named = (sheet) => sheet && { ...sheet, moves: sheet.moves.map((move) => ({ move })) }

const campaigns = new Moves({
  screens: '/campaigns',
  api: '/api/campaigns',
  sheet: async (get, id) => named(await get(`/api/campaigns/${id}`)),
  people: ['justice'],
  state: (sheet) => (sheet.endedAt ? 'ENDED' : 'RUNNING'),
  stateName: (sheet) => (sheet.endedAt ? '已结束' : '进行中'),
  click: (page) => sure(page, '结束活动'),
  pictures: 'outreach-edges',
})

/** Under which code a question is found. */
const codeOf = new Map()
const deeds = { answer: '解答', release: '公开', withdraw: '撤回公开' }

const questions = new Moves({
  screens: () => '/questions',
  sheet: async (get, id) => named((await get(`/api/questions?text=${codeOf.get(id)}`))?.items[0]),
  goes: (url, id) => url.includes(`/api/questions/${id}/`),
  people: ['justice'],
  state: (sheet) => sheet.state,
  stateName: (sheet) => `${sheet.code} · ${sheet.stateName}`,
  show: (page, { code }) => page.getByRole('button', { name: `打开 ${code}`, exact: true }).click(),
  click: async (page, { move }, { words = {} }) => {
    const dialog = page.getByRole('dialog')
    for (const [label, text] of Object.entries(words)) await dialog.getByLabel(new RegExp(`^${label}(（选填）)?$`)).fill(text)
    if (move === 'withdraw') await sure(dialog, deeds[move])
    else await dialog.getByRole('button', { name: new RegExp(`^(更正)?${deeds[move]}$`) }).click()
    return dialog
  },
  pictures: 'question-edges',
})

let house
let campaign
let resident
before(async () => {
  campaigns.begin((house = await openHouse()))
  questions.begin(house, campaigns)
  resident = await house.window({ phone: true, keeps: false })
}, { timeout: 400_000 })
after(() => house?.close())

/** Asked under the campaign, on the residents' page. */
async function asked(question) {
  await resident.goto(`${house.address}/c/questions`)
  await resident.getByLabel('主题').selectOption(campaign)
  await resident.getByLabel('问题', { exact: true }).fill(question)
  await resident.getByRole('button', { name: '提交问题' }).click()
  await resident.getByText('已收到您的问题').waitFor()
  await picture(resident, 'question-edges-phone-receipt')
  const [code, secret] = await resident.locator('dd').allTextContents()
  const { items: [{ id }] } = await questions.get('justice', `/api/questions?text=${code}`)
  codeOf.set(id, code)
  await questions.begun('justice', id)
  return { id, code, secret }
}

/** What the resident reads of his own question. */
async function followed({ code, secret }, state, name) {
  await resident.goto(`${house.address}/c/questions`)
  await resident.getByText('看我的提问').click()
  await resident.getByLabel('编号').fill(code)
  await resident.getByLabel('查询码').fill(secret)
  await resident.getByRole('button', { name: '查询', exact: true }).click()
  await resident.getByText(state, { exact: true }).waitFor()
  await picture(resident, `question-edges-phone-${name}`)
}

/** How often anybody finds the words on the residents' page. */
async function shown(words) {
  await resident.goto(`${house.address}/c/questions`)
  await resident.getByLabel('找一找').fill(words)
  const found = resident.waitForResponse((answer) => answer.url().includes(`/api/public/questions?text=${words}`))
  await resident.getByRole('button', { name: '查找', exact: true }).click()
  const { items } = await (await found).json()
  for (const { question } of items) await resident.getByText(question, { exact: true }).waitFor()
  return items.length
}

/** Words that point at somebody are refused, and the field says so. */
async function refused(id) {
  const page = await questions.open('justice', id, await questions.sheetOf('justice', id))
  const known = page.troubles.length
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('公开的问题', { exact: true }).fill('我的电话 13900001234，物业费不开收据')
  await dialog.getByRole('button', { name: '公开', exact: true }).click()
  await dialog.getByText('像有电话').first().waitFor()
  await picture(page, 'question-edges-refused')
  assert.deepEqual(page.troubles.splice(known).filter((trouble) => !trouble.includes('400')), [])
}

test('a campaign lets residents ask', { timeout: 60_000 }, async () => {
  const { unit } = await campaigns.get('justice', '/api/me')
  const told = { owner: unit.id, title: '走查：法律下乡', topic: '物业', audience: '小区居民', begins: day(-2), ends: day(30), asks: true }
  campaign = (await campaigns.post('justice', '/api/campaigns', told)).line.id
  await campaigns.begun('justice', campaign)
})

test('a question is answered, corrected, refused a release that points at somebody, released and taken back', { timeout: 100_000 }, async () => {
  const run = crypto.randomUUID().replaceAll(/[^a-f]/g, '')
  const question = await asked(`走查 ${run}：物业费不开收据怎么办？`)
  await followed(question, '待解答', 'asked')
  await questions.make(question.id, 'answer', { words: { 解答: '可凭付款记录要求补开。', 解答人: '法律明白人' } })
  await questions.make(question.id, 'answer', { words: { 解答: '可凭付款记录要求补开；不补开的可以向税务部门反映。' } })
  await followed(question, '已解答', 'answered')
  await refused(question.id)
  const words = { 公开的问题: `走查 ${run}：交物业费不给收据怎么办？`, 公开的解答: '可凭付款记录要求补开；不补开的可以向税务部门反映。' }
  await questions.make(question.id, 'release', { words })
  assert.equal(await shown(run), 1)
  await picture(resident, 'question-edges-phone-shown')
  await followed(question, '已解答', 'released')
  await questions.make(question.id, 'withdraw')
  assert.equal(await shown(run), 0)
  assert.deepEqual(resident.troubles.filter((trouble) => !trouble.includes('401')), []) // a stranger is asked who he is
})

test('the campaign is ended, and nobody asks under it any more', { timeout: 60_000 }, async () => {
  await campaigns.make(campaign, 'end')
  const topics = await campaigns.get('justice', '/api/public/questions/topics')
  assert.ok(topics.every((topic) => topic.campaign !== campaign))
})

test('no move and no state of a campaign was left out', () => demandAll('outreach', campaigns))

test('no move and no state of a question was left out', () => demandAll('outreach.question', questions))
