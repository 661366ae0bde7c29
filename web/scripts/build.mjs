// Builds the pages only when something they are made of has changed since the last build:
// Maven calls this on every build, and most builds do not touch the web.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
const sources = ['src', 'm', 'c', 'public', 'scripts', 'index.html', 'vite.config.ts', 'vite.pwa.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const seal = join(web, 'target', 'web-sources.sha256')

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return void (yield path)
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesUnder(join(web, source))) hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function npm(...args) {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: web, stdio: 'inherit' })
}

/** npm leaves node_modules/.package-lock.json behind as the last thing it writes. */
function installed() {
  const done = join(web, 'node_modules', '.package-lock.json')
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(web, 'package-lock.json')).mtimeMs
}

const hash = sourcesHash()
const built = existsSync(join(web, 'target', 'classes', 'static', 'index.html'))
if (built && existsSync(seal) && readFileSync(seal, 'utf8') === hash) {
  console.log('web: unchanged since the last build')
} else {
  if (!installed()) npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  npm('run', 'build', '--', '--logLevel=warn')
  mkdirSync(join(web, 'target'), { recursive: true })
  writeFileSync(seal, hash)
}
