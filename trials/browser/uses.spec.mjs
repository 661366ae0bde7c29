// How people really work: the desk without a mouse, the phone without a network, and every main dialog under axe.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { breaches } from './accessible.mjs'
import { openHouse, picture, settled } from './house.mjs'
import { takePhoto } from './moves.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const get = async (page, path) => (await page.request.get(house.address + path)).json()

/** A place well inside the first comprehensive grid that covers its own middle. */
async function placeInGrid(page) {
  const { features } = await get(page, '/api/grids.geojson')
  for (const { geometry, properties } of features.filter((one) => one.properties.kind === 'COMPREHENSIVE')) {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0]
    const mean = (axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length
    const at = { longitude: mean(0), latitude: mean(1) }
    const { grid } = await get(page, `/api/grids/covering?longitude=${at.longitude}&latitude=${at.latitude}&system=WGS84`)
    if (grid?.name === properties.name) return at
  }
  throw new Error('No grid covers its own middle')
}

async function report(page, at, summary) {
  const answer = await page.request.post(`${house.address}/api/issues`, { data: { summary, ...at, system: 'WGS84', channel: 'OPERATIONS' }, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  assert.ok(answer.ok(), await answer.text())
  return answer.json()
}

test('the desk dispatches an issue without a mouse', { timeout: 120_000 }, async () => {
  const desk = await house.window({ login: 'dispatcher' })
  const clerk = await house.window({ login: 'clerk' })
  const { unit } = await get(clerk, '/api/me')
  const summary = `键盘派遣：人行道地砖松动 ${Date.now()}`
  const { id } = await report(desk, await placeInGrid(desk), summary)
  await desk.goto(`${house.address}/dispatch`, { waitUntil: 'networkidle' })
  const inHand = desk.getByRole('region', { name: '事件内容' }).getByRole('heading', { level: 2 })
  for (let steps = 0; (await inHand.textContent()) !== summary; steps++) {
    assert.ok(steps < 50, 'the new issue stands in the queue')
    await desk.keyboard.press('j')
    await desk.waitForTimeout(60)
    await inHand.waitFor()
  }
  await desk.keyboard.press('d')
  const box = desk.getByRole('dialog').getByLabel('承办单位')
  await box.waitFor()
  assert.ok(await box.evaluate((element) => element === document.activeElement), 'the dialog opens on its first field')
  await desk.keyboard.press('Control+A')
  await desk.keyboard.type(unit.name)
  await desk.getByRole('dialog').getByRole('option', { name: unit.name }).first().waitFor()
  await desk.keyboard.press('Enter')
  await picture(desk, 'keyboard-dispatch')
  const moved = desk.waitForResponse((answer) => answer.url().includes(`/${id}/moves`))
  await desk.keyboard.press('Enter')
  assert.ok((await moved).ok())
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  const sheet = await get(desk, `/api/issues/${id}`)
  assert.equal(sheet.state, 'DISPATCHED')
  assert.equal(sheet.unit.name, unit.name)
  assert.deepEqual(desk.troubles, [])
})

test('a report made without a network is sent once when it is back', { timeout: 120_000 }, async () => {
  const desk = await house.window({ login: 'dispatcher' })
  const phone = await house.window({ phone: true, login: 'grid', at: await placeInGrid(desk) })
  const summary = `断网上报：河边护栏缺一段 ${Date.now()}`
  await phone.goto(`${house.address}/m/report`, { waitUntil: 'networkidle' })
  await phone.getByText('已定位').waitFor()
  await phone.context().setOffline(true)
  await phone.getByLabel('一句话说清情况').fill(summary)
  await phone.getByRole('button', { name: '上报', exact: true }).click()
  await phone.getByRole('heading', { level: 1 }).filter({ hasText: '已存好' }).waitFor()
  await picture(phone, 'offline-report')
  const found = async () => (await get(desk, `/api/issues?q=${encodeURIComponent(summary)}`)).items
  assert.equal((await found()).length, 0, 'nothing has arrived yet')
  await phone.context().setOffline(false)
  for (let tries = 0; (await found()).length === 0; tries++) {
    assert.ok(tries < 50, 'the report arrives')
    await phone.waitForTimeout(200)
  }
  await phone.goto(`${house.address}/m/queue`, { waitUntil: 'networkidle' })
  await phone.getByText('没有待发送的记录').waitFor()
  await phone.waitForTimeout(1000)
  assert.equal((await found()).length, 1, 'once, not twice')
})

/** Each press of a finger counts, and what a person types takes its time; the camera's own screen is not the product's. */
test('the staff report with a photo, the place and one sentence in three taps and under 15 seconds', { timeout: 120_000 }, async () => {
  const desk = await house.window({ login: 'dispatcher' })
  const phone = await house.window({ phone: true, login: 'grid', at: await placeInGrid(desk) })
  await phone.goto(`${house.address}/m/`, { waitUntil: 'networkidle' })
  const photo = await takePhoto(phone, '路灯', '#3d4a57')
  const summary = `走查上报：路灯不亮，晚上看不清路 ${Date.now() % 1000}`
  let taps = 0
  const tap = (what) => (taps++, what.tap())
  await phone.getByRole('link', { name: '上报事件' }).tap()
  const begun = Date.now()
  await tap(phone.getByLabel('一句话说清情况'))
  await phone.keyboard.type(summary, { delay: 80 })
  const camera = phone.waitForEvent('filechooser')
  await tap(phone.getByText('拍照', { exact: true }))
  await (await camera).setFiles(photo)
  await phone.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await phone.getByText('已定位').waitFor()
  const suggested = phone.getByRole('group', { name: '分类' }).getByRole('button', { pressed: true })
  await suggested.waitFor()
  const category = (await suggested.locator('strong').textContent()).trim()
  const answered = phone.waitForResponse((answer) => answer.url().endsWith('/api/issues') && answer.request().method() === 'POST')
  await tap(phone.getByRole('button', { name: '上报', exact: true }))
  const sheet = await (await answered).json()
  await phone.getByRole('heading', { level: 1 }).filter({ hasText: '已上报' }).waitFor()
  const seconds = (Date.now() - begun) / 1000
  console.log(`trials: the staff report in ${taps} taps and ${seconds.toFixed(1)} s, ${summary.length} characters typed at 80 ms each`)
  await picture(phone, 'staff-reported')
  assert.equal(taps, 3, 'the sentence, the photo, and off it goes')
  assert.ok(seconds < 15, `from opening the form to the answer it took ${seconds} s`)
  assert.equal(sheet.category.name, category, 'the class that was suggested is the class of the report')
  assert.ok(sheet.grid, 'the place found its grid')
  assert.equal(sheet.photos.length, 1, 'the photo went with it')
  assert.deepEqual(phone.troubles, [])
  await settled(phone)
})

/** Where each dialog is, who opens it, and what he presses; `:id` is the first record of a list. */
const dialogs = [
  ['dispatcher', '/dispatch', ['key:d', 'key:Escape', 'key:?']],
  ['dispatcher', '/issues/:id', ['催办', '督办', '作废'], '/api/issues?state=HANDLING,DISPATCHED&limit=1'],
  ['dispatcher', '/issues?state=REPORTED', ['保存当前查询', 'check:选择本页全部', '批量派遣', '批量作废']],
  ['dispatcher', '/indicators', [/分母/]],
  ['dispatcher', '/stand-ins', ['新增代办']],
  ['dispatcher', '/routing', ['添加规则']],
  ['sysadmin', '/directory', ['新增下级机构', '修改机构', '调整隶属', '新增人员', '导入人员']],
  ['sysadmin', '/grids', ['新增网格', '导入边界']],
  ['sysadmin', '/grids/:id', ['修改信息', '配备人员'], '/api/grids'],
  ['dispatcher', '/categories', ['新增顶层分类']],
  ['dispatcher', '/deductions', ['扣分标准']],
  ['petition', '/petitions', ['登记信访']],
  ['townleader', '/rosters', ['建立值守安排']],
  ['overseer', '/roll-calls', ['发起点名']],
  ['justice', '/campaigns', ['编制宣传活动']],
  ['sysadmin', '/webhooks', ['新建订阅']],
  ['townleader', '/contracts', ['登记合同']],
  ['secadmin', '/accounts', ['新增账号']],
  ['secadmin', '/roles', ['新建角色']],
  ['secadmin', '/accounts/:id', ['新增授权', '编辑账号', '重置口令'], '/api/accounts?limit=1'],
]

for (const [login, path, presses, list] of dialogs)
  test(`the dialogs of ${path} for ${login} pass WCAG 2.2 AA and give the focus back`, { timeout: 90_000 }, async () => {
    const page = await house.window({ login })
    const records = list ? await get(page, list) : []
    const [first] = records.items ?? records
    await page.goto(house.address + path.replace(':id', first?.id), { waitUntil: 'networkidle' })
    const dialog = page.getByRole('dialog')
    for (const press of presses) {
      if (typeof press === 'string' && press.startsWith('key:')) await page.keyboard.press(press.slice(4))
      else if (typeof press === 'string' && press.startsWith('check:')) await page.getByLabel(press.slice(6)).check()
      else await page.getByRole('button', { name: press, exact: typeof press === 'string' }).first().click()
      if (press === 'key:Escape' || (typeof press === 'string' && press.startsWith('check:'))) continue
      await dialog.waitFor()
      await page.waitForTimeout(250)
      assert.deepEqual(await breaches(page, 'dialog'), [], `${press} breaks WCAG 2.2 AA`)
      assert.ok(await dialog.evaluate((box) => box.contains(document.activeElement)), `${press} takes the focus`)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      if (press instanceof RegExp || !press.startsWith('key:')) assert.ok(await page.evaluate(() => document.activeElement !== document.body), `${press} gives the focus back`)
    }
    assert.deepEqual(page.troubles, [])
    await page.context().close()
  })
