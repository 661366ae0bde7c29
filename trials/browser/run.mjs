// Installs what the browser trials need and runs them one after another; called by the build of the module trials.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const done = join(here, 'node_modules', '.package-lock.json')
if (!existsSync(done) || statSync(done).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs)
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })

const wanted = process.argv.slice(2)
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...(wanted.length ? wanted : ['screens.spec.mjs', 'walk.spec.mjs', 'uses.spec.mjs', 'secondment.spec.mjs', 'officials.spec.mjs', 'journal.spec.mjs', 'selection.spec.mjs', 'attendance.spec.mjs', 'planning.spec.mjs', 'year.spec.mjs'])], {
  cwd: here,
  stdio: 'inherit',
})
process.exit(status ?? 1)
