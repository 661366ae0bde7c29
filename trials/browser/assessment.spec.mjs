// The assessment from an aim to its lock: a personal indicator, a rater, the meeting's figures, a notice, an answer, a review, a correction; and from a
// grade that is locked down to the photo of one issue.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
let month
let locked
let official
before(
  async () => {
    house = await openHouse()
    const page = await house.window({ login: 'orgleader' })
    const rounds = await ask(page, '/api/assessment/rounds')
    month = rounds.find((one) => one.state === 'RATING')
    locked = rounds.find((one) => one.state === 'LOCKED')
    await page.context().close()
    const his = await house.window({ login: 'secondee' })
    official = (await ask(his, '/api/me')).name
    await his.context().close()
  },
  { timeout: 400_000 },
)
after(() => house?.close())

const ask = async (page, path) => {
  const answer = await page.request.get(house.address + path)
  assert.ok(answer.ok(), `${path}: ${answer.status()}`)
  return answer.json()
}

/** Presses what cannot be taken back, twice. */
async function sure(page, name) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('button.asking').click()
}

test('a personal indicator is written for an official, tried on the ledger, and opens into records', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  const aimed = new Set((await ask(page, '/api/indicators/personal')).map((one) => one.official.name))
  const batches = await ask(page, '/api/secondment/batches')
  const serving = batches.find((one) => one.state === 'SERVING')
  const free = (await ask(page, `/api/secondment/batches/${serving.id}/placements`)).find((one) => one.state === 'SERVING' && !aimed.has(one.person.name))
  await page.goto(`${house.address}/indicator-editor?personal=1`)
  await page.getByRole('combobox', { name: '挂职干部' }).fill(free.person.name)
  await page.getByRole('option', { name: new RegExp(free.person.name) }).first().click()
  await page.getByLabel('名称').fill('报事处置率')
  await page.getByLabel('算式').fill('件数(登录)')
  await page.getByRole('status').getByText(/改法/).first().waitFor() // what is barred is refused while it is typed
  await page.getByLabel('算式').fill('件数(处置 当 按期) ÷ 件数(处置)，不足 3 件不适用，目标 不低于 90%')
  await page.getByText('算式没有问题').waitFor()
  await page.getByLabel('权重').fill('40')
  await page.getByLabel('缘由').fill('本岗位以处置为主')
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByRole('button', { name: /：[1-9]\d* 件，查看明细$/ }).first().click()
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
  await picture(page, 'assessment-1-tried')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
  await page.getByRole('button', { name: '立此指标' }).click()
  await page.waitForURL(/indicator-definitions/)
  await page.getByText(free.person.name).first().waitFor()
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('a rater says what he saw, and the round is closed and told', { timeout: 90_000 }, async () => {
  const rater = await house.window({ login: 'townleader' })
  await rater.goto(`${house.address}/my-ratings`)
  await rater.getByRole('button', { name: new RegExp(`评议? ${official}`) }).first().click()
  const marks = rater.getByRole('dialog').locator('input[type=number]')
  await marks.first().waitFor()
  for (const mark of await marks.all()) await mark.fill('88')
  await rater.getByLabel('评语').fill('下得去、待得住，群众话讲得来')
  await picture(rater, 'assessment-2-rating')
  await rater.getByRole('button', { name: '提交评议' }).click()
  await rater.getByText('已提交，截止前可以改').waitFor()
  assert.deepEqual(rater.troubles, [])
  await rater.context().close()

  const organiser = await house.window({ login: 'organiser' })
  await organiser.goto(`${house.address}/assessment/rounds/${month.id}`)
  await sure(organiser, '截止评议')
  await organiser.getByRole('button', { name: '截止评议', exact: true }).waitFor({ state: 'detached' })
  await organiser.getByRole('region', { name: '评议人宽严' }).waitFor()
  await picture(organiser, 'assessment-3-meeting')
  await organiser.context().close()

  const leader = await house.window({ login: 'orgleader' })
  await leader.goto(`${house.address}/assessment/rounds/${month.id}`)
  await sure(leader, '书面告知本人')
  await leader.getByRole('button', { name: '书面告知本人', exact: true }).waitFor({ state: 'detached' })
  await leader.context().close()
})

test('the official receives it on his phone, answers and asks for a review, and is put right', { timeout: 90_000 }, async () => {
  const his = await house.window({ login: 'secondee', phone: true })
  await his.goto(`${house.address}/m/assessments`)
  await his.getByRole('link', { name: new RegExp(month.title) }).click()
  await his.getByRole('button', { name: '签收' }).click()
  await his.getByText(/^签收 /).waitFor()
  await his.getByLabel('我的说明').fill('其中两件由镇里代办，请一并考虑。')
  await his.getByRole('button', { name: '提交说明' }).click()
  await his.getByText('其中两件由镇里代办').waitFor()
  await his.getByLabel('理由').fill('请按现在的记录重新计算')
  await his.getByRole('button', { name: '申请复核' }).click()
  await his.getByText('请按现在的记录重新计算').waitFor()
  await picture(his, 'assessment-4-asked')
  assert.deepEqual(his.troubles, [])

  const leader = await house.window({ login: 'orgleader' })
  await leader.goto(`${house.address}/assessment/rounds/${month.id}`)
  await leader.getByRole('button', { name: official, exact: true }).click()
  const sheet = leader.getByRole('dialog')
  await sheet.getByLabel('按现在的记录重新计算').check()
  await sheet.getByLabel('决定的理由').fill('代办属实，按现在的记录重算')
  await picture(leader, 'assessment-5-review')
  await sheet.getByRole('button', { name: '作出决定' }).click()
  await sheet.getByText('代办属实，按现在的记录重算').waitFor()
  await sheet.getByText('以前的版本').click()
  await sheet.getByText(/^第 2 版$/).waitFor()
  await leader.context().close()

  await his.reload()
  await his.getByText('代办属实，按现在的记录重算').waitFor()
  await his.getByRole('button', { name: '提出申诉' }).waitFor() // what is left to him after a review
  await picture(his, 'assessment-6-decided')
  await his.context().close()
})

test('a locked round comes out to the digit', { timeout: 90_000 }, async () => {
  const page = await house.window({ login: 'orgleader' })
  await page.goto(`${house.address}/assessment/rounds/${locked.id}`)
  await page.getByRole('button', { name: '从记录复算' }).click()
  await page.getByText(/逐位复算一致，与锁定时的封存摘要相同/).waitFor({ timeout: 30_000 })
  await picture(page, 'assessment-7-proof')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('a personal indicator of a demo sheet opens down to the help that it counts', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  const { rows } = await ask(page, `/api/assessment/rounds/${locked.id}`)
  const aimed = (row) => row.lines.find((line) => line.kind === 'PERSONAL' && line.score != null && line.denominator)
  const row = rows.find(aimed)
  assert.ok(row, 'no personal indicator reached a sheet of the locked round')
  const line = aimed(row)
  await page.goto(`${house.address}/assessment/rounds/${locked.id}`)
  await page.getByRole('button', { name: row.person, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${line.label} ${line.numerator} / ${line.denominator}，查看记录`) }).first().click()
  const records = page.getByRole('dialog').filter({ hasText: '所统计的记录' }).last()
  await records.getByRole('cell', { name: /帮扶/ }).first().waitFor()
  assert.equal(await records.getByRole('table').last().getByRole('row').count(), Number(line.denominator) + 1)
  await picture(page, 'assessment-10-personal')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('who may look at issues opens a locked grade down to the photo of one', { timeout: 120_000 }, async () => {
  const keeper = await house.window({ login: 'secadmin' })
  const [{ id }] = (await ask(keeper, '/api/accounts?q=orgleader')).items
  const granted = await keeper.request.post(`${house.address}/api/accounts/${id}/grants`, { data: { role: 'OVERSEER', scope: 'ALL' }, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  assert.ok(granted.ok(), await granted.text())
  await keeper.context().close()

  const page = await house.window({ login: 'orgleader' })
  const { row, line, link } = await photographed(page)
  await page.goto(`${house.address}/assessment/rounds/${locked.id}`)
  await page.getByRole('button', { name: row.person, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${line.label.replace(/[()]/g, '.')} `) }).first().click()
  const record = page.locator(`a[href="${link}"]`).first()
  await record.waitFor()
  await picture(page, 'assessment-8-records')
  await record.click()
  await page.waitForURL(/\/issues\//)
  await page.waitForFunction(() => [...document.querySelectorAll('main img')].some((one) => one.naturalWidth > 0))
  await picture(page, 'assessment-9-photo')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

/** A sheet of the locked round, a line of it, and a record behind the line whose issue has a photo. */
async function photographed(page) {
  const { rows } = await ask(page, `/api/assessment/rounds/${locked.id}`)
  for (const row of rows) {
    const [revision] = (await ask(page, `/api/assessment/sheets/${row.sheet}`)).revisions
    for (const line of revision.lines.filter((one) => one.kind === 'INDICATOR' && one.denominator)) {
      const terms = await ask(page, `/api/assessment/sheets/${row.sheet}/records?seq=${line.seq}&revision=${revision.number}`)
      for (const { link } of terms.flatMap((one) => one.records)) {
        const id = link?.match(/^\/issues\/([0-9a-f-]+)$/)?.[1]
        if (id && (await ask(page, `/api/issues/${id}`)).photos?.length) return { row, line, link }
      }
    }
  }
  throw new Error('no issue behind the locked round has a photo')
}
