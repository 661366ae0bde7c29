// Leave from the phone over the host's leader to the calendar and back; a roster with a check-in inside and outside; a meeting with its attendance.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const day = (from, days) => new Date(Date.parse(`${from}T12:00:00+08:00`) + days * 86_400_000).toISOString().slice(0, 10)
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const local = (minutes) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(new Date(Date.now() + minutes * 60_000)).replace(' ', 'T')
const json = (page, path) => page.request.get(house.address + path).then((answer) => answer.json())

/** Chooses somebody of the directory by name in the field of a form. */
async function choose(form, label, name) {
  await form.getByLabel(`${label} · 按姓名查找`).fill(name)
  await form.getByRole('combobox', { name: label, exact: true }).click()
  await form.getByRole('option', { name: new RegExp(name) }).first().click()
}

test('leave is asked for on the phone, granted by the host, told to both units, and reported back', { timeout: 120_000 }, async () => {
  const phone = await house.window({ phone: true, login: 'secondee' })
  const me = (await json(phone, '/api/me')).name
  const colleague = (await json(phone, '/api/people?limit=20')).items.find((one) => one.name !== me).name
  await phone.goto(`${house.address}/m/`)
  await phone.getByRole('link', { name: '我的请假' }).click()
  await phone.getByRole('heading', { name: /年年休假/ }).waitFor()
  await picture(phone, 'attendance-1-my-leave')
  await phone.getByRole('button', { name: '请假', exact: true }).click()
  const form = phone.locator('form')
  await form.getByLabel('类别').selectOption('sick')
  await form.getByLabel('开始').fill(today())
  await form.getByLabel('结束').fill(day(today(), 1))
  await form.getByText('计 2 天').waitFor()
  await choose(form, '代理人', colleague)
  await form.getByLabel('事由').fill('复查')
  await picture(phone, 'attendance-2-ask')
  await form.getByRole('button', { name: '提交' }).click()
  await phone.getByText('审批中').first().waitFor()

  const leader = await house.window({ login: 'townleader' })
  await leader.goto(`${house.address}/approvals`)
  await leader.getByText(`${me}请假`).first().click()
  await leader.getByRole('button', { name: '同意', exact: true }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '同意' }).click()
  await leader.getByRole('dialog').waitFor({ state: 'detached' })
  await leader.goto(`${house.address}/leave-calendar?month=${today().slice(0, 7)}`)
  await leader.getByRole('row', { name: new RegExp(`${me}.*病假`) }).first().waitFor()
  await picture(leader, 'attendance-3-calendar')
  await leader.context().close()

  for (const login of ['town', 'clerk']) {
    const clerk = await house.window({ login })
    const notices = await json(clerk, '/api/notices')
    assert.ok(notices.items.some((one) => one.title === `${me}请假`), `${login} was not told`)
    await clerk.goto(`${house.address}/leave-calendar?month=${today().slice(0, 7)}`)
    await clerk.getByRole('cell', { name: me }).first().waitFor()
    assert.equal(await clerk.getByText('病假').count(), 0)
    await clerk.context().close()
  }

  await phone.reload()
  await phone.getByRole('button', { name: /^销假/ }).first().click()
  await phone.getByText('已销假').filter({ visible: true }).first().waitFor()
  await picture(phone, 'attendance-4-back')
  await phone.context().close()
})

test('a roster is opened with its basis; a check-in counts inside the grid only, also without a network', { timeout: 120_000 }, async () => {
  const leader = await house.window({ login: 'townleader' })
  const secondee = await house.window({ login: 'secondee' })
  const me = (await json(secondee, '/api/me')).name
  await secondee.context().close()
  const [roster] = await json(leader, '/api/rosters')
  const shapes = await json(leader, '/api/grids.geojson')
  const shape = shapes.features.find((one) => (one.properties.id ?? one.id) === roster.grid.id)
  const ring = (shape.geometry.type === 'Polygon' ? shape.geometry.coordinates : shape.geometry.coordinates[0])[0]
  const middle = (at) => (Math.min(...ring.map((one) => one[at])) + Math.max(...ring.map((one) => one[at]))) / 2

  await leader.goto(`${house.address}/rosters`)
  await leader.getByRole('button', { name: '建立值守安排' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByLabel('名称').fill('重大活动安保值守')
  await dialog.getByRole('button', { name: '建立值守安排' }).click()
  await dialog.getByText('没有依据的不能要求签到').first().waitFor()
  await picture(leader, 'attendance-5-roster-refused')
  await leader.keyboard.press('Escape')
  await leader.goto(`${house.address}/rosters/${roster.id}`)
  await leader.getByRole('cell', { name: me }).first().waitFor()
  await picture(leader, 'attendance-6-roster')

  const outside = await house.window({ phone: true, login: 'secondee', at: { longitude: middle(0) + 0.2, latitude: middle(1), accuracy: 10 } })
  await outside.goto(`${house.address}/m/shifts`)
  await outside.getByRole('button', { name: /^到岗签到/ }).click()
  await outside.getByText('不在值守网格内').waitFor()
  await picture(outside, 'attendance-7-outside')
  await outside.context().close()

  const inside = await house.window({ phone: true, login: 'secondee', at: { longitude: middle(0), latitude: middle(1), accuracy: 10 } })
  await inside.goto(`${house.address}/m/shifts`)
  await inside.getByRole('button', { name: /^到岗签到/ }).waitFor()
  await inside.waitForLoadState('networkidle')
  await inside.context().setOffline(true)
  await inside.getByRole('button', { name: /^到岗签到/ }).click()
  await inside.getByText('已存好，联网后自动发送').first().waitFor()
  await picture(inside, 'attendance-8-offline')
  await inside.context().setOffline(false)
  await leader.waitForTimeout(2_000)
  await inside.reload()
  await inside.getByText('定位签到').waitFor({ timeout: 30_000 })
  await picture(inside, 'attendance-9-inside')
  await inside.context().close()
  await leader.reload()
  await leader.getByRole('cell', { name: /定位签到/ }).first().waitFor()
  await leader.context().close()

  const keeper = await house.window({ login: 'sysadmin' })
  await keeper.goto(`${house.address}/burden`)
  await keeper.getByText(/值守签到：/).first().waitFor()
  await picture(keeper, 'attendance-10-burden')
  await keeper.context().close()
})

test('a meeting is called, answered on the phone, and its attendance drawn from the answer', { timeout: 120_000 }, async () => {
  const leader = await house.window({ login: 'townleader' })
  const batches = await json(leader, '/api/secondment/batches')
  await leader.goto(`${house.address}/secondment/${batches.find((one) => one.state === 'SERVING').id}`)
  await leader.getByRole('tab', { name: '工作队' }).click()
  await leader.getByRole('heading', { name: '驻二甲镇工作队', exact: true }).waitFor()
  await picture(leader, 'attendance-11-team')
  await leader.getByRole('button', { name: /^召集会议/ }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByLabel('类别').selectOption('STUDY')
  await dialog.getByLabel('主题').fill('学习应急预案')
  await dialog.getByLabel('地点').fill('镇三楼会议室')
  await dialog.getByLabel('开始时间').fill(local(2))
  await dialog.getByLabel('结束时间').fill(local(60))
  await dialog.getByRole('button', { name: '召集会议' }).click()
  await leader.getByRole('button', { name: '学习应急预案' }).waitFor()

  const phone = await house.window({ phone: true, login: 'secondee' })
  await phone.goto(`${house.address}/m/meetings`)
  await phone.getByRole('button', { name: /^参加\s*学习应急预案/ }).click()
  await phone.getByText('已答复').first().waitFor()
  await picture(phone, 'attendance-12-invited')
  await phone.context().close()

  await leader.getByRole('button', { name: '学习应急预案' }).click()
  await leader.getByRole('dialog').getByRole('cell', { name: '参加', exact: true }).first().waitFor()
  await picture(leader, 'attendance-13-meeting')
  await leader.keyboard.press('Escape')
  await leader.getByRole('button', { name: '学习信访工作条例' }).click()
  await leader.getByRole('dialog').getByText('对照条例讨论三件疑难信访事项').waitFor()
  assert.ok((await leader.getByRole('dialog').getByRole('cell', { name: '到会', exact: true }).count()) >= 15)
  await picture(leader, 'attendance-14-held')
  await leader.context().close()
})
