// A district sets itself up on the screens: its own tree of categories with terms, grids by a pattern of its own, shapes taken away, files with what is told.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, picture, settled } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const get = async (page, path) => (await page.request.get(house.address + path)).json()
/** A code that this house has not seen. */
const unseen = () => `Z${Date.now().toString(36).toUpperCase()}`

test('the tree of categories begins at its top, has terms, grows and is moved', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/categories`)
  const dialog = page.getByRole('dialog')
  const saved = () => dialog.waitFor({ state: 'detached' })
  const [top, other, below] = [unseen(), `${unseen()}B`, `${unseen()}C`]
  for (const code of [other, top]) {
    await page.getByRole('button', { name: '新增顶层分类' }).click()
    await dialog.getByLabel('代码').fill(code)
    await dialog.getByLabel('名称', { exact: true }).fill(`自建${code}`)
    await dialog.getByLabel('处理', { exact: true }).fill('3')
    await dialog.getByLabel('处理时限单位').selectOption('自然日')
    if (code === top) await picture(page, 'setup-grid-1-top')
    await dialog.getByRole('button', { name: '保存' }).click()
    await saved()
    await page.getByRole('heading', { name: `自建${code}` }).waitFor()
  }
  await page.getByRole('button', { name: '新增下级分类' }).click()
  await dialog.getByLabel('代码').fill(below)
  await dialog.getByLabel('名称', { exact: true }).fill(`自建${below}`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await saved()
  await page.getByRole('heading', { name: `自建${below}` }).waitFor()
  await page.getByText('处理 3 自然日（沿用）').waitFor()
  await page.getByRole('button', { name: '修改分类' }).click()
  await dialog.getByLabel('派遣', { exact: true }).fill('1')
  await dialog.getByLabel('派遣时限单位').selectOption('紧急工作时')
  await dialog.getByRole('combobox', { name: '上级分类' }).fill(other)
  await dialog.getByRole('option', { name: new RegExp(other) }).first().click()
  await picture(page, 'setup-grid-2-terms')
  await dialog.getByRole('button', { name: '保存' }).click()
  await saved()
  await page.getByText('派遣 1 紧急工作时', { exact: true }).waitFor()
  await settled(page)
  await picture(page, 'setup-grid-3-category')
  const all = await get(page, '/api/categories?tree=DISTRICT')
  const one = all.find((each) => each.code === below)
  assert.equal(one.parent, all.find((each) => each.code === other).id)
  assert.deepEqual(one.ownLimits, { DISPATCH: { amount: 1, unit: 'URGENT_HOUR' } })
  assert.equal(one.radius, 200)
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('the pattern of grid codes and the advised size are set, and shapes are taken away', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'sysadmin' })
  await page.goto(`${house.address}/grids`)
  const usual = await get(page, '/api/grids/settings')
  const dialog = page.getByRole('dialog')
  const set = async (pattern, most) => {
    await page.getByRole('button', { name: '网格设置' }).click()
    await dialog.getByLabel('网格编码规则').fill(pattern)
    await dialog.getByLabel('建议户数上限').fill(`${most}`)
    await dialog.getByRole('button', { name: '保存' }).click()
  }
  await set('[0-9]{12}(', usual.mostHouseholds)
  await dialog.getByText('编码规则不是有效的正则表达式').first().waitFor()
  await picture(page, 'setup-grid-4-settings')
  page.troubles.length = 0
  await dialog.getByLabel('网格编码规则').fill('[0-9]{14,16}')
  await dialog.getByLabel('建议户数上限').fill('650')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  const now = await get(page, '/api/grids/settings')
  assert.deepEqual([now.codePattern, now.mostHouseholds, now.version], ['[0-9]{14,16}', 650, usual.version + 1])
  await set(usual.codePattern, usual.mostHouseholds)
  await dialog.waitFor({ state: 'detached' })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出边界' }).click()])
  assert.equal(download.suggestedFilename(), '网格边界.geojson')
  assert.ok(JSON.parse(readFileSync(await download.path(), 'utf8')).features.length > 50)
  await settled(page)
  await picture(page, 'setup-grid-5-grids')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('a file goes with what is told, and what is refused says why', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  const { items: [known] } = await get(page, '/api/issues?limit=1')
  await page.goto(`${house.address}/entry`)
  const summary = `社区来函反映楼道堆物${unseen()}`
  await page.getByLabel('反映事项').fill(summary)
  await page.getByRole('textbox', { name: '经度' }).fill(`${known.point.longitude}`)
  await page.getByRole('textbox', { name: '纬度' }).fill(`${known.point.latitude}`)
  const files = page.getByLabel('添加附件')
  await files.setInputFiles({ name: '材料.zip', mimeType: 'application/zip', buffer: Buffer.from('UEsDBBQAAAAAAN2JfF2DFtyMAQAAAAEAAAAFAAAAYS50eHR4UEsBAhQDFAAAAAAA3Yl8XYMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIABAAAAAGEudHh0UEsFBgAAAAABAAEAMwAAACQAAAAAAA==', 'base64') })
  await page.getByRole('alert').getByText('不支持压缩包').first().waitFor()
  await picture(page, 'setup-grid-6-refused')
  page.troubles.length = 0
  await files.setInputFiles({ name: '来函.txt', mimeType: 'text/plain', buffer: Buffer.from('社区来函：楼道堆物，请予处理。') })
  await page.getByRole('button', { name: '移除附件“来函.txt”' }).waitFor()
  await picture(page, 'setup-grid-7-entry')
  await page.getByRole('button', { name: '登记' }).click()
  await page.locator('.note.good a').click()
  await page.getByRole('link', { name: '来函.txt' }).waitFor()
  const sheet = await get(page, `/api/issues/${page.url().split('/').at(-1)}`)
  assert.deepEqual(sheet.files.map((one) => one.name), ['来函.txt'])
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})
