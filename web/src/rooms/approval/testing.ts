import type { Line, Sheet } from './api'

export const aLine = (more: Partial<Line> = {}): Line => ({ id: 'p-1', title: '增加窗口人员的请示', kind: 'plain', kindName: '一般请示', state: 'RUNNING', stateName: '审批中', applicant: '何竹', unit: { id: 'u-1', name: '区城市管理局' }, askedAt: '2026-11-20T02:00:00Z', flow: '两步审批', step: 1, steps: 2, stepName: '本单位审核', due: '2099-11-24T10:00:00Z', overdue: false, mine: true, round: 1, version: 1, ...more })

export const aSheet = (more: Partial<Sheet> = {}): Sheet => ({
  id: 'p-1', title: '增加窗口人员的请示', kind: 'plain', kindName: '一般请示', link: '/approvals/p-1', state: 'RUNNING', stateName: '审批中', round: 1, step: 1, applicant: { id: 'a-9', name: '何竹' }, unit: { id: 'u-1', name: '区城市管理局' }, askedAt: '2026-11-20T02:00:00Z',
  flow: { code: 'two', version: 1, name: '两步审批', withdrawal: '无人表态前可撤回' },
  papers: [{ edition: 1, title: '增加窗口人员的请示', rows: [{ label: '请示内容', value: '申请增加一名窗口人员。' }], files: [], hash: 'ab', at: '2026-11-20T02:00:00Z' }],
  steps: [{ number: 1, name: '本单位审核', who: '本单位负责人', mode: 'ANY', modeName: '或签', days: 2, progress: 'NOW' }, { number: 2, name: '组织部审定', who: '组织部负责人', mode: 'ALL', modeName: '会签', days: 2, progress: 'COMING' }],
  tasks: [{ id: 't-1', round: 1, step: 1, approver: { id: 'a-1', name: '测试员' }, state: 'WAITING', stateName: '待审批', besides: false, since: '2026-11-20T02:00:00Z', due: '2099-11-24T10:00:00Z', overdue: false }],
  deeds: [{ seq: 1, move: 'ask', moveName: '提请', round: 1, step: 1, stepName: '本单位审核', to: 'RUNNING', at: '2026-11-20T02:00:00Z', by: '何竹', others: [], edition: 1 }],
  copied: [], seats: [{ task: 't-1', due: '2099-11-24T10:00:00Z' }],
  moves: [{ move: 'agree', name: '同意', needs: [], offers: ['comment'] }, { move: 'refuse', name: '不同意', needs: ['comment'], offers: [] }, { move: 'transfer', name: '转办', needs: ['people', 'comment'], offers: [] }],
  version: 1, ...more,
})
