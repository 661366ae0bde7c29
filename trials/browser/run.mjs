// Installs what the browser trials need, opens one house for all of them, and runs them in it one after another: `run.mjs [all|walks|
// edges-of-cases|edges-of-lists|FILE ...]`; called by the build of the module trials and by the launcher. A standing house (YIXIAN_HOUSE, YIXIAN_DATA) is used as it is.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const done = join(here, 'node_modules', '.package-lock.json')
if (!existsSync(done) || statSync(done).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs)
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })
const { openHouse } = await import('./house.mjs')

/** The screens first, on the district as it was loaded; the walks change it. The year sends whoever comes first in the list of a unit; the
 * inspector finds the official absent before he asks for leave, which would excuse him for the half of the day. */
const walks = [
  'screens', 'year', 'walk', 'uses', 'secondment', 'officials', 'journal', 'selection', 'unannounced', 'attendance', 'petition', 'tasklist', 'inspection', 'care', 'doors', 'lookback',
  'rollcall', 'bulletin', 'boards', 'assessment', 'planning', 'deeper', 'desks', 'setup-access', 'setup-grid', 'setup-directory',
]
/** Every edge of a life cycle, in two parts of about the same length; they need nothing of the walks and can be made in houses beside theirs. */
const cases = ['edges', 'petition-edges', 'lookback-edges', 'unannounced-edges', 'bulletin-edges', 'feedback-edges', 'contract-edges']
const lists = ['lists-edges', 'clearing-edges', 'campaign-edges', 'ranking-edges', 'care-edges', 'outreach-edges', 'assessment-edges']
const groups = { all: [...walks, ...cases, ...lists], walks, 'edges-of-cases': cases, 'edges-of-lists': lists }
const asked = process.argv.length > 2 ? process.argv.slice(2) : ['all']
const wanted = asked.flatMap((name) => groups[name]?.map((one) => `${one}.spec.mjs`) ?? name)

/** Runs trials in the house and waits for them; while they run, what the house says is read. */
const run = (file, house) =>
  new Promise((ended) =>
    spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', file], {
      cwd: here,
      stdio: 'inherit',
      env: { ...process.env, YIXIAN_HOUSE: house.address, YIXIAN_DATA: house.data },
    }).on('exit', (status) => ended(status ?? 1)),
  )

/** What failed at the first try, whatever came of it then. */
const stumbled = []

/** What fails once and passes when it is run again is told apart from what fails, and is told loudly; the screens take too long for it. */
async function judged(file, house) {
  const status = await run(file, house)
  if (status === 0 || file.startsWith('screens')) return status
  console.log(`\ntrials: !!! ${file} FAILED AT THE FIRST TRY; it is run once more !!!\n`)
  const second = await run(file, house)
  stumbled.push(`${file} (then ${second === 0 ? 'passed' : 'failed again'})`)
  return second
}

const house = await openHouse()
let worst = 0
try {
  for (const file of wanted) worst = Math.max(worst, await judged(file, house))
} finally {
  await house.close()
}
const trouble = stumbled.length ? `!!! ${stumbled.length} of ${wanted.length} walks FAILED AT THE FIRST TRY: ${stumbled.join(', ')} !!!` : `none of ${wanted.length} walks needed a second try`
console.log(`trials: ${trouble}`)
process.exit(worst)
