import { expect, it } from 'vitest'
import { readBlocks } from './readBlocks'

it('reads a table as it is, in the encoding of the office program', async () => {
  const gbk = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31])
  expect(await readBlocks(new File([gbk], '地块.CSV'))).toEqual({ table: '编号,1' })
  expect(await readBlocks(new File(['编号,2'], 'a.csv'))).toEqual({ table: '编号,2' })
})

it('reads a map, and sends an empty one for what is none', async () => {
  const map = { type: 'FeatureCollection', features: [{}] }
  expect(await readBlocks(new File([JSON.stringify(map)], 'a.geojson'))).toEqual({ featureCollection: map })
  expect(await readBlocks(new File(['no'], 'a.json'))).toEqual({ featureCollection: { type: 'FeatureCollection', features: [] } })
})
