import { expect, it, vi } from 'vitest'
import DefinitionsScreen from './DefinitionsScreen.vue'
import EditorScreen from './EditorScreen.vue'
import MyIndicatorsScreen from './MyIndicatorsScreen.vue'
import { renderInTown } from '@/house/testing/town'

const version = { number: 1, text: '件数(处置 当 按期) ÷ 件数(处置)', words: '期内“处置”的件数中，期内“处置”且“按期”的件数所占的比率。', target: '不低于 95%', type: 'RATIO', weight: null, from: '2026-01-01', until: null, standing: 'IN_FORCE', because: '试行', madeBy: '王芳', madeAt: '2026-01-01T00:00:00Z' }
const own = { id: 'd-1', code: 'IN-TIME', name: '按期率', basis: '测试依据', origin: 'OWN', version: 1, source: null, official: null, versions: [version] }
const term = { position: 0, text: '件数(处置)', words: '期内“处置”的件数', shown: '4 件', value: 4 }
const figure = { code: 'P-1', name: '按期率', version: 1, words: version.words, numerator: 3, denominator: 4, value: 75, shown: '75.0%', notApplicable: null, target: '不低于 95%', reached: false, weight: 60, terms: [term], parts: [] }
const records = { items: [{ issue: { id: 'i-1', code: 'TZ1', summary: '河道漂浮垃圾', of: 'issue', known: true, door: '/issues/i-1' }, at: '2026-03-01T02:00:00Z', kind: 'issue.handled', kindName: '处置' }], next: null, total: 1, totalCapped: false }
const answers = {
  'GET /api/indicators/definitions': [own],
  'GET /api/indicators/personal': [],
  'GET /api/indicators/catalogue': { kinds: [{ code: 'issue.handled', name: '处置', basis: '国家标准', details: [{ code: 'inTime', name: '按期', form: 'FLAG', choices: [] }] }], barred: [{ name: '随手记', reason: '是个人记录' }] },
  'POST /api/indicators/reading': { canonical: null, words: null, type: null, faults: [{ from: 3, to: 5, message: '没有可计数的事项“节案”', mend: '是否应为“结案”？' }], from: 3, suggestions: [{ text: '结案', hint: '国家标准', sort: 'KIND' }] },
}

it('tells each indicator in words, and what may not be counted with the reason', async () => {
  const town = await renderInTown(DefinitionsScreen, { answers, permissions: ['indicator.view', 'indicator.define'] })
  expect(town.text()).toContain('期内“处置”且“按期”的件数所占的比率')
  expect(town.text()).toContain('随手记')
  expect(town.text()).toContain('还没有为挂职干部立个性化指标')
})

it('underlines a fault at its place, tells the mend, and inserts what may follow', async () => {
  const town = await renderInTown(EditorScreen, { answers, permissions: ['indicator.view', 'indicator.define'] })
  const box = document.querySelector('textarea')!
  box.value = '件数(节案'
  box.dispatchEvent(new Event('input'))
  await vi.waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('节案'))
  expect(town.text()).toContain('没有可计数的事项“节案”')
  expect(town.text()).toContain('是否应为“结案”？')
  await town.press('写入“结案”')
  expect(box.value).toBe('件数(结案')
})

it('shows an official his own figure, and opens it into the records', async () => {
  const town = await renderInTown(MyIndicatorsScreen, { permissions: ['issue.view'], answers: { 'GET /api/indicators/personal/mine': [figure], 'GET /api/indicators/personal/mine/P-1/records': records } })
  expect(town.text()).toContain('75.0%')
  expect(town.text()).toContain('未达目标')
  await town.press('按期率，期内“处置”的件数：4 件，查看明细')
  expect(town.find('河道漂浮垃圾', 'dialog a').getAttribute('href')).toBe('/issues/i-1')
})
