// The type check and the specs of the pages, as Maven's test phase runs them.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
for (const script of ['check', 'test'])
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', script], { cwd: web, stdio: 'inherit' })
