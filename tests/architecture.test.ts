/**
 * The diagram of DESIGN.md, executable: which room may import which, who alone may import what, how long a file may be,
 * and that the compiler keeps the browser out of the rooms that must run anywhere.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** For each room the rooms it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  read: ['core'],
  write: ['core', 'read'],
  anki: ['core'],
  store: ['core'],
  shell: ['core', 'read', 'write', 'anki', 'store'],
  ui: ['core', 'read', 'write', 'anki'],
  cli: ['core', 'read', 'write', 'anki', 'store'],
}

/** Single files that a room beside may know: what the screens ask of the shell, and the policy both servers send. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  'ui/ports.ts': ['shell'],
  'shell/policy.ts': ['cli'],
}

/** The composition root and the build's own configuration know everyone; constants of the build are declared for all. */
const EXEMPT = ['main.tsx', 'vite.config.ts', 'globals.d.ts']

/** Packages with one user, and packages that bring a document with them. */
const ONLY_IN: Readonly<Record<string, (path: string) => boolean>> = {
  'ts-fsrs': path => path === 'core/schedule.ts',
  idb: path => path.startsWith('store/'),
  preact: path => path.startsWith('ui/'),
  '@preact/signals': path => path.startsWith('ui/') || path.startsWith('shell/'),
}
const DOM_PACKAGES = ['linkedom', 'happy-dom', '@mozilla/readability', 'dompurify', 'preact', '@preact/signals', 'idb']
const PURE = ['core', 'read', 'write', 'anki']

const CEILING = 300

interface Import {
  readonly from: string
  readonly target: string
}

const files: readonly string[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))
const code = files.filter(path => /\.tsx?$/.test(path))
const text = (path: string): string => readFileSync(join(SRC, path), 'utf8')

/** What a file imports: import and export lines, `import()`, and `new URL('…', import.meta.url)` of a worker. */
function importsOf(path: string): readonly Import[] {
  const source = text(path)
  const found: string[] = []
  for (const m of source.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm)) found.push(m[1] ?? '')
  for (const m of source.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) found.push(m[1] ?? '')
  for (const m of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) found.push(m[1] ?? '')
  for (const m of source.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)) found.push(m[1] ?? '')
  return found.map(target => ({ from: path, target }))
}

const imports = code.filter(path => !EXEMPT.includes(path)).flatMap(importsOf)
const room = (path: string): string => path.split('/')[0] ?? ''
const inside = (i: Import): string => posix.normalize(posix.join(posix.dirname(i.from), i.target.replace(/\?.*$/, '')))
const relativeImports = imports.filter(i => i.target.startsWith('.'))
const packageOf = (target: string): string => target.split('/', target.startsWith('@') ? 2 : 1).join('/')
const packageImports = imports.filter(i => !i.target.startsWith('.'))
const show = (list: readonly Import[]): readonly string[] => list.map(i => `${i.from} imports ${i.target}`)

describe('the direction of imports', () => {
  it('reads the import lines at all', () => {
    expect(show(imports)).toContain('core/schedule.ts imports ts-fsrs')
    expect(show(imports)).toContain('core/note.ts imports ./ids.ts')
  })

  it('every file stands in a room with rules', () => {
    const rooms = new Set(code.filter(path => !EXEMPT.includes(path)).map(room))
    for (const name of rooms) expect(Object.keys(MAY_IMPORT)).toContain(name)
  })

  it('goes one way between the rooms', () => {
    const wrong = relativeImports.filter(i => {
      const target = inside(i)
      // `../decks` and the like: data beside the source, for the rooms that load it; never for a pure room.
      if (target.startsWith('../')) return PURE.includes(room(i.from))
      const from = room(i.from)
      if (room(target) === from || SHARED[target]?.includes(from)) return false
      return !(MAY_IMPORT[from] ?? []).includes(room(target))
    })
    expect(show(wrong)).toEqual([])
  })

  it('leaves the scheduler to one file, the database to the store and the screen to the screens', () => {
    const wrong = packageImports.filter(i => ONLY_IN[packageOf(i.target)]?.(i.from) === false)
    expect(show(wrong)).toEqual([])
  })

  it('brings no document into the rooms that must run anywhere', () => {
    const wrong = packageImports.filter(
      i => PURE.includes(room(i.from)) && (DOM_PACKAGES.includes(packageOf(i.target)) || i.target.startsWith('node:')),
    )
    expect(show(wrong)).toEqual([])
  })
})

describe('the size of files', () => {
  it(`is at most ${CEILING} lines`, () => {
    const long = files
      .filter(path => /\.(tsx?|css|html)$/.test(path))
      .map(path => ({ path, lines: text(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > CEILING)
    expect(long).toEqual([])
  })
})

describe('the compiler', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  /** Whether a probe compiles under the configuration of a room. */
  function compiles(name: string, probe: string): boolean {
    const folder = mkdtempSync(join(ROOT, 'node_modules', '.probe-'))
    folders.push(folder)
    writeFileSync(join(folder, 'probe.ts'), probe)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: `../../src/${name}/tsconfig.json`, include: ['./probe.ts'] }),
    )
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).status === 0
  }

  it.each(PURE)('keeps the browser and node out of %s', name => {
    expect(compiles(name, 'export const n: number = [1, 2].findLast(x => x > 1) ?? 0\n')).toBe(true)
    expect(compiles(name, 'export const d = document.title\n')).toBe(false)
    expect(compiles(name, 'export const w = window.location\n')).toBe(false)
    expect(compiles(name, 'export const p = process.argv\n')).toBe(false)
  })
})
