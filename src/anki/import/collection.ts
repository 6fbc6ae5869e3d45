/**
 * A collection as plain data, whatever form it was kept in: rows out of SQLite, decks and note types out of JSON
 * (`schema11.ts`) or out of tables (`schema18.ts`). Nothing is understood here and nothing is dropped but what no collection
 * of Anki's can hold. Ids are texts: Anki's are 64-bit numbers, which a JavaScript number rounds.
 */
import type { OffsetAt, StudyDay } from '../../core/day.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { ReadValue, SqliteEngine, SqliteReader } from '../sqlite.ts'
import { FIELD_SEPARATOR } from '../text.ts'
import { MAX_COLLECTION_BYTES } from './package.ts'
import { readSchema11 } from './schema11.ts'
import { readSchema18, withoutCollation } from './schema18.ts'

export interface NoteType {
  readonly id: string
  readonly name: string
  readonly cloze: boolean
  /** Pictures with covered parts, which have no words to ask. */
  readonly occlusion: boolean
  /** Names, in their order. */
  readonly fields: readonly string[]
  /** HTML with `{{…}}`. */
  readonly templates: readonly { readonly front: string; readonly back: string }[]
}

export interface PackageDeck {
  readonly id: string
  /** `A::B` below `A`. */
  readonly name: string
}

export interface PackageNote {
  readonly id: string
  readonly guid: string
  readonly typeId: string
  /** ms and seconds since the epoch. */
  readonly createdAtMs: number
  readonly modifiedSec: number
  readonly tags: readonly string[]
  /** HTML. */
  readonly fields: readonly string[]
}

/** The numbers as in ANKI.md §2.1; `homeDeckId` and `homeDue` are `0` unless the card is lent to a filtered deck. */
export interface PackageCard {
  readonly id: string
  readonly noteId: string
  readonly deckId: string
  readonly ordinal: number
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly interval: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  readonly homeDeckId: string
  readonly homeDue: number
  /** JSON. */
  readonly data: string
}

/** A row of the log, numbers as in ANKI.md §2.3; `id` is the instant, ms. */
export interface PackageReview {
  readonly id: number
  readonly cardId: string
  readonly ease: number
  readonly interval: number
  readonly lastInterval: number
  readonly factor: number
  readonly tookMs: number
  readonly type: number
}

export interface PackageCollection {
  /** The study day that Anki calls 0. */
  readonly day0: StudyDay
  readonly types: ReadonlyMap<string, NoteType>
  readonly decks: ReadonlyMap<string, PackageDeck>
  /** In the order of their ids, like all three. */
  readonly notes: readonly PackageNote[]
  readonly cards: readonly PackageCard[]
  readonly reviews: readonly PackageReview[]
}

/** What differs between the forms of a collection. */
export interface Frame {
  readonly types: ReadonlyMap<string, NoteType>
  readonly decks: ReadonlyMap<string, PackageDeck>
  /** Minutes west of UTC on day 0; null where it is not said. */
  readonly creationOffsetMin: number | null
}

/** More rows than anyone has: beyond them a file is made to be too much. */
const MOST = { notes: 500_000, cards: 1_000_000, reviews: 5_000_000 } as const

export function readCollection(
  database: Uint8Array,
  engine: SqliteEngine,
  offsetAt: OffsetAt,
  maxText = MAX_COLLECTION_BYTES,
): Result<PackageCollection> {
  let db: SqliteReader | null = null
  try {
    db = metered(engine.open(withoutCollation(database)), maxText)
    const plain = onlyTables(db)
    return plain.ok ? readTables(db, offsetAt) : plain
  } catch (cause) {
    if (cause instanceof TooMuch) return tooMuch()
    const why = cause instanceof Error ? cause.message : String(cause)
    return problem(
      'not-a-collection',
      `The cards in this package cannot be read (${why}). It is damaged, or not from Anki: export it again.`,
    )
  } finally {
    db?.close()
  }
}

class TooMuch extends Error {}

const tooMuch = (): Result<never> =>
  problem('too-large', 'This package holds more than Tenet can take in at once. Export fewer decks of it at a time.')

/** Throws once more comes out of a file than a file may hold: what is written in it once can be read again and again. */
function metered(db: SqliteReader, most: number): SqliteReader {
  let read = 0
  return {
    *rows(sql) {
      for (const row of db.rows(sql)) {
        for (const value of row) if (value !== null && typeof value !== 'number') read += value.length
        if (read > most) throw new TooMuch()
        yield row
      }
    },
    close: () => db.close(),
  }
}

/**
 * What works something out when it is read: views, triggers, virtual tables, which have no page of their own, and columns
 * that are computed (2 and 3).
 */
const PROGRAMS = `select name from sqlite_master where type not in ('table', 'index') or rootpage = 0
union all select m.name from sqlite_master m, pragma_table_xinfo(m.name) x where m.type = 'table' and x.hidden in (2, 3)
limit 1`

/** No collection has a program in it. */
function onlyTables(db: SqliteReader): Result<null> {
  for (const [name] of db.rows(PROGRAMS))
    return problem(
      'strange',
      `This package holds a program (“${text(name)}”), which none of Anki’s does. It was not opened.`,
    )
  return ok(null)
}

function readTables(db: SqliteReader, offsetAt: OffsetAt): Result<PackageCollection> {
  const [first] = db.rows('select ver, crt, models, decks, conf from col limit 1')
  const [version, crt, models, decks, conf] = first ?? []
  const ver = whole(version ?? null)
  if (ver < 11 || (ver > 11 && ver < 15))
    return problem(
      'too-old',
      'This package was made by a very old Anki. Open it in a newer Anki, and export it from there.',
    )
  if (ver > 18)
    return problem(
      'too-new',
      'This package was made by a newer Anki than Tenet knows. Export it with “Support older Anki versions” ticked.',
    )
  const frame = ver === 11 ? readSchema11(text(models), text(decks), text(conf)) : readSchema18(db)
  const crtSec = whole(crt ?? null)
  const westMin = frame.creationOffsetMin ?? -offsetAt(crtSec * 1000)
  const notes = rowsOf(db, NOTES, MOST.notes, noteOf)
  const cards = rowsOf(db, CARDS, MOST.cards, cardOf)
  const reviews = rowsOf(db, REVIEWS, MOST.reviews, reviewOf)
  if (notes === null || cards === null || reviews === null) return tooMuch()
  // Anki counts days from the local date of `crt`.
  return ok({ ...frame, day0: Math.floor((crtSec / 60 - westMin) / 1440), notes, cards, reviews })
}

const NOTES =
  'select cast(id as text), cast(guid as text), cast(mid as text), mod, cast(tags as text), cast(flds as text), id from notes order by id'
const CARDS =
  'select cast(id as text), cast(nid as text), cast(did as text), ord, type, queue, due, ivl, reps, lapses, left, cast(odid as text), odue, cast(data as text) from cards order by id'
const REVIEWS = 'select id, cast(cid as text), ease, ivl, lastIvl, factor, time, type from revlog order by id'

type Row = readonly ReadValue[]

/** Null when there are more than `most`. */
function rowsOf<T>(db: SqliteReader, sql: string, most: number, read: (row: Row) => T): readonly T[] | null {
  const out: T[] = []
  for (const row of db.rows(sql)) {
    if (out.length >= most) return null
    out.push(read(row))
  }
  return out
}

const text = (value: ReadValue | undefined): string => (typeof value === 'string' ? value : '')

/** A whole number; what is none, or is beyond all of them, is 0. */
const whole = (value: ReadValue | undefined): number => {
  const number = typeof value === 'number' ? Math.trunc(value) : 0
  return Number.isSafeInteger(number) ? number : 0
}

const noteOf = ([id, guid, type, mod, tags, fields, ms]: Row): PackageNote => ({
  id: text(id),
  guid: text(guid),
  typeId: text(type),
  createdAtMs: Math.max(0, whole(ms)),
  modifiedSec: Math.max(0, whole(mod)),
  tags: text(tags)
    .split(/[ \u3000]+/)
    .filter(tag => tag !== ''),
  fields: text(fields).split(FIELD_SEPARATOR),
})

function cardOf(row: Row): PackageCard {
  const n = (i: number): number => whole(row[i])
  return {
    id: text(row[0]),
    noteId: text(row[1]),
    deckId: text(row[2]),
    ordinal: n(3),
    type: n(4),
    queue: n(5),
    due: n(6),
    interval: n(7),
    reps: n(8),
    lapses: n(9),
    left: n(10),
    homeDeckId: text(row[11]),
    homeDue: n(12),
    data: text(row[13]),
  }
}

function reviewOf(row: Row): PackageReview {
  const n = (i: number): number => whole(row[i])
  return {
    id: n(0),
    cardId: text(row[1]),
    ease: n(2),
    interval: n(3),
    lastInterval: n(4),
    factor: n(5),
    tookMs: n(6),
    type: n(7),
  }
}
