import { defineComponent, h, reactive } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import PlaceField from './PlaceField.vue'
import { nowhere } from './place'
import { townShapes } from './town'
import { renderInTown } from '@/house/testing/town'

const position = (answer: (done: PositionCallback, fail: PositionErrorCallback) => void) => vi.stubGlobal('navigator', { onLine: true, geolocation: { getCurrentPosition: answer } })

async function renderPlace(now = false) {
  const held = reactive({ place: nowhere() })
  const screen = defineComponent(() => () => h(PlaceField, { modelValue: held.place, 'onUpdate:modelValue': (place) => (held.place = place), shapes: townShapes, now }))
  return { held, town: await renderInTown(screen) }
}

describe('saying where it is', () => {
  it('takes the position of the device with its accuracy and names the grid', async () => {
    position((done) => done({ coords: { longitude: 121.0071234567, latitude: 32.007, accuracy: 12.4 } } as GeolocationPosition))
    const { held, town } = await renderPlace(true)
    expect(held.place).toMatchObject({ point: { longitude: 121.007123, latitude: 32.007 }, accuracy: 12, way: 'device' })
    expect(town.text()).toContain('误差约 12 米 · 农贸市场专属网格')
  })

  it('goes on without a position: a chosen grid gives the point', async () => {
    position((_, fail) => fail({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError))
    const { held, town } = await renderPlace(true)
    expect(town.text()).toContain('没有允许定位')
    await town.press('选网格')
    await town.choose('网格名称', '定兴村')
    expect(held.place.way).toBe('grid')
    expect(town.text()).toContain('已按网格取位置 · 定兴村第一网格')
  })

  it('proposes the grid that the typed address speaks of', async () => {
    const { held, town } = await renderPlace()
    await town.type('地址（选填）', '余西村三组')
    await town.press('余西村第一网格')
    expect(held.place).toMatchObject({ way: 'grid', address: '余西村三组' })
  })

  it('moves the pin with the arrow keys', async () => {
    const { held, town } = await renderPlace()
    await town.press('选网格')
    await town.choose('网格名称', '余西村')
    const before = held.place.point!.longitude
    await town.press('地图选点')
    document.querySelector('[role="slider"]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
    expect(held.place.way).toBe('map')
    expect(held.place.point!.longitude).toBeGreaterThan(before)
  })
})
