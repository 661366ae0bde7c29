import { expect, it } from 'vitest'
import PeopleCard from './PeopleCard.vue'
import { endAfter, today } from '@/house/format'
import { fieldsOf } from '@/house/testing/records'
import { problem, renderInTown, type Answers } from '@/house/testing/town'

const unit = (id: string, name: string, more = {}) => ({ id, code: id, name, shortName: name, kind: 'TOWNSHIP', kindName: '镇街', parent: null, division: null, level: 'TOWNSHIP', from: '2026-01-01', until: null, version: 1, ...more })
const town = unit('u-1', '试验镇')
const zone = unit('u-9', '片区党委')
const post = { id: 'ap-1', unit: { id: 'u-1', name: '试验镇' }, title: '办事员', main: true, from: '2026-01-01', until: null }
const person = { id: 'p-1', name: '沈知远', phone: '138****5678', unit: post.unit, title: post.title, appointments: [post], version: 3 }
const page = (items: object[]) => ({ items, next: null, total: items.length, totalCapped: false })
const card = (answers: Answers, permissions = ['directory.view', 'directory.edit']) =>
  renderInTown(PeopleCard, { permissions, props: { unit: town, units: [town, zone] }, answers: { 'GET /api/people': page([person]), 'GET /api/units': [town], ...answers } })
const taken = (record: string, body: unknown) => expect(fieldsOf('directory', 'PersonController', record)).toEqual(expect.arrayContaining(Object.keys(body as object)))

it('enters a person with the post taken up, as the record of the server wants it', async () => {
  const at = await card({ 'POST /api/people': person })
  await at.press('新增人员')
  await at.type('姓名', ' 陆望 ')
  await at.type('职务', '网格员')
  await at.type('开始日期', '2026-03-01')
  await at.submit('person')
  expect(at.sent).toEqual([{ name: '陆望', phone: null, appointments: [{ unit: 'u-1', title: '网格员', from: '2026-03-01' }] }])
  const [body] = at.sent as { appointments: object[] }[]
  taken('PersonWanted', body)
  taken('AppointmentWanted', body!.appointments[0])
  expect(document.querySelector('dialog')).toBeNull()
})

it('says a refused phone at its field and keeps the form', async () => {
  const fault = { field: 'phone', message: '电话“12”不是手机号、固定电话或短号', mend: '请填写 11 位手机号' }
  const at = await card({ 'POST /api/people': () => problem(400, { detail: fault.message, faults: [fault] }) })
  await at.press('新增人员')
  await at.type('姓名', '陆望')
  await at.type('电话', '12')
  await at.type('职务', '网格员')
  await at.submit('person')
  expect(document.getElementById(at.control('电话').getAttribute('aria-describedby')!)?.textContent).toContain('不是手机号')
  expect(at.control('姓名').value).toBe('陆望')
})

it('opens the full phone only when it is asked for', async () => {
  const at = await card({ 'GET /api/people/p-1': { ...person, phone: '13800005678' } }, ['directory.view'])
  await at.press('沈知远')
  expect(at.text()).toContain('试验镇')
  expect(at.asked.some((one) => one.path === '/api/people/p-1')).toBe(false)
  await at.press('查看完整电话')
  expect(at.text()).toContain('13800005678')
  expect(at.text()).not.toContain('修改姓名电话')
  expect(at.text()).not.toContain('结束任职')
})

it('corrects a name and leaves the phone, replaces it, or takes it out', async () => {
  const at = await card({ 'PATCH /api/people/p-1': ({ body }: { body: unknown }) => ({ ...person, ...(body as object), phone: '138****5678', version: (body as { version: number }).version + 1 }) })
  await at.press('沈知远')
  await at.press('修改姓名电话')
  await at.type('姓名', '沈知行')
  await at.submit('person-edit')
  await at.press('修改姓名电话')
  await at.type('新电话', '13900001111')
  await at.submit('person-edit')
  await at.press('修改姓名电话')
  await at.tick('删去已登记的电话')
  await at.submit('person-edit')
  expect(at.sent).toEqual([
    { version: 3, name: '沈知行', phone: null },
    { version: 4, name: '沈知行', phone: '13900001111' },
    { version: 5, name: '沈知行', phone: '' },
  ])
  taken('PersonChange', at.sent[0])
})

it('ends the old main post and adds a new one, also in a unit of the tree in sight alone', async () => {
  const ended = { ...person, appointments: [{ ...post, until: endAfter(today()) }] }
  const at = await card({ 'POST /api/people/p-1/appointments/ap-1/end': ended, 'POST /api/people/p-1/appointments': person })
  await at.press('沈知远')
  await at.press('结束任职')
  await at.submit('end-post')
  await at.press('新增任职')
  await at.choose('任职机构', '片区党委')
  await at.type('职务', '专职副书记')
  await at.tick('主要任职')
  await at.type('开始日期', endAfter(today()))
  await at.type('最后一天', '2030-12-31')
  await at.submit('appoint')
  expect(at.sent).toEqual([
    { until: endAfter(today()) },
    { unit: 'u-9', title: '专职副书记', main: true, from: endAfter(today()), until: '2031-01-01' },
  ])
  taken('AppointmentEnd', at.sent[0])
  taken('AppointmentWanted', at.sent[1])
})
