import { expect, it } from 'vitest'
import ProblemsTable from './ProblemsTable.vue'
import ZeroChart from './ZeroChart.vue'
import type { Board } from './api'
import { renderInTown } from '@/house/testing/town'

const board: Board = { line: { id: 'c', code: 'QL2026-001', title: '河道清零', owner: '水务局', due: '2026-12-01', found: 3, cleared: 2 }, basis: '总河长令', object: '河道', measure: '公里', objects: 2, quantity: 3.75, teams: 1, figures: [], byTeam: [{ name: '第一组', objects: 2, quantity: 3.75, found: 3, cleared: 2, open: 1 }], byMonth: [{ month: '2026-03', found: 3, cleared: 2, open: 1 }], leads: true }
const line = { id: 'p', code: 'WT2026-00001', clearing: 'c', what: '岸坡堆放垃圾', object: '东沙河', team: '第一组', unit: '某镇', due: '2026-12-01', state: 'FIXED', stateName: '待核验', late: false, foundAt: '2026-03-01T01:00:00Z', foundBy: '测试员', version: 2 }

it('opens a bar into the problems that it counts', async () => {
  const town = await renderInTown(ZeroChart, { props: { board, modelValue: {} } })
  await town.press('2026-03 销号 2')
  await town.press('第一组 销号 2/3')
  expect(town.wrapper.emitted('update:modelValue')).toEqual([[{ figure: 'CLEARED', month: '2026-03' }], [{ figure: 'FOUND', team: '第一组' }]])
})

it('clears several at once, each as it was seen', async () => {
  const town = await renderInTown(ProblemsTable, { props: { id: 'c', wanted: {} }, permissions: ['clearing.check'], answers: { 'GET /api/clearings/c/problems': { items: [line], next: null, total: 1, totalCapped: false }, 'POST /api/clearings/problems/moves': {} } })
  await town.tick('选择 WT2026-00001')
  await town.press('销号 · 已选 1 个')
  expect(town.sent).toEqual([{ move: 'clear', targets: [{ id: 'p', version: 2 }], note: null, photos: [] }])
})
