/** Makes sure that there is a Chromium to test with, and says what it did about it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'

/** Path of a Chromium; installs one when none is found. Throws with what to do when that fails. */
export function ensureChromium(): string {
  const found = chromiumPath()
  if (found !== null) {
    console.log(`Browser for the tests: ${found}`)
    return found
  }
  const installed = (isRootOnDebian() && installFromDebian()) || installFromPlaywright()
  const path = installed ? chromiumPath() : null
  if (path === null) {
    throw new Error(
      'No Chromium was found and none could be installed. Install one and set TENET_CHROMIUM to its path.',
    )
  }
  console.log(`Browser for the tests: ${path}`)
  return path
}

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

function run(command: string, args: readonly string[]): boolean {
  console.log(`No Chromium found; running: ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

const installFromDebian = (): boolean =>
  run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])

const installFromPlaywright = (): boolean => run('npx', ['--no-install', 'playwright-core', 'install', 'chromium'])
