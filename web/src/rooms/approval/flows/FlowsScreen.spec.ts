import { expect, it } from 'vitest'
import FlowsScreen from './FlowsScreen.vue'
import { flowWords } from '../words'
import type { FlowStep } from '../api'
import { problem, renderInTown } from '@/house/testing/town'

const own: FlowStep = { name: '本单位审核', approvers: { kind: 'OWN_UNIT', role: 'UNIT_LEADER' }, people: [], mode: 'ANY', days: 2, addSign: true }
const organ: FlowStep = { name: '组织部审定', approvers: { kind: 'ROLE_IN_UNIT', role: 'UNIT_LEADER', unit: 'u-1' }, people: [], mode: 'ALL', days: 3, addSign: false }
const flow = { code: 'two', version: 3, name: '两步审批', plain: true, enabled: true, withdrawal: 'UNTIL_FIRST', steps: [own, organ], editedAt: '2026-11-01T02:00:00Z', editedBy: '系统管理员' }
const answers = { 'GET /api/approval-flows': { items: [flow], roles: [{ code: 'UNIT_LEADER', name: '负责人' }] }, 'GET /api/units': [{ id: 'u-1', name: '组织部', parent: null }] }
const open = (more = {}) => renderInTown(FlowsScreen, { answers: { ...answers, ...more }, permissions: ['approval.configure'] })

it('tells in one sentence what the flow means', async () => {
  expect((await open()).text()).toContain('先由本单位负责人或签（一人同意即可），限 2 个工作日；再由组织部负责人会签（都须同意），限 3 个工作日')
  const person: FlowStep = { ...own, approvers: { kind: 'NAMED', accounts: ['a-1'] }, people: [{ id: 'a-1', name: '顾以宁' }] }
  expect(flowWords([person], { role: String, unit: String })).toBe('由顾以宁同意，限 2 个工作日')
})

it('orders steps by keyboard and saves a new version over the one seen', async () => {
  const town = await open({ 'PUT /api/approval-flows/two': { ...flow, version: 4 } })
  await town.press('第 2 步上移')
  expect(town.text()).toContain('有未保存的修改')
  await town.submit('flow')
  expect(town.sent.at(-1)).toMatchObject({ version: 3, steps: [{ name: '组织部审定', approvers: { unit: 'u-1' } }, { name: '本单位审核' }] })
})

it('shows a fault beside the step that has it', async () => {
  const town = await open({ 'PUT /api/approval-flows/two': problem(400, { detail: '有 1 处需要改正', faults: [{ field: 'days', row: 2, message: '期限应为 1 至 60 个工作日' }] }) })
  await town.type('流程名称', '改名')
  await town.submit('flow')
  expect(town.text()).toContain('第 2 行：期限应为 1 至 60 个工作日')
  expect(document.querySelectorAll('.step')[1]?.querySelector('[aria-invalid="true"]')).not.toBeNull()
})
