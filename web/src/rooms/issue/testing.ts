import type { IssueRow, IssueSheet } from './api'

/** An issue as the server's list gives it, for specs. */
export function aRow(changes: Partial<IssueRow> = {}): IssueRow {
  return {
    id: 'i-1', code: 'TZ1', summary: '路面破损', category: { id: 'c-road', name: '道路破损', path: '城市管理 / 道路破损' }, state: 'REPORTED', stateName: '已上报', channel: 'HOTLINE', channelName: '热线', reportedAt: '2026-03-01T02:00:00Z', address: '二甲镇余北居',
    point: { longitude: 121.1, latitude: 32 }, grid: { id: 'g-1', name: '余北居第1网格' }, unit: null, area: { id: 'u-town', name: '二甲镇' }, deadline: '2026-03-03T02:00:00Z', stage: 'DISPATCH', light: 'GREEN', urgings: 0, photos: 0, supervised: false, returnAsked: false, extensionAsked: false, reopenAsked: false, callBackDue: false, putRightBy: null, version: 3,
    ...changes,
  }
}

export function aSheet(row: IssueRow, changes: Partial<IssueSheet> = {}): IssueSheet {
  return { ...row, occurredAt: row.reportedAt, flags: { supervised: false, checked: false, returnAsked: false, extensionAsked: false, reopenAsked: false, callBackDue: false, forceAsked: false, forceAskedByReader: false, reworks: 0, verification: null, putRightBy: null, wakeOn: null }, suggestedUnit: null, description: null, answers: [], reporter: null, photos: [], files: [], workOrder: null, timers: [], timeline: [{ seq: 1, move: 'report', moveName: '上报', from: null, to: 'REPORTED', at: '2026-03-01T02:00:00Z', by: '沈若溪', reason: null, detail: null }], comments: [], ratings: [], twins: { main: null, merged: [], reports: 1, watchers: 0 }, family: { main: null, children: [], open: 0 }, similar: [], moves: [], notices: [], ...changes }
}

export const units = [
  { id: 'u-district', name: '通州区', parent: null },
  { id: 'u-road', name: '区城市管理局', parent: 'u-district' },
  { id: 'u-town', name: '二甲镇', parent: 'u-district' },
]
