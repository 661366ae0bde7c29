// The product's main job, walked as its people walk it: a resident reports on a phone, the desk dispatches, the unit handles on a
// phone, the checker closes, the resident rates without an account, the indicator moves and opens into this very issue.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'
import { takePhoto, withPlace } from './moves.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const get = async (page, path) => (await page.request.get(house.address + path)).json()

/** A place well inside some comprehensive grid. */
async function placeInGrid(page) {
  const { features } = await get(page, '/api/grids.geojson')
  for (const { geometry, properties } of features.filter((one) => one.properties.kind === 'COMPREHENSIVE')) {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0]
    const mean = (axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length
    const at = { longitude: mean(0), latitude: mean(1) }
    const { grid } = await get(page, `/api/grids/covering?longitude=${at.longitude}&latitude=${at.latitude}&system=WGS84`)
    if (grid?.name === properties.name) return { at, grid }
  }
  throw new Error('No grid covers its own middle')
}

async function move(page, name, fill = async () => {}) {
  await page.getByRole('button', { name, exact: true }).first().click()
  await fill(page)
  const dialog = page.getByRole('dialog')
  const moved = page.waitForResponse((answer) => answer.url().includes('/moves'))
  await ((await dialog.count()) ? dialog.getByRole('button', { name: new RegExp(name) }) : page.getByRole('button', { name: `确认${name}` })).click()
  const answer = await moved
  assert.ok(answer.ok(), `${name}: ${await answer.text()}`)
}

test('an issue goes from a resident’s phone to a figure that opens into it', { timeout: 180_000 }, async () => {
  const dispatcher = await house.window({ login: 'dispatcher' })
  const { at, grid } = await placeInGrid(dispatcher)
  const summary = `走查：公交站台顶棚漏水 ${Date.now()}`

  const resident = await house.window({ phone: true, at })
  await resident.goto(`${house.address}/c/`)
  const begun = Date.now()
  await resident.getByLabel('出了什么事').fill(summary)
  await resident.getByRole('button', { name: '定位', exact: true }).click()
  await resident.getByText(`这里属于 ${grid.name}`).waitFor()
  const taken = withPlace(await takePhoto(resident, '站台漏水', '#8a8f98'), at)
  assert.ok(taken.buffer.includes('Exif'), 'the telephone writes down where it is')
  await resident.locator('input[capture]').setInputFiles(taken)
  await resident.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await picture(resident, 'walk-1-resident-reports')
  const reported = resident.waitForResponse((answer) => answer.url().endsWith('/api/public/issues'))
  await resident.getByRole('button', { name: '提交', exact: true }).click()
  const { code, secret } = await (await reported).json()
  await resident.getByRole('heading', { name: '已收到' }).waitFor()
  console.log(`trials: a resident reports in ${((Date.now() - begun) / 1000).toFixed(1)} s of machine time`)
  await picture(resident, 'walk-2-resident-has-code')

  const clerk = await house.window({ phone: true, login: 'clerk' })
  const me = await get(clerk, '/api/me')
  await dispatcher.goto(`${house.address}/dispatch`)
  await dispatcher.getByText(summary).first().click()
  await dispatcher.getByText(grid.name).first().waitFor()
  await picture(dispatcher, 'walk-3-desk')
  await move(dispatcher, '派遣', async (page) => {
    const unit = page.getByRole('dialog').getByRole('combobox').first()
    await unit.fill(me.unit.name)
    await page.getByRole('dialog').getByRole('option', { name: me.unit.name }).first().click()
    await picture(page, 'walk-4-dispatching')
  })

  const { items } = await get(clerk, `/api/issues?q=${encodeURIComponent(code)}`)
  assert.equal(items.length, 1, 'the unit finds the issue by its code')
  const { id } = items[0]
  await clerk.goto(`${house.address}/m/issue/${id}`)
  await move(clerk, '处理完毕', async (page) => {
    await page.getByLabel('情况说明').fill('已更换顶棚密封条，雨天复看不再漏水')
    await page.locator('input[capture]').last().setInputFiles(withPlace(await takePhoto(page, '已修好', '#7a9a5a'), at))
    await page.locator('form').getByRole('img', { name: '第 1 张照片' }).waitFor()
    await picture(page, 'walk-5-unit-handles')
  })

  const checker = await house.window({ login: 'checker' })
  await checker.goto(`${house.address}/issues/${id}`)
  const photos = checker.getByRole('img', { name: new RegExp(code) })
  await photos.nth(1).waitFor()
  assert.equal(await photos.count(), 2, 'what was reported and what was mended')
  const sheet = await get(checker, `/api/issues/${id}`)
  for (const { file } of sheet.photos) {
    const served = await (await checker.request.get(`${house.address}/api/files/${file}`)).body()
    assert.deepEqual([...served.subarray(0, 2)], [0xff, 0xd8], 'a JPEG is served')
    assert.ok(!served.includes('Exif') && !served.includes('GPS'), 'where it was taken is told to nobody')
  }
  await move(checker, '核查通过')
  await move(checker, '结案', async (page) => {
    const note = page.getByRole('dialog').getByRole('textbox').first()
    if (await note.count()) await note.fill('现场已恢复')
  })
  await picture(checker, 'walk-6-closed')

  const day = today()
  const satisfaction = async () => (await get(dispatcher, `/api/indicators/board?by=unit&from=${day}&to=${day}`)).total.values.SATISFACTION
  const earlier = await satisfaction()
  await resident.goto(`${house.address}/c/follow/${code}#${encodeURIComponent(secret)}`)
  await resident.getByLabel('非常满意').check()
  await picture(resident, 'walk-7-resident-rates')
  await resident.getByRole('button', { name: '提交评价' }).click()
  await resident.getByText('谢谢，已收到您的评价').first().waitFor()
  const later = await satisfaction()
  assert.equal(later.denominator, earlier.denominator + 1, 'one more rated')
  assert.equal(later.numerator, earlier.numerator + 1, 'one more satisfied')

  await dispatcher.goto(`${house.address}/indicators`, { waitUntil: 'networkidle' })
  const board = dispatcher.waitForResponse((answer) => answer.url().includes('/board') && answer.url().includes(`from=${day}&to=${day}`))
  await dispatcher.getByLabel('止', { exact: true }).fill(day)
  await dispatcher.getByLabel('起', { exact: true }).fill(day)
  await board
  await dispatcher.waitForLoadState('networkidle')
  const row = dispatcher.getByRole('row', { name: new RegExp(me.unit.name) })
  await row.getByRole('button', { name: /满意率.*分子|分子.*满意率/ }).click()
  await dispatcher.getByRole('dialog').getByRole('link', { name: summary }).waitFor()
  await picture(dispatcher, 'walk-8-figure-opens')
  await dispatcher.getByRole('dialog').getByRole('link', { name: summary }).click()
  await dispatcher.getByRole('heading', { name: summary }).first().waitFor()
  for (const page of [resident, dispatcher, clerk, checker]) assert.deepEqual(page.troubles, [])
})
