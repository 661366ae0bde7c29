import { expect, it } from 'vitest'
import ContractDialog from './ContractDialog.vue'
import type { Sheet } from './api'
import { renderInTown } from '@/house/testing/town'

const sheet = (more: Partial<Sheet['line']>, ...moves: string[]): Sheet => ({
  line: { id: 'c', code: 'HT2026-0001', owner: '二甲镇', party: '水产合作社', subject: '东沙河一号段', begins: '2025-01-01', ends: '2027-01-01', state: 'RUNNING', ending: false, over: false, ...more },
  duties: '日常保洁', remind: 30, visits: [], moves: moves.map((move) => ({ move, label: move })), version: 3,
})
const dialog = (shown: Sheet) => renderInTown(ContractDialog, { props: { id: 'c' }, answers: { 'GET /api/contracts/c': shown, 'POST /api/contracts/c/end': sheet({ state: 'ENDED' }) } })

it('is ended early with a reason and when it is said twice', async () => {
  const town = await dialog(sheet({}, 'visit', 'end'))
  expect(document.body.textContent).toContain('履行中')
  await town.type('终止理由', '多次违约')
  await town.press('提前终止')
  expect(town.sent).toHaveLength(0)
  await town.press('提前终止')
  expect(town.sent).toEqual([{ version: 3, reason: '多次违约' }])
})

it('is only checked after its term, and says that it is over', async () => {
  await dialog(sheet({ over: true }, 'visit'))
  expect(document.body.textContent).toContain('已到期')
  expect(document.body.textContent).toContain('登记检查')
  expect(document.body.textContent).not.toContain('终止理由')
})
