import { expect, it } from 'vitest'
import BulletinScreen from './BulletinScreen.vue'
import PublishedList from './PublishedList.vue'
import MyStories from './MyStories.vue'
import ReadBulletin from './ReadBulletin.vue'
import { lengthOf, pieced, rankOf, type Edition, type Sheet } from './api'
import { renderInTown } from '@/house/testing/town'

const figure = { key: 'n1', name: '派出人数', group: 'all', value: '51', unit: '人', numerator: 51, denominator: 51, definition: '安排的全部人员', at: '2020-09-30T01:00:00Z', frozen: true }
const edition: Edition = { masthead: '挂职简报', year: 2020, number: 1, edition: 1, issuer: '区委组织部', issued: '2020-09-30', sections: [{ kind: 'FIGURES', name: '挂职数据', articles: [{ title: '一组数字', paragraphs: ['共派出{{n1}}人。'], photos: [], table: [] }] }], figures: [figure], totals: [{ name: '学历', whole: 51, sum: 50, gap: 1, twice: 0, left: [{ text: '某某', because: '学历学位未登记' }], hidden: 0, sentence: '学历：合计 50，比派出人数 51 少 1，未计入的是：某某，学历学位未登记。', sound: false }], sent: [{ role: 'REPORT', name: '市委组织部' }], copies: 120, length: 12 }
const line = { id: 'b', masthead: '挂职简报', number: '2020 年第 1 期', issuer: '区委组织部', issued: '2020-09-30', state: 'PUBLISHED', stateName: '已发布', lead: '' }
const sheet: Sheet = { line: { id: 'b', masthead: '挂职简报', number: '2020 年第 1 期', year: 2020, ordinal: 1, ownerName: '组织部', issued: '2020-09-30', state: 'DRAFT', stateName: '拟稿', draftedBy: '甲', units: 0, read: 0 }, owner: 'u', issuer: '区委组织部', copies: 120, content: { sections: [{ kind: 'FIGURES', pieces: [{ title: '一组数字', text: '共派出人。', photos: [], table: [] }] }], figures: [], totals: [] }, edition: { ...edition, figures: [], totals: [], sent: [] }, limit: 5000, receipts: [], stories: [], steps: [], moves: [{ move: 'submit', label: '送审', reason: false }], mayEdit: true, mayCorrect: false, version: 2 }

it('opens a printed figure into its records, and receives for the unit', async () => {
  const opened = { ...figure, total: 51, lines: [{ id: 'p', kind: 'placement', text: '某某（甲局 → 乙镇）' }], hidden: 50 }
  const town = await renderInTown(ReadBulletin, { props: { id: 'b', to: (id: string) => id }, answers: { 'GET /api/bulletins/published/b': { line, edition, addressed: true }, 'POST /api/bulletins/published/b/receipt': { first: true }, 'GET /api/bulletins/published/b/figures/n1': opened } })
  expect(town.text()).toContain('共派出51人。')
  expect(town.text()).toContain('少 1，未计入的是：某某')
  expect(town.text()).toContain('已为本单位签收')
  await town.press('派出人数 51人，打开记录')
  expect(document.body.textContent).toContain('某某（甲局 → 乙镇）')
  expect(document.body.textContent).toContain('另有 50 条')
})

it('puts a figure into the text as a reference, never as a number', async () => {
  const all = { figure: 'all/people', group: 'all', name: '派出人数', value: '51', unit: '人', numerator: 51, denominator: 51, definition: '全部' }
  const town = await renderInTown(BulletinScreen, { at: '/bulletins/b', routes: [{ path: '/bulletins/:id', component: BulletinScreen }], permissions: ['bulletin.view', 'bulletin.edit'], answers: { 'GET /api/bulletins/b': sheet, 'GET /api/units': [], 'GET /api/bulletins/sources': [{ source: 'cohort', name: '挂职队伍', subjects: [{ id: 'x', name: '2020 年', dated: false }] }], 'GET /api/bulletins/figures': [all], 'PUT /api/bulletins/b': { id: 'b', version: 3 } } })
  await town.press('插入数字')
  await town.press('插入 派出人数')
  await town.press('关闭')
  expect(town.text()).toContain('有未保存的修改')
  await town.press('保存')
  const [sent] = town.sent as [{ draft: { content: { sections: { pieces: { text: string }[] }[]; figures: unknown[] } } }]
  expect(sent.draft.content.sections[0]!.pieces[0]!.text).toContain('{{n1}}')
  expect(sent.draft.content.figures).toEqual([{ key: 'n1', reference: { source: 'cohort', subject: 'x', figure: 'all/people', span: { from: null, to: null } } }])
})

it('shows an author both versions, and takes his word by the version he saw', async () => {
  const story = { id: 's', author: '甲', unit: '镇', words: '原话', state: 'ASKED', stateName: '征求本人意见', editedTitle: '标题', edited: '改过的话', offeredAt: '2026-01-01T00:00:00Z', mayAnswer: true, mayWithdraw: true, version: 4 }
  const town = await renderInTown(MyStories, { props: { notes: '/notes' }, answers: { 'GET /api/bulletins/stories/mine': [story], 'POST /api/bulletins/stories/mine/s/consent': {} } })
  expect(town.text()).toContain('原话')
  expect(town.text()).toContain('改过的话')
  await town.press('同意刊登')
  expect(town.sent).toEqual([{ agreed: true, answer: null, version: 4 }])
})

it('counts, divides and ranks as the paper does', () => {
  expect(pieced('共{{n1}}人')).toEqual([{ text: '共' }, { key: 'n1' }, { text: '人' }])
  expect(lengthOf([{ articles: [{ title: '标 题', paragraphs: ['共{{n1}}人'] }] }], new Map([['n1', '51']]))).toBe(6)
  expect(['一、情况', '（二）做法', '一句话。'].map(rankOf)).toEqual(['first', 'second', 'text'])
})

it('offers the compilation of each month that has issues which stand', async () => {
  const issue = (id: string, issued: string, state: string) => ({ ...line, id, issued, state })
  await renderInTown(PublishedList, { props: { to: (id: string) => id }, answers: { 'GET /api/bulletins/published': [issue('a', '2026-10-30', 'PUBLISHED'), issue('b', '2026-10-15', 'PUBLISHED'), issue('c', '2026-09-30', 'PUBLISHED'), issue('d', '2026-11-01', 'WITHDRAWN')] } })
  expect([...document.querySelectorAll('option')].map((one) => one.textContent)).toEqual(['2026-10（2 期）', '2026-09（1 期）'])
  expect([...document.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'))).toEqual(['/api/bulletins/published/compilation.docx?month=2026-10', '/api/bulletins/published/compilation.pdf?month=2026-10'])
})
