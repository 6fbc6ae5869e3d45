/**
 * `npm run test:anki`: our packages in the real Anki. For each released version below a virtual environment is made once
 * (in node_modules/.cache), the packages of `tests/anki/fixtures.ts` are written in three zones, and
 * `tests/anki/python/check.py` imports them and compares. The way back: `tests/anki/python/write.py` studies on in Anki and
 * exports in its older and its newest form, and `tests/anki/import/from-anki.ts` reads both. Anki is AGPL: it runs as a separate program, in tests only.
 * Arguments restrict the versions, e.g. `npm run test:anki -- 26.9.3`. Needs python3 (3.10 or newer, with venv) and, the
 * first time, the package registry.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MINUTE_MS, startOfDayMs, studyDay } from '../../src/core/day.ts'
import { offsetIn } from '../anki/zones.ts'

/** The newest; what AnkiDroid 2.23 has; FSRS-5; the first with FSRS. */
const VERSIONS = ['26.9.3', '25.9.2', '24.11', '23.10.1']

/** None; no daylight saving and a half hour; with daylight saving. */
const ZONES = ['UTC', 'Asia/Kolkata', 'Europe/Berlin']

const ROOT = join(import.meta.dirname, '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'anki-venv')

/** Runs to the end and says whether it went well; if not, it has said why. */
function run(command: string, args: readonly string[], zone = 'UTC'): boolean {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TZ: zone } })
  if (done.status === 0) return true
  process.stderr.write(done.error === undefined ? done.stderr : `${done.error.message}\n`)
  return false
}

/** The Python that has this Anki, or null when it cannot be had. */
function pythonWith(version: string): string | null {
  const home = join(CACHE, version)
  const python = join(home, 'bin', 'python')
  const has = () => run(python, ['-c', 'import anki.collection'])
  if (existsSync(python) && has()) return python
  console.log(`Installing anki ${version} …`)
  mkdirSync(CACHE, { recursive: true })
  rmSync(home, { recursive: true, force: true })
  if (!run('python3', ['-m', 'venv', home])) return null
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `anki==${version}`]
  return run(python, pip) && has() ? python : null
}

/** A day must not begin between writing and checking: all that is said in days would differ by one. */
function waitForDayStart(zone: string): void {
  const offsetAt = offsetIn(zone)
  for (const startMin of [0, 4 * 60, 5 * 60]) {
    const nowMs = Date.now()
    const nextMs = startOfDayMs(studyDay(nowMs, offsetAt(nowMs), startMin) + 1, offsetAt, startMin)
    const leftMs = nextMs - nowMs
    if (leftMs > 3 * MINUTE_MS) continue
    console.log(`A day begins in ${zone} in ${Math.ceil(leftMs / 1000)} s: waiting for it.`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, leftMs + 1000)
  }
}

interface Tally {
  readonly passed: number
  readonly failed: number
}

function checkZone(zone: string, pythons: ReadonlyMap<string, string>): Tally {
  waitForDayStart(zone)
  const folder = mkdtempSync(join(tmpdir(), 'tenet-anki-'))
  try {
    const tsx = join(ROOT, 'node_modules', '.bin', 'tsx')
    if (!run(tsx, [join('tests', 'anki', 'fixtures.ts'), folder], zone)) {
      console.log(`not ok ${zone}: the packages could not be written`)
      return { passed: 0, failed: 1 }
    }
    return [...pythons.values()]
      .flatMap(python => [checkVersion(python, folder, zone), checkBack(python, tsx, folder, zone)])
      .reduce(add, { passed: 0, failed: 0 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Anki imports what we wrote. */
const checkVersion = (python: string, folder: string, zone: string): Tally =>
  tallyOf(python, [join('tests', 'anki', 'python', 'check.py'), folder], zone)

/** We import what Anki wrote. */
function checkBack(python: string, tsx: string, folder: string, zone: string): Tally {
  if (!run(python, [join('tests', 'anki', 'python', 'write.py'), folder], zone)) return { passed: 0, failed: 1 }
  return tallyOf(tsx, [join('tests', 'anki', 'import', 'from-anki.ts'), folder], zone)
}

/** Runs a script that prints its checks and, last, how many passed and failed. */
function tallyOf(command: string, args: readonly string[], zone: string): Tally {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TZ: zone } })
  // A call that takes long makes Anki print its stack, with a warning meant for its own screen.
  const ours = done.stdout.split('\n').filter(line => /^(?:not ok |ok |\d+ passed)/.test(line))
  console.log(ours.join('\n'))
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(done.stdout)
  if (last !== null && done.status !== null) return { passed: Number(last[1]), failed: Number(last[2]) }
  // It ended before its last line: a check raised, which is a failure of that check.
  process.stderr.write(done.stderr)
  return { passed: 0, failed: 1 }
}

const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

function main(): number {
  const wanted = process.argv.slice(2)
  const pythons = new Map<string, string>()
  for (const version of wanted.length > 0 ? wanted : VERSIONS) {
    const python = pythonWith(version)
    if (python === null) {
      console.log(`anki ${version} could not be installed: this needs python3 with venv and the package registry.`)
      console.log('0 passed, 1 failed')
      return 1
    }
    pythons.set(version, python)
  }
  const total = ZONES.map(zone => checkZone(zone, pythons)).reduce(add, { passed: 0, failed: 0 })
  console.log(`Anki ${[...pythons.keys()].join(', ')} in ${ZONES.join(', ')}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

process.exitCode = main()
