import { expect, it } from 'vitest'
import BatchForm from './BatchForm.vue'
import { renderInTown } from '@/house/testing/town'

const refusal = (faults: object[]) => () =>
  new Response(JSON.stringify({ title: '填写有误', detail: (faults[0] as { message: string }).message, code: 'invalid', faults }), { status: 400, headers: { 'Content-Type': 'application/problem+json' } })

async function refused(faults: object[]) {
  const town = await renderInTown(BatchForm, { answers: { 'POST /api/secondment/batches': refusal(faults) } })
  for (let step = 0; step < 3; step++) {
    document.getElementById('batch')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await town.settle()
  }
  return town
}
const times = (text: string, words: string) => text.split(words).length - 1

it('says a refusal once, beside its field, on the step that holds it', async () => {
  const town = await refused([{ field: 'task', message: '没有写明任务', mend: '请填写任务' }])
  expect(times(town.text(), '没有写明任务')).toBe(1)
  expect(document.querySelector('textarea')!.getAttribute('aria-invalid')).toBe('true')
})

it('says above the buttons what no field of the step can say', async () => {
  const town = await refused([{ field: 'task', message: '没有写明任务', mend: '请填写任务' }, { field: 'to', message: '没有写明期限', mend: '请填写期限' }])
  expect(times(town.text(), '没有写明任务')).toBeGreaterThanOrEqual(1)
  expect(times(town.text(), '没有写明期限')).toBe(1)
})
