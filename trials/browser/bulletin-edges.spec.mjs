// Every move of an issue of the bulletin: sent for review, returned, taken back, signed by another hand, corrected, withdrawn, and thrown away; every
// state was seen. What was walked is held against the table of docs/lifecycles.md, so that a new edge cannot be forgotten.
import { after, before, test } from 'node:test'
import { day, openHouse } from './house.mjs'
import { demandAll, Moves } from './moves.mjs'

const moves = new Moves({
  screens: '/bulletins',
  api: '/api/bulletins',
  people: ['organiser', 'orgleader'],
  state: (sheet) => sheet.line.state,
  stateName: (sheet) => sheet.line.stateName,
  click: async (page, move) => {
    await page.getByRole('button', { name: move.label, exact: true }).click()
    if (!move.reason) return
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('走查：第二段的数字请再核对')
    await dialog.getByRole('button', { name: `确认${move.label}`, exact: true }).click()
    return dialog
  },
  pictures: 'bulletin-edges',
})
const make = (...what) => moves.make(...what)

let house
before(async () => moves.begin((house = await openHouse())), { timeout: 400_000 })
after(() => house?.close())

/** An issue with one article, under a number of its own. */
async function drafted() {
  const { unit } = await moves.get('organiser', '/api/me')
  const year = new Date().getFullYear()
  const taken = (await moves.get('organiser', '/api/bulletins')).filter((one) => one.year === year).map((one) => one.ordinal)
  const number = [...Array(999).keys()].findLast((one) => one > 0 && !taken.includes(one))
  const piece = { title: '走查：一线动态', text: '挂职干部陈一与网格员一道走访独居老人，当场修好漏水的水管。', author: null, story: null, photos: [], table: [] }
  const content = { sections: [{ kind: 'PROGRESS', title: null, pieces: [piece] }], figures: [], totals: [] }
  const { id } = await moves.post('organiser', '/api/bulletins', {
    owner: unit.id, masthead: '走查简报', issuer: unit.name, year, number, issued: day(), copies: 10, content, sent: [],
  })
  await moves.begun('organiser', id)
  return id
}

/** The correction of a signed issue takes its place when it is signed. */
async function corrected(id) {
  const page = await moves.open('organiser', id, await moves.sheetOf('organiser', id))
  await page.reload()
  await page.getByRole('button', { name: '更正', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('更正说明').fill('走查：老人姓名写错，已更正')
  await dialog.getByRole('button', { name: '确认更正', exact: true }).click()
  await page.waitForURL((url) => !url.href.endsWith(id))
  const correction = page.url().split('/').at(-1)
  await make(correction, 'submit')
  const signer = await moves.windowOf('orgleader')
  await signer.goto(page.url())
  const deed = () => signer.getByRole('button', { name: '签发', exact: true }).click()
  await moves.walk({ login: 'orgleader', id, code: 'replace', page: signer, goes: (url) => url.endsWith(`/api/bulletins/${correction}/moves`), deed })
  await moves.look('orgleader', id)
  return correction
}

test('an issue is returned, taken back, signed, corrected, and its correction withdrawn; another is thrown away', { timeout: 120_000 }, async () => {
  const id = await drafted()
  await make(id, 'submit')
  await make(id, 'return', { by: 'orgleader' })
  await make(id, 'submit')
  await make(id, 'take-back', { by: 'organiser' })
  await make(id, 'submit')
  await make(id, 'sign', { by: 'orgleader' })
  const correction = await corrected(id)
  await make(correction, 'withdraw', { by: 'orgleader' })
  await make(await drafted(), 'discard')
})

test('no move and no state of the bulletin was left out', () => demandAll('bulletin.desk', moves))
