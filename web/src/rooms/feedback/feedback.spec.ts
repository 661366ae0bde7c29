import { expect, it } from 'vitest'
import LetterScreen from './LetterScreen.vue'
import LetterTable from './LetterTable.vue'
import ReadLetter from './ReadLetter.vue'
import { countsOf, type Issued, type Line, type Sheet } from './api'
import { renderInTown } from '@/house/testing/town'

const line: Line = { id: 'a', kind: 'HOME', kindName: '派出单位', unit: 'u', unitName: '发改局', month: '2026-10', edition: 1, state: 'DRAFT', stateName: '草稿', remarked: false, leftOut: 0, countedAt: '2026-11-03T01:00:00Z', late: false, version: 3 }
const told = { key: 'TALK-p', matter: 'TALK', name: '谈心谈话', value: '2', unit: '次', words: '接收单位', definition: '当月举行的谈话' }
const text: Issued = { kindName: '派出单位', unitName: '发改局', issuer: '组织部', edition: 1, letter: { title: '反馈通报', opening: '现将情况反馈如下。', groups: [{ key: 'p', title: '某某', note: '挂职于某镇', lines: [told] }], closing: '感谢支持。' }, countedAt: '2026-11-03T01:00:00Z' }
const sheet: Sheet = { line, text, letter: text.letter, leftOut: {}, steps: [], moves: [{ move: 'set-aside', label: '搁置', reason: true }], mayEdit: true, maySend: true, mayCorrect: false }
const at = { at: '/feedback/a', routes: [{ path: '/feedback/:id', component: LetterScreen }], permissions: ['feedback.keep', 'feedback.send'] }

it('sends the drafts that were chosen by the versions that were read, and tells which were not', async () => {
  const letters = [line, { ...line, id: 'b', unitName: '某镇', kindName: '接收单位' }]
  const town = await renderInTown(LetterTable, { props: { letters, maySend: true }, answers: { 'POST /api/feedback/sending': { letters: [{ id: 'a', unit: '发改局', sent: true }, { id: 'b', unit: '某镇', sent: false, because: '记录有变' }] } } })
  await town.tick('全选草稿')
  await town.press('发出选中的')
  await town.press('发出')
  expect(town.sent).toEqual([{ letters: [{ id: 'a', version: 3 }, { id: 'b', version: 3 }] }])
  expect(document.body.textContent).toContain('某镇：记录有变')
})

it('leaves a line out with a reason and adds a remark, and types no figure', async () => {
  const town = await renderInTown(LetterScreen, { ...at, answers: { 'GET /api/feedback/a': sheet, 'PUT /api/feedback/a': { id: 'a', version: 4 } } })
  await town.press('略去 某某 谈心谈话')
  await town.type('理由', '下月一并说明')
  await town.press('略去')
  await town.type('附言', '辛苦了')
  await town.press('保存')
  expect(town.sent).toEqual([{ version: 3, remark: '辛苦了', leftOut: [{ key: 'TALK-p', reason: '下月一并说明' }] }])
})

it('receives for the unit, opens a figure as far as it may, and takes one answer', async () => {
  const received = { line: { id: 'a', title: '反馈通报', kindName: '派出单位', unitName: '发改局', issuer: '组织部', month: '2026-10', edition: 1, state: 'SENT', stateName: '已发出', sentAt: '2026-11-04T01:00:00Z', late: false }, text, mayAnswer: true, addressed: true, version: 5 }
  const opened = { ...told, countedAt: text.countedAt, frozen: true, total: 2, entries: [], hidden: 2 }
  const town = await renderInTown(ReadLetter, { props: { id: 'a', to: (id: string) => id }, answers: { 'GET /api/feedback/received/a': received, 'POST /api/feedback/received/a/receipt': { first: true }, 'GET /api/feedback/received/a/figures/TALK-p': opened, 'POST /api/feedback/received/a/answer': { id: 'a', version: 6 } } })
  expect(town.text()).toContain('已为本单位签收')
  await town.press('谈心谈话 2次，打开记录')
  expect(document.body.textContent).toContain('另有 2 条')
  await town.press('关闭')
  await town.type('回复', '已阅')
  await town.press('回复')
  expect(town.sent).toContainEqual({ version: 5, text: '已阅' })
})

it('counts letters by state in the order of work', () => {
  expect(countsOf([line, { ...line, state: 'SENT', stateName: '已发出' }, line])).toEqual([{ state: 'DRAFT', name: '草稿', n: 2 }, { state: 'SENT', name: '已发出', n: 1 }])
})
