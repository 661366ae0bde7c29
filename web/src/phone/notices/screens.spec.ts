import { expect, it } from 'vitest'
import { placeOf } from './screens'

const id = '01980000-0000-7000-8000-000000000001'

it('opens what must be put right where it is put right, and only what the notice is about', () => {
  expect(placeOf(`/clearings/${id}`)?.to).toBe(`/righting/${id}`)
  expect(placeOf(`/inspections/${id}?figure=FINDINGS`)?.to).toBe(`/righting/${id}`)
  expect(placeOf(`/inspections/${id}`)).toBeUndefined()
  expect(placeOf(`/issues/${id}`)?.to).toBe(`/issue/${id}`)
})
