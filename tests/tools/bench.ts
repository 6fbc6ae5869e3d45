/**
 * `npm run bench`: sizes, reading, grading and the start, as a table. Medians of several runs and ratios within one run;
 * nothing here fails on a slow day.
 */
import { spawnSync } from 'node:child_process'
import { benchReading } from '../bench/read-write.ts'
import type { Row } from '../bench/row.ts'
import { table } from '../bench/row.ts'
import { benchSize } from '../bench/size.ts'
import { benchSlow } from '../bench/slow.ts'
import { benchStart } from '../bench/start.ts'
import { dist, root } from './app.ts'
import { ensureChromium } from './browser.ts'

ensureChromium()
if (spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1)

const rows: Row[] = [...benchSize(dist), ...benchReading(), ...(await benchSlow()), ...(await benchStart())]
console.log(table(rows))
