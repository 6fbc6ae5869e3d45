/**
 * `npm start`: builds the app when there is no build or the sources are newer, serves it on this machine with the headers
 * it has in production, and prints the address. A service worker needs https or localhost, so it listens here only.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { listen } from './static-server.ts'

const root = resolve(import.meta.dirname, '../..')
const dist = resolve(root, 'dist')
const SOURCES = ['src', 'decks', 'public', 'package.json']
const FIRST_PORT = Number(process.env.PORT ?? 4173)

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(resolve(path, name))))
}

function build(): void {
  const page = resolve(dist, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...SOURCES.map(name => newest(resolve(root, name))))) return
  console.log('Building the app …')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}

build()
const server = await listen(dist, FIRST_PORT)
console.log(`Tenet is at ${server.address}\nStop it with Ctrl+C.`)
