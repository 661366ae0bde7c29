import { expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import MyPlacement from './MyPlacement.vue'
import * as api from '../api'
import { i18n } from '@/house/i18n'

const sheet: api.Placement = {
  id: 'p1', batch: { id: 'b', name: '干部下沉网格' }, task: '网格服务', post: { id: 'o', name: '三级网格员' }, postKindName: '三级网格员', duties: '走访', person: { id: 'x', name: '何林' }, homeUnit: { id: 'h', name: '司法局' }, homeTitle: '副科长', hostUnit: { id: 't', name: '二甲镇' }, from: '2026-01-01', to: '2026-12-31', released: true,
  state: 'RECALLED', stateName: '已召回', doubts: [], recall: { reason: '三次抽查均不在岗', at: '2026-05-01T01:00:00Z', answerBy: '2026-05-11T16:00:00Z', mayAnswer: true }, mentors: [], mentorSlots: 3, promotions: [], steps: [], moves: [], mayGuide: false, version: 5,
}

it('shows the reason of a recall as it was written, and sends my answer', async () => {
  const answer = vi.spyOn(api, 'answerRecall').mockResolvedValue(sheet)
  const page = mount(MyPlacement, { props: { sheet }, global: { plugins: [i18n] } })
  expect(page.text()).toContain('三次抽查均不在岗')
  await page.find('textarea').setValue('当日在村部开会')
  await page.find('form').trigger('submit')
  expect(answer).toHaveBeenCalledWith('p1', '当日在村部开会')
})

it('offers no answer once it is given', () => {
  const given = { ...sheet, recall: { ...sheet.recall!, mayAnswer: false, answer: '有签到表' } }
  const page = mount(MyPlacement, { props: { sheet: given }, global: { plugins: [i18n] } })
  expect(page.find('textarea').exists()).toBe(false)
  expect(page.text()).toContain('有签到表')
})
