import { expect, it } from 'vitest'
import Definitions from './Definitions.vue'
import { problem, renderInTown } from '@/house/testing/town'

const filing = { code: 'FILING', name: '立案率', formula: '立案 ÷ 上报', numerator: '期内立案', denominator: '期内上报', unit: '%', basis: '', setting: 'ALL', settingName: '全部上报', choices: [{ code: 'ALL', name: '全部上报' }, { code: 'DECIDED', name: '已作决定' }], version: 4 }
const screen = (answer: unknown) => renderInTown(Definitions, { props: { indicators: [filing] }, permissions: ['system.settings'], answers: { 'PUT /api/indicators/settings': answer } })

it('chooses a denominator by the version that was seen', async () => {
  const town = await screen([])
  await town.choose('“立案率”的分母', '已作决定')
  expect(town.sent).toEqual([{ version: 4, filingDenominatorOf: 'DECIDED' }])
  expect(town.wrapper.emitted('changed')).toHaveLength(1)
})

it('tells who was faster', async () => {
  const town = await screen(() => problem(409, { code: 'conflict', detail: '口径设置已被他人修改，请刷新后再改', winner: '陈砚秋', at: '2026-03-02T02:00:00Z' }))
  await town.choose('“立案率”的分母', '已作决定')
  expect(town.text()).toContain('陈砚秋 已在')
  expect(town.wrapper.emitted('changed')).toBeUndefined()
})
