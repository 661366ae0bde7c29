// Visits and care: a visit noted on the phone, its lead made an issue by one tap, the figures of the action open into records; help is
// confirmed by the household. Outreach: a total opens into its records, a double is pointed at, a resident asks and reads the answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, picture } from './house.mjs'

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

test('a visit is noted on the phone and its lead becomes an issue by one tap', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'grid', phone: true })
  await page.goto(`${house.address}/m/visits`)
  await page.getByRole('heading', { name: /未见到/ }).waitFor()
  await picture(page, 'care-1-visits')
  await page.locator('section:has(h2:text("未见到")) a').first().click()
  await page.getByRole('button', { name: '查看联系人' }).click()
  await page.getByText('示范户主').waitFor()
  await page.getByLabel('就医').check()
  await page.getByLabel(/^线索/).fill('门前路面塌了一块')
  await picture(page, 'care-2-visit')
  await page.getByRole('button', { name: '登记走访' }).click()
  await page.getByRole('button', { name: '转为事件' }).click()
  await page.getByRole('link', { name: /查看事件/ }).waitFor()
  assert.equal(await page.getByRole('button', { name: '转为事件' }).count(), 0)
  await picture(page, 'care-3-lead')
  await page.getByRole('link', { name: /查看事件/ }).click()
  await page.getByText('门前路面塌了一块').first().waitFor()
  await page.context().close()
})

test('the figures of an action open into records, and help is confirmed by the household', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'townleader' })
  await page.goto(`${house.address}/care`)
  await page.getByRole('row', { name: /困难群众大走访/ }).getByRole('link').click()
  await page.getByRole('button', { name: /线索$/ }).first().waitFor()
  await picture(page, 'care-4-action')
  await page.getByRole('button', { name: /待确认$/ }).click()
  await page.getByText('共 12').waitFor()
  await page.getByRole('button', { name: /^打开 H/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '收到了' }).first().click()
  await dialog.getByText('群众确认：已收到').first().waitFor()
  await picture(page, 'care-5-household')
  await page.context().close()
})

test('who leads nothing sees counts and no household', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'overseer' })
  await page.goto(`${house.address}/care`)
  await page.getByRole('row', { name: /困难群众大走访/ }).getByRole('link').click()
  await page.getByText('您看到的是计数').waitFor()
  assert.equal(await page.getByRole('button', { name: /走访户$/ }).isDisabled(), true)
  assert.equal(await page.getByRole('region', { name: '记录' }).count(), 0)
  await page.context().close()
})

test('a total of a campaign opens into its records, and a double is pointed at', { timeout: 60_000 }, async () => {
  const page = await house.window({ login: 'justice' })
  await page.goto(`${house.address}/campaigns`)
  await page.getByRole('row', { name: /送法进万家/ }).getByRole('link').click()
  await page.getByRole('button', { name: /^15,300\s*发放资料/ }).click()
  await page.getByText('入户讲反诈').waitFor()
  await picture(page, 'care-6-campaign')
  for (const round of [1, 2]) {
    await page.getByRole('button', { name: '记录一次宣传' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('内容').fill('法治讲座加场')
    await dialog.getByLabel('地点').fill('文化广场')
    await dialog.getByRole('button', { name: '记录一次宣传' }).click()
    if (round === 1) await dialog.waitFor({ state: 'detached' })
    else {
      await dialog.getByText('同一天、同一地点').first().waitFor()
      await picture(page, 'care-7-double')
      await dialog.getByLabel('确为另一次').check()
      await dialog.getByRole('button', { name: '记录一次宣传' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
  }
  await page.context().close()
})

test('a resident asks without a name, is answered, and the answer is released for all', { timeout: 60_000 }, async () => {
  const resident = await house.window({ phone: true })
  await resident.goto(`${house.address}/c/questions`)
  await resident.getByRole('heading', { name: '大家问过的' }).waitFor()
  await resident.getByLabel('问题', { exact: true }).fill('房东不退押金怎么办？')
  await picture(resident, 'care-8-ask')
  await resident.getByRole('button', { name: '提交问题' }).click()
  await resident.getByText('已收到您的问题').waitFor()
  await picture(resident, 'care-9-asked')
  const desk = await house.window({ login: 'justice' })
  await desk.goto(`${house.address}/questions`)
  await desk.getByRole('row', { name: /房东不退押金/ }).getByRole('button').click()
  await desk.getByRole('dialog').getByLabel('解答', { exact: true }).fill('可凭合同请求返还，协商不成可起诉。')
  await desk.getByRole('button', { name: '解答', exact: true }).click()
  await desk.getByRole('row', { name: /房东不退押金.*已解答/ }).getByRole('button').click()
  await picture(desk, 'care-10-question')
  await desk.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click()
  await desk.getByRole('row', { name: /房东不退押金.*已公开/ }).waitFor()
  await resident.reload()
  await resident.getByText('可凭合同请求返还').waitFor()
  await picture(resident, 'care-11-public')
  await resident.context().close()
  await desk.context().close()
})
