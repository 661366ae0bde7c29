// Open doors: a system outside is told of an issue, signed; a report without a place is put on the map; a month of deductions is disputed and decided; past
// cases come in by the wizard and go again; a problem is found at a river from the phone.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

/** A receiver on this machine: what came, and by which signature. */
async function receiver() {
  const letters = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      letters.push({ body, signature: request.headers['x-yixian-signature'], type: request.headers['x-yixian-type'] })
      response.writeHead(204).end()
    })
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { letters, port: server.address().port, close: () => server.close() }
}

test('a subscriber gets a test message signed with the secret that was shown once', { timeout: 90_000 }, async () => {
  const outside = await receiver()
  const page = await house.window({ login: 'sysadmin' })
  await page.goto(`${house.address}/webhooks`)
  await page.getByRole('button', { name: '列入主机' }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByLabel('主机', { exact: true }).fill(`127.0.0.1:${outside.port}`)
  await dialog.getByLabel('说明').fill('本机试收')
  await dialog.getByLabel('内网主机').check()
  await dialog.getByRole('button', { name: '列入主机' }).click()
  await page.getByText(`127.0.0.1:${outside.port}`).waitFor()
  await page.getByRole('button', { name: '新建订阅' }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(`试收平台 ${outside.port}`)
  await dialog.getByLabel('推送地址').fill(`http://127.0.0.1:${outside.port}/hook`)
  await dialog.getByLabel('用途').fill('同步办理进度')
  await dialog.getByLabel('使用单位').fill('热线中心')
  await dialog.getByLabel('结案').check()
  await dialog.getByLabel('审核公开').check()
  await picture(page, 'doors-1-subscription')
  await dialog.getByRole('button', { name: '保存' }).click()
  const secret = await dialog.locator('.secret').innerText()
  assert.match(secret, /^yxhook_/)
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: `试收平台 ${outside.port}`, exact: true }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '测试推送' }).click()
  for (let i = 0; i < 800 && !outside.letters.length; i++) await new Promise((next) => setTimeout(next, 100))
  const [letter] = outside.letters
  assert.equal(letter.type, 'webhook.test')
  const [, seconds, signed] = letter.signature.match(/^t=(\d+),v1=([0-9a-f]+)$/)
  assert.equal(signed, createHmac('sha256', secret).update(`${seconds}.${letter.body}`).digest('hex'))
  await dialog.getByRole('tab', { name: '已送达' }).click()
  await dialog.getByText('答 204').waitFor()
  await picture(page, 'doors-2-deliveries')
  outside.close()
  await page.context().close()
})

test('a report that names no known place is put on the map and becomes an issue', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/unplaced`)
  const waiting = page.getByRole('button', { name: /雨水井盖破了一角，用木板盖着/ })
  await waiting.click()
  await page.getByRole('heading', { name: '雨水井盖破了一角，用木板盖着' }).waitFor()
  await page.getByLabel('经度', { exact: true }).fill('121.20')
  await page.getByLabel('纬度', { exact: true }).fill('32.06')
  await picture(page, 'doors-3-unplaced')
  await page.getByRole('button', { name: '定位并立为事件' }).click()
  await waiting.waitFor({ state: 'detached' })
  await page.context().close()
})

test('a disputed deduction is decided with a note, and the figure opens into it', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/deductions`)
  const disputed = page.getByRole('button', { name: /^\d+\s*申诉中$/ })
  await disputed.waitFor()
  await picture(page, 'doors-4-deductions')
  await disputed.click()
  const row = page.getByRole('region', { name: '扣分明细' }).getByRole('row').nth(1)
  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('裁定说明').fill('经核气象记录属实，撤销')
  await picture(page, 'doors-5-dispute')
  await dialog.getByRole('button', { name: '撤销扣分' }).click()
  await dialog.getByText('已撤销').first().waitFor()
  assert.match(await dialog.innerText(), /经核气象记录属实/)
  await page.context().close()
})

test('past cases come in by the wizard, the bad row apart, and are taken back', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/intake`)
  await page.getByText('旧网格平台导出.csv').waitFor()
  await page.goto(`${house.address}/intake/past`)
  const rows = ['工单编号,问题描述,办理状态,受理时间,办结时间,经度,纬度', 'W-1,村口路灯不亮,已办结,2023-03-01 08:00,2023-03-02 09:00,121.20,32.06', 'W-2,井盖松动,已办结,2023-03-03 08:00,2023-03-04 09:00,121.20,32.06', 'W-3,河面漂浮物,已办结,2023-13-40 08:00,2023-03-04 09:00,121.20,32.06']
  await page.getByLabel('工单文件').setInputFiles({ name: '旧城管历史.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await page.getByLabel('来源系统').fill('旧城管平台')
  await picture(page, 'doors-6-mapping')
  await page.getByRole('button', { name: '试导入' }).click()
  await page.getByText('有差错 1 行').waitFor()
  await picture(page, 'doors-7-trial')
  await page.getByLabel(/有差错的 1 行先放下/).check()
  await page.getByRole('button', { name: '收进 2 件' }).click()
  await page.getByText('已收进 2 件').waitFor()
  await page.getByRole('link', { name: '返回导入记录' }).first().click()
  await page.getByRole('button', { name: '撤回 旧城管历史.csv' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('撤回原因').fill('试导入，核对后再导')
  await dialog.getByRole('button', { name: '撤回' }).last().click()
  await page.getByRole('row', { name: /旧城管历史\.csv.*已撤回/ }).waitFor()
  await picture(page, 'doors-8-taken-back')
  await page.context().close()
})

test('who stands at the river writes a problem down on the phone, with its place', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'townleader', phone: true })
  await page.goto(`${house.address}/m/problem`)
  await page.getByLabel('对象', { exact: true }).click()
  await page.locator('[role="option"]').first().click()
  await page.getByLabel('问题', { exact: true }).fill('岸坡塌陷约三米')
  await page.getByRole('button', { name: '定位', exact: true }).click()
  await page.getByText(/已定位/).waitFor()
  await picture(page, 'doors-9-river')
  await page.getByRole('button', { name: '登记问题' }).click()
  await page.getByText('已登记').first().waitFor()
  const desk = await house.window({ login: 'townleader' })
  await desk.goto(`${house.address}/clearings`)
  await desk.getByRole('row', { name: /河道问题清单式清零/ }).getByRole('link').click()
  await desk.getByRole('button', { name: /未清零/ }).click()
  await desk.getByRole('row', { name: /岸坡塌陷约三米/ }).getByRole('button').click()
  await desk.getByRole('dialog').getByText('发现处').waitFor()
  await page.context().close()
  await desk.context().close()
})

test('a town asks for what a department offers, and sees how much is free', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'townleader' })
  await page.goto(`${house.address}/offers`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'doors-10-offers')
  await page.getByRole('button', { name: '房屋安全鉴定人员', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('老旧农房排查').waitFor()
  await dialog.getByLabel('用途').fill('学校围墙排查')
  await picture(page, 'doors-11-offer')
  await dialog.getByRole('button', { name: '申用', exact: true }).click()
  await dialog.getByText('学校围墙排查').waitFor()
  await page.context().close()
})
