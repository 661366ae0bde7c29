import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import NoteScreen from './NoteScreen.vue'
import { carriedFrom } from './carried'
import { database } from '../outbox/database'
import { errandsOf } from '../outbox/errands'
import { outbox } from '../outbox/outbox'
import { sendAll } from '../outbox/send'
import { fakeServer, renderInTown, type Answers } from '@/house/testing/town'

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 20 })

async function standing(answers: Answers = {}, onLine = true) {
  vi.stubGlobal('navigator', { onLine })
  outbox.online.value = onLine
  return renderInTown(NoteScreen, { answers: { 'POST /api/journal/notes': { id: 'n-1' }, ...answers }, permissions: ['issue.report'] })
}

beforeEach(() => Promise.all([database.errands.clear(), database.kept.clear()]))

describe('a quick note on the phone', () => {
  it('takes one sentence and one tap, and asks for nothing else', async () => {
    const town = await standing()
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await town.type('写一句', '桥栏松动')
    await town.press('记下')
    await eventually(() => expect(town.sent).toHaveLength(1))
    expect(town.sent[0]).toMatchObject({ text: '桥栏松动', kind: 'NOTE', forReport: false })
    await eventually(() => expect(town.router.currentRoute.value.path).toBe('/notes'))
  })

  it('keeps the note on the phone while there is no network', async () => {
    const town = await standing({}, false)
    await town.type('写一句', '桥栏松动')
    await town.press('记下')
    await eventually(async () => expect(await errandsOf('a-1')).toHaveLength(1))
    expect(town.sent).toEqual([])
  })

  it('asks for the kind of household of a visit and never for a name', async () => {
    const town = await standing()
    await town.type('写一句', '屋顶漏雨')
    await town.press('转为走访')
    await town.press('记下')
    expect(town.text()).toContain('请选择走访户的类别')
    expect(town.text()).not.toContain('姓名')
    await town.choose('走访户类别', '独居老人')
    await town.press('记下')
    await eventually(() => expect(town.sent[0]).toMatchObject({ kind: 'VISIT', household: 'ELDERLY' }))
  })

  it('carries the words to the report form in one tap', async () => {
    const town = await standing()
    await town.type('写一句', '井盖松动')
    await town.press('转为事件')
    await eventually(() => expect(town.router.currentRoute.value.path).toBe('/report'))
    const note = String(town.router.currentRoute.value.query.note)
    expect((await carriedFrom(note)).summary).toBe('井盖松动')
    expect(town.asked[0]!.headers.get('Idempotency-Key')).toBe(note)
  })
})

it('tells the note which issue came of it once the report has arrived', async () => {
  await database.errands.add({ id: 'e-1', order: 1, account: 'a-1', kind: 'report', issue: null, title: '井盖松动', path: '/api/issues', body: {}, photos: [], madeAt: '', then: '/api/journal/notes/n-1/issue' })
  const asked = fakeServer({ 'POST /api/issues': { id: 'i-1' }, 'POST /api/journal/notes/n-1/issue': { id: 'n-1' } })
  await sendAll('a-1')
  expect(asked.map((one) => [one.path, one.body])).toEqual([['/api/issues', {}], ['/api/journal/notes/n-1/issue', { issue: 'i-1' }]])
  expect(await errandsOf('a-1')).toEqual([])
})
