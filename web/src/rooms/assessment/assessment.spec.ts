import { expect, it } from 'vitest'
import AssessmentsScreen from './AssessmentsScreen.vue'
import MyAssessmentsScreen from './MyAssessmentsScreen.vue'
import MyRatingsScreen from './MyRatingsScreen.vue'
import RoundScreen from './RoundScreen.vue'
import { columns, scoreOf } from './columns'
import { draft, sums, type WrittenPlan } from './planDraft'
import { renderInTown } from '@/house/testing/town'

const line = { seq: 1, kind: 'INDICATOR', code: 'HANDLING_IN_TIME', label: '按期处置率', words: '按期处置的事件 ÷ 应处置的事件', definition: 1, weight: 60, numerator: 8, denominator: 10, value: 80, score: 80 }
const row = (sheet: string, person: string, score: number) => ({ sheet, person, post: '网格长', homeUnit: '区水务局', hostUnit: '二甲镇', lines: [{ ...line, score }], score, state: 'OPEN', stateName: '考核中', raters: 2, mine: false, version: 2 })
const round = { id: 'r-1', plan: 'p-1', planName: '季度方案', batch: '第一批', title: '2026年第三季度季度考核', cadence: 'QUARTER', graded: true, from: '2026-07-01', to: '2026-09-30', drawnAt: '2026-10-01T01:00:00Z', rateUntil: '2026-10-20T10:00:00Z', state: 'MEETING', stateName: '会商中', rows: [row('s-1', '安一', 70), row('s-2', '白二', 90)], awaited: [], strictness: [{ panel: '接收单位', rated: 6, mean: 70, panelMean: 80, apart: -10, adjusted: true }], severityName: '按公开规则校正', quota: { people: 2, percent: 20, rounding: '舍去', places: 0, given: 0 }, moves: [{ move: 'tell', name: '书面告知本人' }], version: 3 }
const sheet = { id: 's-1', round: 'r-1', roundTitle: round.title, from: round.from, to: round.to, person: '安一', post: '网格长', homeUnit: '区水务局', hostUnit: '二甲镇', score: 70, revisions: [{ number: 2, knownBy: round.drawnAt, because: '评议截止', score: 70, by: '组织员', at: round.drawnAt, lines: [line] }], remarks: [{ panel: '接收单位', text: '肯吃苦' }], asked: [], state: 'OPEN', stateName: '考核中', mayGrade: true, mayDecide: false, version: 2 }

it('puts the sheets in the order of names, and a grade only where somebody gives it', async () => {
  const town = await renderInTown(RoundScreen, { props: { id: 'r-1' }, permissions: ['assessment.keep', 'assessment.grade'], answers: { 'GET /api/assessment/rounds/r-1': round, 'GET /api/assessment/sheets/s-1': sheet, 'PUT /api/assessment/sheets/s-1/grade': { ...sheet, grade: 'COMPETENT', gradeName: '称职', version: 3 } } })
  expect(town.text().indexOf('安一')).toBeLessThan(town.text().indexOf('白二'))
  expect(town.text()).toContain('优秀 0 / 0 人')
  await town.press('安一')
  expect(town.text()).toContain('肯吃苦')
  await town.choose('等次', '称职')
  await town.press('定等次')
  expect(town.sent.at(-1)).toEqual({ version: 2, grade: 'COMPETENT' })
})

it('opens the score of a panel into words without names, and shows how far the rule moved each', async () => {
  const panel = { ...line, seq: 2, kind: 'PANEL', code: 'HOST', label: '接收单位评议', words: '接收单位评议人各项评分的平均', numerator: null, denominator: null, value: 75, score: 75, raters: 2 }
  const rated = { ...sheet, revisions: [{ ...sheet.revisions[0], lines: [line, panel] }] }
  const words = { factors: ['德', '绩'], rule: '按公开规则校正', said: [{ scores: [90, 80], mean: 85, counted: 75 }, { scores: [60, 70], mean: 65, counted: 75, remark: '肯吃苦' }], score: 75 }
  const rating = { ...round, state: 'RATING', rateUntil: '2001-01-01T10:00:00Z', awaited: [{ panel: '结对导师', sheets: 3 }] }
  const town = await renderInTown(RoundScreen, { props: { id: 'r-1' }, permissions: ['assessment.keep'], answers: { 'GET /api/assessment/rounds/r-1': rating, 'GET /api/assessment/sheets/s-1': rated, 'GET /api/assessment/sheets/s-1/words': words } })
  expect(town.text()).toContain('评议期限已过，尚待评议（人数）：结对导师 3')
  await town.press('安一')
  await town.press('接收单位评议 2 人评议，查看构成')
  expect(town.text()).toContain('-10.00')
  expect(town.text()).toContain('+10.00')
})

it('counts a round again and says where it came out otherwise', async () => {
  const town = await renderInTown(RoundScreen, { props: { id: 'r-1' }, permissions: ['assessment.keep'], answers: { 'GET /api/assessment/rounds/r-1': round, 'GET /api/assessment/rounds/r-1/proof': { sheets: 2, lines: 2, differences: ['安一 第 2 版第 1 项“按期处置率”复算不符'], seal: 'ab', sealed: 'cd' } } })
  await town.press('从记录复算')
  expect(town.text()).toContain('复算不符 1 处')
  expect(town.text()).toContain('现在的内容与锁定时的封存摘要不同')
})

it('takes a mark for each factor and shows nobody else’s', async () => {
  const ballot = { sheet: 's-1', panel: 'HOST', panelName: '接收单位', round: round.title, from: round.from, to: round.to, person: '安一', post: '网格长', homeUnit: '区水务局', hostUnit: '二甲镇', factors: ['德', '绩'], lines: [line], rateUntil: round.rateUntil, scores: [] }
  const town = await renderInTown(MyRatingsScreen, { answers: { 'GET /api/assessment/ratings': [ballot], 'PUT /api/assessment/ratings/s-1/HOST': { sheet: 's-1' } } })
  await town.press('评议安一 接收单位')
  await town.type('德（0—100）', '90')
  await town.type('绩（0—100）', '85')
  await town.press('提交评议')
  expect(town.sent.at(-1)).toEqual({ scores: [90, 85] })
})

it('lets the official receive, answer and ask for a review, each for itself', async () => {
  const told = { ...sheet, state: 'TOLD', stateName: '已告知', grade: 'COMPETENT', gradeName: '称职', mayGrade: false, toldAt: '2026-10-25T01:00:00Z', reviewUntil: '2026-11-24T10:00:00Z', appealUntil: '2026-11-24T10:00:00Z' }
  const town = await renderInTown(MyAssessmentsScreen, { props: { id: 's-1' }, answers: { 'GET /api/assessment/mine': [told], 'GET /api/assessment/mine/s-1': told, 'POST /api/assessment/mine/s-1/receipt': { ...told, seenAt: '2026-10-26T01:00:00Z' }, 'POST /api/assessment/mine/s-1/asked': { ...told, state: 'REVIEW', stateName: '复核中', reviewUntil: null, appealUntil: null } } })
  await town.press('签收')
  expect(town.text()).toContain('签收 ')
  await town.type('理由', '第 3 件不是我承办')
  await town.press('申请复核')
  expect(town.sent.at(-1)).toEqual({ kind: 'REVIEW', text: '第 3 件不是我承办' })
  expect(town.text()).toContain('复核中')
})

it('adds the weights of each kind of round without the rounding of halves, and sends own figures by their one code', () => {
  const lines: WrittenPlan['lines'] = [
    { cadence: 'QUARTER', kind: 'INDICATOR', code: 'REWORK', whose: 'GRID', weight: 33.3, nilAt: 10, fullAt: 0 },
    { cadence: 'QUARTER', kind: 'PERSONAL', code: '', whose: 'PERSON', weight: 66.7, nilAt: '', fullAt: '' },
    { cadence: 'MONTH', kind: 'PANEL', code: 'HOST', whose: 'PERSON', weight: 90, nilAt: '', fullAt: '' },
  ]
  expect(sums(lines)).toEqual([{ cadence: 'QUARTER', sum: 100 }, { cadence: 'MONTH', sum: 90 }])
  const sent = draft({ batch: 'b-1', name: '方案', basis: '规定', from: '2026-01-01', excellentPercent: 20, rounding: 'DOWN', severity: 'SHOWN', factors: '德、 能，勤', lines, raters: [{ panel: 'COMMUNITY', person: 'x', name: '某' }] })
  expect(sent.factors).toEqual(['德', '能', '勤'])
  expect(sent.lines[0]).toMatchObject({ whose: 'GRID', nilAt: 10, fullAt: 0 })
  expect(sent.lines[1]).toEqual({ cadence: 'QUARTER', kind: 'PERSONAL', code: 'OWN', weight: 66.7 })
  expect(sent.raters).toEqual({ COMMUNITY: ['x'] })
})

it('keeps each score under its own heading, whatever number of own figures somebody has', () => {
  const own = (seq: number, weight: number, score: number) => ({ ...line, seq, kind: 'PERSONAL' as const, code: `P-${seq}`, weight, score })
  const panel = (seq: number, score: number) => ({ ...line, seq, kind: 'PANEL' as const, code: 'HOST', label: '接收单位评议', weight: 60, score })
  const rows = [
    { ...row('s-1', '安一', 0), lines: [own(1, 30, 100), own(2, 10, 60), panel(3, 71)] },
    { ...row('s-2', '白二', 0), lines: [own(1, 40, 50), panel(2, 82)] },
  ] as unknown as Parameters<typeof columns>[0]
  const heads = columns(rows)
  expect(heads.map((head) => [head.label, head.weight])).toEqual([['', 40], ['接收单位评议', 60]])
  expect(rows.map((one) => heads.map((head) => scoreOf(one, head.key)))).toEqual([[90, 71], [50, 82]])
})

it('marks the rounds in which a review waits, and says when its term has passed', async () => {
  const line = { id: 'r-1', batch: 'b-1', title: round.title, cadence: 'QUARTER', from: round.from, to: round.to, state: 'TOLD', stateName: '已告知' }
  const town = await renderInTown(AssessmentsScreen, { permissions: ['assessment.keep'], answers: { 'GET /api/assessment/plans': [], 'GET /api/assessment/rounds': [{ ...line, waiting: 2, answerBy: '2001-01-01T10:00:00Z' }, { ...line, id: 'r-2', waiting: 1, answerBy: '2999-01-01T10:00:00Z' }, { ...line, id: 'r-3', waiting: 0 }] } })
  expect(town.text()).toContain('待决定 2 件，已过')
  expect(town.text()).toContain('待决定 1 件，2999')
  expect(town.text().split('待决定')).toHaveLength(3)
})

it('says before a review is decided that the appeal needs another, and asks why the quota is exceeded', async () => {
  const asked = [{ kindName: '复核', text: '请复核', askedAt: round.drawnAt, answerBy: round.rateUntil }]
  const pending = { ...sheet, state: 'REVIEW', stateName: '复核中', grade: 'COMPETENT', gradeName: '称职', asked, mayGrade: false, mayDecide: true, otherDeciders: 0, quota: round.quota, version: 5 }
  const town = await renderInTown(RoundScreen, { props: { id: 'r-1' }, permissions: ['assessment.keep', 'assessment.decide'], answers: { 'GET /api/assessment/rounds/r-1': { ...round, rows: [{ ...row('s-1', '安一', 70), state: 'REVIEW', stateName: '复核中', answerBy: '2001-01-01T10:00:00Z' }] }, 'GET /api/assessment/sheets/s-1': pending, 'POST /api/assessment/sheets/s-1/ruling': { ...pending, mayDecide: false, state: 'REVIEWED' } } })
  expect(town.text()).toContain('复核、申诉待决定 1 件')
  expect(town.text()).toContain('已逾期')
  await town.press('安一')
  expect(town.text()).toContain('请先请安全管理员另授一人')
  expect(town.text()).not.toContain('超过名额的理由')
  await town.choose('等次', '优秀')
  await town.type('超过名额的理由', '经部务会研究')
  await town.type('决定的理由', '漏计防汛')
  await town.press('作出决定')
  expect(town.sent.at(-1)).toEqual({ version: 5, recount: false, reason: '漏计防汛', grade: 'EXCELLENT', overQuota: '经部务会研究' })
})
