import { expect, it } from 'vitest'
import { twinsOf } from './twins'
import type { PreviewRow } from '../api'

const row = (file: string, more: Partial<PreviewRow>): PreviewRow => ({ file, name: '示例甲', birth: '1990-03', match: { state: 'KNOWN', how: '', candidates: [] }, version: 1, changes: [], errors: [], doubts: [], ...more })
const known = (file: string, person: string) => row(file, { person })
const fresh = (file: string, birth: string) => row(file, { birth, match: { state: 'NEW', how: '', candidates: [] } })

it('finds files of one person, by whom they were recognised or chosen', () => {
  expect(twinsOf([known('甲.lrmx', 'p1'), known('乙.lrmx', 'p1'), known('丙.lrmx', 'p2')], {}, [])).toEqual({ '甲.lrmx': ['甲.lrmx', '乙.lrmx'], '乙.lrmx': ['甲.lrmx', '乙.lrmx'] })
  expect(Object.keys(twinsOf([known('甲.lrmx', 'p1'), row('丁.lrmx', { match: { state: 'AMBIGUOUS', how: '', candidates: [] } })], { '丁.lrmx': 'p1' }, []))).toHaveLength(2)
})

it('takes strangers of one name and month of birth for one person, others not', () => {
  expect(Object.keys(twinsOf([fresh('甲.lrmx', '1990-03'), fresh('乙.lrmx', '1990-03')], {}, []))).toHaveLength(2)
  expect(twinsOf([fresh('甲.lrmx', '1990-03'), fresh('乙.lrmx', '1991-03')], {}, [])).toEqual({})
})

it('forgets a file that was left out', () => {
  expect(twinsOf([known('甲.lrmx', 'p1'), known('乙.lrmx', 'p1')], {}, ['乙.lrmx'])).toEqual({})
})
