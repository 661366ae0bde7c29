// The petition desk: somebody is registered at reception, his repeat is noticed, the petition is transferred; a year's figure opens into its
// records; a return visit is noted on the phone; a report is taken and shows to nobody else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

async function register(page, name) {
  await page.goto(`${house.address}/petitions`)
  await page.getByRole('button', { name: '登记信访' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('事项', { exact: true }).selectOption('TRAFFIC')
  await dialog.getByLabel('姓名 1').fill(name)
  await dialog.getByLabel('联系方式 1').fill('19900007788')
  await dialog.getByLabel('摘要').fill('桥面破损影响通行')
  await dialog.getByLabel('诉求').fill('请求修复桥面并设置限载标志')
  return dialog
}

test('a petition is registered, its repeat linked, and it is transferred with its terms shown', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'petition' })
  const name = `示${Date.now() % 100_000}`
  const dialog = await register(page, name)
  await dialog.getByRole('button', { name: '登记信访' }).click()
  await page.waitForURL(/petitions\/[0-9a-f-]{36}/)
  await page.getByText('登记转送').first().waitFor()
  await picture(page, 'petition-1-sheet')
  await page.getByRole('button', { name: '转送' }).click()
  const move = page.getByRole('dialog')
  await move.getByLabel('承办单位').fill('通州区交通运输局')
  await page.getByRole('option', { name: /通州区交通运输局/ }).first().click()
  await move.getByRole('button', { name: '转送' }).click()
  await page.getByText('受理告知').first().waitFor()
  const again = await register(page, name)
  await again.getByText('这位信访人以往的信访').waitFor()
  await picture(page, 'petition-2-repeat')
  await again.getByRole('button', { name: '登记信访' }).click()
  await page.getByText('首次登记件').waitFor()
  await page.context().close()
})

test('the figures of the year open into the petitions that they count', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'petition' })
  await page.goto(`${house.address}/petitions`)
  await page.getByLabel('年份').selectOption('')
  const figure = page.getByRole('button', { name: /^8\s*解决诉求$/ })
  await figure.click()
  await page.getByText('共 8').waitFor()
  await picture(page, 'petition-3-figures')
  assert.equal(await page.locator('main tbody tr').count(), 8)
  await page.context().close()
})

test('a return visit is noted on the phone', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'petition', phone: true })
  await page.goto(`${house.address}/m/petitions`)
  await page.getByRole('heading', { name: /待回访/ }).waitFor()
  await picture(page, 'petition-4-phone')
  await page.locator('section:has(h2:text("待回访")) a').first().click()
  await page.getByRole('button', { name: '回访' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('满意度').selectOption('5')
  await form.getByLabel('理由').fill('上门回访，问题已经解决')
  await form.getByRole('button', { name: '回访' }).click()
  await page.getByText('非常满意').first().waitFor()
  await picture(page, 'petition-5-visited')
  await page.context().close()
})

test('a report is taken by the narrow role and the petition desk has no way to it', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'petitionhead' })
  await page.goto(`${house.address}/petition-reports`)
  await page.getByRole('button', { name: '登记检举控告' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('反映的是').selectOption('unit')
  await dialog.getByLabel('被反映单位').fill('通州区交通运输局')
  await page.getByRole('option', { name: /通州区交通运输局/ }).first().click()
  await dialog.getByLabel('反映的问题').fill('反映工程验收走过场')
  await dialog.getByRole('button', { name: '登记检举控告' }).click()
  await page.getByRole('cell', { name: '通州区交通运输局' }).first().waitFor()
  await picture(page, 'petition-6-reports')
  const desk = await house.window({ login: 'petition' })
  const answer = await desk.request.get(`${house.address}/api/petition-reports`)
  assert.equal(answer.status(), 403)
  await desk.context().close()
  await page.context().close()
})
