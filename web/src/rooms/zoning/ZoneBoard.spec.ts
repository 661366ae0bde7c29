import { expect, it } from 'vitest'
import ZoneBoardScreen from './ZoneBoardScreen.vue'
import { renderInTown } from '@/house/testing/town'

const member = (unit: string, name: string, at: number, moves: number[]) => ({ unit, name, at, business: ['城市建设'], party: ['志愿服务'], within: 40, because: '与片内关联最紧的是城管局 40', locked: false, moves: moves.map((cost) => ({ cost, against: cost > 30 ? ['“东片区”有 1 个单位，要求 2 至 2 个'] : [] })) })
const line = { id: 's', number: 1, originName: '求解', madeBy: '示例甲', madeAt: '2026-10-08T01:00:00Z', seconds: 2, worth: 80, bound: 90, gap: 12.5, proof: '任何分法最多再提高 12.5%', least: 2, most: 2, moved: 0, breaches: 0, signed: false, version: 3 }
const scheme = {
  line, plan: 'p', breaches: [], likeness: [[0, 40, 10, 5], [40, 0, 5, 5], [10, 5, 0, 40], [5, 5, 40, 0]],
  zones: [
    { name: '东片区', least: 2, most: 2, within: 40, mean: 40, members: [member('a', '城管局', 0, [0, 35]), member('b', '住建局', 1, [0, 30])] },
    { name: '西片区', least: 2, most: 2, within: 40, mean: 40, members: [member('c', '民政局', 2, [25, 0]), member('d', '人社局', 3, [30, 0])] },
  ],
}
const plan = { line: { id: 'p', number: 1, name: '机关片区规划', root: { id: 'r', name: '党建联创' }, day: '2026-10-01', units: 4, zones: 2, signed: false, madeBy: '示例甲', madeAt: '2026-10-01T01:00:00Z' }, version: 1, businessShare: 60, units: [], zones: [], couples: [], likeness: [] }
const idle = { state: 'NONE', seconds: 0, limit: 0 }
const answers = { 'GET /api/zoning/plans/p': plan, 'GET /api/zoning/plans/p/schemes': [line], 'GET /api/zoning/plans/p/run': idle, 'GET /api/zoning/schemes/s': scheme, 'PUT /api/zoning/schemes/s/units/a': { ...scheme, line: { ...line, version: 4 } }, 'PUT /api/zoning/schemes/s/leads': scheme }
const board = (permissions: string[], more: object = {}) => renderInTown(ZoneBoardScreen, { props: { id: 'p' }, permissions, answers: { ...answers, ...more } })

it('says what a move costs and which rule it breaks before it is made, and what a swap would cost', async () => {
  const town = await board(['zoning.view', 'zoning.plan'])
  await town.press('城管局')
  expect(town.text()).toContain('与片内关联最紧的是城管局 40')
  await town.choose('调整到', '西片区（少 35）')
  expect(town.text()).toContain('代价：少 35')
  expect(town.text()).toContain('“东片区”有 1 个单位，要求 2 至 2 个')
  await town.choose('与之对调', '民政局（少 80）')
  expect(town.text()).toContain('代价：少 80')
  await town.type('调整理由', '同在一个大院')
  await town.submit('zone-move')
  expect(town.sent).toEqual([{ version: 3, zone: 1, with: 'c', locked: false, reason: '同在一个大院' }])
})

it('names the lead of a zone among its members', async () => {
  const town = await board(['zoning.view', 'zoning.plan'])
  await town.choose('东片区牵头单位', '住建局')
  expect(town.sent).toEqual([{ version: 3, zone: 0, unit: 'b' }])
})

it('says why there is no scheme where the rules leave none', async () => {
  const failed = { ...idle, state: 'FAILED', message: '没有一种分法能同时满足' }
  let now: object = idle
  const town = await board(['zoning.view', 'zoning.plan'], { 'GET /api/zoning/plans/p/run': () => now, 'POST /api/zoning/plans/p/run': () => (now = failed) })
  await town.press('求解')
  expect(town.sent).toEqual([{ seconds: 30 }])
  expect(town.text()).toContain('没有一种分法能同时满足')
})

it('offers nothing to change to who may only look', async () => {
  const town = await board(['zoning.view'])
  expect(town.text()).toContain('任何分法最多再提高 12.5%')
  expect(() => town.find('求解', 'button')).toThrow()
  expect(() => town.find('签发', 'button')).toThrow()
})
