// Every screen, as the person who uses it most: opens without a trouble in the console, passes WCAG 2.2 AA by axe, paints in time and
// does not move under the reader's hand. The list is held against the routers, so that a new screen cannot be forgotten.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { breaches, breachesOfPanels } from './accessible.mjs'
import { monthOf, openHouse, picture, settled } from './house.mjs'
import { unreached } from './keyboard.mjs'
import { tooWide } from './narrow.mjs'

const web = fileURLToPath(new URL('../../web/src', import.meta.url))

/** Who looks at which screen; `:id` is replaced by a record that this person may see. */
const desktop = [
  ['login', '/login', null],
  ['work', '/', 'dispatcher'],
  ['dispatch', '/dispatch', 'dispatcher'],
  ['issues', '/issues', 'dispatcher'],
  ['issue', '/issues/:id', 'dispatcher'],
  ['entry', '/entry', 'hotline'],
  ['intake', '/intake', 'dispatcher'],
  ['intake-past', '/intake/past', 'dispatcher'],
  ['unplaced', '/unplaced', 'dispatcher'],
  ['call-backs', '/call-backs', 'dispatcher'],
  ['releases', '/releases', 'dispatcher'],
  ['whistles', '/whistles', 'dispatcher'],
  ['supervisions', '/supervisions', 'dispatcher'],
  ['map', '/map', 'dispatcher'],
  ['deductions', '/deductions', 'dispatcher'],
  ['approvals', '/approvals', 'leader'],
  ['approval', '/approvals/:id', 'leader'],
  ['approval-flows', '/approval-flows', 'sysadmin'],
  ['directory', '/directory', 'sysadmin'],
  ['secondment', '/secondment', 'organiser'],
  ['batch', '/secondment/:id', 'organiser'],
  ['my-secondment', '/my-secondment', 'secondee'],
  ['my-meetings', '/my-meetings', 'secondee'],
  ['leave', '/leave', 'secondee'],
  ['leave-calendar', '/leave-calendar', 'townleader'],
  ['leave-types', '/leave-types', 'organiser'],
  ['rosters', '/rosters', 'townleader'],
  ['roster', '/rosters/:id', 'townleader'],
  ['roll-calls', '/roll-calls', 'overseer'],
  ['roll-call', '/roll-calls/:id', 'overseer'],
  ['my-journal', '/my-journal', 'secondee'],
  ['my-note', '/my-journal/notes/:id', 'secondee'],
  ['my-report', '/my-journal/reports/:id', 'secondee'],
  ['talks', '/talks', 'townleader'],
  ['signals', '/signals', 'organiser'],
  ['assessment', '/assessment', 'orgleader'],
  ['assessment-plan', '/assessment/plans/:id', 'organiser'],
  ['assessment-round', '/assessment/rounds/:id', 'orgleader'],
  ['my-ratings', '/my-ratings', 'townleader'],
  ['my-assessments', '/my-assessments/:id?', 'secondee'],
  ['talent', '/talent', 'orgleader'],
  ['bulletins', '/bulletins', 'organiser'],
  ['bulletin', '/bulletins/:id', 'orgleader'],
  ['bulletin-published', '/bulletins/published/:id', 'townleader'],
  ['feedback', '/feedback', 'orgleader'],
  ['feedback-letter', '/feedback/:id', 'orgleader'],
  ['feedback-received', '/feedback-received', 'townleader'],
  ['feedback-own', '/feedback-received/:id', 'townleader'],
  ['my-stories', '/my-stories', 'secondee'],
  ['journal', '/journal', 'organiser'],
  ['journal-report', '/journal/:id', 'townleader'],
  ['selection', '/selection', 'organiser'],
  ['selection-of', '/selection/:id', 'organiser'],
  ['desk', '/selection/:id?tab=placing', 'organiser'],
  ['substitutes', '/substitutes/:id', 'organiser'],
  ['my-preferences', '/my-preferences', 'secondee'],
  ['officials', '/officials', 'organiser'],
  ['official', '/officials/:id', 'organiser'],
  ['my-form', '/my-form', 'secondee'],
  ['pools', '/official-pools', 'organiser'],
  ['grids', '/grids', 'sysadmin'],
  ['grid', '/grids/:id', 'sysadmin'],
  ['surveys', '/grid-planning', 'sysadmin'],
  ['planner', '/grid-planning/:id', 'sysadmin'],
  ['petitions', '/petitions', 'petition'],
  ['petition', '/petitions/:id', 'petition'],
  ['petition-reports', '/petition-reports', 'petitionhead'],
  ['task-lists', '/task-lists', 'clerk'],
  ['task-list', '/task-lists/:id', 'clerk'],
  ['clearings', '/clearings', 'townleader'],
  ['clearing', '/clearings/:id', 'townleader'],
  ['contracts', '/contracts', 'townleader'],
  ['inspections', '/inspections', 'clerk'],
  ['inspection', '/inspections/:id', 'clerk'],
  ['standards', '/standards', 'clerk'],
  ['rankings', '/rankings', 'townleader'],
  ['care', '/care', 'townleader'],
  ['care-action', '/care/:id', 'townleader'],
  ['campaigns', '/campaigns', 'justice'],
  ['campaign', '/campaigns/:id', 'justice'],
  ['questions', '/questions', 'justice'],
  ['offers', '/offers', 'townleader'],
  ['lookbacks', '/lookbacks', 'dispatcher'],
  ['lookback', '/lookbacks/:id', 'dispatcher'],
  ['unannounced', '/unannounced', 'organiser'],
  ['unannounced-round', '/unannounced/:id', 'organiser'],
  ['unannounced-findings', '/unannounced-findings', 'organiser'],
  ['my-inspections', '/my-inspections', 'checker'],
  ['my-visits', '/my-visits', 'secondee'],
  ['review-groups', '/review-groups', 'dispatcher'],
  ['zones', '/zones', 'organiser'],
  ['zone-board', '/zones/:id', 'organiser'],
  ['categories', '/categories', 'dispatcher'],
  ['routing', '/routing', 'dispatcher'],
  ['text-help', '/text-help', 'dispatcher'],
  ['calendar', '/calendar', 'sysadmin'],
  ['dashboards', '/dashboards', 'dispatcher'],
  ['dashboard', '/dashboards/:id', 'dispatcher'],
  ['composer', '/dashboards/:id/edit', 'dispatcher'],
  ['wall', '/wall', 'overseer'],
  ['indicators', '/indicators', 'dispatcher'],
  ['indicator-definitions', '/indicator-definitions', 'organiser'],
  ['indicator-editor', '/indicator-editor', 'organiser'],
  ['my-indicators', '/my-indicators', 'secondee'],
  ['accounts', '/accounts', 'secadmin'],
  ['account', '/accounts/:id', 'secadmin'],
  ['sessions', '/sessions', 'secadmin'],
  ['roles', '/roles', 'secadmin'],
  ['stand-ins', '/stand-ins', 'dispatcher'],
  ['audit', '/audit', 'auditadmin'],
  ['me', '/me', 'dispatcher'],
  ['open-keys', '/open-keys', 'sysadmin'],
  ['webhooks', '/webhooks', 'sysadmin'],
  ['burden', '/burden', 'sysadmin'],
  ['data-note', '/data-note', 'dispatcher'],
  ['proven', '/proven', 'organiser'],
]
const phone = [
  ['signin', '/m/signin', null],
  ['home', '/m/', 'grid'],
  ['report', '/m/report', 'grid'],
  ['tasks', '/m/tasks/:kind?', 'grid'],
  ['reports', '/m/reports', 'grid'],
  ['issue', '/m/issue/:id', 'grid'],
  ['approvals', '/m/approvals', 'leader'],
  ['approval', '/m/approval/:id', 'leader'],
  ['queue', '/m/queue', 'grid'],
  ['notices', '/m/notices', 'grid'],
  ['secondment', '/m/secondment', 'secondee'],
  ['leave', '/m/leave', 'secondee'],
  ['shifts', '/m/shifts', 'secondee'],
  ['roll-calls', '/m/roll-calls', 'secondee'],
  ['meetings', '/m/meetings', 'secondee'],
  ['note', '/m/note', 'secondee'],
  ['my-note', '/m/note/:id', 'secondee'],
  ['notes', '/m/notes', 'secondee'],
  ['plan', '/m/plan', 'secondee'],
  ['month-reports', '/m/month-reports', 'secondee'],
  ['my-report', '/m/month-reports/:id', 'secondee'],
  ['petitions', '/m/petitions', 'petition'],
  ['petition', '/m/petitions/:id', 'petition'],
  ['task-items', '/m/task-items', 'grid'],
  ['task-item', '/m/task-items/:id', 'grid'],
  ['offers', '/m/offers', 'grid'],
  ['offer', '/m/offers/:id', 'grid'],
  ['inspections', '/m/inspections', 'clerk'],
  ['inspection-target', '/m/inspections/:id', 'clerk'],
  ['unannounced', '/m/unannounced', 'checker'],
  ['unannounced-visit', '/m/unannounced/:id', 'checker'],
  ['my-visits', '/m/my-visits', 'secondee'],
  ['visits', '/m/visits', 'grid'],
  ['visit', '/m/visits/:id', 'grid'],
  ['outreach', '/m/outreach', 'grid'],
  ['bulletins', '/m/bulletins', 'townleader'],
  ['bulletin-published', '/m/bulletins/:id', 'townleader'],
  ['board', '/m/board/:id?', 'townleader'],
  ['board-records', `/m/board-records?audience=DISTRICT&measure=COUNT:issue.reported&term=0&from=${monthOf(0)}-01&to=${monthOf(0)}-28&title=${encodeURIComponent('上报件数')}`, 'townleader'],
  ['feedback-received', '/m/feedback-received', 'townleader'],
  ['feedback-own', '/m/feedback-received/:id', 'townleader'],
  ['stories', '/m/stories', 'secondee'],
  ['problem', '/m/problem', 'townleader'],
  ['righting', '/m/righting/:of?', 'townleader'],
  ['righting-problem', '/m/righting/problems/:id', 'townleader'],
  ['righting-finding', '/m/righting/findings/:id', 'townleader'],
  ['preferences', '/m/preferences', 'secondee'],
  ['ratings', '/m/ratings', 'secondee'],
  ['assessments', '/m/assessments/:id?', 'secondee'],
  ['me', '/m/me', 'grid'],
]
const citizen = [
  ['report', '/c/', null],
  ['follow', '/c/follow/:code?', null],
  ['around', '/c/issues', null],
  ['one', '/c/issues/:code', null],
  ['questions', '/c/questions', null],
  ['grids', '/c/grids', null],
  ['draws', '/c/draws', null],
  ['draw', '/c/draws/:id', null],
  ['review', '/c/review', null],
  ['suggest', '/c/suggest', null],
  ['privacy', '/c/privacy', null],
]

/** A screen should paint within this time on a machine that does nothing else; how many do is printed, not judged. */
const PAINT_MS = 1500
const paints = []

let house
before(async () => (house = await openHouse()), { timeout: 400_000 })
after(() => house?.close())

/** Placements that a recall ended, in the latest batch that has any. */
async function recalled(ask) {
  for (const batch of await ask('/api/secondment/batches')) {
    const found = (await ask(`/api/secondment/batches/${batch.id}/placements`)).filter((one) => one.state === 'RECALLED')
    if (found.length) return found
  }
  return []
}
/** The items that somebody holds come with the names of their lists. */
const held = async (ask) => (await ask('/api/task-items/mine')).map((one) => one.line)
/** What is left to be checked comes with the titles of its campaigns. */
const toCheck = async (ask) => (await ask('/api/inspections/targets/mine')).map((one) => one.line)
/** What waits to be put right comes with what it is part of; where other trials have left nothing of it, any that this person may see. */
const waiting = (path) => async (ask) => (await ask(path)).items.map((one) => one.line)
const problems = async (ask) => {
  const mine = await waiting('/api/clearings/problems/mine')(ask)
  const [subject] = await ask('/api/clearings')
  return mine.length ? mine : (await ask(`/api/clearings/${subject.id}/problems?limit=1`)).items
}
const plans = async (ask) => (await ask('/api/assessment/plans')).map((one) => one.plan)
const letters = async (ask) => (await ask('/api/feedback')).letters
const records = { dashboard: '/api/dashboards', board: '/api/dashboards', composer: '/api/dashboards', 'my-assessments': '/api/assessment/mine', assessments: '/api/assessment/mine', 'assessment-plan': plans, 'assessment-round': '/api/assessment/rounds', bulletin: '/api/bulletins', 'bulletin-published': '/api/bulletins/published', 'feedback-letter': letters, 'feedback-own': '/api/feedback/received', inspection: '/api/inspections/campaigns', 'inspection-target': toCheck, 'care-action': '/api/care-actions?limit=1', campaign: '/api/campaigns', visit: '/api/care-households/mine', lookback: '/api/lookbacks', 'unannounced-round': '/api/unannounced/rounds', 'unannounced-visit': '/api/unannounced/mine/visits', draw: '/api/public/draws', one: '/api/public/released', clearing: '/api/clearings', 'righting-problem': problems, 'righting-finding': waiting('/api/inspections/findings/mine'), 'task-list': '/api/task-lists?state=RUNNING&limit=1', 'task-item': held, offer: '/api/offers', petition: '/api/petitions?limit=1', planner: '/api/grid-planning/surveys', 'zone-board': '/api/zoning/plans', substitutes: recalled, 'selection-of': '/api/selection/batches', desk: '/api/selection/batches', 'my-note': `/api/journal/notes?month=${monthOf(1)}`, 'my-report': '/api/journal/reports/mine', 'journal-report': `/api/journal/reports?month=${monthOf(1)}`, roster: '/api/rosters', 'roll-call': '/api/roll-calls', official: '/api/officials?limit=1', batch: '/api/secondment/batches', issue: '/api/issues?limit=1', grid: '/api/grids', account: '/api/accounts?limit=1', approval: '/api/approvals?limit=1' }

async function resolved(page, name, path) {
  if (!/:(id|code)$|:id[/?]/.test(path)) return path.replace(/\/:\w+\?/, '')
  const ask = (path) => page.request.get(house.address + path).then((answer) => answer.json())
  const list = await (typeof records[name] === 'function' ? records[name](ask) : ask(records[name]))
  const [first] = list.items ?? list
  assert.ok(first, `nobody can open ${path}: ${records[name]} is empty`)
  return path.replace(/:(id|code)/, first.id ?? first.code ?? first.person)
}

/** Layout shift and first paint as the browser itself saw them. */
const watch = () => {
  window.shift = 0
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.hadRecentInput || (window.shift += entry.value))).observe({ type: 'layout-shift', buffered: true })
}

/** Somebody looks at all his screens in one window, one after another, as people do. */
const windows = new Map()
async function windowOf(login, options) {
  const key = `${login} ${options.phone ?? false}`
  if (!windows.has(key)) {
    const page = await house.window({ ...options, login })
    await page.addInitScript(watch)
    windows.set(key, page)
  }
  const page = windows.get(key)
  page.troubles.length = 0
  return page
}

/**
 * What lies around a desk's screen is the same on all that a person sees: his first one is looked at whole, with its head and navigation, and so is one
 * of each kind of page whose frame differs; the others within.
 */
const frames = ['login', 'dispatch', 'issue', 'map', 'dashboard', 'composer', 'wall']
const known = new Set()
function within(set, name, login) {
  const whole = set !== 'desktop' || frames.includes(name) || !known.has(login)
  known.add(login)
  return whole ? 'body' : 'main'
}

async function inspect(set, [name, path, login], options) {
  const page = await windowOf(login, options)
  const address = house.address + (await resolved(page, name, path))
  await page.goto('about:blank') // nothing of the screen before is left
  await page.goto(address)
  await settled(page)
  await picture(page, `${set}-${name}`)
  const part = within(set, name, login)
  const found = await breaches(page, part === 'body' ? undefined : part)
  const measured = await page.evaluate(() => ({ shift: window.shift, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime }))
  const title = await page.title()
  const cut = await tooWide(page)
  const missed = await unreached(page, part)
  found.push(...(await breachesOfPanels(page)))
  assert.deepEqual(missed, [], `${path} is not complete by keyboard`)
  assert.deepEqual(cut, [], `${path} does not fit on a phone`)
  assert.deepEqual(found, [], `${path} breaks WCAG 2.2 AA`)
  const troubles = page.troubles.filter((text) => login || !text.includes('status of 401')) // a stranger is asked who he is
  assert.deepEqual(troubles, [], `${path} troubles the console`)
  assert.ok(title.trim().length > 0, `${path} has no title`)
  assert.ok(measured.shift <= 0.1, `${path} moves while it loads: ${measured.shift}`)
  return measured
}

for (const [set, list, options] of [['desktop', desktop, {}], ['phone', phone, { phone: true }], ['citizen', citizen, { phone: true }]]) {
  for (const screen of list) {
    test(`${set} ${screen[1]} is accessible, quiet and still`, { timeout: 60_000 }, async () => {
      const measured = await inspect(set, screen, options)
      paints.push([measured.paint, `${set} ${screen[1]}`])
      console.log(`trials: ${set} ${screen[1]} first paint ${Math.round(measured.paint)} ms, shift ${measured.shift.toFixed(3)}`)
    })
  }
}

test('the first paint of every screen was measured', () => {
  const [slowest, where] = paints.reduce((worst, one) => (one[0] > worst[0] ? one : worst))
  const middle = paints.map(([paint]) => paint).sort((a, b) => a - b)[Math.floor(paints.length / 2)]
  console.log(`trials: first paint of ${paints.length} screens: median ${Math.round(middle)} ms, slowest ${Math.round(slowest)} ms (${where}), ${paints.filter(([paint]) => paint <= PAINT_MS).length} within ${PAINT_MS} ms`)
  assert.equal(paints.length, desktop.length + phone.length + citizen.length)
  assert.ok(paints.every(([paint]) => paint > 0))
})

test('no screen of the routers is missing from this list', () => {
  const paths = (files) =>
    files
      .filter((file) => existsSync(join(web, file)))
      .flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(/path: '([^']+)'.*component/g)])
      .map((match) => match[1])
      .sort()
  /** A screen that is looked at in two states, `?tab=` and the like, is one screen. */
  const known = (list, prefix) => [...new Set(list.map(([, path]) => path.replace(prefix, '').replace(/\?\w+=.*/, '') || '/').map((path) => (path.startsWith('/') ? path : `/${path}`)))].sort()
  assert.deepEqual(paths(readdirSync(join(web, 'rooms')).map((room) => `rooms/${room}/routes.ts`)), known(desktop, ''))
  assert.deepEqual(paths(['phone/router.ts']), known(phone, '/m'))
  assert.deepEqual(paths(['citizen/router.ts']), known(citizen, '/c'))
})
