// The packed product with the demo district, started once for all browser trials, and people who use it in a real browser.
import { spawn, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const pictures = join(root, 'trials', 'target', 'screenshots')
const root0 = typeof process.getuid === 'function' && process.getuid() === 0
const quiet = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--enable-unsafe-swiftshader', '--lang=zh-CN', ...(root0 ? ['--no-sandbox'] : []),
]

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A day in Shanghai, so many days from today. */
export const day = (days = 0) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** The month in Shanghai, so many months ago, as yyyy-mm. */
export const monthOf = (ago) => {
  const [year, month] = day().split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - ago, 15)).toISOString().slice(0, 7)
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

function findChromium() {
  for (const name of [process.env.YIXIAN_CHROMIUM, 'chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean)) {
    try {
      return execFileSync('sh', ['-c', `command -v "${name}"`], { encoding: 'utf8' }).trim()
    } catch {
      continue
    }
  }
  throw new Error('没有 Chromium，浏览器试验不能运行；请安装 chromium 或设 YIXIAN_CHROMIUM')
}

/** A house that runs already: YIXIAN_HOUSE its address, YIXIAN_DATA its folder. */
async function standing() {
  const browser = await chromium.launch({ executablePath: findChromium(), args: quiet })
  mkdirSync(pictures, { recursive: true })
  return new House(process.env.YIXIAN_HOUSE, process.env.YIXIAN_DATA, null, browser)
}

/** The packed product; as another trial has installed it, with its start-up cache, where that was this very build: it starts in a fifth of the time. */
function program() {
  const packed = join(root, 'server/target/yixian-app.jar')
  const installed = join(root, 'trials/target/installed')
  const of = join(installed, 'jar.sha256')
  const same = existsSync(of) && readFileSync(of, 'utf8') === createHash('sha256').update(readFileSync(packed)).digest('hex')
  return same ? [`-XX:AOTCache=${join(installed, 'yixian.aot')}`, '-jar', join(installed, 'run/yixian-app.jar')] : ['-jar', packed]
}

/** Starts the product on a folder of its own and waits until its demo district stands; it may call itself as if it were a neighbour. */
export async function openHouse() {
  if (process.env.YIXIAN_HOUSE) return standing()
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'yixian-browser-'))
  const loaded = join(root, 'trials', 'target', 'town')
  if (existsSync(join(loaded, 'demo-accounts.txt'))) execFileSync('cp', ['-a', `${loaded}/.`, data])
  const java = join(process.env.JAVA_HOME ?? '', 'bin', 'java')
  const server = spawn(
    process.env.JAVA_HOME ? java : 'java',
    [`@${join(root, 'server/jvm.options')}`, `-Dyixian.egress.allowed=http://localhost:${port}`, ...program(), '--port', `${port}`, '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let words = ''
  server.stdout.on('data', (text) => (words += text))
  server.stderr.on('data', (text) => (words += text))
  const address = `http://localhost:${port}`
  for (let i = 0; ; i++) {
    const ready = await fetch(`${address}/actuator/health/readiness`).then((r) => r.ok, () => false)
    if (ready) break
    if (server.exitCode !== null || i > 3000) throw new Error(`The house did not open:\n${words}`)
    await sleep(100)
  }
  const browser = await chromium.launch({ executablePath: findChromium(), args: quiet })
  mkdirSync(pictures, { recursive: true })
  return new House(address, data, server, browser)
}

class House {
  #introduced = new Map()
  #changes

  constructor(address, data, server, browser) {
    this.address = address
    this.data = data
    this.server = server
    this.browser = browser
    this.#changes = join(data, 'browser-changed.txt')
  }

  /** Who has changed his initial password, in this trial or one before in the same house. */
  #changed() {
    return new Set(existsSync(this.#changes) ? readFileSync(this.#changes, 'utf8').split('\n') : [])
  }

  /** Makes an account known that was opened during a trial. */
  introduce(login, initialPassword) {
    this.#introduced.set(login, initialPassword)
  }

  initialPassword(login) {
    if (this.#introduced.has(login)) return this.#introduced.get(login)
    const lines = readFileSync(join(this.data, 'demo-accounts.txt'), 'utf8').split('\n')
    const line = lines.map((text) => text.trim().split(/\s+/)).find((words) => words[0] === login)
    if (!line) throw new Error(`No demo account ${login}`)
    return line[1]
  }

  /** A browser window: desktop or phone, signed in or not; its console's errors are kept. */
  async window(wanted = {}) {
    return this.page(await this.person(wanted))
  }

  /** A browser of somebody's own, in which pages can be opened; what it has loaded once it keeps, and the phone keeps all of itself unless told not to. */
  async person({ phone = false, login = null, at = { longitude: 121.2, latitude: 32.06 }, keeps = true } = {}) {
    const context = await this.browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      isMobile: phone,
      hasTouch: phone,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      geolocation: at,
      permissions: ['geolocation'],
      reducedMotion: 'reduce',
      serviceWorkers: keeps ? 'allow' : 'block',
    })
    if (login) await this.#signIn(context, login)
    return context
  }

  async page(context) {
    const page = await context.newPage()
    page.troubles = []
    page.on('pageerror', (error) => page.troubles.push(`${error}`))
    page.on('console', (message) => message.type() === 'error' && page.troubles.push(message.text()))
    page.traffic = { open: new Set(), last: performance.now() }
    const note = (change) => (request) => {
      if (request.resourceType() === 'eventsource') return // stays open
      page.traffic.open[change](request)
      page.traffic.last = performance.now()
    }
    page.on('request', note('add')).on('requestfinished', note('delete')).on('requestfailed', note('delete'))
    return page
  }

  /** Signs in over HTTP; the first time the initial password is changed as everyone must. */
  async #signIn(context, login) {
    const post = (path, data) =>
      context.request.post(this.address + path, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
    const password = this.#changed().has(login) ? `browser-${this.initialPassword(login)}` : this.initialPassword(login)
    const answer = await post('/api/session', { login, password })
    if (!answer.ok()) throw new Error(`Sign-in of ${login} failed: ${await answer.text()}`)
    if ((await answer.json()).state === 'password-change') {
      const chosen = `browser-${password}`
      const changed = await post('/api/me/password', { old: password, new: chosen })
      if (!changed.ok()) throw new Error(`Password of ${login} not changed: ${await changed.text()}`)
      appendFileSync(this.#changes, `${login}\n`)
      await this.#signIn(context, login)
    }
  }

  async close() {
    await this.browser.close()
    if (!this.server) return
    this.server.kill('SIGTERM')
    await new Promise((done) => (this.server.exitCode === null ? this.server.once('exit', done) : done()))
    rmSync(this.data, { recursive: true, force: true })
  }
}

/** Waits until all that the page asked for has come and it has asked for nothing more for a while. */
export async function settled(page, quiet = 300, patience = 30_000) {
  const begun = performance.now()
  while (page.traffic.open.size > 0 || performance.now() - page.traffic.last < quiet) {
    if (performance.now() - begun > patience) throw new Error(`${page.url()} still waits for ${[...page.traffic.open].map((one) => one.url())}`)
    await sleep(25)
  }
}

/** A picture of the page for people to look at; a busy machine may refuse the first try. */
export async function picture(page, name) {
  const take = () => page.screenshot({ path: join(pictures, `${name}.png`) })
  await take().catch(() => sleep(500).then(take))
}
