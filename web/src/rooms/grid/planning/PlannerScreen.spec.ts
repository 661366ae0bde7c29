import { expect, it } from 'vitest'
import PlannerScreen from './PlannerScreen.vue'
import { renderInTown } from '@/house/testing/town'

const square = { type: 'Polygon', coordinates: [[[121, 32], [121.01, 32], [121.01, 32.01], [121, 32.01], [121, 32]]] }
const grid = (number: number, name: string, households: number, deviation: number) => ({ number, name, village: '新市社区', dedicated: false, blocks: 12, households, people: 900, deviation, border: 1200, compactness: 0.61, changed: 20, whole: true, shape: square })
const line = { id: 'l', number: 2, originName: '求解', madeBy: '示例甲', madeAt: '2026-10-08T01:00:00Z', grids: 2, dedicated: 0, cut: 42600, changed: 40, outside: 1, compactness: 0.58, proof: '任何划分的代价最多再低 35%', moved: 0, signed: false, version: 4 }
const layout = { line, survey: 's', asked: { least: 300, most: 500, keep: 0 }, grids: [grid(0, '第一网格', 410, 0), grid(1, '第二网格', 530, 30)], remarks: ['新市社区有一片 940 户'], moved: [] }
const block = { code: 'b-7', households: 14, people: 40, grid: 1, gridName: '第二网格', shape: square, choices: [{ grid: 0, name: '第一网格', cost: -35, households: 424 }, { grid: 2, name: '第三网格', cost: 10, households: 300, refusal: '改划后原网格被分成不相连的几块' }] }
const survey = { line: { id: 's', number: 1, name: '二甲镇地块', town: 't', townName: '二甲镇', madeBy: '示例甲', madeAt: '2026-10-01T01:00:00Z' }, blocks: 24, villages: 1, households: 940, people: 2700, dedicated: 0 }
const answers = { 'GET /api/grid-planning/surveys/s': survey, 'GET /api/grid-planning/surveys/s/layouts': [line], 'GET /api/grid-planning/surveys/s/run': { state: 'NONE', seconds: 0, limit: 0 }, 'GET /api/grid-planning/layouts/l': layout, 'GET /api/grid-planning/layouts/l/block': block, 'PUT /api/grid-planning/layouts/l/blocks': { ...layout, line: { ...line, version: 5, moved: 1 } }, 'POST /api/grid-planning/surveys/s/run': { state: 'RUNNING', seconds: 0, limit: 30 } }
const planner = () => renderInTown(PlannerScreen, { props: { id: 's' }, permissions: ['grid.view', 'grid.edit'], answers })

it('shows each grid with its deviation, and what sums do not allow', async () => {
  const town = await planner()
  expect(town.text()).toContain('第二网格')
  expect(town.text()).toContain('多 30')
  expect(town.text()).toContain('新市社区有一片 940 户')
  expect(town.text()).toContain('42.6')
})

it('says before a block is moved what it costs, or why it cannot be', async () => {
  const town = await planner()
  await town.type('地块编号', 'b-7')
  await town.press('查看')
  expect(town.text()).toContain('边界代价：减少 35 米；改划后 424 户')
  await town.choose('改划到', '第三网格')
  expect(town.text()).toContain('不能改划：改划后原网格被分成不相连的几块')
  await town.choose('改划到', '第一网格')
  await town.type('调整理由', '同一条巷子')
  await town.submit('move-block')
  expect(town.sent).toEqual([{ version: 4, block: 'b-7', grid: 0, reason: '同一条巷子' }])
})
