import { expect, it } from 'vitest'
import ReportEditor from './ReportEditor.vue'
import type { Report } from '../api'
import { renderInTown } from '@/house/testing/town'

const report: Report = {
  id: 'r', placement: 'p', person: '示例甲', homeUnit: '发改局', hostUnit: '二甲镇', kind: 'MONTH', called: '2026-10 月度报告', month: '2026-10', state: 'DRAFT', stateName: '草稿', own: true, mayComment: false, version: 3,
  sentences: [
    { key: 1, topic: 'ISSUES', topicName: '发现和办理事件', text: '上报事件 2 件。', drafted: '上报事件 2 件。', struck: false, added: false, sources: [{ kind: 'issue', id: 'i', code: '2026-10-000001', title: '路灯不亮' }] },
    { key: 2, topic: 'NOTES', topicName: '工作随记', text: '一句随记', drafted: '一句随记', struck: false, added: false, sources: [{ kind: 'note', id: 'n', title: '一句随记' }] },
  ],
}
const answers = { 'PUT /api/journal/reports/mine/r': { ...report, version: 4 }, 'POST /api/journal/reports/mine/r/signature': { ...report, state: 'SIGNED' } }

it('opens every sentence into its records', async () => {
  const town = await renderInTown(ReportEditor, { props: { report } })
  expect(town.find('路灯不亮', 'a').getAttribute('href')).toBe('/issues/i')
  expect(town.find('一句随记', 'a').getAttribute('href')).toBe('/my-journal/notes/n')
})

it('sends what was reworded, struck and added, and only that', async () => {
  const town = await renderInTown(ReportEditor, { props: { report }, answers })
  await town.type('第 1 句', '发现路灯不亮两处，已修好。')
  await town.press('划去第 2 句')
  await town.press('加一句个人计划进展与打算')
  await town.type('第 3 句', '下月走访商户。')
  await town.press('保存草稿')
  expect(town.sent).toEqual([{ version: 3, sentences: [
    { key: 1, topic: 'ISSUES', text: '发现路灯不亮两处，已修好。', struck: false },
    { key: 2, topic: 'NOTES', text: '一句随记', struck: true },
    { topic: 'PLAN', text: '下月走访商户。', struck: false },
  ] }])
})

it('asks once more before it signs, and signs what is on the screen', async () => {
  const town = await renderInTown(ReportEditor, { props: { report }, answers })
  await town.press('签名')
  expect(town.text()).toContain('签名后内容不能再改')
  expect(town.sent).toEqual([])
  await town.press('确定签名')
  expect(town.sent[1]).toEqual({ version: 4 })
})
