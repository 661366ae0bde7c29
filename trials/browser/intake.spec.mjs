// The operations centre brings past cases in: columns, a try-out with faults, a meaning for a strange word, taking in, and taking back;
// the hotline's sheet becomes live issues, and its answers go back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const heads = '工单编号,问题描述,问题类型,办理状态,受理时间,办结时间,承办单位,事发地址,处置结果'
const past = [
  heads,
  'W-1,桥头路面塌陷,道路破损,已办结,2023-03-05 08:00,2023年3月7日 17时30分,D03,三余镇海晏村桥头,已修复',
  'W-2,河面有漂浮物,水域不洁,办理中,2023/5/1 9:00,,D04,三余镇海防村河边,',
  'W-3,路边堆放杂物,乱堆杂物,销项,2023.6.1,2023.6.3,D01,三余镇新民村,已清走',
  'W-4,没有时间的一件,暴露垃圾,已办结,去年,,D01,三余镇新民村,',
].join('\n')
const sheet = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('past cases come in by one page, open into the records, and are taken back', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'dispatcher' })
  await page.goto(`${house.address}/intake`)
  await page.getByText('旧城管平台移交工单.csv').waitFor()
  await picture(page, 'intake-1-list')
  await page.getByRole('link', { name: '导入历史工单' }).click()
  await page.getByLabel('工单文件').setInputFiles(sheet('旧平台工单.csv', past))
  await page.getByLabel('来源系统').fill('示例旧平台')
  assert.equal(await page.getByLabel(/^上报时间/).inputValue(), '受理时间')
  await picture(page, 'intake-2-columns')
  await page.getByRole('button', { name: '试导入', exact: true }).click()
  await page.getByText('共 4 行：可收进 2 行，已有 0 行，有差错 2 行。').waitFor()
  await page.getByText('“去年”不是有效的时间').waitFor()
  await page.getByLabel('对应 销项').click()
  await page.getByRole('option', { name: '已结案' }).click()
  await picture(page, 'intake-3-trial')
  await page.getByRole('button', { name: '重新试导入' }).last().click()
  await page.getByText('可收进 3 行').waitFor()
  await page.getByText('有差错的 1 行先放下').click()
  await page.getByRole('button', { name: '收进 3 件' }).click()
  await page.getByText('已收进 3 件').waitFor()
  await picture(page, 'intake-4-done')
  await page.getByRole('link', { name: '查看工单' }).click()
  await page.getByText('共 3 条').waitFor()
  await page.getByRole('link', { name: '桥头路面塌陷' }).click()
  await page.getByText('示例旧平台，原编号 W-1').waitFor()
  await picture(page, 'intake-5-origin')
  await page.goto(`${house.address}/intake`)
  await page.getByRole('button', { name: '撤回 旧平台工单.csv' }).click()
  await page.getByLabel('撤回原因').fill('选错了文件')
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByText('选错了文件').waitFor()
  await picture(page, 'intake-6-revoked')
  await page.context().close()
})

test('the sheet of the hotline becomes live issues, and its answers go back under its numbers', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'hotline' })
  await page.goto(`${house.address}/intake`)
  await page.getByText('热线交办单.csv').waitFor()
  await page.getByRole('button', { name: '收热线工单表' }).click()
  const dialog = page.getByRole('dialog')
  const number = `T${Date.now()}`
  await dialog.getByLabel('工单文件').setInputFiles(sheet('今日热线.csv', `工单编号,来电时间,诉求内容,诉求类别,事发地址\n${number},2026-03-05 08:07,路灯连续三天不亮,路灯,三余镇新民村口`))
  await dialog.getByRole('button', { name: '检查' }).click()
  await dialog.getByText('可收进 1 行').waitFor()
  await picture(page, 'intake-7-hotline')
  await dialog.getByRole('button', { name: '收进', exact: true }).click()
  await dialog.getByText('已收进 1 件').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  const answers = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出答复 今日热线.csv' }).click()
  assert.equal((await answers).suggestedFilename(), '热线答复.xlsx')
  await page.context().close()
})
