import { expect, it } from 'vitest'
import OccasionForm from './OccasionForm.vue'
import { renderInTown } from '@/house/testing/town'

it('sends a share with its proof and without leaflets', async () => {
  const town = await renderInTown(OccasionForm, { props: { id: 'c' }, answers: { 'POST /api/campaigns/c/occasions': {} } })
  await town.choose('方式', '链接转发')
  for (const [label, text] of [['内容', '以案释法'], ['地点', '居民群'], ['主办', '司法所'], ['转发次数', '40'], ['链接', 'https://example.invalid/a']] as const) await town.type(label, text)
  await town.submit()
  expect(town.sent[0]).toMatchObject({ kind: 'SHARE', shared: 40, leaflets: null, proof: 'https://example.invalid/a', despite: false })
  expect(town.wrapper.emitted('done')).toHaveLength(1)
})
