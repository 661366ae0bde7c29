// Makes the moves of a life cycle, each on its sheet in the browser by somebody whom the sheet offers it, and remembers what was walked,
// to be held against the table of docs/lifecycles.md: a new edge cannot be forgotten.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { picture, settled } from './house.mjs'

/** On machines without WebGL, as many offices have them: a sheet says so in the map's place, and every move goes on. */
const withoutMaps = () => {
  const whole = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith('webgl') ? null : whole.call(this, kind, ...more)
  }
}

/** The graph of a room: its states, its edges as "STATE move", and where each leads as "STATE move STATE". */
export function graphOf(room) {
  const page = readFileSync(new URL('../../docs/lifecycles.md', import.meta.url), 'utf8')
  const chapter = page.slice(page.indexOf(`（${room}）`)).split('\n## ')[0]
  const states = new Map([...chapter.matchAll(/^ {2}([A-Z_]+) : (.+)$/gm)].map(([, code, name]) => [name, code]))
  const rows = [...chapter.matchAll(/^\| ([^|]+) \| [^`|]+`([a-z-]+)` \| ([^|]+) \|/gm)].map(([, from, move, to]) => [states.get(from), move, states.get(to)])
  assert.ok(rows.length > 0 && rows.every(([from, , to]) => from && to), `the table of ${room} is read`)
  return { states: [...states.values()], edges: [...new Set(rows.map(([from, move]) => `${from} ${move}`))], ends: rows.map((row) => row.join(' ')) }
}

/**
 * Holds what was walked against the chapter of a room: every edge but those that the system alone walks (by edge, with the reason), no edge
 * beside the chapter, each to where the chapter leads, every state seen, and no complaint of a console.
 */
export function demandAll(room, moves, bySystem = {}) {
  const { states, edges, ends } = graphOf(room)
  assert.deepEqual(edges.filter((edge) => !moves.walked.has(edge) && !(edge in bySystem)), [], `edges of ${room} left out`)
  assert.deepEqual([...moves.walked, ...Object.keys(bySystem)].filter((edge) => !edges.includes(edge)), [], `edges that ${room} does not have`)
  assert.deepEqual([...moves.led].filter((end) => !ends.includes(end)), [], `edges of ${room} that led elsewhere`)
  assert.deepEqual(states.filter((state) => !moves.reached.has(state)), [], `states of ${room} not seen`)
  assert.deepEqual(moves.troubles(), [])
}

/** Takes the choice of that name in a picker that finds by typing. */
export async function pick(dialog, box, name) {
  await box.fill(name)
  await dialog.getByRole('option', { name }).first().click()
}

/** Presses a button that asks before it does. */
export async function sure(page, name) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: `确认${name}？`, exact: true }).click()
}

/** A move in the dialog of a record: its button opens a form that ends with a button of the same name. */
export async function inDialog(page, name, fill) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).first().click()
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).last().click()
  return dialog
}

/** A photo as a camera takes it, of a scene that is told from another by its colour and the word on it. */
export async function takePhoto(page, word, colour) {
  const bytes = await page.evaluate(
    async ([text, ground]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
      const pen = canvas.getContext('2d')
      for (const [fill, top] of [['#b9d3e6', 0], [ground, 260]]) {
        pen.fillStyle = fill
        pen.fillRect(0, top, 640, 480)
      }
      pen.fillStyle = '#222'
      pen.font = '72px sans-serif'
      pen.textAlign = 'center'
      pen.fillText(text, 320, 400)
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'))
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [word, colour],
  )
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }
}

/**
 * The latest issue whose class asks no question that must be answered: another can be told there by its words alone. Which one that is differs by the day on
 * which the district was loaded.
 */
export async function unasked(get, fits = () => true) {
  const [{ items }, categories] = await Promise.all([get('/api/issues?limit=50'), get('/api/categories')])
  const asking = new Set(categories.filter(({ questions }) => questions.some(({ required }) => required)).map(({ id }) => id))
  return items.find(({ category }) => category && !asking.has(category.id) && fits(category))
}

/** The same photo as a telephone takes it that knows where it is: the place stands in its EXIF. */
export function withPlace({ buffer, ...photo }, { latitude, longitude }) {
  const tiff = Buffer.alloc(128)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  const entry = (at, tag, type, count, value) => (tiff.writeUInt16LE(tag, at), tiff.writeUInt16LE(type, at + 2), tiff.writeUInt32LE(count, at + 4), tiff.writeUInt32LE(value, at + 8))
  const degrees = (at, value) => [Math.floor(value), 1, Math.floor((value % 1) * 60), 1, Math.round(((value * 60) % 1) * 6000), 100].forEach((number, index) => tiff.writeUInt32LE(number, at + 4 * index))
  tiff.writeUInt16LE(1, 8)
  entry(10, 0x8825, 4, 1, 26)
  tiff.writeUInt16LE(4, 26)
  entry(28, 1, 2, 2, 'N'.charCodeAt(0))
  entry(40, 2, 5, 3, 80)
  entry(52, 3, 2, 2, 'E'.charCodeAt(0))
  entry(64, 4, 5, 3, 104)
  degrees(80, latitude)
  degrees(104, longitude)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return { ...photo, buffer: Buffer.concat([buffer.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, buffer.subarray(2)]) }
}

/** A move on the phone's sheet of what must be put right: in words, and with a photo where it was put right. */
export async function onTheSpot(page, move, words) {
  const choice = page.getByRole('group', { name: '可办理的步骤' })
  const form = page.locator('main form')
  await form.or(choice).first().waitFor()
  if (await choice.count()) await choice.getByRole('button', { name: move.label, exact: true }).click()
  await form.getByLabel('说明').fill(words)
  if (move.move === 'fix') {
    await form.locator('input[capture]').setInputFiles(await takePhoto(page, '整改后', '#7a9a5a'))
    await form.getByRole('img').waitFor()
  }
  await form.getByRole('button', { name: move.label, exact: true }).click()
  return form
}

export class Moves {
  walked = new Set()
  reached = new Set()
  led = new Set()
  #windows = new Map()
  #opening = new Map()
  #pictured = new Set()
  /** In which window a sheet was moved last: there it shows what followed, unless another is shown there since; everywhere else it is opened anew. */
  #last = new Map()

  /**
   * @param kind where the sheets lie on desktop and phone (`screens`, `phone`: the page above them, or the page of a sheet), where they are
   * asked for (`api`, or `sheet` by a reader), who may be offered a move (`people`), what a sheet says (`state`, `stateName`, `name` of a
   * move), what ends its dialog (`confirm`), how a dialog is filled in (`fill`); `pictures` begins the name of a picture of each state.
   * Where a sheet lies among others on its page, `show` opens it there; where a move is no button that opens a dialog, `click` makes it and
   * answers what closes then; where moves go elsewhere than below the sheet, `goes` knows their address
   */
  constructor(kind) {
    this.kind = kind
  }

  /** Begins in a house; in the windows of another walk, where one is given. */
  begin(house, other) {
    this.house = house
    if (other) [this.#windows, this.#opening] = [other.#windows, other.#opening]
  }

  /** One window a person and device for the whole walk, also when two ask for it at once. */
  async windowOf(login, phone = false) {
    const seat = phone ? `${login} phone` : login
    if (!this.#opening.has(seat)) this.#opening.set(seat, this.#open(seat, login, phone))
    return this.#opening.get(seat)
  }

  async #open(seat, login, phone) {
    const page = await this.house.window({ login, phone, keeps: false })
    await page.addInitScript(withoutMaps)
    this.#windows.set(seat, page)
    return page
  }

  async get(login, path) {
    const page = await this.windowOf(login)
    const answer = await page.request.get(this.house.address + path)
    return answer.ok() ? answer.json() : null
  }

  async post(login, path, data) {
    return this.#send(login, path, { data })
  }

  /** Sends up a sheet of rows. */
  async rows(login, path, lines) {
    return this.#send(login, path, { multipart: { file: { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) } } })
  }

  async #send(login, path, what) {
    const page = await this.windowOf(login)
    const answer = await page.request.post(this.house.address + path, { ...what, headers: { 'Idempotency-Key': crypto.randomUUID() } })
    assert.ok(answer.ok(), await answer.text())
    return answer.json()
  }

  async unitOf(login) {
    return (await this.get(login, '/api/me')).unit.name
  }

  sheetOf(login, id) {
    return this.kind.sheet ? this.kind.sheet((path) => this.get(login, path), id) : this.get(login, `${this.kind.api}/${id}`)
  }

  /** The window in which a sheet was moved last. */
  lastOf(id) {
    return this.#last.get(id)
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

  /** The page of a sheet, with the sheet open on it. */
  async open(login, id, sheet, phone = false) {
    const page = await this.windowOf(login, phone)
    const above = phone ? this.kind.phone : this.kind.screens
    const address = this.house.address + (typeof above === 'function' ? above(sheet) : `${above}/${id}`)
    const there = this.#last.get(id) === page && page.shows === id && page.url() === address
    if (!there) await page.goto(address)
    page.shows = id
    if (!this.kind.show || (there && (await page.getByRole('dialog').count()))) return page
    await settled(page, 80)
    await this.kind.show(page, sheet, phone)
    return page
  }

  async #byDialog(page, move, values) {
    const name = this.kind.name(move)
    await page.getByRole('button', { name, exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await this.kind.fill(dialog, values)
    await dialog.getByRole('button', { name: this.kind.confirm(name), exact: true }).click()
    return dialog
  }

  /** Makes a move on the sheet and answers the sheet that follows. */
  async make(id, code, { by, phone = false, ...values } = {}) {
    const { sheet, move, login } = await this.offered(id, code, by)
    const page = await this.open(login, id, sheet, phone)
    const goes = this.kind.goes ?? ((url) => url.includes(`${this.kind.api}/${id}/`))
    const deed = () => (this.kind.click ? this.kind.click(page, move, values, phone) : this.#byDialog(page, move, values))
    return this.walk({ login, id, code, page, phone, goes: (url) => goes(url, id), deed, from: this.kind.state(sheet) })
  }

  /** Does what moves a sheet, whatever it is called there, and answers the sheet that follows. */
  async walk({ login, id, code, page, phone = false, goes, deed, from, method = 'POST' }) {
    const begun = from ?? this.kind.state(await this.sheetOf(login, id))
    const [answer, closes] = await Promise.all([page.waitForResponse((one) => goes(one.url()) && one.request().method() === method), deed()])
    assert.ok(answer.ok(), `${code} by ${login}: ${await answer.text()}`)
    await closes?.waitFor({ state: 'detached' })
    this.walked.add(`${begun} ${code}`)
    this.#last.set(id, page)
    const sheet = await this.sheetOf(login, id)
    if (!sheet) return sheet
    this.led.add(`${begun} ${code} ${this.kind.state(sheet)}`)
    await this.#reach(login, id, sheet, phone)
    return sheet
  }

  /** A move that comes with one of another record: of each of these sheets, by whoever may read them. */
  async follow(login, ids, code, deed) {
    const before = await Promise.all(ids.map((id) => this.sheetOf(login, id)))
    await deed()
    for (const [at, id] of ids.entries()) {
      const from = this.kind.state(before[at])
      this.walked.add(`${from} ${code}`)
      const sheet = await this.sheetOf(login, id)
      this.led.add(`${from} ${code} ${this.kind.state(sheet)}`)
      await this.#reach(login, id, sheet, false)
    }
  }

  #pictureOf(sheet, phone) {
    return `${this.kind.pictures}-${phone ? 'phone-' : ''}${this.kind.state(sheet).toLowerCase()}`
  }

  async #reach(login, id, sheet, phone) {
    this.reached.add(this.kind.state(sheet))
    const name = this.#pictureOf(sheet, phone)
    if (!this.kind.pictures || this.#pictured.has(name)) return
    this.#pictured.add(name)
    const page = await this.open(login, id, sheet, phone)
    await settled(page, 80)
    await picture(page, name)
  }

  /** Looks at a sheet that has just begun, unless one was seen there before. */
  async begun(login, id, phone = false) {
    const sheet = await this.sheetOf(login, id)
    if (!this.#pictured.has(this.#pictureOf(sheet, phone))) await this.look(login, id, phone)
  }

  /** Opens a sheet that is somewhere without a move, and looks at it. */
  async look(login, id, phone = false) {
    const sheet = await this.sheetOf(login, id)
    const page = await this.open(login, id, sheet, phone)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText(this.kind.stateName(sheet)).first().waitFor()
    await this.#reach(login, id, sheet, phone)
    return page
  }

  /** What the console of any window complained of, but for refusals that were wanted. */
  troubles(wanted = () => false) {
    return [...this.#windows.values()].flatMap((page) => page.troubles).filter((trouble) => !wanted(trouble))
  }
}
