// A board is composed from the catalogue without code, compared with the year before, opened from a figure down to a record of each kind, and taken away as
// picture, workbook and paper with its map of the grids; and the operations wall stands on 1920x1080 and on 4K, and says so when its line is cut.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openHouse, picture, pictures, settled } from './house.mjs'
import { pick, sure } from './moves.mjs'

let house
let page
const name = `走查看板 ${Date.now() % 100_000}`
before(async () => {
  house = await openHouse()
  page = await house.window({ login: 'overseer' })
}, { timeout: 400_000 })
after(() => house?.close())

/** Keeps the open lines of a page at hand. */
const keepLines = () => {
  window.lines = []
  window.EventSource = class extends window.EventSource {
    constructor(...call) {
      super(...call)
      window.lines.push(this)
    }
  }
}

/** Chooses the measure of the tile that was added last, and how it looks. */
async function tile(at, measure, look) {
  const form = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `第 ${at} 块` }) })
  await pick(form, form.getByRole('combobox', { name: /^指标/ }), measure)
  if (look) await form.getByLabel('显示为').selectOption({ label: look })
  return form
}

/** Opens a figure of the board into its records, and follows the first door. */
async function through(figure, heading) {
  await page.getByRole('button', { name: figure }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('link').first().waitFor()
  await picture(page, `boards-3-${heading.shot}`)
  await dialog.getByRole('link').first().click()
  await page.waitForURL(heading.at)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page, 80)
  await picture(page, `boards-4-${heading.shot}`)
  await page.goBack()
  await page.getByRole('heading', { name }).waitFor()
}

test('a board is composed without code and compared with the year before', { timeout: 60_000 }, async () => {
  await page.goto(`${house.address}/dashboards`)
  await page.getByRole('link', { name: '编排看板' }).click()
  await page.getByLabel('名称').fill(name)
  const first = await tile(1, '上报件数')
  await first.getByLabel('对比').selectOption({ label: '去年同期' })
  for (const [at, measure, look] of [[2, '帮扶件数'], [3, '清零问题发现件数'], [4, '点名或回访呼叫件数'], [5, '上报件数', '逐月走势'], [6, '上报件数', '网格热力图']]) {
    await page.getByRole('button', { name: '加一块' }).click()
    await tile(at, measure, look)
  }
  await picture(page, 'boards-1-composer')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('heading', { name: '预览' }).waitFor()
  await page.getByRole('button', { name: '保存看板' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await page.getByRole('button', { name: '年', exact: true }).click()
  await page.getByText(/对比 \d{4} 年/).first().waitFor()
  await settled(page, 200)
  await picture(page, 'boards-2-board')
  await page.getByRole('region', { name: '上报件数' }).last().scrollIntoViewIfNeeded()
  await settled(page, 200)
  await picture(page, 'boards-2-heat')
})

test('figures open into records of every kind, each behind its own door', { timeout: 60_000 }, async () => {
  await through(/^上报件数.*查看明细/, { at: /\/issues\/[0-9a-f-]{36}$/, shot: 'issue' })
  await through(/^帮扶件数.*查看明细/, { at: /\/care\/[0-9a-f-]{36}\?household=/, shot: 'help' })
  await through(/^清零问题发现件数.*查看明细/, { at: /\/clearings\/[0-9a-f-]{36}\?problem=/, shot: 'problem' })
  await through(/^点名或回访呼叫件数.*查看明细/, { at: /\/roll-calls\/[0-9a-f-]{36}$/, shot: 'call' })
})

test('it goes out as picture, workbook and paper', { timeout: 60_000 }, async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '图片', exact: true }).click()])
  const drawn = join(pictures, 'boards-5-picture.png')
  await download.saveAs(drawn)
  for (const [label, file, head] of [['表格', 'boards-5-sheet.xlsx', 'PK'], ['PDF', 'boards-5-paper.pdf', '%PDF-']]) {
    const address = await page.getByRole('link', { name: label, exact: true }).getAttribute('href')
    const body = await (await page.request.get(house.address + address)).body()
    assert.equal(body.subarray(0, head.length).toString(), head, label)
    writeFileSync(join(pictures, file), body)
  }
  await page.getByRole('link', { name: '改编排' }).click()
  await sure(page, '删除看板')
  await page.waitForURL(/\/dashboards$/)
  assert.deepEqual(page.troubles, [])
})

test('the wall fills 1920x1080 and 4K without a scroll bar, twice as large on the larger, and owns up to a cut line', { timeout: 60_000 }, async () => {
  const sizes = []
  for (const [width, height] of [[1920, 1080], [3840, 2160]]) {
    await page.setViewportSize({ width, height })
    if (!sizes.length) {
      await page.addInitScript(keepLines)
      await page.goto(`${house.address}/wall`)
    }
    await page.getByText('实时').first().waitFor()
    await settled(page, 1_500) // its workers draw the map when all has come
    await picture(page, `boards-6-wall-${width}`)
    const [over, letters] = await page.evaluate(() => [document.documentElement.scrollHeight - window.innerHeight, parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)])
    assert.ok(over <= 0, `${over} px too high at ${width}`)
    sizes.push(letters)
  }
  assert.ok(Math.abs(sizes[1] / sizes[0] - 2) < 0.02, `${sizes}`)
  await page.setViewportSize({ width: 1920, height: 1080 })
  // The line is cut as a proxy cuts it: what is open ends, and nobody answers when it is called again.
  await page.route('**/api/wall/line**', (route) => route.abort())
  await page.evaluate(() => window.lines.forEach((line) => (line.close(), line.onerror?.(new Event('error')))))
  await page.getByText(/连线中断，以下为 .* 的数字/).waitFor()
  await picture(page, 'boards-7-wall-cut')
  await page.unrouteAll()
})
