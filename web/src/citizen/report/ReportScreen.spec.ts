import { describe, expect, it, vi } from 'vitest'
import ReportScreen from './ReportScreen.vue'
import { saved } from '../follow/saved'
import { renderInTown } from '@/house/testing/town'
import { townFile } from '@/pocket/place/town'

const answers = {
  'GET /api/public/categories': [],
  'GET /api/map/boundaries.geojson': townFile,
  'GET /api/public/covering': { grid: { id: 'g-1', name: '余西村第一网格', code: '1' } },
  'POST /api/public/issues': { code: 'TZ2611210001', secret: 'k7f3-9q2m' },
}

async function standing() {
  vi.stubGlobal('navigator', { onLine: true, geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { longitude: 121.015, latitude: 32.015, accuracy: 9 } } as GeolocationPosition) } })
  return renderInTown(ReportScreen, { answers })
}

describe('reporting as a resident', () => {
  it('takes one sentence and a place, and asks for no name', async () => {
    const town = await standing()
    await town.type('出了什么事', '小区北门路灯不亮')
    await town.press('定位')
    expect(town.text()).toContain('这里属于 余西村第一网格')
    await town.press('提交')
    expect(town.sent).toEqual([{ summary: '小区北门路灯不亮', longitude: 121.015, latitude: 32.015, system: 'WGS84' }])
    expect(town.text()).toContain('TZ2611210001')
    expect(town.text()).toContain('/c/follow/TZ2611210001#k7f3-9q2m')
  })

  it('does not ask the device where it is before the resident wishes it', async () => {
    const town = await standing()
    expect(town.text()).toContain('还没有位置')
    await town.type('出了什么事', '小区北门路灯不亮')
    await town.press('提交')
    expect(town.sent).toEqual([])
    expect(town.text()).toContain('请先定位、在地图上选点或选择村社区')
  })

  it('keeps the code on this phone only when asked to', async () => {
    saved.value = []
    const town = await standing()
    await town.type('出了什么事', '小区北门路灯不亮')
    await town.press('定位')
    await town.press('提交')
    expect(saved.value).toEqual([])
    await town.press('存在这部手机')
    expect(saved.value).toMatchObject([{ code: 'TZ2611210001', secret: 'k7f3-9q2m', summary: '小区北门路灯不亮' }])
  })

  it('follows what somebody told of already with one tap', async () => {
    vi.stubGlobal('navigator', { onLine: true, geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { longitude: 121.015, latitude: 32.015, accuracy: 9 } } as GeolocationPosition) } })
    const lamp = { code: 'TZ2611200007', summary: '路灯坏了', metres: 50, stateName: '处理中', reportedAt: '2026-11-20T02:00:00Z', score: 80, watchers: 2 }
    const town = await renderInTown(ReportScreen, { answers: { ...answers, 'GET /api/public/issues/near': [lamp], 'POST /api/public/issues/TZ2611200007/me-too': { code: lamp.code, secret: 'q2m7' } } })
    await town.press('定位')
    expect(town.text()).toContain('2 人也遇到')
    await town.press('我也遇到')
    expect(town.text()).toContain('/c/follow/TZ2611200007#q2m7')
  })
})
