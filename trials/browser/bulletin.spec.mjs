// An issue of the bulletin: written with a figure by reference, sent for review, signed by another hand, read by a unit which thereby receives it, and its figure
// opened into the records; the first issue of 2020 points at the gap of its education line; an author says yes to his story on the phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const number = 20 + (Date.now() % 900)

test('an issue is written with a figure and sent for review', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  await page.goto(`${house.address}/bulletins`)
  await page.getByRole('button', { name: '新开一期' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('第几期').fill(`${number}`)
  if (!(await dialog.getByLabel('主办单位').inputValue())) {
    await dialog.getByLabel('主办单位').fill('组织部')
    await dialog.getByRole('option', { name: /组织部/ }).first().click()
  }
  await dialog.getByLabel('编发单位').fill('通州区委组织部')
  await dialog.getByRole('button', { name: '新开一期' }).click()
  await page.getByRole('button', { name: '加一个栏目' }).click()
  await page.getByLabel('标题').fill('一组数字')
  const text = page.getByLabel('正文')
  await text.fill('共派出人。')
  await text.press('Home')
  for (let at = 0; at < 3; at++) await text.press('ArrowRight')
  await page.getByRole('button', { name: '插入数字' }).click()
  const insert = page.getByRole('dialog')
  await insert.getByLabel('统计对象').selectOption({ label: '2020 年年轻干部挂职锻炼' })
  await insert.getByRole('button', { name: '插入 派出人数', exact: true }).click()
  await picture(page, 'bulletin-1-insert')
  await page.keyboard.press('Escape')
  await page.getByText('共派出51人。').waitFor()
  await page.getByRole('button', { name: '加一个单位' }).click()
  const sent = page.getByRole('group', { name: '第 1 个收阅单位' })
  await sent.getByRole('combobox', { name: /收阅单位/ }).fill('二甲镇')
  await sent.getByRole('option', { name: /二甲镇/ }).first().click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').first().waitFor()
  await picture(page, 'bulletin-2-composer')
  await page.getByRole('button', { name: '送审' }).click()
  await page.getByText('等待签发').waitFor()
  await page.context().close()
})

test('another hand signs it', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'orgleader' })
  await page.goto(`${house.address}/bulletins`)
  await page.getByRole('link', { name: new RegExp(`第 ${number} 期`) }).click()
  await picture(page, 'bulletin-3-review')
  await page.getByRole('button', { name: '签发' }).click()
  await page.getByText('0 / 1 个单位已阅').waitFor()
  await page.context().close()
})

test('a unit reads it and opens its figure, and the desk sees that the unit has it', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'townleader' })
  await page.goto(`${house.address}/bulletins`)
  await page.getByRole('link', { name: new RegExp(`第 ${number} 期`) }).click()
  await page.getByText('已为本单位签收').waitFor()
  await page.getByRole('button', { name: /派出人数 51人/ }).click()
  await page.getByRole('dialog').getByText(/数到的记录 51 条/).waitFor()
  await picture(page, 'bulletin-4-opened')
  await page.context().close()
  const desk = await house.window({ login: 'orgleader' })
  await desk.goto(`${house.address}/bulletins`)
  const row = desk.getByRole('row', { name: new RegExp(`第 ${number} 期`) })
  await row.getByText('1 / 1 个单位已阅').waitFor()
  assert.ok(!(await row.textContent()).includes('二甲镇'))
  await desk.context().close()
})

test('the first issue of 2020 says on the phone who is missing from its education line', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'grid', phone: true })
  await page.goto(`${house.address}/m/bulletins`)
  await page.getByRole('link', { name: /2020 年第 1 期/ }).click()
  await page.getByText(/学历：.*合计 50，比派出人数 51 少 1，未计入的是/).waitFor()
  await picture(page, 'bulletin-5-phone')
  await page.context().close()
})

test('an author says yes to the words that he has seen', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'secondee', phone: true })
  await page.goto(`${house.address}/m/stories`)
  await page.getByRole('heading', { name: '拟刊登的文字' }).first().waitFor()
  await picture(page, 'bulletin-6-story')
  await page.getByRole('button', { name: '同意刊登' }).first().click()
  await page.getByText('本人同意').first().waitFor()
  await page.context().close()
})
