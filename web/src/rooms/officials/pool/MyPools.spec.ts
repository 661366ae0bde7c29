import { expect, it } from 'vitest'
import MyPools from './MyPools.vue'
import type { Pool } from './api'
import { renderInTown } from '@/house/testing/town'

const pool: Pool = { id: 'q', kind: 'SUBSTITUTE', kindName: '替补库', name: '网格替补', purpose: '第三批下沉人选', applyUntil: '2999-01-01', until: '2999-06-01', entries: [] }

it('says for what and until when, and sends my offer', async () => {
  const town = await renderInTown(MyPools, { answers: { 'GET /api/official-pools/mine': [pool], 'POST /api/official-pools/q/offers': { id: 'e' } } })
  expect(town.text()).toContain('第三批下沉人选')
  const field = document.querySelector('textarea')!
  field.value = '熟悉方言'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await town.settle()
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await town.settle()
  expect(town.sent).toEqual([{ statement: '熟悉方言' }])
})

it('tells me why I was refused, and lets me offer myself again', async () => {
  const refused = { ...pool, entries: [{ id: 'e', pool: 'q', person: { id: 'p', name: '示例甲' }, state: 'REFUSED' as const, stateName: '未通过', reason: '须先完成专项任务', version: 2 }] }
  const town = await renderInTown(MyPools, { answers: { 'GET /api/official-pools/mine': [refused] } })
  expect(town.text()).toContain('须先完成专项任务')
  expect(document.querySelector('textarea')).not.toBeNull()
})
