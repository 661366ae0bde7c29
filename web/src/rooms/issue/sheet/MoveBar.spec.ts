import { expect, it } from 'vitest'
import MoveBar from './MoveBar.vue'
import { aRow, aSheet } from '../testing'
import { renderInTown } from '@/house/testing/town'

const move = (code: string, name: string) => ({ move: code, name, needs: [], offers: [] })
const names = () => [...document.querySelectorAll('button')].map((button) => button.textContent)

it('puts the usual next step first and in colour, and what ends a matter last', async () => {
  await renderInTown(MoveBar, { props: { issue: aSheet(aRow(), { moves: [move('ask-verify', '发起核实'), move('refuse', '不予受理'), move('dispatch', '派遣'), move('urge', '催办')] }) } })
  expect(names()).toEqual(['派遣', '发起核实', '催办', '不予受理'])
  expect(document.querySelector('.primary')?.textContent).toBe('派遣')
})

it('colours nothing where no step is the usual one', async () => {
  await renderInTown(MoveBar, { props: { issue: aSheet(aRow(), { moves: [move('park', '挂账'), move('void', '作废')] }) } })
  expect(document.querySelector('.primary')).toBeNull()
})

it('says who may grant what the reader asked for himself', async () => {
  const issue = aSheet(aRow(), { moves: [move('refuse-force', '不同意强制结案')] })
  const town = await renderInTown(MoveBar, { props: { issue: { ...issue, flags: { ...issue.flags, forceAsked: true, forceAskedByReader: true } } } })
  expect(town.text()).toContain('须由另一人批准')
})
