import { expect, it } from 'vitest'
import AgreementCard from './AgreementCard.vue'
import FindingsTable from './FindingsTable.vue'
import RankingCard from './RankingCard.vue'
import TargetDialog from './TargetDialog.vue'
import type { CheckSheet, Ranking } from './api'
import { renderInTown } from '@/house/testing/town'

const line = { id: 't', campaign: 'c', number: 1, name: '东村', kind: '村', unit: '二甲镇', group: '第一组', sampled: false, state: 'CHECKED' as const, stateName: '已检查', score: 95, first: 85, disputes: 0, version: 2 }
const sheet: CheckSheet = {
  line, title: '月度考评', standard: '人居环境标准 第 1 版', rehearsal: false, score: { now: 95, first: 85 }, mayDispute: true, maySettle: false, mayRemove: false, disputes: [],
  items: [{ position: 1, section: '环境', what: '垃圾清运', points: 40, rule: '按次扣 5 分，至多 20 分', once: false, basis: '第一条' }],
  sheets: [{ id: 's', counts: true, by: '测试员', at: '2026-03-01T01:00:00Z', earned: 95, possible: 100, score: 95, photos: [], lines: [{ position: 1, verdict: 'SHORT', verdictName: '扣分', times: 1, off: 5, because: '1 次 × 5 分 = 5 分', reason: '村口一处', before: '扣分 3 次' }] }],
}
const row = { position: 2, side: 'BLACK' as const, rank: 1, target: 't', name: '西村', unit: '二甲镇', score: 61, mayAppeal: true, mayAnswer: false }
const ranking: Ranking = { id: 'r', title: '人居环境红黑榜', owner: '农业农村局', basis: '考评方案', month: '2026-02', standard: '标准 第 1 版', versionOfStandard: 'v', rule: '红榜：前 3 名', state: 'SIGNED', stateName: '已签发', published: '2026-03-01', appealUntil: '2026-03-04', expires: '2026-04-01', signedBy: '负责人', over: false, rows: [row], maySign: false, version: 2 }

it('says why a target has its score and keeps what was rated beside it', async () => {
  const town = await renderInTown(TargetDialog, { props: { id: 't' }, answers: { 'GET /api/inspections/targets/t': sheet, 'POST /api/inspections/targets/t/disputes': 'd' } })
  expect(document.body.textContent).toContain('1 次 × 5 分 = 5 分')
  expect(document.body.textContent).toContain('检查时：扣分 3 次')
  expect(document.body.textContent).toContain('实得 95 / 应得 100 = 95 分')
  await town.press('提出争议')
  await town.type('争议的理由', '不属本村地界')
  await town.submit()
  expect(town.sent).toEqual([{ position: 1, reason: '不属本村地界' }])
})

it('opens the agreement of two raters into the pairs that it counts', async () => {
  const item = { position: 1, what: '垃圾清运', pairs: 2, agreed: 1, kappa: 0.25, ratings: [{ target: 't', name: '东村', first: '符合', second: '扣分', agrees: false }] }
  const town = await renderInTown(AgreementCard, { props: { id: 'c' }, answers: { 'GET /api/inspections/campaigns/c/agreement': { targets: 2, all: { what: '全部检查项', pairs: 2, agreed: 1, ratings: [] }, items: [item] } } })
  expect(town.text()).toContain('0.250')
  await town.press('垃圾清运 看 2 对')
  expect(document.body.textContent).toContain('东村')
})

it('lets the unit appeal against its place', async () => {
  const town = await renderInTown(RankingCard, { props: { ranking }, answers: { 'POST /api/inspections/rankings/r/places/2/appeal': 'r' } })
  await town.press('西村 申诉')
  await town.type('申诉理由', '当日停水')
  await town.submit()
  expect(town.sent).toEqual([{ reason: '当日停水' }])
})

it('checks several findings again at once, each as it was seen', async () => {
  const finding = { id: 'f', code: 'JC2026-00001', campaign: 'c', target: 't', place: '东村', what: '垃圾', unit: '二甲镇', due: '2026-03-09', state: 'FIXED', stateName: '待复查', late: false, returned: 0, foundAt: '2026-03-01T01:00:00Z', version: 2 }
  const town = await renderInTown(FindingsTable, { props: { id: 'c', figure: 'FINDINGS' }, permissions: ['inspection.check'], answers: { 'GET /api/inspections/campaigns/c/findings': { items: [finding], next: null, total: 1, totalCapped: false }, 'POST /api/inspections/findings/moves': {} } })
  await town.tick('选择 JC2026-00001')
  await town.press('复查通过 · 已选 1 个')
  expect(town.sent).toEqual([{ move: 'close', subjects: [{ id: 'f', version: 2 }], note: null, photos: [] }])
})
