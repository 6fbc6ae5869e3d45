/**
 * Packages as others make them, in each of the three containers, for tests without Anki. What Anki itself writes is read in
 * `npm run test:anki`.
 */
import { strToU8, zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { writeCollection } from '../../../src/anki/collection.ts'
import { engine } from './importing.ts'

export interface MadeType {
  readonly id: number
  readonly name: string
  readonly cloze?: boolean
  readonly occlusion?: boolean
  readonly fields: readonly string[]
  readonly templates: readonly (readonly [front: string, back: string])[]
}

export interface MadeNote {
  readonly id: number
  readonly guid?: string
  readonly type: number
  readonly modifiedSec?: number
  readonly tags?: string
  readonly fields: readonly string[]
}

export interface MadeCard {
  readonly id: number
  readonly note: number
  readonly deck?: number
  readonly ord?: number
  readonly type?: number
  readonly queue?: number
  readonly due?: number
  readonly ivl?: number
  readonly reps?: number
  readonly lapses?: number
  readonly left?: number
  readonly odue?: number
  readonly odid?: number
  readonly data?: string
}

/** id, card, ease, ivl, lastIvl, factor, time, type. */
export type MadeReview = readonly [number, number, number, number, number, number, number, number]

export interface Made {
  readonly types: readonly MadeType[]
  readonly decks?: Readonly<Record<number, string>>
  readonly notes: readonly MadeNote[]
  readonly cards: readonly MadeCard[]
  readonly reviews?: readonly MadeReview[]
  readonly crtSec?: number
}

/** 2026-01-01, 04:00 UTC: study day 20,454. */
export const CRT_SEC = 1_767_240_000
export const DAY0 = 20_454

export const BASIC: MadeType = {
  id: 100,
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
}
export const REVERSED: MadeType = {
  ...BASIC,
  id: 101,
  name: 'Basic (and reversed card)',
  templates: [...BASIC.templates, ['{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}']],
}
export const OPTIONAL: MadeType = {
  id: 102,
  name: 'Basic (optional reversed card)',
  fields: ['Front', 'Back', 'Add Reverse'],
  templates: [...BASIC.templates, ['{{#Add Reverse}}{{Back}}{{/Add Reverse}}', '{{FrontSide}}<hr id=answer>{{Front}}']],
}
export const CLOZE: MadeType = {
  id: 103,
  name: 'Cloze',
  cloze: true,
  fields: ['Text', 'Back Extra'],
  templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}']],
}

const DECK = 7

function rowsOf({ notes, cards, reviews = [] }: Made) {
  return {
    notes: notes.map(({ id, guid = `guid-${id}`, type, modifiedSec = CRT_SEC, tags = '', fields }) => [
      ...[id, guid, type, modifiedSec, -1, tags, fields.join('\u001f'), fields[0] ?? '', 0, 0, ''],
    ]),
    cards: cards.map(card => {
      const { id, note, deck = DECK, ord = 0, type = 0, queue = type, due = 1, ivl = 0, reps = 0, lapses = 0 } = card
      const { left = 0, odue = 0, odid = 0, data = '{}' } = card
      return [id, note, deck, ord, CRT_SEC, -1, type, queue, due, ivl, 0, reps, lapses, left, odue, odid, 0, data]
    }),
    reviews: reviews.map(([id, card, ...rest]) => [id, card, -1, ...rest]),
  }
}

const decksOf = (made: Made): Readonly<Record<number, string>> => made.decks ?? { [DECK]: 'French::Words' }

/** Schema 11, as a file. */
export function schema11(made: Made): Uint8Array {
  const models = made.types.map(({ id, name, cloze = false, occlusion = false, fields, templates }) => [
    id,
    {
      id,
      name,
      type: cloze ? 1 : 0,
      ...(occlusion && { originalStockKind: 6 }),
      flds: fields.map((field, ord) => ({ name: field, ord })),
      tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
    },
  ])
  return writeCollection(engine, {
    crtSec: made.crtSec ?? CRT_SEC,
    creationOffsetMin: 0,
    rolloverHour: 4,
    modifiedMs: CRT_SEC * 1000,
    nextPosition: 1,
    models: JSON.stringify(Object.fromEntries(models)),
    decks: JSON.stringify(Object.fromEntries(Object.entries(decksOf(made)).map(([id, name]) => [id, { id, name }]))),
    presets: '{}',
    ...rowsOf(made),
  })
}

const { Database } = await initSqlJs()

/** A protocol buffer of these fields: a number, or text. */
function message(fields: Readonly<Record<number, number | string>>): Uint8Array {
  const out: number[] = []
  const varint = (n: number): void => {
    for (let rest = n; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) return void out.push(rest)
      out.push((rest % 128) + 128)
    }
  }
  for (const [field, value] of Object.entries(fields)) {
    varint(Number(field) * 8 + (typeof value === 'number' ? 0 : 2))
    if (typeof value === 'number') varint(value)
    else {
      const bytes = strToU8(value)
      varint(bytes.length)
      out.push(...bytes)
    }
  }
  return Uint8Array.from(out)
}

/** A rule that SQLite has, of the same length as the one that only Anki has, which takes its place in the file. */
const OUR_RULE = 'COLLATE nocase '
const THEIR_RULE = strToU8('COLLATE unicase')

function withRule(file: Uint8Array): Uint8Array {
  const rule = strToU8(OUR_RULE)
  for (let i = 0; i < file.length - rule.length; i++)
    if (rule.every((byte, k) => file[i + k] === byte)) file.set(THEIR_RULE, i)
  return file
}

/** Schema 18, as a file, with the sorting rule that only Anki has. */
export function schema18(made: Made): Uint8Array {
  const db = new Database(schema11(made))
  db.run("update col set ver = 18, models = '', decks = '', conf = '', dconf = '', tags = ''")
  const name = `name text NOT NULL ${OUR_RULE}`
  db.run(`create table notetypes (id integer NOT NULL PRIMARY KEY, ${name}, config blob NOT NULL)`)
  db.run(`create table fields (ntid integer, ord integer, ${name}, config blob, PRIMARY KEY (ntid, ord)) without rowid`)
  db.run(
    `create table templates (ntid integer, ord integer, ${name}, config blob, PRIMARY KEY (ntid, ord)) without rowid`,
  )
  db.run(`create table decks (id integer PRIMARY KEY NOT NULL, ${name}, common blob, kind blob)`)
  db.run(`create table tags (tag text NOT NULL PRIMARY KEY ${OUR_RULE}, usn integer) without rowid`)
  db.run('create table config (KEY text NOT NULL PRIMARY KEY, val blob NOT NULL) without rowid')
  db.run('insert into config values (?, ?)', ['creationOffset', strToU8('0')])
  for (const { id, name: called, cloze = false, occlusion = false, fields, templates } of made.types) {
    const config = message({ 1: cloze ? 1 : 0, 9: occlusion ? 6 : 1 })
    db.run('insert into notetypes values (?, ?, ?)', [id, called, config])
    for (const [ord, field] of fields.entries())
      db.run('insert into fields values (?, ?, ?, ?)', [id, ord, field, null])
    for (const [ord, [front, back]] of templates.entries())
      db.run('insert into templates values (?, ?, ?, ?)', [id, ord, `Card ${ord + 1}`, message({ 1: front, 2: back })])
  }
  for (const [id, deck] of Object.entries(decksOf(made)))
    db.run('insert into decks values (?, ?, ?, ?)', [Number(id), deck.replaceAll('::', '\u001f'), null, null])
  db.run('create unique index idx_fields_name_ntid on fields (name, ntid)')
  const file = db.export()
  db.close()
  return withRule(file)
}

/** A Zstandard frame that packs nothing: each block stands as it is. */
export function storedZstd(bytes: Uint8Array): Uint8Array {
  const MOST = 128 * 1024
  const parts: number[][] = [[0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]]
  const blocks: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += MOST) blocks.push(bytes.subarray(at, at + MOST))
  const out: Uint8Array[] = [Uint8Array.from(parts.flat())]
  for (const [i, block] of blocks.entries()) {
    const head = block.length * 8 + (i === blocks.length - 1 ? 1 : 0)
    out.push(Uint8Array.from([head & 255, (head >> 8) & 255, (head >> 16) & 255]), block)
  }
  return Uint8Array.from(out.flatMap(part => [...part]))
}

export type Container = 'anki2' | 'anki21' | 'anki21b'

/** The card that asks to update, which no reader should take for the collection. */
export const dummy = (): Uint8Array =>
  schema11({
    types: [BASIC],
    decks: { [DECK]: 'Dummy' },
    notes: [{ id: 1, type: BASIC.id, fields: ['Please update', ''] }],
    cards: [{ id: 1, note: 1 }],
  })

/** The members of a package, as a zip holds them. */
export function membersOf(made: Made, container: Container): Record<string, Uint8Array> {
  const media = strToU8('{}')
  switch (container) {
    case 'anki2':
      return { 'collection.anki2': schema11(made), media }
    case 'anki21':
      return { 'collection.anki21': schema11(made), 'collection.anki2': dummy(), media }
    case 'anki21b':
      return {
        meta: Uint8Array.from([8, 3]),
        'collection.anki21b': storedZstd(schema18(made)),
        'collection.anki2': dummy(),
        media: storedZstd(new Uint8Array(0)),
      }
  }
}

export const packageOf = (made: Made, container: Container = 'anki21'): Uint8Array =>
  zipSync(membersOf(made, container), { level: container === 'anki21b' ? 0 : 6 })
