import { expect, it } from 'vitest'
import { suggested, yearFrom } from './draft'
import { phases } from '../api'

it('ends a year on the day before it began', () => {
  expect(yearFrom('2026-09-01')).toBe('2027-08-31')
  expect(yearFrom('2028-02-29')).toBe('2029-02-28')
})

it('suggests phases that never go back', () => {
  const spans = suggested('2026-09-01', '2027-08-31')
  phases.slice(1).forEach((phase, at) => {
    const before = spans[phases[at]!]
    expect(spans[phase].from >= before.from, phase).toBe(true)
    expect(spans[phase].to >= before.to, phase).toBe(true)
  })
})
