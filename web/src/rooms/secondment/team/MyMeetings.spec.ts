import { expect, it } from 'vitest'
import MyMeetings from './MyMeetings.vue'
import type { Meeting } from './api'
import { renderInTown } from '@/house/testing/town'

const meeting: Meeting = { id: 'm-1', team: 't-1', teamName: '驻镇工作队', kind: 'STUDY', kindName: '集中学习', topic: '学习条例', place: '会议室', starts: '2026-03-02T01:00:00Z', ends: '2026-03-02T03:00:00Z', state: 'CALLED', stateName: '已召集', convenedBy: '丁宁', invitations: [{ person: { id: 'p-1', name: '何林' }, reply: 'INVITED', replyName: '未答复' }], answerable: true, editable: false, version: 1 }
const answers = { 'GET /api/secondment/mine/meetings': [meeting], 'POST /api/secondment/mine/meetings/m-1/answer': { id: 'm-1' } }

it('accepts with one tap', async () => {
  const town = await renderInTown(MyMeetings, { answers })
  await town.press('参加学习条例')
  expect(town.sent).toEqual([{ reply: 'ACCEPTED', reason: '' }])
})

it('asks why before somebody is excused', async () => {
  const town = await renderInTown(MyMeetings, { answers })
  await town.press('请假学习条例')
  expect(town.sent).toEqual([])
  await town.type('原因', '在外出差')
  await town.submit()
  expect(town.sent).toEqual([{ reply: 'EXCUSED', reason: '在外出差' }])
})
