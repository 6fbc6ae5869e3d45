/** A schema-11 collection as a database file (ANKI.md §1.5, §1.6). */
import type { SqliteEngine, SqliteValue } from './sqlite.ts'

type Row = readonly SqliteValue[]

export interface Collection {
  /** Seconds since the epoch, minutes west of UTC, hour: see `days.ts`. */
  readonly crtSec: number
  readonly creationOffsetMin: number
  readonly rolloverHour: number
  readonly modifiedMs: number
  /** The next free place in the order of introduction. */
  readonly nextPosition: number
  /** JSON. */
  readonly models: string
  readonly decks: string
  readonly presets: string
  /** id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data. */
  readonly notes: readonly Row[]
  /** As `cards.ts` gives them. */
  readonly cards: readonly Row[]
  /** As `history.ts` gives them. */
  readonly reviews: readonly Row[]
}

/** `crt` and all other columns are whole numbers unless named here; `id` is the primary key where there is one. */
const TEXT_COLUMNS = new Set(['guid', 'tags', 'flds', 'data', 'conf', 'models', 'decks', 'dconf'])

const TABLES = {
  col: ['id', 'crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls', 'conf', 'models', 'decks', 'dconf', 'tags'],
  // `sfld` is declared a number on purpose, so that numbers sort as such; it holds text.
  notes: ['id', 'guid', 'mid', 'mod', 'usn', 'tags', 'flds', 'sfld', 'csum', 'flags', 'data'],
  cards: [
    ...['id', 'nid', 'did', 'ord', 'mod', 'usn', 'type', 'queue', 'due', 'ivl'],
    ...['factor', 'reps', 'lapses', 'left', 'odue', 'odid', 'flags', 'data'],
  ],
  revlog: ['id', 'cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
  graves: ['usn', 'oid', 'type'],
} as const

/** Clients before 2.1.55 copy the file as it is, so it needs its indexes. */
const INDEXES = {
  ix_notes_usn: 'notes (usn)',
  ix_notes_csum: 'notes (csum)',
  ix_cards_usn: 'cards (usn)',
  ix_cards_nid: 'cards (nid)',
  ix_cards_sched: 'cards (did, queue, due)',
  ix_revlog_usn: 'revlog (usn)',
  ix_revlog_cid: 'revlog (cid)',
} as const

const column = (name: string): string =>
  name === 'id' ? 'id integer primary key' : `${name} ${TEXT_COLUMNS.has(name) ? 'text' : 'integer'} not null`

const insert = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** Anki reads the version of the schema from the `col` row, not from the file. */
const SCHEMA_VERSION = 11

/**
 * `schedVer` is what matters most: without it Anki takes the collection for the first scheduler's and rewrites the answers
 * in our log. The rest is what older clients expect to find.
 */
const configJson = (collection: Collection): string =>
  JSON.stringify({
    schedVer: 2,
    sched2021: true,
    creationOffset: collection.creationOffsetMin,
    rollover: collection.rolloverHour,
    nextPos: collection.nextPosition,
    activeDecks: [1],
    curDeck: 1,
    curModel: null,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
  })

/** The database file. `onRow` hears, now and then, how many rows are written. */
export function writeCollection(
  engine: SqliteEngine,
  collection: Collection,
  onRow: (rows: number) => void = () => {},
): Uint8Array {
  const db = engine.create()
  try {
    db.run('begin')
    for (const [table, columns] of Object.entries(TABLES))
      db.run(`create table ${table} (${columns.map(column).join(', ')})`)
    db.each(insert('col', TABLES.col), [colRow(collection)])
    let before = 0
    const fill = (table: 'notes' | 'cards' | 'revlog', rows: readonly Row[]): void => {
      db.each(insert(table, TABLES[table]), rows, count => onRow(before + count))
      before += rows.length
    }
    fill('notes', collection.notes)
    fill('cards', collection.cards)
    fill('revlog', collection.reviews)
    for (const [name, on] of Object.entries(INDEXES)) db.run(`create index ${name} on ${on}`)
    db.run('commit')
    return db.bytes()
  } finally {
    db.close()
  }
}

function colRow(collection: Collection): Row {
  const { crtSec, modifiedMs, models, decks, presets } = collection
  const config = configJson(collection)
  return [1, crtSec, modifiedMs, modifiedMs, SCHEMA_VERSION, 0, 0, 0, config, models, decks, presets, '{}']
}
