/** `npm run check`: the compiler for every room with its own environment, then lint and format. */
import { spawnSync } from 'node:child_process'

const ROOMS = [
  'src/core',
  'src/read',
  'src/write',
  'src/anki',
  'src/store',
  'src/shell',
  'src/shell/worker',
  'src/ui',
  'src/cli',
  'tests',
]

let failed = 0
const run = (command: string, args: readonly string[]): void => {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' })
  if (status !== 0) failed++
}

for (const room of ROOMS) run('tsc', ['-p', room])
run('biome', ['check', '--error-on-warnings'])
console.log(failed === 0 ? 'check: no findings' : `check: ${failed} step(s) failed`)
process.exitCode = failed === 0 ? 0 : 1
