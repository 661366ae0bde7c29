import { expect, it } from 'vitest'
import BriefForm from './BriefForm.vue'
import { renderInTown } from '@/house/testing/town'

const call = { id: 'b', number: 5, name: '第五批', task: '专项', from: '2026-01-01', to: '2026-12-31' }
const aim = (word: string, name: string) => ({ aim: word, name })
const brief = {
  version: 2, aims: [aim('FILLED', '安排尽可能多的人'), aim('SUM', '总得分最高')], otherAims: [aim('WORST', '得分最低的一对尽可能高'), aim('SPREAD', '同类人在各接收单位分布最均衡')],
  weights: [{ quality: 'TRAVEL', name: '路程近便', earned: '越近越多', weight: 0 }], quotas: [], apart: [], bans: [],
  spread: [{ spread: 'WOMEN', name: '女干部', chosen: false }, { spread: 'YOUNG', name: '35 岁及以下', chosen: true }], candidates: [], units: [], posts: [], editable: true,
}

it('offers every aim that is not taken, and sends who shall be spread', async () => {
  const town = await renderInTown(BriefForm, { props: { call, brief }, answers: { 'PUT /api/selection/batches/b/brief': brief } })
  expect(town.text()).toContain('得分最低的一对尽可能高')
  await town.press('同类人在各接收单位分布最均衡')
  await town.tick('女干部')
  await town.submit('brief')
  expect(town.sent).toMatchObject([{ version: 2, brief: { aims: ['FILLED', 'SUM', 'SPREAD'], spread: ['YOUNG', 'WOMEN'] } }])
})
