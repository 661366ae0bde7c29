import { expect, it } from 'vitest'
import { countOf, found, rowsOf, type Waiting } from './rows'

const page = <T>(items: T[], total = items.length) => ({ items, next: null, total, totalCapped: false })
const problem = { id: 'p', code: 'WT2026-00001', clearing: 'c', what: '岸坡堆放垃圾', object: '东沙河', team: '第一组', unit: '镇', due: '2026-06-09', state: 'FOUND' as const, stateName: '待整改', late: false, returned: 1, foundAt: '', foundBy: '', version: 1 }
const finding = { id: 'f', code: 'JC2026-00001', campaign: 'k', target: 't', place: '东村', what: '垃圾清运：村口一处', unit: '镇', due: '2026-06-05', state: 'FIXED' as const, stateName: '待复查', late: false, returned: 0, foundAt: '', version: 2 }
const look = { id: 'u', code: 'SW2026-0001', round: 'r', visit: 'v', person: 'x', personName: '张三', homeUnit: '区水务局', hostUnit: '余西村', aspect: 'PRESENT' as const, aspectName: '在岗', what: '不在村部', state: 'FOUND' as const, stateName: '待说明', foundAt: '', answerBy: '2026-06-01T09:00:00Z', mendBy: '2026-06-20', late: false, returned: 0, mine: true, steps: [], moves: [{ move: 'answer', label: '说明', needsNote: true }], version: 1 }
const waiting: Waiting = {
  problems: page([{ line: problem, title: '河道清零', photo: 'b', left: 6 }], 203),
  findings: page([{ line: finding, title: '人居环境', rehearsal: true, left: 4 }]),
  own: [look, { ...look, id: 'done', moves: [] }],
  rechecks: [{ ...look, id: 'again', state: 'MENDED', moves: [{ move: 'pass', label: '复查通过', needsNote: false }] }],
}

it('puts what is most urgent first, whichever room it comes from, what is only rehearsed last, and leads to where it is done', () => {
  const rows = rowsOf(waiting)
  expect(rows.map(({ to, due, checks }) => [to, due, checks])).toEqual([
    ['/my-visits', '2026-06-01', false],
    ['/righting/problems/p', '2026-06-09', false],
    ['/unannounced', '2026-06-20', true],
    ['/righting/findings/f', '2026-06-05', true],
  ])
  expect(rows[3]).toMatchObject({ place: '东村', title: '人居环境', rehearsal: true, photo: undefined, left: 4 })
  expect(rows[1]).toMatchObject({ place: '东沙河', title: '河道清零', returned: 1, photo: 'b' })
})

it('counts what is not on this phone too, and nothing that can no longer be moved', () => {
  expect(countOf(waiting)).toBe(206)
})

it('finds by all words, wherever they stand, and within one subject', () => {
  const rows = rowsOf(waiting)
  expect(found(rows, ' 东沙  垃圾').map((row) => row.id)).toEqual(['p'])
  expect(found(rows, 'jc2026').map((row) => row.id)).toEqual(['f'])
  expect(found(rows, '', 'k').map((row) => row.id)).toEqual(['f'])
  expect(found(rows, '东沙河', 'k')).toEqual([])
})
