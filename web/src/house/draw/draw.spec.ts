import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDraw, redraw, type Draw } from './draw'

const example = (name: string): Draw => JSON.parse(readFileSync(`../docs/formats/examples/${name}.json`, 'utf8'))
const tampered = (change: (draw: Draw) => void): Draw => {
  const draw = example('draw')
  change(draw)
  return draw
}
const kinds = async (draw: Draw) => (await checkDraw(draw)).map((fault) => fault.kind)

describe('a draw checked in the browser', () => {
  it('gives what the published example says, before the draw and after', async () => {
    expect(await redraw(example('draw'))).toEqual(example('draw').strata)
    expect(await checkDraw(example('draw'))).toEqual([])
    expect(await checkDraw(example('draw-committed'))).toEqual([])
  })

  it('finds another seed, a changed list and a changed rule', async () => {
    expect(await kinds(tampered((draw) => (draw.seed = draw.seed!.replace(/^../, '00'))))).toContain('seed')
    expect(await kinds(tampered((draw) => draw.list.pop()))).toContain('list')
    expect(await kinds(tampered((draw) => draw.rule.places++))).toContain('list')
    expect(await kinds(tampered((draw) => (draw.agreed = null)))).toEqual(['list'])
  })

  it('finds a list out of order, and wrong places', async () => {
    expect(await checkDraw(tampered((draw) => draw.list.reverse()))).toEqual([{ kind: 'order', where: 'g23' }])
    expect(await checkDraw(tampered((draw) => draw.strata[0]!.places++))).toEqual([{ kind: 'strata', where: '先锋街道' }])
  })

  it('names who was pushed out of the result and who was pushed in', async () => {
    expect(await checkDraw(tampered((draw) => (draw.strata[0]!.drawn![0] = 'g20')))).toEqual([{ kind: 'result', where: '先锋街道：g02、g20' }])
    expect(await kinds(tampered((draw) => draw.strata[0]!.drawn!.reverse()))).toEqual(['result'])
  })
})
