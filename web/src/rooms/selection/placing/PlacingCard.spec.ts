import { expect, it } from 'vitest'
import PlacingCard from './PlacingCard.vue'
import { renderInTown } from '@/house/testing/town'

const call = { id: 'b', number: 5, name: '第五批', task: '专项', from: '2026-01-01', to: '2026-12-31' }
const brief = { version: 2, aims: [{ aim: 'FILLED', name: '安排尽可能多的人' }, { aim: 'SUM', name: '总得分最高' }], otherAims: [], weights: [{ quality: 'WISH', name: '本人志愿', earned: '志愿每靠前一位', weight: 1 }], quotas: [], apart: [], bans: [], spread: [{ spread: 'WOMEN', name: '女干部', chosen: false }], candidates: [], units: [], posts: [], editable: true }
const line = (number: number) => ({ id: `p${number}`, number, madeBy: '测试员', madeAt: '2026-03-01T02:00:00Z', state: 'DRAFT', stateName: '草案', placed: 1, left: 0, firstWish: 1, doubted: 0, points: 12.5, lowest: 12.5, overrides: 0, proven: true, gap: 0, blockingPairs: 0 })
const seat = (post: string) => ({ nomination: 'n', person: { id: 'x', name: '示例甲' }, homeUnit: { id: 'u', name: '区发改委' }, post: { id: post, name: `岗位${post}` }, host: { id: 'h', name: '二甲镇' }, because: '本人第 1 志愿', parts: [{ name: '本人志愿', points: 12.5, because: '本人第 1 志愿' }], otherwise: [{ post: { id: 'z', name: '岗位乙' }, cost: 2, because: '改派到此，整个方案至少少 2 分（已证明）' }], doubts: [], locked: false })
const sheet = (number: number, post: string) => ({ line: line(number), rule: '首先安排尽可能多的人', version: 1, levels: [], alternatives: [], posts: [], seats: [seat(post)] })
const run = { id: 'r', state: 'RUNNING', stateName: '求解中', startedBy: '测试员', startedAt: '2026-03-01T02:00:00Z', seconds: 1.2, best: 12.5, bound: 13, gap: 0.04, said: [] }
const root = '/api/selection'
const answers = (runs: object[], lines: object[]) => ({
  [`GET ${root}/batches/b/proposals`]: lines,
  [`GET ${root}/batches/b/brief`]: brief,
  [`GET ${root}/batches/b/runs`]: runs,
  [`GET ${root}/proposals/p1`]: sheet(1, '甲'),
  [`GET ${root}/proposals/p2`]: sheet(2, '丙'),
  [`POST ${root}/runs/r/cancellation`]: { ...run, state: 'CANCELLED', seconds: null },
  [`POST ${root}/batches/b/runs`]: { ...run, state: 'CLASHED', said: ['“区发改委”至少选派 1 人', '三门干部占选派人数的比例不低于 100%'] },
})

it('shows the best, the bound and the gap of a run that somebody else began, and cancels it', async () => {
  const town = await renderInTown(PlacingCard, { props: { call }, answers: answers([run], []) })
  expect(town.text()).toContain('已得总分 12.5')
  expect(town.text()).toContain('差距 4%')
  await town.press('取消求解')
  expect(town.text()).toContain('求解已取消')
})

it('names the rules that clash where there is no plan', async () => {
  const town = await renderInTown(PlacingCard, { props: { call }, answers: answers([], []) })
  await town.press('生成方案')
  expect(town.text()).toContain('规则相互冲突')
  expect(town.text()).toContain('“区发改委”至少选派 1 人')
})

it('says why this post, and what a better one would cost the plan', async () => {
  const town = await renderInTown(PlacingCard, { props: { call }, answers: answers([], [line(1)]) })
  expect(town.text()).toContain('已证明最优')
  expect(town.text()).toContain('本人志愿 12.5 分')
  expect(town.text()).toContain('岗位乙：改派到此，整个方案至少少 2 分')
})
