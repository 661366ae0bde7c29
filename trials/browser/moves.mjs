// Makes the moves of a life cycle, each on its sheet in the browser by somebody whom the sheet offers it, and remembers what was walked,
// to be held against the table of docs/lifecycles.md: a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { picture } from './house.mjs'

/** On machines without WebGL, as many offices have them: a sheet says so in the map's place, and every move goes on. */
const withoutMaps = () => {
  const whole = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith('webgl') ? null : whole.call(this, kind, ...more)
  }
}

/** The graph of a room: its states, and its edges as "STATE move". */
export function graphOf(room) {
  const page = readFileSync(new URL('../../docs/lifecycles.md', import.meta.url), 'utf8')
  const chapter = page.slice(page.indexOf(`（${room}）`)).split('\n## ')[0]
  const states = new Map([...chapter.matchAll(/^ {2}([A-Z]+) : (.+)$/gm)].map(([, code, name]) => [name, code]))
  const rows = [...chapter.matchAll(/^\| ([^|]+) \| [^`|]+`([a-z-]+)` \|/gm)].map(([, from, move]) => [states.get(from), move])
  assert.ok(rows.length > 0 && rows.every(([from]) => from), `the table of ${room} is read`)
  return { states: [...states.values()], edges: rows.map((row) => row.join(' ')) }
}

/** Takes the choice of that name in a picker that finds by typing. */
export async function pick(dialog, box, name) {
  await box.fill(name)
  await dialog.getByRole('option', { name }).first().click()
}

export class Moves {
  walked = new Set()
  reached = new Set()
  #windows = new Map()
  /** In which window a sheet was moved last: there it shows what followed, everywhere else it is opened anew. */
  #last = new Map()

  /**
   * @param kind where the sheets lie on desktop and phone (`screens`, `phone`), where they are asked for (`api`), who may be offered a
   * move (`people`), what a sheet says (`state`, `name` of a move), what ends its dialog (`confirm`), how a dialog is filled in (`fill`);
   * `pictures` begins the name of a picture of each state
   */
  constructor(kind) {
    this.kind = kind
  }

  begin(house) {
    this.house = house
  }

  /** One window a person and device for the whole walk. */
  async windowOf(login, phone = false) {
    const seat = phone ? `${login} phone` : login
    if (!this.#windows.has(seat)) {
      const page = await this.house.window({ login, phone })
      await page.addInitScript(withoutMaps)
      this.#windows.set(seat, page)
    }
    return this.#windows.get(seat)
  }

  async get(login, path) {
    const page = await this.windowOf(login)
    const answer = await page.request.get(this.house.address + path)
    return answer.ok() ? answer.json() : null
  }

  async post(login, path, data) {
    const page = await this.windowOf(login)
    const answer = await page.request.post(this.house.address + path, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
    assert.ok(answer.ok(), await answer.text())
    return answer.json()
  }

  async unitOf(login) {
    return (await this.get(login, '/api/me')).unit.name
  }

  sheetOf(login, id) {
    return this.get(login, `${this.kind.api}/${id}`)
  }

  /** Whoever is offered the move; `by` where it must be somebody in particular. */
  async offered(id, code, by) {
    for (const login of by ? [by] : this.kind.people) {
      const sheet = await this.sheetOf(login, id)
      const move = sheet?.moves.find((one) => one.move === code)
      if (move) return { sheet, move, login }
    }
    throw new Error(`nobody is offered ${code} of ${id}`)
  }

  /** Opens the dialog of a move on its sheet and fills it in. */
  async open(id, code, { by, phone = false, ...values } = {}) {
    const { sheet, move, login } = await this.offered(id, code, by)
    const page = await this.windowOf(login, phone)
    if (this.#last.get(id) !== page || !page.url().endsWith(id)) {
      await page.goto(`${this.house.address}${phone ? this.kind.phone : this.kind.screens}/${id}`)
    }
    const name = this.kind.name(move)
    await page.getByRole('button', { name, exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await this.kind.fill(dialog, values)
    const confirm = dialog.getByRole('button', { name: this.kind.confirm(name), exact: true })
    return { page, dialog, confirm, login, from: this.kind.state(sheet) }
  }

  /** Makes a move on the sheet and answers the sheet that follows. */
  async make(id, code, how) {
    const { page, dialog, confirm, login, from } = await this.open(id, code, how)
    const moved = page.waitForResponse((answer) => answer.url().includes(`${this.kind.api}/${id}/`) && answer.request().method() === 'POST')
    await confirm.click()
    const answer = await moved
    assert.ok(answer.ok(), `${code} by ${login}: ${await answer.text()}`)
    await dialog.waitFor({ state: 'detached' })
    this.walked.add(`${from} ${code}`)
    this.#last.set(id, page)
    const sheet = await this.sheetOf(login, id)
    if (sheet) await this.#reach(page, this.kind.state(sheet))
    return sheet
  }

  async #reach(page, state) {
    if (this.reached.has(state)) return
    this.reached.add(state)
    if (this.kind.pictures) await picture(page, `${this.kind.pictures}-${state.toLowerCase()}`)
  }

  /** Opens a sheet that is somewhere without a move, and looks at it. */
  async look(login, id) {
    const page = await this.windowOf(login)
    await page.goto(`${this.house.address}${this.kind.screens}/${id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const sheet = await this.sheetOf(login, id)
    await page.getByText(this.kind.stateName(sheet)).first().waitFor()
    await this.#reach(page, this.kind.state(sheet))
    return page
  }

  /** What the console of any window complained of, but for refusals that were wanted. */
  troubles(wanted = () => false) {
    return [...this.#windows.values()].flatMap((page) => page.troubles).filter((trouble) => !wanted(trouble))
  }
}
