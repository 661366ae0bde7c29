import { expect, it } from 'vitest'
import ForwardCard from './ForwardCard.vue'
import { renderInTown } from '@/house/testing/town'

const waiting = { id: 'f-1', outpost: '邻区甲', serviceCode: '001', state: 'WAITING', stateName: '待送达', tries: 2, fault: '对方没有应答', askedAt: '2026-06-01T02:00:00Z', askedBy: '测试员' }
const card = (neighbours: object[], forwards: object[]) =>
  renderInTown(ForwardCard, { props: { issue: 'i-1' }, answers: { 'GET /api/open311/neighbours': neighbours, 'GET /api/open311/issues/i-1/forwards': forwards, 'GET /api/open311/issues/i-1/forwards/words': { text: '［某人］家门口破损', address: '河边' }, 'POST /api/open311/issues/i-1/forwards': { forwards: [waiting] } } })

it('hands the issue on in words that were read, under the neighbour\'s own service, and says that it waits', async () => {
  const town = await card([{ id: 'o-1', name: '邻区甲' }], [])
  await town.choose('邻区', '邻区甲')
  await town.type('对方的服务代码', '001')
  await town.type('送出的文字', '路口破损')
  await town.submit('forward')
  expect(town.sent.at(-1)).toEqual({ outpost: 'o-1', service: '001', words: { text: '路口破损', address: '河边' } })
  expect(town.text()).toContain('待送达 · 对方没有应答 · 已试 2 次')
})

it('is not there where no neighbour is known', async () => {
  const town = await card([], [])
  expect(town.text()).not.toContain('转送邻区')
})
