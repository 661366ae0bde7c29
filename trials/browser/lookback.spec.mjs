// A round is planned, promised and drawn with a number called out; a reviewer answers on his phone by his code; what was found is decided by a person; and
// anybody checks the draw in his own browser.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const TITLE = '浏览器回头看'

test('the finished round opens from its figures into its issues', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/lookbacks`)
  await page.getByRole('row', { name: /全区结案事件回头看/ }).getByRole('link').first().click()
  await page.getByRole('heading', { name: '三看结果' }).waitFor()
  await picture(page, 'lookback-1-round')
  const bar = page.getByRole('button', { name: /^效果是否持久 否/ })
  const counted = Number((await bar.textContent()).match(/(\d+)\//)[1])
  assert.ok(counted > 0)
  await bar.click()
  const rows = page.getByRole('region', { name: '抽中的事件' }).locator('tbody tr')
  await page.getByRole('button', { name: '看全部' }).waitFor()
  await page.waitForFunction((n) => document.querySelectorAll('[aria-label="抽中的事件"] tbody tr').length === n, counted)
  assert.equal(await rows.count(), counted)
  await page.getByText('观察七天').first().waitFor()
  await page.context().close()
})

test('a round is planned, promised and drawn with a number called out', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/lookbacks`)
  await page.getByRole('button', { name: '设立回头看' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(TITLE)
  await dialog.getByLabel('件数').fill('12')
  await dialog.getByLabel('每件几人评').fill('1')
  await dialog.getByLabel('评议团').click()
  await page.getByRole('option', { name: /第一届群众评议团/ }).click()
  await dialog.getByLabel('约定的附加数').fill('现场报出的三位数')
  await picture(page, 'lookback-2-plan')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('还没有公布承诺').waitFor()
  const sure = async (name) => {
    await page.getByRole('button', { name }).click()
    await page.locator('main section button').first().click()
  }
  await sure('公布承诺')
  await page.getByText('承诺已公布').waitFor()
  await page.getByLabel('现场报出的三位数').fill('306')
  await picture(page, 'lookback-3-promised')
  await sure('开签')
  await page.getByRole('heading', { name: '抽中的事件' }).waitFor()
  await picture(page, 'lookback-4-drawn')
  await page.context().close()
})

test('a reviewer answers on his phone by his code', { timeout: 60_000 }, async () => {
  const desk = await house.window({ login: 'dispatcher' })
  await desk.goto(`${house.address}/review-groups`)
  await desk.getByRole('heading', { level: 1 }).waitFor()
  await picture(desk, 'lookback-5-group')
  await desk.getByRole('button', { name: '评议员 01 的专用码' }).click()
  const link = desk.getByRole('dialog').getByRole('link')
  const address = await link.getAttribute('href')
  await picture(desk, 'lookback-6-code')
  const page = await house.window({ phone: true })
  await page.goto(address)
  await page.getByText('还有 1 件没评').waitFor()
  for (const fieldset of await page.locator('fieldset:has(input[type=radio])').all()) await fieldset.getByText('否', { exact: true }).click()
  await page.getByLabel('想说的话').fill('没过几天又坏了')
  await picture(page, 'lookback-7-reviewer')
  await page.getByRole('button', { name: '提交评议' }).click()
  await page.getByText('还有 0 件没评').waitFor()
  await page.context().close()
  await desk.goto(`${house.address}/lookbacks`)
  await desk.getByRole('row', { name: new RegExp(TITLE) }).getByRole('link').first().click()
  await desk.getByRole('checkbox', { name: /^选择/ }).first().check()
  await desk.getByRole('button', { name: /处理决定/ }).click()
  await desk.getByLabel('理由').fill('评议员说又坏了，重新办理')
  await picture(desk, 'lookback-8-decide')
  await desk.getByRole('dialog').getByRole('button', { name: '处理决定' }).click()
  await desk.getByRole('cell', { name: '重新办理' }).waitFor()
  await desk.context().close()
})

test('anybody draws again in his own browser', { timeout: 60_000 }, async () => {
  const page = await house.window({ phone: true })
  await page.goto(`${house.address}/c/draws`)
  await picture(page, 'lookback-9-draws')
  await page.getByRole('link', { name: /全区结案事件回头看/ }).click()
  await page.getByRole('button', { name: '重抽核验' }).click()
  await page.getByText('相符：名单、种子与结果都对得上').waitFor()
  await picture(page, 'lookback-10-checked')
  await page.context().close()
})
