// One thing told twice and one thing that takes several units: a resident meets what is public already; the desk merges a report into another and
// takes it out again; the figures of the called units open into the child issues behind them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const get = async (page, path) => (await page.request.get(house.address + path)).json()

test('a resident who meets what is public follows it instead of telling it again', { timeout: 60_000 }, async () => {
  const desk = await house.window({ login: 'hotline' })
  const { items } = await get(desk, '/api/issues?channel=OPEN311&limit=50')
  const known = items.find((one) => ['REPORTED', 'ACCEPTED'].includes(one.state))
  await desk.context().close()
  const page = await house.window({ phone: true, at: known.point })
  await page.goto(`${house.address}/c/`)
  await page.getByLabel('出了什么事').fill(known.summary)
  await page.getByRole('button', { name: '定位', exact: true }).click()
  await page.getByRole('heading', { name: /附近已有人反映/ }).waitFor()
  await picture(page, 'deeper-1-known')
  await page.getByRole('button', { name: '我也遇到' }).first().click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()
  await page.getByRole('link', { name: '看进度' }).click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  await picture(page, 'deeper-2-watching')
  assert.equal(await page.getByText('您满意吗').count(), 0, 'who only watches does not rate')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('the desk merges a second report and takes it out again', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  const { items: [known] } = await get(page, '/api/issues?channel=OPEN311&limit=1')
  const tell = async (summary) => {
    const data = { category: known.category.id, summary, ...known.point, channel: 'OPERATIONS' }
    const answer = await page.request.post(`${house.address}/api/issues`, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
    assert.ok(answer.ok(), await answer.text())
    return answer.json()
  }
  const main = await tell('村口主路六盏路灯连续不亮')
  const twin = await tell('村口主路路灯不亮')
  await page.goto(`${house.address}/issues/${twin.id}`)
  await page.getByRole('button', { name: '并案', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('主件').fill(main.code)
  await dialog.getByRole('option', { name: new RegExp(main.code) }).first().click()
  await dialog.getByLabel('理由').fill('现场核对是同一条线路')
  await picture(page, 'deeper-3-merging')
  await dialog.getByRole('button', { name: '确认并案' }).click()
  await page.getByText('已并入，由这一件办理').waitFor()
  await picture(page, 'deeper-4-merged')
  await page.getByRole('button', { name: '拆出', exact: true }).click()
  await page.getByRole('dialog').getByLabel('理由').fill('两条线路，分开办理')
  await page.getByRole('dialog').getByRole('button', { name: '确认拆出' }).click()
  await page.getByRole('button', { name: '并案', exact: true }).waitFor()
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('the figures of the called units open into their child issues', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/whistles`)
  await page.getByRole('button', { name: /评为未到位的子事件/ }).first().click()
  const task = page.getByRole('link', { name: '更换破损盖板并核对管线归属' })
  await page.getByRole('link', { name: '疏通背街雨水管并抽排积水' }).waitFor({ state: 'detached' }) // what is not counted is gone
  await task.waitFor()
  await picture(page, 'deeper-5-figures')
  await task.click()
  await page.getByText('由主件吹哨派出').waitFor()
  await picture(page, 'deeper-6-child')
  await page.getByRole('link', { name: /背街雨后积水/ }).click()
  await page.getByText('还有 1 个单位未了结').waitFor()
  await picture(page, 'deeper-7-main')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})
