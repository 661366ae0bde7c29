// Open doors: a system outside is told of an issue, signed; a report without a place is put on the map; a month of deductions is disputed and decided; past
// cases come in by the wizard and go again; a problem is found at a river from the phone. Words and a photo are passed for anybody, part of it
// black; an issue is handed on in words that were read; calls come in from a workbook and go back answered; help is trained anew.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { day, openHouse, picture } from './house.mjs'
import { takePhoto, unasked } from './moves.mjs'
import { workbook } from './workbook.mjs'

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
      letters.push({ body, event: request.headers['x-yixian-event'], signature: request.headers['x-yixian-signature'], type: request.headers['x-yixian-type'] })
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
  await dialog.getByRole('button', { name: '重发', exact: true }).first().click()
  await page.getByText('已重新排入').waitFor()
  for (let i = 0; i < 800 && outside.letters.length < 2; i++) await new Promise((next) => setTimeout(next, 100))
  const again = outside.letters[1]
  assert.deepEqual([again.event, again.body], [letter.event, letter.body], 'the same letter under the same number')
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

const run = Date.now().toString(36)
const send = async (page, path, what) => {
  const answer = await page.request.post(house.address + path, { ...what, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  assert.ok(answer.ok(), await answer.text())
  return answer.json()
}
const get = async (page, path) => (await page.request.get(house.address + path)).json()

/** An issue of a class that no rule passes, told with a photo and accepted, by whoever stands at the page. */
async function accepted(page, summary, ...photos) {
  const { categories } = await get(page, '/api/release-rules')
  const { point, category } = await unasked((path) => get(page, path), ({ id }) => !categories.some((rule) => rule.id === id))
  const sheet = await send(page, '/api/issues', { data: { summary, ...point, category: category.id, system: 'WGS84', channel: 'OPERATIONS', photos } })
  return send(page, `/api/issues/${sheet.id}/moves`, { data: { move: 'accept', version: sheet.version } })
}

test('words and a photo are passed for anybody, with a part of it black', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/releases`)
  const file = await takePhoto(page, '门牌 12', '#c9b79a')
  const { id: photo } = await send(page, '/api/files', { multipart: { file } })
  const summary = `护栏断了一截 ${run}`
  const { code } = await accepted(page, summary, { file: photo, role: 'BEFORE' })
  await page.reload()
  await page.getByRole('button', { name: new RegExp(summary) }).click()
  await page.getByLabel('公开这张').check()
  const frame = await page.locator('figure .frame').boundingBox()
  const at = (x, y) => [frame.x + frame.width * x, frame.y + frame.height * y]
  await page.locator('figure .frame').scrollIntoViewIfNeeded()
  await page.mouse.move(...at(0.2, 0.7))
  await page.mouse.down()
  await page.mouse.move(...at(0.8, 0.95), { steps: 4 })
  await page.mouse.up()
  await page.getByLabel('第 1 个黑块').waitFor()
  await picture(page, 'doors-12-moderation')
  const passed = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/api/releases/'))
  await page.getByRole('button', { name: '公开', exact: true }).click()
  assert.ok((await passed).ok())
  const dark = await page.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob())
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    pen.drawImage(image, 0, 0)
    const light = (x, y) => pen.getImageData(image.width * x, image.height * y, 1, 1).data.slice(0, 3).reduce((sum, part) => sum + part)
    return [light(0.5, 0.83), light(0.05, 0.9)]
  }, `/api/public/released/${code}/photos/0`)
  assert.ok(dark[0] < 30 && dark[1] > 300, `black where it was covered: ${dark}`)
  const public_ = await house.window()
  await public_.goto(`${house.address}/c/issues/${code}`)
  await public_.getByText(summary).waitFor()
  await public_.getByRole('img').first().waitFor()
  await picture(public_, 'doors-13-public')
  for (const one of [page, public_]) await one.context().close()
})

test('an issue is handed on to a neighbour in words that were read', { timeout: 60_000 }, async () => {
  const admin = await house.window({ login: 'sysadmin' })
  const name = `邻区 ${run}`
  await admin.goto(`${house.address}/open-keys`)
  for (const known of (await get(admin, '/api/open311/outposts')).filter((one) => one.open)) await send(admin, `/api/open311/outposts/${known.id}/closing`, { data: {} })
  await admin.reload()
  await admin.getByRole('button', { name: '登记邻区' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('邻区').fill(name)
  await dialog.getByLabel('对方地址').fill(`${house.address}/open311/v2`)
  await dialog.getByLabel('对方发放的密钥').fill(house.initialPassword('open311'))
  await dialog.getByRole('button', { name: '保存' }).click()
  await admin.getByRole('cell', { name, exact: true }).waitFor()
  const page = await house.window({ login: 'dispatcher' })
  const { id } = await accepted(page, `交界处路面破损，联系人张建国 ${run}`)
  await page.goto(`${house.address}/issues/${id}`)
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '转送邻区' }) })
  await card.getByLabel('邻区').selectOption({ label: name })
  const words = card.getByLabel('送出的文字')
  await words.waitFor()
  for (let i = 0; i < 100 && !(await words.inputValue()); i++) await new Promise((next) => setTimeout(next, 50))
  assert.ok(!(await words.inputValue()).includes('张建国'), 'what is proposed is masked')
  await words.fill(`交界处路面破损 ${run}`)
  await card.getByLabel('对方的服务代码').fill('M06013')
  await picture(page, 'doors-14-forward')
  await card.getByRole('button', { name: '转送', exact: true }).click()
  await card.getByText(/待送达|已送达/).first().waitFor()
  assert.deepEqual([...admin.troubles, ...page.troubles], [])
  for (const one of [admin, page]) await one.context().close()
})

test('calls of the hotline come in from a workbook, the bad row apart, and go back answered', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'hotline' })
  await page.goto(`${house.address}/intake`)
  await page.getByRole('button', { name: '收热线工单表' }).click()
  const dialog = page.getByRole('dialog')
  const heads = ['工单编号', '来电时间', '诉求标题', '诉求内容', '来电人', '联系电话', '事发地址']
  const call = (number, when, what) => [number, when, what, `${what}，两天无人处理`, '示例来电人', '19900001234', '无名巷往东第九个弯']
  const rows = [call(`ZB${run}-1`, `${day(-1)} 08:07`, '路灯不亮'), call(`ZB${run}-2`, '2026-13-40 08:07', '井盖响动'), call(`ZB${run}-3`, `${day(-1)} 09:07`, '垃圾满溢')]
  const name = `热线交办 ${run}.xlsx`
  await dialog.getByLabel('工单文件').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook([heads, ...rows]) })
  await dialog.getByRole('button', { name: '检查', exact: true }).click()
  await dialog.getByText(/可收进 2 行.*有差错 1 行/).waitFor()
  await picture(page, 'doors-15-hotline')
  await dialog.getByLabel(/有差错的 1 行先放下/).check()
  await dialog.getByRole('button', { name: '收进', exact: true }).click()
  await dialog.getByText('已收进 2 件', { exact: false }).waitFor()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  const [answers] = await Promise.all([page.waitForEvent('download'), page.getByLabel(`导出答复 ${name}`).click()])
  assert.match(answers.suggestedFilename(), /\.xlsx$/)
  await picture(page, 'doors-16-answers')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('help is trained anew from closed issues, and what it got wrong opens', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/text-help`)
  await page.getByRole('button', { name: '重新训练' }).first().click()
  await page.getByText('训练完成，请看准确率再决定是否启用').first().waitFor({ timeout: 40_000 })
  await page.locator('.figure:not([disabled])').first().click()
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
  await picture(page, 'doors-17-trained')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})
