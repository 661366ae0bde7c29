import { expect, it } from 'vitest'
import QuestionDialog from './QuestionDialog.vue'
import type { Question } from './api'
import { renderInTown } from '@/house/testing/town'

const question: Question = { id: 'q', code: 'WD2026-00001', topic: '法律服务', asked: '2026-03-01', state: 'ANSWERED', stateName: '已解答', question: '押金不退怎么办', answer: '可起诉', adviser: '律师', moves: ['answer', 'release'], version: 2 }

it('answers again, or releases words of its own, while nobody else reads it', async () => {
  const town = await renderInTown(QuestionDialog, { props: { question }, answers: { 'POST /api/questions/q/release': {} } })
  expect(town.text()).not.toContain('撤回公开')
  await town.type('公开的问题', '房东不退押金')
  await town.press('公开')
  expect(town.sent[0]).toEqual({ version: 2, question: '房东不退押金', answer: '可起诉' })
})

it('takes a released text back when the words of the question are gone', async () => {
  const released: Question = { ...question, state: 'PUBLISHED', stateName: '已公开', question: undefined, answer: undefined, shownQuestion: '押金', shownAnswer: '起诉', moves: ['withdraw'] }
  const town = await renderInTown(QuestionDialog, { props: { question: released }, answers: { 'POST /api/questions/q/withdrawal': {} } })
  expect(town.text()).toContain('原文已到期清除')
  await town.press('撤回公开')
  await town.press('确认撤回公开？')
  expect(town.sent[0]).toEqual({ version: 2 })
})
