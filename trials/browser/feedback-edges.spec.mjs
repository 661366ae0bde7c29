// A feedback notice from the records to the unit: drafted for the month, read and opened down to what was counted, set aside and taken up again, sent by a
// person's yes, received and answered by the unit, and replaced by a correction. What was walked is held against the table of docs/lifecycles.md.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { monthOf, openHouse, picture } from './house.mjs'
import { demandAll, Moves } from './moves.mjs'

const desk = ['organiser', 'orgleader']
const reader = 'townleader'
/** A correction takes over what was remarked, so that each walk says something of its own. */
const remark = `走查 ${Date.now() % 1_000_000}：请贵单位本月内安排一次谈心谈话。`

const moves = new Moves({
  screens: '/feedback',
  api: '/api/feedback',
  people: desk,
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  click: async (page, move) => {
    await page.getByRole('button', { name: move.label, exact: true }).click()
    if (!move.reason) return
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('走查：等接收单位核对请假记录')
    await dialog.getByRole('button', { name: `确认${move.label}`, exact: true }).click()
    return dialog
  },
  pictures: 'feedback-edges',
})

let house
let month
let draft
before(async () => moves.begin((house = await openHouse())), { timeout: 400_000 })
after(() => house?.close())

/** The latest letter of the month to the reader's own unit, as a host of seconded officials. */
async function letter() {
  const { unit } = await moves.get(reader, '/api/me')
  const { letters } = await moves.get('orgleader', `/api/feedback?month=${month}`)
  return letters.filter((one) => one.unit === unit.id && one.kind === 'HOST').sort((one, other) => other.edition - one.edition)[0]
}

/** A correction of what was sent, drafted anew from the records as they are. */
async function corrected(id) {
  const page = await moves.open('organiser', id, await moves.sheetOf('organiser', id))
  await page.reload()
  await page.getByRole('button', { name: '拟更正通报', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('更正说明').fill('走查：请假记录补登，按眼下的记录重新拟')
  await dialog.getByRole('button', { name: '确认拟更正通报', exact: true }).click()
  await page.waitForURL((url) => !url.href.endsWith(id))
  return page.url().split('/').at(-1)
}

/** The leader's yes, on the letter itself; of a correction it moves the letter that it replaces too. */
async function sent(id, replaced) {
  const page = await moves.open('orgleader', id, await moves.sheetOf('orgleader', id))
  await page.reload()
  const deed = async () => {
    await page.getByRole('button', { name: '发出', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('将发出 1 份通报').waitFor()
    await dialog.getByRole('button', { name: '发出', exact: true }).click()
    return dialog
  }
  const before = replaced && moves.kind.state(await moves.sheetOf('orgleader', replaced))
  await moves.walk({ login: 'orgleader', id, code: 'send', page, goes: (url) => url.endsWith('/api/feedback/sending'), deed })
  if (!replaced) return
  const after = await moves.look('orgleader', replaced).then(() => moves.sheetOf('orgleader', replaced))
  moves.walked.add(`${before} replace`)
  moves.led.add(`${before} replace ${moves.kind.state(after)}`)
}

test('the letters of last month are drafted from the records, and the one to a host unit opens down to what was counted', { timeout: 90_000 }, async () => {
  month = monthOf(1)
  const page = await moves.windowOf('organiser')
  await page.goto(`${house.address}/feedback?month=${month}`)
  await page.getByRole('button', { name: '按记录拟稿' }).click()
  await page.getByText(/已拟 \d+ 份，更新 \d+ 份/).waitFor()
  await page.getByRole('table').waitFor()
  await picture(page, 'feedback-1-month')
  const standing = await letter()
  assert.ok(standing, `a letter to the unit of ${reader}`)
  draft = standing.state === 'SENT' ? await corrected(standing.id) : standing.id
  if (standing.state === 'ASIDE') await moves.make(draft, 'take-up')
  await moves.begun('organiser', draft)
  const opened = await moves.open('organiser', draft, await moves.sheetOf('organiser', draft))
  await opened.getByRole('button', { name: /打开记录$/ }).first().click()
  await opened.getByRole('dialog').getByText(/数到的记录 \d+ 条/).waitFor()
  await picture(opened, 'feedback-2-figure')
  await opened.keyboard.press('Escape')
})

test('it is set aside and taken up, given a remark, and sent by the yes of another', { timeout: 90_000 }, async () => {
  await moves.make(draft, 'set-aside')
  await moves.make(draft, 'take-up')
  const page = await moves.open('organiser', draft, await moves.sheetOf('organiser', draft))
  assert.equal(await page.getByRole('button', { name: '发出', exact: true }).count(), 0, 'who drafts does not send')
  await page.getByLabel(/^附言/).fill(remark)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').first().waitFor()
  await sent(draft, (await moves.sheetOf('orgleader', draft)).corrects)
})

test('the unit has received it when it opens it, takes it away on paper, and answers once', { timeout: 90_000 }, async () => {
  const page = await moves.windowOf(reader)
  await page.goto(`${house.address}/feedback-received/${draft}`)
  await page.getByText('已为本单位签收').waitFor()
  await page.getByText(remark).waitFor()
  await picture(page, 'feedback-3-received')
  for (const [form, head] of [['docx', 'PK'], ['pdf', '%PDF-']]) {
    const file = await page.request.get(`${house.address}/api/feedback/received/${draft}/export.${form}`)
    assert.ok((await file.body()).subarray(0, head.length).toString() === head, form)
  }
  const phone = await moves.windowOf(reader, true)
  await phone.goto(`${house.address}/m/feedback-received/${draft}`)
  await phone.getByRole('textbox', { name: /^回复/ }).fill('走查：已阅，本周内安排谈话。')
  await phone.getByRole('button', { name: '回复', exact: true }).click()
  await phone.getByText('本单位的回复').waitFor()
  await picture(phone, 'feedback-4-answered-phone')
  const leader = await moves.look('orgleader', draft)
  await leader.reload()
  await leader.getByText('走查：已阅，本周内安排谈话。').waitFor()
  await picture(leader, 'feedback-5-answer')
})

test('what was sent is not changed: a correction takes its place, and the unit is led to it', { timeout: 90_000 }, async () => {
  const correction = await corrected(draft)
  await sent(correction, draft)
  const page = await moves.windowOf(reader)
  await page.goto(`${house.address}/feedback-received/${draft}`)
  await page.getByText('这份通报已由更正通报接替').waitFor()
  await picture(page, 'feedback-6-replaced')
  await page.getByRole('link', { name: '看更正通报' }).click()
  await page.getByText('更正说明：走查').waitFor()
})

test('no move and no state of the notice was left out', () => demandAll('feedback.desk', moves))
