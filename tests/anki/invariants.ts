/**
 * What must hold of every package we write (ANKI.md §1, §2, §4 and the list of Anki's database check in §7), and that it
 * says the same as the app. Nothing here uses the exporter: the expected values are worked out again from the contents.
 * The flow test runs it on the file that a browser downloaded.
 */
import { strict as assert } from 'node:assert'
import type { ExportInput } from '../../src/anki/export.ts'
import { assertFaithful } from './faithful.ts'
import type { OpenCollection, OpenPackage } from './open.ts'
import { array, int, object, openPackage, str, textOf } from './open.ts'
import { assertRows } from './rows.ts'

/** Throws an `AssertionError` at the first thing that is wrong. */
export async function assertPackageInvariants(bytes: Uint8Array, expected: ExportInput): Promise<void> {
  const opened = await openPackage(bytes)
  try {
    assertContainer(opened)
    assertDatabase(opened.collection)
    assertDatabase(opened.notice)
    assertCol(opened.collection)
    assertTypes(opened.collection)
    assertDecks(opened.collection)
    assertRows(opened.collection, expected.nowMs)
    assertFaithful(opened.collection, expected)
  } finally {
    opened.close()
  }
}

function assertContainer({ members, file, notice }: OpenPackage): void {
  assert.deepEqual([...members].sort(), ['collection.anki2', 'collection.anki21', 'media', 'meta'])
  assert.deepEqual([...file('meta')], [0x08, 0x02], 'meta says version 2')
  assert.equal(textOf(file('media')), '{}')
  assert.equal(notice.notes.length, 1, 'the notice is one note')
  assert.equal(notice.cards.length, 1)
  assert.equal(notice.revlog.length, 0)
}

const COLUMNS = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
} as const

const TEXT = new Set(['guid', 'tags', 'flds', 'data', 'conf', 'models', 'decks', 'dconf'])

function assertDatabase(db: OpenCollection): void {
  assert.deepEqual(db.query('pragma integrity_check').rows, [{ integrity_check: 'ok' }])
  const tables = db.query("select name from sqlite_master where type = 'table' order by name").rows.map(row => row.name)
  assert.deepEqual(tables, Object.keys(COLUMNS).sort(), 'the five tables of schema 11 and no other')
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const names = columns.split(' ')
    assert.deepEqual(
      db.query(`pragma table_info(${table})`).rows.map(row => row.name),
      names,
    )
    for (const name of names.filter(name => name !== 'sfld')) {
      const wanted = TEXT.has(name) ? 'text' : table === 'col' && name === 'tags' ? 'text' : 'integer'
      const wrong = db.query(`select count(*) as n from ${table} where typeof(${name}) <> '${wanted}'`).rows
      assert.deepEqual(wrong, [{ n: 0 }], `${table}.${name} is ${wanted} everywhere`)
    }
  }
  const clashing = db.query(
    "select name from sqlite_master where name in ('idx_notes_mid', 'idx_cards_odid', 'sqlite_stat1')",
  )
  assert.deepEqual(clashing.rows, [], 'nothing that the upgrade to schema 18 would create')
}

function assertCol({ col }: OpenCollection): void {
  assert.equal(int(col.row, 'id'), 1)
  assert.equal(int(col.row, 'ver'), 11)
  assert.equal(str(col.row, 'tags'), '{}')
  const conf = object(col.conf)
  assert.equal(conf.schedVer, 2, 'without it Anki rewrites the log')
  assert(int(conf, 'rollover') >= 0 && int(conf, 'rollover') < 24)
  assert(Math.abs(int(conf, 'creationOffset')) <= 14 * 60)
}

/** Required keys, frozen ids below 2^53, numeric map keys, valid templates. */
function assertTypes({ col }: OpenCollection): void {
  for (const [key, model] of Object.entries(object(col.models))) {
    const type = object(model)
    assert.match(key, /^\d+$/)
    assert.equal(String(int(type, 'id')), key)
    for (const required of ['name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css', 'req'])
      assert(required in type, `model.${required}`)
    const names = array(type.flds).map(field => {
      for (const required of ['name', 'sticky', 'rtl', 'font', 'size', 'ord', 'id'])
        assert(required in object(field), `field.${required}`)
      assert(int(object(field), 'id') > 0 && Number.isSafeInteger(int(object(field), 'id')))
      assert.doesNotMatch(str(object(field), 'name'), /[:{}"]|^[#/^]/)
      return str(object(field), 'name')
    })
    assert.equal(new Set(names).size, names.length)
    const fronts = array(type.tmpls).map(template => {
      const { qfmt, afmt } = object(template)
      for (const side of [qfmt, afmt])
        for (const [, tag] of String(side).matchAll(/\{\{[#^/]?(?:cloze:)?([^}]+)\}\}/g))
          assert(names.includes(tag ?? '') || tag === 'FrontSide', `template names the field ${tag}`)
      return String(qfmt)
    })
    assert.equal(new Set(fronts).size, fronts.length, 'no two cards look alike')
    assert.equal(
      fronts.every(front => front.includes('{{cloze:')),
      type.type === 1,
    )
  }
}

function assertDecks({ col, cards }: OpenCollection): void {
  const decks = object(col.decks)
  const presets = object(col.dconf)
  assert('1' in decks && '1' in presets)
  const names = Object.entries(decks).map(([key, json]) => {
    const deck = object(json)
    assert.equal(String(int(deck, 'id')), key)
    for (const required of ['usn', 'collapsed', 'dyn', 'conf', 'lrnToday', 'revToday', 'newToday', 'timeToday'])
      assert(required in deck, `deck.${required}`)
    assert(String(int(deck, 'conf')) in presets, 'its preset is there')
    const preset = object(presets[String(int(deck, 'conf'))])
    assert.equal('fsrsParams6' in preset, deck.name !== 'Default', 'our decks have our preset')
    return str(deck, 'name')
  })
  const lower = new Set(names.map(name => name.toLowerCase()))
  assert.equal(lower.size, names.length, 'deck names are unique without regard to case')
  for (const name of names) {
    const parent = name.split('::').slice(0, -1).join('::')
    assert(parent === '' || lower.has(parent.toLowerCase()), `the deck above ${name}`)
    assert(name.split('::').every(part => part.trim() === part && part !== ''))
  }
  for (const card of cards) assert(String(int(card, 'did')) in decks, 'a card’s deck is there')
  for (const preset of Object.values(presets).map(object)) {
    for (const required of ['id', 'mod', 'name', 'usn', 'maxTaken', 'autoplay', 'timer', 'new', 'rev', 'lapse'])
      assert(required in preset, `preset.${required}`)
    if ('fsrsParams6' in preset) assert.equal(array(preset.fsrsParams6).length, 21)
  }
}
