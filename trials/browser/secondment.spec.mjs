// The organisation department plans a batch and reads its figures: a refusal stands beside its field, a figure opens into people.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

test('an open-ended borrowing upwards is refused beside its field', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  await page.goto(`${house.address}/secondment`)
  await page.getByRole('button', { name: '新建批次' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('序号').fill('9')
  await dialog.getByLabel('批次名称').fill('上级抽调')
  await dialog.getByLabel('专项任务').fill('协助上级机关工作')
  await dialog.getByLabel('批准机关').fill('区委组织部')
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByLabel('方向').selectOption('UP')
  await dialog.getByLabel('开始').fill('2027-01-01')
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByRole('button', { name: '拟定批次' }).click()
  await dialog.getByText('不允许无期限向上借调').first().waitFor()
  await picture(page, 'secondment-1-refusal')
  assert.equal(await dialog.getByLabel('结束').getAttribute('aria-invalid'), 'true')
  await page.context().close()
})

/** Digit by digit, in the order in which this browser shows a date. */
async function typeDay(keys, field, { year, month, day }) {
  for (const digits of [year + month + day, month + day + year]) {
    await field.focus()
    await keys.press('ArrowLeft')
    await keys.press('ArrowLeft')
    await keys.type(digits)
    if ((await field.inputValue()) === `${year}-${month}-${day}`) return
  }
}

test('a batch is planned with the keyboard alone, its dates typed', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  const keys = page.keyboard
  await page.goto(`${house.address}/secondment`)
  await page.getByRole('button', { name: '新建批次' }).focus()
  await keys.press('Enter')
  const dialog = page.getByRole('dialog')
  const number = dialog.getByLabel('序号')
  await number.waitFor()
  assert.ok(await number.evaluate((field) => field === document.activeElement), 'a dialog opens on its first field')
  await keys.press('ControlOrMeta+A')
  for (const words of ['77', '键盘拟定的批次', '下沉一线专项工作', '挂职管理办法', '区委组织部']) {
    await keys.insertText(words)
    await keys.press('Tab')
  }
  await dialog.getByRole('button', { name: '下一步' }).press('Enter')
  await dialog.getByLabel('方向').press('ArrowDown')
  await typeDay(keys, dialog.getByLabel('开始'), { year: '2027', month: '03', day: '09' })
  assert.equal(await dialog.getByLabel('开始').inputValue(), '2027-03-09')
  await dialog.getByRole('button', { name: '一年' }).press('Enter')
  await dialog.getByRole('button', { name: '下一步' }).press('Enter')
  await dialog.getByRole('button', { name: '按期限推算' }).press('Space')
  await keys.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.ok(await page.getByRole('button', { name: '新建批次' }).evaluate((button) => button === document.activeElement), 'the focus is given back')
  await page.context().close()
})

test('a figure of the bulletin’s cohort opens into the people counted', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  await page.goto(`${house.address}/secondment`)
  await page.getByRole('link', { name: '2020 年年轻干部挂职锻炼' }).click()
  await page.getByRole('tab', { name: '概况' }).waitFor()
  await picture(page, 'secondment-2-batch')
  for (const [tab, name] of [['岗位', 'posts'], ['选派', 'placements'], ['队伍统计', 'cohort']]) {
    await page.getByRole('tab', { name: tab }).click()
    await page.locator('main table').first().waitFor()
    await picture(page, `secondment-3-${name}`)
  }
  await page.getByText('合计 50／51').waitFor()
  await page.getByText('学历学位未登记').waitFor()
  await page.getByRole('button', { name: '13／51 硕士' }).click()
  await page.getByRole('dialog').getByText('学历学位 · 硕士（13 人）').waitFor()
  assert.equal(await page.getByRole('dialog').locator('tbody tr').count(), 13)
  await picture(page, 'secondment-4-people')
  await page.context().close()
})
