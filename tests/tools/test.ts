/**
 * `npm test`: finds or installs a browser, builds the app, runs every test (unit, store suites in a real browser, flows on
 * the built app) and ends with the line `N passed, N failed`. Arguments go to vitest: `npm test -- --project unit`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureChromium } from './browser.ts'

const root = resolve(import.meta.dirname, '../..')
const cache = resolve(root, 'node_modules/.cache/tenet')
const report = resolve(cache, 'tests.json')

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: process.env }).status ?? 1
}

interface Counts {
  readonly passed: number
  readonly failed: number
}

function countsOf(json: string): Counts {
  const data: unknown = JSON.parse(json)
  const field = (name: string): number => {
    if (typeof data !== 'object' || data === null) return 0
    const value: unknown = Object.entries(data).find(([key]) => key === name)?.[1]
    return typeof value === 'number' ? value : 0
  }
  // A suite that does not load has no tests to fail: it counts itself.
  const brokenSuites = field('numFailedTests') === 0 ? field('numFailedTestSuites') : 0
  return { passed: field('numPassedTests'), failed: field('numFailedTests') + brokenSuites }
}

process.env.TENET_CHROMIUM = ensureChromium()
mkdirSync(cache, { recursive: true })

if (run('npm', ['run', '--silent', 'build']) !== 0) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const args = process.argv.slice(2)
const status = run('npx', [
  '--no-install',
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...args,
])
const { passed, failed } = countsOf(readFileSync(report, 'utf8'))
console.log(`${passed} passed, ${Math.max(failed, status === 0 ? 0 : 1)} failed`)
process.exitCode = status
