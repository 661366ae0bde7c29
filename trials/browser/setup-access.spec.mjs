// The security administrator of an office lets somebody in from the screens alone: an account tied to a person, a grant for the own unit, an
// edit, a role made from another. What was saved is read again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const mark = Date.now().toString(36)
const get = async (page, path) => (await page.request.get(house.address + path)).json()

test('somebody of the directory gets an account and what it reaches', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'secadmin' })
  const { items } = await get(page, '/api/people?limit=50')
  const person = items.find((one) => one.unit)
  await page.goto(`${house.address}/accounts`)
  await page.getByRole('button', { name: '新增账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^人员/ }).click()
  await dialog.getByRole('combobox', { name: /^人员/ }).fill(person.name)
  await dialog.getByRole('option', { name: new RegExp(`${person.name}.*${person.unit.name}`) }).first().click()
  assert.equal(await dialog.getByLabel('姓名').inputValue(), person.name, 'the name comes along')
  await dialog.getByLabel('账号', { exact: true }).fill(`setup.${mark}`)
  await picture(page, 'setup-access-1-account')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByRole('link', { name: '去授权' }).click()

  await page.getByRole('heading', { name: '授权', exact: true }).waitFor()
  await page.getByRole('button', { name: '新增授权' }).click()
  await dialog.getByLabel('角色').selectOption('CHECKER')
  await dialog.getByRole('button', { name: `删除 ${person.unit.name}` }).waitFor()
  await picture(page, 'setup-access-2-grant')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('cell', { name: /^本单位/ }).waitFor()

  await page.getByRole('button', { name: '编辑账号' }).click()
  await dialog.getByLabel('姓名').fill(`${person.name}（新）`)
  await picture(page, 'setup-access-3-edit')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: `${person.name}（新）`, level: 1 }).waitFor()
  await picture(page, 'setup-access-4-sheet')

  const account = await get(page, `/api/accounts/${page.url().split('/').at(-1)}`)
  assert.deepEqual([account.login, account.person, account.personName, account.unit.id], [`setup.${mark}`, person.id, person.name, person.unit.id])
  assert.deepEqual(account.grants.map((one) => [one.role, one.scope, one.units.map((unit) => unit.id)]), [['CHECKER', 'UNIT', [person.unit.id]]])
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('a role is made from another one and changed', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'secadmin' })
  const name = `联络员 ${mark}`
  await page.goto(`${house.address}/roles`)
  await page.getByRole('button', { name: '新建角色' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('角色名称').fill(name)
  await dialog.getByLabel(/^以此为起点/).selectOption('CHECKER')
  await picture(page, 'setup-access-5-role')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  const roles = async () => Object.fromEntries((await get(page, '/api/roles')).map((one) => [one.name, one]))
  const made = await roles()
  assert.deepEqual(made[name].permissions.toSorted(), (await get(page, '/api/roles')).find((one) => one.code === 'CHECKER').permissions.toSorted())

  await page.getByRole('button', { name: `编辑角色“${name}”` }).click()
  await dialog.getByRole('checkbox', { checked: true }).first().uncheck()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal((await roles())[name].permissions.length, made[name].permissions.length - 1)
  assert.deepEqual(page.troubles, [])
  await page.context().close()
})

test('the security administrator sees who is signed in, and ends a session', { timeout: 60_000 }, async () => {
  const other = await house.window({ login: 'checker' })
  const me = await get(other, '/api/me')
  const page = await house.window({ login: 'secadmin' })
  await page.goto(`${house.address}/sessions`)
  await page.getByLabel('查找账号').fill(me.login)
  await page.getByRole('button', { name: '查询', exact: true }).or(page.getByRole('button', { name: '搜索', exact: true })).click()
  const row = page.getByRole('row', { name: new RegExp(me.login) }).first()
  await row.waitFor()
  await picture(page, 'setup-access-6-sessions')
  for (const rows = page.getByRole('button', { name: new RegExp(`^强制下线 ${me.name}`) }); await rows.count(); ) {
    const left = await rows.count()
    await rows.first().click()
    await page.getByRole('button', { name: new RegExp(`^确认强制下线.* ${me.name}`) }).click()
    await page.waitForFunction(([many]) => document.querySelectorAll('tbody .button.danger').length < many, [left])
  }
  assert.equal((await other.request.get(`${house.address}/api/me`)).status(), 401, 'at once')
  assert.deepEqual(page.troubles, [])
  for (const one of [page, other]) await one.context().close()
})
