import { expect, it } from 'vitest'
import { chosenOf, portionsOf } from './parcel'

const file = (name: string) => new File(['x'], name)

it('takes forms, zips and the photo beside a .lrm, and leaves the rest', () => {
  const chosen = chosenOf(['甲.lrmx', '乙.lrm', '乙.jpg', '甲.jpg', '说明.docx', '丙.zip'].map(file))
  expect(chosen.map((one) => one.name)).toEqual(['甲.lrmx', '乙.lrm', '乙.jpg', '丙.zip'])
})

it('sends a zip by itself and forms by twenty, each .lrm with its photo', () => {
  const forms = Array.from({ length: 41 }, (_, index) => file(`${index}.lrmx`))
  const portions = portionsOf(chosenOf([...forms, file('乙.lrm'), file('乙.png'), file('丙.zip')]))
  expect(portions.map((portion) => portion.length)).toEqual([1, 20, 20, 3])
  expect(portions[3]!.map((one) => one.name)).toEqual(['40.lrmx', '乙.lrm', '乙.png'])
})
