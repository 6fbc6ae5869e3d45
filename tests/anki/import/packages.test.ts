/** Which collection of a package is read, and what is said of files that are none. */
import { strToU8, zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { readCollection } from '../../../src/anki/import/collection.ts'
import { MAX_COLLECTION_BYTES, unpackCollection } from '../../../src/anki/import/package.ts'
import { readPackage } from '../../../src/anki/import/read.ts'
import { sourceOf } from '../../../src/anki/import/zip.ts'
import { checkWeights, createScheduler } from '../../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { Container, Made } from './foreign-package.ts'
import { BASIC, CLOZE, dummy, membersOf, packageOf, schema11, storedZstd } from './foreign-package.ts'
import { engine, merged } from './importing.ts'

const made: Made = {
  types: [BASIC, CLOZE],
  notes: [
    { id: 1_700_000_000_000, type: BASIC.id, fields: ['chat', 'cat'] },
    { id: 1_700_000_000_001, type: CLOZE.id, fields: ['{{c1::Paris}} is in {{c2::France}}', ''] },
  ],
  cards: [
    { id: 11, note: 1_700_000_000_000 },
    { id: 12, note: 1_700_000_000_001, ord: 0, due: 2 },
    { id: 13, note: 1_700_000_000_001, ord: 1, due: 2 },
  ],
}

const frame = {
  settings: DEFAULT_SETTINGS,
  offsetAt: () => 0,
  scheduling: { checkWeights, createScheduler },
}

const reading = (bytes: Uint8Array, name = 'deck.apkg') => readPackage(sourceOf(bytes), name, engine, frame)

/** The code of what is wrong; the message always says what to do. */
async function wrongWith(bytes: Uint8Array, name?: string): Promise<string> {
  const read = await reading(bytes, name)
  if (read.ok) return 'nothing'
  expect(read.error.message).toMatch(/\. .*\.$|: .*\.$/s)
  return read.error.code
}

async function fronts(bytes: Uint8Array): Promise<readonly string[]> {
  const { intake } = await merged(bytes, (await createMemoryStore().dump()).snapshot)
  return intake.notes.put.map(({ body }) =>
    body.form === 'question' ? body.front : body.form === 'cloze' ? body.parts.map(part => part.text).join('') : '',
  )
}

const WORDS = ['chat', 'Paris is in France']

describe('the containers', () => {
  it.each<Container>(['anki2', 'anki21', 'anki21b'])('reads a collection.%s', async container => {
    expect(await fronts(packageOf(made, container))).toEqual(WORDS)
  })

  it('gives the same from each of them', async () => {
    const empty = (await createMemoryStore().dump()).snapshot
    const [a, b, c] = await Promise.all(
      (['anki2', 'anki21', 'anki21b'] as const).map(async kind => (await merged(packageOf(made, kind), empty)).intake),
    )
    expect(b).toEqual(a)
    expect(c).toEqual(a)
  })

  it('goes by meta where there is one, else by the names, and never takes the card that asks to update', async () => {
    const members = membersOf(made, 'anki21b')
    expect(await fronts(zipSync({ ...members, 'collection.anki21': dummy() }))).toEqual(WORDS)
    const { meta: _, ...without } = members
    expect(await fronts(zipSync(without))).toEqual(WORDS)
    const old = { meta: Uint8Array.from([8, 1]), 'collection.anki2': schema11(made), 'collection.anki21': dummy() }
    expect(await fronts(zipSync(old))).toEqual(WORDS)
    expect(await fronts(zipSync({ ...membersOf(made, 'anki21'), meta: Uint8Array.from([8, 3]) }))).toEqual(WORDS)
    const { 'collection.anki21b': __, ...gone } = members
    expect(await wrongWith(zipSync(gone))).toBe('no-collection')
    expect(await wrongWith(zipSync({ meta: Uint8Array.from([8, 2]), 'collection.anki2': dummy() }))).toBe(
      'no-collection',
    )
  })

  it('counts pictures and sounds and leaves them', async () => {
    const bytes = zipSync({ ...membersOf(made, 'anki21'), 0: strToU8('x'), 1: strToU8('y') })
    const { report } = await merged(bytes, (await createMemoryStore().dump()).snapshot)
    expect(report.media).toBe(2)
  })

  it('leaves the words of Anki’s sorting rule alone where a note has them', async () => {
    const said = 'A column COLLATE unicase is sorted by Anki'
    const note = { id: 1_700_000_000_000, type: BASIC.id, fields: [said, 'yes'] }
    expect(await fronts(packageOf({ ...made, notes: [note], cards: [{ id: 11, note: note.id }] }, 'anki21b'))).toEqual([
      said,
    ])
  })
})

/** The directory of a zip with one of its numbers changed, by its place within the entry of a member. */
function patched(bytes: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  for (let i = 0; i < out.length - 46; i++) {
    const isEntry = view.getUint32(i, true) === 0x02014b50
    if (isEntry && String.fromCharCode(...out.subarray(i + 46, i + 46 + name.length)) === name)
      view.setUint32(i + at, value, true)
  }
  return out
}

describe('files that are none', () => {
  const whole = packageOf(made)

  it.each<readonly [string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['a web page', () => strToU8('<!DOCTYPE html><title>Not found</title>')],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('%s is no package', async (_, bytes) => {
    expect(await wrongWith(bytes())).toBe('not-a-package')
  })

  it('a whole collection is refused by its name', async () => {
    expect(await wrongWith(whole, 'collection-2026.colpkg')).toBe('whole-collection')
    expect(await wrongWith(whole, 'collection.apkg')).toBe('whole-collection')
  })

  it('a package that was cut off anywhere is damaged', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await wrongWith(whole.slice(0, Math.floor(whole.length * share)))).toBe('damaged')
    }
  })

  it('a byte that changed on the way is found out', async () => {
    for (const at of [100, 300, 600]) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(await wrongWith(bytes)).toBe('damaged')
    }
  })

  it('a zip with no cards in it is no package', async () => {
    expect(await wrongWith(zipSync({ 'words.txt': strToU8('hello') }))).toBe('no-collection')
  })

  it('a newer form is said to be one', async () => {
    expect(await wrongWith(zipSync({ ...membersOf(made, 'anki21'), meta: Uint8Array.from([8, 4]) }))).toBe('too-new')
  })

  it('a package with a password is said to have one', async () => {
    expect(await wrongWith(patched(whole, 'collection.anki21', 8, 1 + 8 * 65_536))).toBe('locked')
  })

  it('what says it is too large is not unpacked', async () => {
    expect(await wrongWith(patched(whole, 'collection.anki21', 24, MAX_COLLECTION_BYTES + 1))).toBe('too-large')
    expect(await wrongWith(patched(whole, 'collection.anki21', 20, MAX_COLLECTION_BYTES + 1))).toBe('too-large')
    // A size of four full bytes points to a record for files beyond 4 GB.
    expect(await wrongWith(patched(whole, 'collection.anki21', 24, 0xffffffff))).toBe('too-large')
  })

  it('what says it is small and is not is damaged, and takes no more memory than it said', async () => {
    expect(await wrongWith(patched(whole, 'collection.anki21', 24, 1000))).toBe('damaged')
  })

  it('what becomes too large while it is unpacked is given up', async () => {
    // A block that repeats one byte 128 kB long takes four: 10,000 of them are a gigabyte.
    const run = [Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58])]
    const head = 128 * 1024 * 8 + 2
    for (let i = 0; i < 10_000; i++) run.push(Uint8Array.from([head & 255, (head >> 8) & 255, (head >> 16) & 255, 65]))
    const bomb = Uint8Array.from(run.flatMap(part => [...part]))
    const bytes = zipSync({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': bomb }, { level: 0 })
    const unpacked = await unpackCollection(sourceOf(bytes), 'x.apkg', 2 ** 24)
    expect(unpacked).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  /** Of a Zstandard frame: its flags, its window or the size of its content, then one last block that is empty. */
  const frame = (...head: readonly number[]): readonly number[] => [0x28, 0xb5, 0x2f, 0xfd, ...head, 1, 0, 0]
  /** `2 ** (10 + (said >> 3))` bytes. */
  const small = frame(0x00, 0x58)
  const skipped = [0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 0x28, 0xb5, 0x2f]
  const packedAs = (...bytes: readonly number[]): Uint8Array =>
    zipSync({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': Uint8Array.from(bytes) })

  it.each<readonly [string, readonly number[]]>([
    ['a window of a gigabyte', frame(0x00, 0xa0)],
    ['a window just beyond 128 MB', frame(0x00, 0x89)],
    ['the largest window', frame(0x00, 0xff)],
    ['a content of 1.8 GB that is its own window', frame(0xa0, 0, 0, 0, 0x70)],
    ['a content of more than four bytes say', frame(0xe0, 0, 0, 0, 0, 1, 0, 0, 0)],
    ['a content of 1.8 GB behind a small window', frame(0x80, 0x58, 0, 0, 0, 0x70)],
    ['a content behind the number of a dictionary', frame(0xa3, 0, 0, 0, 0, 0, 0, 0, 0x70)],
    ['a second frame', [...small, ...frame(0x00, 0xa0)]],
    ['a frame behind one that is skipped', [...skipped, ...frame(0x00, 0xa0)]],
    ['a frame behind a checksum', [...frame(0x04, 0x58), 1, 2, 3, 4, ...frame(0x00, 0xa0)]],
    ['a frame behind a byte that is repeated', [...small.slice(0, 6), 0x53, 0, 0, 9, ...frame(0x00, 0xa0)]],
    ['many frames', Array.from({ length: 5 }, () => frame(0x00, 0x80)).flat()],
  ])('%s that asks for too much is too large before memory is taken', async (_, bytes) => {
    expect(await wrongWith(packedAs(...bytes))).toBe('too-large')
  })

  it.each<readonly [string, readonly number[]]>([
    ['a window of 8 MB', frame(0x00, 0x68)],
    ['a content of nothing', frame(0x20, 0)],
    ['frames one behind the other', [...skipped, ...frame(0x04, 0x58), 1, 2, 3, 4, ...small]],
  ])('%s is not too large', async (_, bytes) => {
    const unpacked = await unpackCollection(sourceOf(packedAs(...bytes)), 'x.apkg')
    expect(unpacked).toMatchObject({ ok: true, value: { database: new Uint8Array(0) } })
  })

  it('a stream that is none is damaged', async () => {
    const bytes = zipSync({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': strToU8('not packed at all') })
    expect(await wrongWith(bytes)).toBe('damaged')
    const cut = storedZstd(schema11(made)).slice(0, 3000)
    expect(await wrongWith(zipSync({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': cut }))).toBe('damaged')
  })
})

describe('databases that are none', () => {
  const inside = (file: Uint8Array): Uint8Array => zipSync({ 'collection.anki21': file })

  async function changed(...sql: readonly string[]): Promise<Uint8Array> {
    const { Database } = await initSqlJs()
    const db = new Database(schema11(made))
    for (const line of sql) db.run(line)
    const file = db.export()
    db.close()
    return inside(file)
  }

  it('garbage, an empty file and a database of another kind are told of', async () => {
    expect(await wrongWith(inside(strToU8('SQLite format 3\0 and then nothing')))).toBe('not-a-collection')
    expect(await wrongWith(inside(new Uint8Array(0)))).toBe('not-a-collection')
    expect(await wrongWith(await changed('drop table notes'))).toBe('not-a-collection')
    expect(await wrongWith(await changed("update col set models = '{'"))).toBe('not-a-collection')
  })

  it('a file with a program in it is not opened', async () => {
    const view = await changed('drop table revlog', 'create view revlog as select * from cards')
    expect(await wrongWith(view)).toBe('strange')
    const trigger = await changed('create trigger t after insert on notes begin delete from cards; end')
    expect(await wrongWith(trigger)).toBe('strange')
    expect(await wrongWith(await changed('create virtual table words using fts3(word)'))).toBe('strange')
  })

  const columns = ['id', 'guid', 'mid', 'mod', 'usn', 'tags', 'sfld', 'csum', 'flags', 'data'].join(', ')

  it.each(['virtual', 'stored'])('nor one with a column that is computed (%s)', async how => {
    const file = await changed(
      'alter table notes rename to before',
      `create table notes (id integer primary key, guid, mid, mod, usn, tags, sfld, csum, flags, data,
        flds text generated always as (hex(zeroblob(1000000))) ${how})`,
      `insert into notes (${columns}) select ${columns} from before`,
      'drop table before',
    )
    expect(await wrongWith(file)).toBe('strange')
  })

  it('is given up once more text comes out of it than its file may hold', async () => {
    const read = (most?: number) => readCollection(schema11(made), engine, () => 0, most)
    expect(read()).toMatchObject({ ok: true })
    expect(read(100)).toMatchObject({ ok: false, error: { code: 'too-large' } })
    const { Database } = await initSqlJs()
    const db = new Database(schema11(made))
    db.run('alter table notes rename to before')
    db.run(`create table notes (${columns})`)
    db.run(`insert into notes select ${columns} from before`)
    db.run(`insert into notes select id + 2, ${columns.slice(4)} from before`)
    // Every row that is there already has it, and none of them holds it.
    db.run(`alter table notes add column flds text default '${'x'.repeat(100_000)}'`)
    const file = db.export()
    db.close()
    expect(file.length).toBeLessThan(250_000)
    expect(readCollection(file, engine, () => 0, 350_000)).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect(readCollection(file, engine, () => 0)).toMatchObject({ ok: true })
  })

  it.each([
    [10, 'too-old'],
    [14, 'too-old'],
    [19, 'too-new'],
  ])('schema %i is %s', async (ver, code) => {
    expect(await wrongWith(await changed(`update col set ver = ${ver}`))).toBe(code)
  })

  it('a package without notes has nothing to take in', async () => {
    expect(await wrongWith(await changed('delete from notes', 'delete from cards'))).toBe('empty-package')
  })

  it('numbers that cannot be are mended and never stop the rest', async () => {
    const odd = await changed(
      "update cards set due = 1e300, ivl = -4, type = 77, queue = 'x', data = 'no json' where id = 11",
      'update cards set type = 2, queue = 2, due = -99999999999, left = 3.5 where id = 12',
      "insert into revlog values (5, 11, -1, 9, 'x', 0, 0, 0, 0)",
    )
    expect([...(await fronts(odd))].sort()).toEqual([...WORDS].sort())
  })
})
