/**
 * Three kinds of test, one runner: `unit` (node, with an imitation IndexedDB), `browser` (the same store suites in a real
 * Chromium) and `flow` (the built app, driven as a person would).
 */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, chromiumPath } from './tools/chromium.ts'

const executablePath = chromiumPath()

/** Long enough for a slow day: what hangs is still found, what is only late does not fail. */
const UNIT_TIMEOUT_MS = 60_000

/** For tests in a browser that compare with node: a piece of `tests/`, read by the command line. */
async function nodeReading(_: unknown, file: string): Promise<string> {
  const tenet = resolve(import.meta.dirname, '../src/cli/tenet.ts')
  const args = ['--import', 'tsx', tenet, 'reading', resolve(import.meta.dirname, file), '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 })
  return stdout
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.ts', 'flow/**'],
          environment: 'node',
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        // Named here so that a fresh clone does not find them in the middle of a test, and reload.
        optimizeDeps: {
          include: ['fflate', 'sql.js', '@noble/hashes/legacy.js', '@noble/hashes/sha2.js', 'idb', 'ts-fsrs'],
        },
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { nodeReading },
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(executablePath === null ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'flow',
          include: ['flow/**/*.flow.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
