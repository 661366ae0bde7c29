import { expect, it } from 'vitest'
import { told } from './said'

it('leaves out whom nobody met, and asks nothing more of who is not there', () => {
  expect(
    told([
      { id: 'a', answers: { PRESENT: 'NO', WORKING: 'YES' }, notes: { PRESENT: ' 不在村部 ', WORKING: 'x' } },
      { id: 'b', answers: {}, notes: { PRESENT: '写了一半' } },
      { id: 'c', answers: { PRESENT: 'YES', WORKING: 'YES', STUDYING: 'UNCLEAR' }, notes: {} },
    ]),
  ).toEqual([
    { id: 'a', answers: { PRESENT: 'NO' }, notes: { PRESENT: '不在村部' } },
    { id: 'c', answers: { PRESENT: 'YES', WORKING: 'YES', STUDYING: 'UNCLEAR' }, notes: {} },
  ])
})
