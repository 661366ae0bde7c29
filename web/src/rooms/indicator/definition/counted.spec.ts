import { expect, it } from 'vitest'
import CountedDialog from './CountedDialog.vue'
import { renderInTown } from '@/house/testing/town'

const record = (id: string, of: string, door: string | null) => ({ issue: { id, code: null, summary: `记录${id}`, of, known: door !== null, door }, at: '2026-03-01T00:00:00Z', kind: 'help.given', kindName: '帮扶' })
const all = [record('h', 'help', '/care/a?household=w'), record('p', 'problem', '/clearings/c?problem=p'), record('l', 'petition', '/petitions/l'), record('r', 'called', '/roll-calls/k'), record('i', 'issue', '/issues/i')]
const opened = (records: object[], permissions: string[]) => renderInTown(CountedDialog, { props: { title: '帮扶件数', ask: () => Promise.resolve({ items: records, total: records.length, next: null }) }, permissions })
const links = () => [...document.querySelectorAll('dialog a')].map((one) => one.getAttribute('href'))

it('leads from each kind of record to the page that shows it', async () => {
  const town = await opened(all, ['issue.view', 'petition.view', 'clearing.view', 'care.view', 'attendance.view'])
  expect(links()).toEqual(['/care/a?household=w', '/clearings/c?problem=p', '/petitions/l', '/roll-calls/k', '/issues/i'])
  expect(town.text()).not.toContain('没有打开它所在页面的权限')
})

it('opens petitions only to whoever may, and says plainly which doors are shut', async () => {
  const town = await opened(all, ['issue.view', 'clearing.view', 'care.view', 'attendance.view'])
  expect(links()).not.toContain('/petitions/l')
  expect(town.text()).toContain('没有打开它所在页面的权限')
})

it('has no door at all to what is only counted', async () => {
  await opened([record('x', 'petition', null)], ['petition.view'])
  expect(links()).toEqual([])
})
