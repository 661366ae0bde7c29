import { expect, it } from 'vitest'
import { percent, points } from './figures'

it('never shows a gap as smaller than it is', () => {
  expect([percent(0), percent(0.0000012), percent(0.04)]).toEqual(['0%', '0.0002%', '4%'])
})

it('leaves what is not known to the caller', () => {
  expect([points(null), percent(undefined), points(0)]).toEqual([undefined, undefined, '0'])
})
