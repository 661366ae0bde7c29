// The organisation department finds three-door officials by their CVs, imports a form after a preview, and an official reads his own form.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'
import { rewritten } from './workbook.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

test('a three-door official is found, with the reason and the lines it was read from', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  await page.goto(`${house.address}/officials`)
  await page.getByLabel('三门干部').selectOption('THREE_DOOR')
  await page.getByText(/共 \d+ 条/).waitFor()
  await picture(page, 'officials-1-list')
  assert.ok((await page.locator('tbody tr').count()) >= 15)
  await page.locator('tbody a').first().click()
  await page.getByRole('tab', { name: '任免审批表' }).waitFor()
  await page.waitForLoadState('networkidle')
  await picture(page, 'officials-2-form')
  for (const [tab, name] of [['简历', 'cv'], ['推断与依据', 'figures'], ['版本', 'versions']]) {
    await page.getByRole('tab', { name: tab }).click()
    await picture(page, `officials-3-${name}`)
  }
  await page.getByRole('tab', { name: '推断与依据' }).click()
  await page.getByText('只有学校和机关，没有一线经历').waitFor()
  await page.context().close()
})

test('a form is compared field by field before it is kept', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  const [one] = (await page.request.get(`${house.address}/api/officials?limit=1`).then((answer) => answer.json())).items
  const file = await page.request.get(`${house.address}/api/officials/${one.person}/form?as=LRMX`).then((answer) => answer.text())
  await page.goto(`${house.address}/officials`)
  await page.getByRole('button', { name: '导入表册' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('选择文件', { exact: true }).setInputFiles({ name: '更新.lrmx', mimeType: 'application/xml', buffer: Buffer.from(file.replace('>健康<', '>一般<')) })
  await dialog.getByRole('button', { name: '预览' }).click()
  await dialog.getByText('1 处不同').waitFor()
  await dialog.getByRole('button', { name: /^展开/ }).click()
  await dialog.getByText('健康状况').waitFor()
  await picture(page, 'officials-4-preview')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await dialog.getByText('已存入 1 份').waitFor()
  await page.goto(`${house.address}/officials/${one.person}`)
  await page.getByRole('tab', { name: '版本' }).click()
  await page.getByRole('button', { name: /^查看差异/ }).first().click()
  await page.getByRole('heading', { name: /与上一版的差异/ }).waitFor()
  await picture(page, 'officials-5-changes')
  await page.context().close()
})

test('the roster goes out as a sheet, is changed in one cell, and comes back', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'organiser' })
  const [, one] = (await page.request.get(`${house.address}/api/officials?limit=2`).then((answer) => answer.json())).items
  await page.goto(`${house.address}/officials`)
  await page.getByLabel('查找干部').fill(one.name)
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('link', { name: one.name }).first().waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出花名册' }).click()])
  assert.equal(download.suggestedFilename(), '干部花名册.xlsx')
  const workbook = readFileSync(await download.path())
  await page.getByRole('button', { name: '导入花名册' }).click()
  const dialog = page.getByRole('dialog')
  const give = async (bytes) => {
    await dialog.getByLabel('花名册文件').setInputFiles({ name: '花名册.xlsx', mimeType: 'application/octet-stream', buffer: bytes })
    await dialog.getByRole('button', { name: '预览' }).click()
  }
  await give(rewritten(workbook, one.sex, '不明'))
  await dialog.getByText('不在可选范围内').first().waitFor()
  await picture(page, 'officials-8-roster-faults')
  await give(rewritten(workbook, one.presentPost, `${one.presentPost}（兼）`))
  await dialog.getByText('有改动 1 行').waitFor()
  await picture(page, 'officials-9-roster-changes')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await dialog.getByText('已存入 1 份新版本').waitFor()
  await page.goto(`${house.address}/officials/${one.person}`)
  await page.getByText(`${one.presentPost}（兼）`).first().waitFor()
  await page.context().close()
})

test('an official reads his own form and offers himself as a substitute', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'secondee' })
  await page.goto(`${house.address}/my-form`)
  await page.getByLabel('自荐理由').fill('熟悉方言，愿意到一线')
  await page.getByRole('button', { name: /^自荐/ }).click()
  await page.getByText('待审核').waitFor()
  const { name } = await page.request.get(`${house.address}/api/me`).then((answer) => answer.json())
  await picture(page, 'officials-6-mine')
  await page.context().close()
  const organiser = await house.window({ login: 'organiser' })
  await organiser.goto(`${house.address}/official-pools`)
  await organiser.getByRole('button', { name: new RegExp(`^审核 ?${name}`) }).click()
  const kept = await organiser.getByText('已入库').count()
  await organiser.getByRole('dialog').getByLabel('审核理由').fill('符合替补条件')
  await organiser.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click()
  await organiser.getByText('已入库').nth(kept).waitFor()
  await picture(organiser, 'officials-7-pools')
  await organiser.context().close()
})
