// Three desks that are looked at more than they are written on, used as their people use them: the map with the live issues, the calendar from which
// all deadlines are counted, and the audit log in which the change of the calendar is found again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, openHouse, picture, settled } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

const get = async (page, path) => (await page.request.get(house.address + path)).json()
const LIVE = 'REPORTED,VERIFYING,ACCEPTED,DISPATCHED,HANDLING,CHECKING,REWORK'
/** How many points of the screen a degree of longitude is wide, at a zoom of the map whose tiles measure 512. */
const pointsOfADegree = (zoom) => (512 * 2 ** zoom) / 360

test('on the map a point is clicked and its issue opened; parked ones come when they are asked for', { timeout: 120_000 }, async () => {
  const desk = await house.window({ login: 'dispatcher' })
  const { items } = await get(desk, `/api/issues?state=${LIVE}&sort=deadline&limit=1`)
  const { id, summary: known } = items[0]
  const at = (await get(desk, `/api/issues/map?state=${LIVE}`)).find((point) => point.id === id)
  const summary = `地图走查：窨井盖翘起 ${Date.now()}`
  const east = 0.002
  const answer = await desk.request.post(`${house.address}/api/issues`, {
    data: { summary, longitude: at.longitude + east, latitude: at.latitude, system: 'WGS84', channel: 'OPERATIONS' },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  assert.ok(answer.ok(), await answer.text())
  const told = await answer.json()

  await desk.goto(`${house.address}/map`)
  await desk.getByRole('button', { name: '放大', exact: true }).waitFor()
  await settled(desk)
  const list = desk.getByRole('region', { name: '当前范围内的事件' })
  const total = async () => Number((await list.getByText(/^地图范围内/).textContent()).replaceAll(/\D/g, ''))
  const live = await total()
  assert.ok(live > 1, 'the live issues of the district are on the map')
  const asked = desk.waitForRequest((request) => /\/api\/issues\/map\?.*PARKED/.test(decodeURIComponent(request.url())))
  await desk.getByLabel('显示挂账').check()
  await asked
  await settled(desk)
  assert.ok((await total()) >= live, 'what is parked comes on demand, beside the rest')
  await desk.getByLabel('显示挂账').uncheck()
  await settled(desk)
  assert.equal(await total(), live)
  await desk.getByLabel('显示网格').uncheck()

  await list.getByRole('button', { name: known }).first().click()
  for (const zoom of [13, 14, 15]) {
    await desk.getByRole('button', { name: '放大', exact: true }).click()
    await desk.waitForTimeout(100 + zoom)
  }
  await settled(desk)
  assert.ok((await total()) < live, 'the list follows the map')
  await picture(desk, 'map-two-points')
  const ground = await desk.locator('canvas.maplibregl-canvas').boundingBox()
  await desk.mouse.click(ground.x + ground.width / 2 + east * pointsOfADegree(15), ground.y + ground.height / 2)
  const row = list.getByRole('button', { name: summary })
  await row.and(desk.locator('[aria-current="true"]')).waitFor()
  await picture(desk, 'map-point-clicked')
  await row.focus()
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: summary }).first().waitFor()
  assert.equal(new URL(desk.url()).pathname, `/issues/${told.id}`)
  assert.deepEqual(desk.troubles, [])
})

test('a local day off and a make-up workday are entered, and a deadline follows each', { timeout: 120_000 }, async () => {
  const keeper = await house.window({ login: 'sysadmin' })
  const { days } = await get(keeper, `/api/calendar/${day().slice(0, 4)}`)
  /** A Friday before a plain weekend and two plain workdays, as late in the year as there is one. */
  const at = days.findLastIndex((_, index) => ['WORKDAY', 'WEEKEND', 'WEEKEND', 'WORKDAY', 'WORKDAY'].every((kind, next) => days[index + next]?.kind === kind))
  const [friday, saturday, , monday, tuesday] = days.slice(at).map(({ date }) => date)
  await keeper.goto(`${house.address}/calendar`)
  await settled(keeper)
  await keeper.getByLabel('起算时间').fill(`${friday}T10:00`)
  await keeper.getByLabel('数量').fill('1')
  await keeper.getByLabel('单位').selectOption({ label: '工作日' })
  async function due() {
    const counted = keeper.waitForResponse((answer) => answer.url().includes('/api/calendar/deadline'))
    await keeper.getByRole('button', { name: '计算', exact: true }).click()
    await counted
    await settled(keeper, 50)
    return (await keeper.getByText(/^到期：/).textContent()).slice(3, 13)
  }
  /** Turns a day so many times, and keeps the year. */
  async function turn(date, times) {
    await keeper.getByRole('button', { name: '修改安排' }).click()
    for (let time = 0; time < times; time++) await keeper.getByRole('button', { name: new RegExp(`^${date}`) }).click()
    await picture(keeper, `calendar-${times}`)
    await keeper.getByRole('button', { name: '保存', exact: true }).click()
    await keeper.getByRole('button', { name: '修改安排' }).waitFor()
    await settled(keeper, 50)
  }
  assert.equal(await due(), monday, 'a workday from Friday morning ends on Monday')
  await turn(monday, 1)
  assert.equal(await due(), tuesday, 'a local day off moves it on')
  await turn(saturday, 2)
  assert.equal(await due(), saturday, 'a make-up workday brings it forward')
  await picture(keeper, 'calendar-followed')
  await turn(saturday, 1)
  await turn(monday, 1)
  assert.equal(await due(), monday, 'the year is as it was')
  assert.deepEqual(keeper.troubles, [])
})

test('who changed the calendar, what and when, is found in the audit log, and the log proves whole', { timeout: 120_000 }, async () => {
  const auditor = await house.window({ login: 'auditadmin' })
  await auditor.goto(`${house.address}/audit`)
  await settled(auditor)
  const actions = await get(auditor, '/api/audit/actions')
  const keeper = await (await house.window({ login: 'sysadmin' })).request.get(`${house.address}/api/me`).then((answer) => answer.json())
  const ask = async () => {
    const found = auditor.waitForResponse((answer) => /\/api\/audit\?/.test(answer.url()))
    await auditor.getByRole('button', { name: '查询', exact: true }).click()
    await found
    await settled(auditor, 50)
  }
  await auditor.getByLabel('操作', { exact: true }).selectOption({ label: actions['calendar.year'] })
  await auditor.getByLabel('人员', { exact: true }).fill(keeper.name)
  await auditor.getByLabel('起', { exact: true }).fill(day())
  await ask()
  const rows = auditor.locator('tbody tr')
  assert.ok((await rows.count()) >= 4, 'each of the four changes stands there')
  for (const words of await rows.allTextContents()) assert.ok(words.includes(keeper.name) && words.includes(actions['calendar.year']), words)
  await rows.first().getByText('查看内容').click()
  await rows.first().locator('pre').getByText('holidays').first().waitFor()
  await picture(auditor, 'audit-entry')
  await auditor.getByLabel('起', { exact: true }).fill(day(-20))
  await auditor.getByLabel('止', { exact: true }).fill(day(-10))
  await ask()
  assert.equal(await rows.count(), 0, 'and not on other days')
  await auditor.getByRole('button', { name: '校验完整性' }).focus()
  await auditor.keyboard.press('Enter')
  await auditor.getByText(/校验通过：共 [\d,]+ 条记录，首尾相连，未被改动/).waitFor({ timeout: 60_000 })
  await picture(auditor, 'audit-verified')
  assert.deepEqual(auditor.troubles, [])
})
