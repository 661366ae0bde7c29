import { expect, it } from 'vitest'
import { towardsDue } from './left'
import { daysBefore, today } from '@/house/format'

it('counts working days towards the deadline and past it', () => {
  const day = daysBefore(today(), -9)
  expect(towardsDue({ due: day, late: false, left: 6 })).toEqual({ text: '剩余 6 个工作日', tone: '' })
  expect(towardsDue({ due: day, late: false, left: 1 })).toEqual({ text: '剩余 1 个工作日', tone: 'warn' })
  expect(towardsDue({ due: today(), late: false, left: 0 })).toEqual({ text: '今天到期', tone: 'warn' })
  expect(towardsDue({ due: '2026-01-01', late: true, left: -3 })).toEqual({ text: '逾期 3 个工作日', tone: 'alarm' })
})

it('says only that it is late where no working day has passed since, and nothing where time no longer matters', () => {
  expect(towardsDue({ due: '2026-01-03', late: true, left: 0 })).toEqual({ text: '逾期', tone: 'alarm' })
  expect(towardsDue({ due: '2026-01-01', late: false, left: -3 })).toBeUndefined()
  expect(towardsDue({ due: '2026-01-01', late: false })).toBeUndefined()
})
