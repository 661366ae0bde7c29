import { expect, it } from 'vitest'
import QuestionsScreen from './QuestionsScreen.vue'
import { renderInTown } from '@/house/testing/town'

it('dates what was released by the day of the district, also before eight in the morning', async () => {
  const town = await renderInTown(QuestionsScreen, {
    answers: {
      'GET /api/public/questions/topics': [],
      'GET /api/public/questions': { items: [{ code: 'WD2026-00001', topic: '租房', question: '押金不退怎么办', answer: '可起诉', at: '2026-11-28T16:30:00Z' }], more: false },
    },
  })
  expect(town.text()).toContain('租房 · 2026-11-29')
})
