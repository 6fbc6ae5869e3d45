/**
 * Decks and note types out of the tables of a schema-18 collection, whose details are protocol buffers (ANKI.md §1.7).
 * Names in it are sorted by a rule (`unicase`) that only Anki has; SQLite refuses to touch such a table, so the rule is
 * taken out of the file before it is opened. Nothing here sorts by names.
 */
import { strFromU8 } from 'fflate'
import type { ReadValue, SqliteReader } from '../sqlite.ts'
import type { Frame, NoteType, PackageDeck } from './collection.ts'
import { readMessage } from './protobuf.ts'
import { OCCLUSION, offsetIn } from './schema11.ts'

const RULE = Uint8Array.from('COLLATE unicase', letter => letter.charCodeAt(0))
/** What stands before it wherever it is meant, so that the same words in a note are left alone. */
const BEFORE = [
  Uint8Array.from('NOT NULL ', c => c.charCodeAt(0)),
  Uint8Array.from('PRIMARY KEY ', c => c.charCodeAt(0)),
]
const SPACE = 0x20

/** The file without the rule, spaces in its place; the same array when it has none. */
export function withoutCollation(file: Uint8Array): Uint8Array {
  let out: Uint8Array | null = null
  for (let at = next(file, 0); at >= 0; at = next(file, at + RULE.length)) {
    if (!BEFORE.some(words => stands(file, words, at - words.length))) continue
    out ??= file.slice()
    out.fill(SPACE, at, at + RULE.length)
  }
  return out ?? file
}

function next(file: Uint8Array, from: number): number {
  const [first = 0] = RULE
  for (let at = file.indexOf(first, from); at >= 0; at = file.indexOf(first, at + 1))
    if (stands(file, RULE, at)) return at
  return -1
}

const stands = (file: Uint8Array, words: Uint8Array, at: number): boolean =>
  at >= 0 && words.every((byte, i) => file[at + i] === byte)

export function readSchema18(db: SqliteReader): Frame {
  const fields = grouped(
    db,
    'select cast(ntid as text), cast(name as text) from fields order by ntid, ord',
    ([name]) => (typeof name === 'string' ? name : ''),
  )
  const templates = grouped(db, 'select cast(ntid as text), config from templates order by ntid, ord', ([config]) => {
    const message = readMessage(blob(config))
    return { front: message.text(1), back: message.text(2) }
  })
  const types = new Map<string, NoteType>()
  for (const [id, name, config] of db.rows('select cast(id as text), cast(name as text), config from notetypes')) {
    const key = String(id)
    const message = readMessage(blob(config))
    types.set(key, {
      id: key,
      name: String(name),
      cloze: message.number(1) === 1n,
      occlusion: message.number(9) === BigInt(OCCLUSION),
      fields: fields.get(key) ?? [],
      templates: templates.get(key) ?? [],
    })
  }
  return { types, decks: decksOf(db), creationOffsetMin: creationOffset(db) }
}

function decksOf(db: SqliteReader): ReadonlyMap<string, PackageDeck> {
  const decks = new Map<string, PackageDeck>()
  for (const [id, name] of db.rows('select cast(id as text), cast(name as text) from decks'))
    decks.set(String(id), { id: String(id), name: String(name).replaceAll('\u001f', '::') })
  return decks
}

function creationOffset(db: SqliteReader): number | null {
  for (const [value] of db.rows("select val from config where key = 'creationOffset'"))
    return offsetIn({ creationOffset: JSON.parse(strFromU8(blob(value))) })
  return null
}

const blob = (value: ReadValue | undefined): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array(0))

/** Rows by their first column. */
function grouped<T>(db: SqliteReader, sql: string, read: (row: readonly ReadValue[]) => T): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, ...row] of db.rows(sql)) {
    const group = groups.get(String(key)) ?? []
    group.push(read(row))
    groups.set(String(key), group)
  }
  return groups
}
