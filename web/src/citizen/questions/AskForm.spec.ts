import { expect, it } from 'vitest'
import AskForm from './AskForm.vue'
import { renderInTown } from '@/house/testing/town'

it('asks with a topic and a question only, and shows what to follow it by', async () => {
  const town = await renderInTown(AskForm, { answers: { 'GET /api/public/questions/topics': [{ campaign: 'c', topic: '法律服务', title: '送法' }], 'POST /api/public/questions': { code: 'WD2026-00001', secret: 'ABCDEFGHJKMN' } } })
  await town.type('问题', '押金不退怎么办')
  await town.submit()
  expect(town.sent[0]).toEqual({ campaign: 'c', question: '押金不退怎么办' })
  expect(town.text()).toContain('WD2026-00001')
  expect(town.text()).toContain('ABCDEFGHJKMN')
})
