/** Where a Chromium is: an environment variable, the system's, or Playwright's own; and the flags tests start it with. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** `--no-sandbox` only as root, where Chromium refuses to start with its sandbox. */
export const chromiumFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
]

/** Path of the first Chromium found, or null. `TENET_CHROMIUM` wins. */
export function chromiumPath(): string | null {
  const wanted = process.env.TENET_CHROMIUM
  if (wanted) return existsSync(wanted) ? wanted : null
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (folder !== '' && existsSync(path)) return path
    }
  }
  const own = chromium.executablePath()
  return own !== '' && existsSync(own) ? own : null
}
