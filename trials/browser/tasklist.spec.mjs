// A list sent down: drafted and filled from a sheet on the desk, found to ask the same shops as one that runs, sent with a reason; answered on the phone
// without a network and sent when there is one; its figures open into the items that they count.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

test('a draft shows who is asked already and goes out only with a reason', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'clerk' })
  await page.goto(`${house.address}/task-lists`)
  await page.getByRole('row', { name: /沿街店招安全复核/ }).getByRole('link').click()
  await page.getByText('问到同样的 20 个对象').waitFor()
  await picture(page, 'tasklist-1-before')
  const send = page.getByRole('button', { name: '下发' })
  assert.equal(await send.isDisabled(), true)
  await page.getByRole('button', { name: '导入条目' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('表格文件').setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from('内容,地址,经度,纬度\n核实店招,余西老街 1 号,999,1\n,余西老街 2 号,,\n') })
  await dialog.getByRole('button', { name: '导入条目' }).click()
  await dialog.getByText('有 2 处错误').waitFor()
  await picture(page, 'tasklist-2-faults')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await page.getByLabel('仍要下发的理由').fill('大风预警升级，逐店复核')
  await send.click()
  await page.getByText('进行中').first().waitFor()
  await picture(page, 'tasklist-3-running')
  await page.context().close()
})

test('the figures of a running list open into the items that they count', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'clerk' })
  await page.goto(`${house.address}/task-lists`)
  await page.getByRole('row', { name: /沿街店招安全核实/ }).getByRole('link').click()
  const figure = page.getByRole('button', { name: /^1\s*已退回$/ })
  await figure.click()
  await page.getByText('共 1').waitFor()
  await page.getByRole('button', { name: '第 1 条', exact: true }).click()
  await page.getByRole('dialog').getByText('店铺在路对面').waitFor()
  await picture(page, 'tasklist-4-item')
  await page.context().close()
})

test('an item is answered on the phone without a network and sent when there is one', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'grid', phone: true })
  await page.goto(`${house.address}/m/task-items`)
  await page.getByRole('heading', { name: /待反馈/ }).waitFor()
  await page.getByRole('button', { name: '由近到远' }).click()
  await page.getByText(/米|公里/).first().waitFor()
  await picture(page, 'tasklist-5-phone')
  await page.locator('section:has(h2:text("待反馈")) a').first().click()
  await page.getByLabel('店招状况').selectOption('松动')
  await page.getByLabel('是否有坠落危险').selectOption('是')
  await picture(page, 'tasklist-6-answer')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '反馈', exact: true }).click()
  await page.getByText('联网后发送').first().waitFor()
  await picture(page, 'tasklist-7-offline')
  await page.context().setOffline(false)
  await page.waitForFunction(() => !document.body.textContent.includes('条待发送'))
  await page.reload()
  await page.getByRole('heading', { name: /已反馈/ }).waitFor()
  await page.context().close()
})
