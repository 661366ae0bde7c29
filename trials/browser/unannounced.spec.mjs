// A round without notice: promised and drawn, recorded on the inspector's phone without a network, heard from the person, put right, and ended by another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
let inspector
let official
before(
  async () => {
    house = await openHouse()
    const nameOf = async (login) => {
      const page = await house.window({ login })
      await page.goto(`${house.address}/data-note`)
      const { name } = await page.evaluate(() => fetch('/api/me').then((answer) => answer.json()))
      await page.context().close()
      return name
    }
    inspector = await nameOf('checker')
    official = await nameOf('secondee')
  },
  { timeout: 400_000 },
)
after(() => house?.close())

test('a round is planned, promised, drawn and sent out', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  await page.goto(`${house.address}/unannounced`)
  await page.getByRole('button', { name: /^40\s*检查网格$/ }).click()
  const rows = page.getByRole('region', { name: '记录' }).locator('tbody tr')
  await rows.first().waitFor()
  assert.equal(await rows.count(), 40)
  await picture(page, 'unannounced-1-rounds')
  await page.getByRole('button', { name: '设立轮次' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('浏览器暗访')
  await dialog.getByLabel('依据').fill('挂职干部日常管理办法')
  await dialog.getByLabel('抽什么').selectOption('PEOPLE')
  await dialog.getByLabel('抽几处').fill('200')
  await dialog.getByLabel('每处几人去').fill('1')
  await dialog.getByLabel('增加检查员').click()
  await dialog.getByLabel('增加检查员').pressSequentially(inspector)
  await page.getByRole('option', { name: new RegExp(inspector) }).first().click()
  await dialog.getByLabel('前几轮抽中过的也可再抽').check()
  await dialog.getByLabel('可再抽的理由').fill('全员看一遍')
  await picture(page, 'unannounced-2-plan')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('还没有公布承诺').waitFor()
  const sure = async (name) => {
    await page.getByRole('button', { name }).click()
    await page.locator('main section button').first().click()
  }
  await sure('公布承诺')
  await page.getByText('承诺已公布').waitFor()
  await sure('开签')
  await page.getByText('已开签。').waitFor()
  await picture(page, 'unannounced-3-drawn')
  await sure('派出检查')
  await page.getByText('检查中').first().waitFor()
  await page.context().close()
})

test('the inspector records on the phone, without a network', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'checker', phone: true })
  await page.goto(`${house.address}/m/unannounced`)
  await page.locator('a.card', { hasText: official }).last().click()
  const present = page.getByRole('radiogroup', { name: `${official}在岗` })
  await present.getByLabel('否').check()
  await picture(page, 'unannounced-4-phone')
  await page.getByRole('button', { name: '记录检查' }).click()
  await page.getByText('没有写情况').first().waitFor()
  await page.getByLabel(`${official}在岗：看到什么`).fill('上午十点不在村部')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '记录检查' }).click()
  await page.getByText('联网自动发送').first().waitFor()
  await page.context().setOffline(false)
  await page.waitForFunction(() => !document.body.textContent.includes('条待发送'))
  await page.context().close()
})

test('the person answers and mends, and the department ends it', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'secondee', phone: true })
  await page.goto(`${house.address}/m/my-visits`)
  await page.getByText('上午十点不在村部').first().waitFor()
  for (const [move, note] of [['说明', '在镇里参加培训，没有报备'], ['整改', '今后外出先报备']]) {
    await page.getByRole('button', { name: new RegExp(`^${move} SW`) }).first().click()
    await page.getByRole('textbox', { name: '说明' }).first().fill(note)
    await picture(page, `unannounced-5-${move === '说明' ? 'answer' : 'mend'}`)
    await page.getByRole('button', { name: move, exact: true }).last().click()
    await page.getByText(note).first().waitFor()
  }
  await page.context().close()
  const desk = await house.window({ login: 'organiser' })
  await desk.goto(`${house.address}/unannounced-findings`)
  await desk.getByRole('row', { name: /待复查/ }).filter({ hasText: official }).first().getByRole('button').click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: /^复查通过/ }).click()
  await dialog.getByRole('button', { name: '复查通过', exact: true }).last().click()
  await dialog.getByText('已销号').first().waitFor()
  await picture(desk, 'unannounced-6-ended')
  await desk.context().close()
})
