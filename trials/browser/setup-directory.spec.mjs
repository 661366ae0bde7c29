// A district office sets up its directory from the screens alone: divisions, a top unit, a unit below it and in a second tree, a person who is entered,
// corrected, appointed and relieved; then all of it is closed again, so that the house shows today what it showed before.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture, settled } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

test('the directory is set up, kept and closed from its screen', { timeout: 120_000 }, async () => {
  const mark = Date.now().toString(36).slice(-6)
  const [district, town, name] = [`试办区${mark}`, `试办镇${mark}`, `试办员${mark}`]
  const [begun, yesterday] = [day(-60), day(-1)]
  const page = await house.window({ login: 'sysadmin' })
  const dialog = page.getByRole('dialog')
  const get = async (path) => (await page.request.get(house.address + path)).json()
  const unitIn = async (tree, wanted, asOf = day()) => (await get(`/api/units?tree=${tree}&asOf=${asOf}`)).find((one) => one.name === wanted)
  const open = (button) => page.getByRole('button', { name: button, exact: true }).click()
  const save = async (button = '保存') => {
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const add = async (button, called, code) => {
    await open(button)
    await dialog.getByLabel('名称', { exact: true }).fill(called)
    await dialog.getByLabel('代码', { exact: true }).fill(code)
    await dialog.getByLabel('设立日期').fill(begun)
    await picture(page, `setup-directory-${code[1]}`)
    await save()
    await page.getByRole('heading', { name: called, exact: true }).waitFor()
  }
  await page.goto(`${house.address}/directory`)

  await open('导入行政区划')
  await dialog.getByLabel('县区代码').fill('320612')
  await dialog.getByRole('button', { name: '开始导入' }).click()
  await dialog.getByText('17 个镇街，278 个村社区').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await add('新增顶层单位', district, `Z1-${mark}`)
  await add('新增下级机构', town, `Z2-${mark}`)
  assert.equal((await unitIn('AREA', town)).parent, (await unitIn('AREA', district)).id)

  await open('修改机构')
  await dialog.getByLabel('类别').selectOption({ label: '中心' })
  await dialog.getByLabel('行政区划').selectOption({ label: '江苏省' })
  await save()
  await page.getByText('中心', { exact: true }).first().waitFor()
  await settled(page)
  await open('列入其他树')
  await dialog.getByLabel('列入哪棵树').selectOption({ label: '党建片区' })
  await dialog.getByText('现在不在这棵树中').waitFor()
  await dialog.getByLabel('作为顶层单位，没有上级').check()
  await dialog.getByLabel('生效日期').fill(begun)
  await picture(page, 'setup-directory-join')
  await save()
  const joined = await unitIn('PARTY', town)
  assert.deepEqual([joined.kind, joined.division, joined.parent ?? null], ['CENTRE', '32', null])
  await settled(page)

  await open('新增人员')
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('电话').fill('13800007788')
  await dialog.getByLabel('职务').fill('办事员')
  await dialog.getByLabel('开始日期').fill(begun)
  await picture(page, 'setup-directory-person')
  await save()
  await open(name)
  await dialog.getByText('138****7788').waitFor()
  await dialog.getByRole('button', { name: '查看完整电话' }).click()
  await dialog.getByText('13800007788').waitFor()
  await picture(page, 'setup-directory-sheet')
  await dialog.getByRole('button', { name: '修改姓名电话' }).click()
  await dialog.getByLabel('姓名').fill(`${name}甲`)
  await dialog.getByLabel('新电话').fill('13900007799')
  await picture(page, 'setup-directory-edit')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('139****7799').waitFor()
  await dialog.getByRole('button', { name: '结束任职' }).click()
  await dialog.getByLabel('任职的最后一天').fill(day(-30))
  await dialog.getByRole('button', { name: '结束任职', exact: true }).click()
  await dialog.getByText('已结束').waitFor()
  await dialog.getByRole('button', { name: '新增任职' }).click()
  await dialog.getByRole('combobox', { name: '任职机构' }).fill(district)
  await dialog.getByRole('option', { name: new RegExp(district) }).first().click()
  await dialog.getByLabel('职务').fill('联络员')
  await dialog.getByLabel('主要任职').setChecked(true)
  await dialog.getByLabel('开始日期').fill(day(-29))
  await dialog.getByLabel('最后一天').fill(yesterday)
  await picture(page, 'setup-directory-appoint')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('联络员').waitFor()
  await picture(page, 'setup-directory-posts')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  const [person] = (await get(`/api/people?q=${encodeURIComponent(`${name}甲`)}`)).items
  assert.equal(person.phone, '139****7799')
  assert.deepEqual(person.appointments.map((post) => [post.unit.name, post.title, post.main, post.from, post.until]), [
    [district, '联络员', true, day(-29), day()],
    [town, '办事员', true, begun, day(-29)],
  ])

  for (const [index, unit] of [town, district].entries()) {
    await page.getByRole('treeitem', { name: unit }).click()
    await page.getByRole('heading', { name: unit, exact: true }).waitFor()
    await open('撤销机构')
    await dialog.getByLabel('存续的最后一天').fill(yesterday)
    if (!index) await picture(page, 'setup-directory-close')
    await save('撤销机构')
    await page.getByRole('treeitem', { name: unit }).waitFor({ state: 'detached' })
  }
  assert.equal(await unitIn('AREA', district), undefined)
  assert.equal(await unitIn('PARTY', town), undefined)
  assert.ok(await unitIn('PARTY', town, yesterday), 'the day before shows it as it was')
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})
