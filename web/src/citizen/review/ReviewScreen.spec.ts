import { expect, it } from 'vitest'
import ReviewScreen from './ReviewScreen.vue'
import { routes } from '../router'
import { renderInTown } from '@/house/testing/town'

const asked = { sample: 's-1', round: '全区回头看', place: '金沙路口', category: '路面破损', unit: '交通局', closedOn: '2026-10-01', words: null, done: '已铣刨重铺', given: null }
const errand = { shown: '评议员01', group: '第一届群众评议团', asked: [asked] }
const at = '/review#K7'

it('asks three questions and sends all three answers, and nothing less', async () => {
  const town = await renderInTown(ReviewScreen, { at, routes: routes.filter((route) => route.name === 'review'), answers: { 'GET /api/public/reviews': errand, 'POST /api/public/reviews/s-1': { ...errand, asked: [{ ...asked, given: { needed: 'YES', lasting: 'YES', content: 'YES' } }] } } })
  expect(town.asked[0]!.query.get('code')).toBe('K7')
  expect(town.text()).toContain('已铣刨重铺')
  expect((town.find('提交评议', 'button') as HTMLButtonElement).disabled).toBe(true)
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[value=YES]')) {
    radio.click()
  }
  await town.type('想说的话', '挺好')
  await town.press('提交评议')
  expect(town.sent).toEqual([{ code: 'K7', given: { needed: 'YES', lasting: 'YES', content: 'YES', note: '挺好', photos: [] } }])
  expect(town.text()).toContain('修改')
})
