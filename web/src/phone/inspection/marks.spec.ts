import { expect, it } from 'vitest'
import { sent } from './marks'

it('sends only what is not simply met, and no times where nothing is taken off', () => {
  expect(
    sent([
      { position: 1, verdict: 'MET', times: 1, reason: '没有用' },
      { position: 2, verdict: 'SHORT', times: 3, reason: ' 三处垃圾 ' },
      { position: 3, verdict: 'NOT_APPLICABLE', times: 1, reason: '' },
    ]),
  ).toEqual([
    { position: 2, verdict: 'SHORT', times: 3, reason: '三处垃圾' },
    { position: 3, verdict: 'NOT_APPLICABLE', times: 0, reason: null },
  ])
})
