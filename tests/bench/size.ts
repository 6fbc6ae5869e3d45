/** What a person downloads: the scripts of the first load (Today and Review) and everything kept for offline use. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from './row.ts'
import { row } from './row.ts'

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** The entry script and all it imports statically, as the browser fetches them before anything shows. */
function firstLoad(dist: string): ReadonlySet<string> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const code = readFileSync(file, 'utf8')
    for (const m of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      if (m[1] !== undefined) visit(resolve(dirname(file), m[1]))
    }
  }
  for (const m of html.matchAll(/<script[^>]+src="([^"]+)"/g)) if (m[1] !== undefined) visit(resolve(dist, m[1]))
  return found
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

/** Files the built service worker lists, relative to `dist`. */
export function precached(dist: string): readonly string[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  return filesUnder(dist)
    .map(file => relative(dist, file))
    .filter(name => worker.includes(`"${name}"`) || worker.includes(`\`${name}\``))
}

export function benchSize(dist: string): readonly Row[] {
  const scripts = [...firstLoad(dist)]
  const styles = filesUnder(join(dist, 'assets')).filter(file => /index-[^/]*\.css$/.test(file))
  const kept = [...precached(dist), 'sw.js'].map(name => join(dist, name))
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + gzipped(file), 0)
  return [
    row('script of the first load (Today + Review), gzip', kB(sum(scripts)), '≤ 40 kB'),
    row('style of the first load, gzip', kB(sum(styles)), '≤ 15 kB'),
    row(`kept for offline use (${kept.length} files), gzip`, kB(sum(kept)), '≤ 1,000 kB and the model’s 2,500'),
  ]
}
