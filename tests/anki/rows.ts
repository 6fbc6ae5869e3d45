/** Notes, cards and log rows by themselves: what Anki's database check looks for, and the encodings of ANKI.md §2 and §4. */
import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import type { OpenCollection, Row } from './open.ts'
import { array, int, num, object, parseJson, str } from './open.ts'

export function assertRows(db: OpenCollection, nowMs: number): void {
  assertUnique(db.notes, 'id', 'guid')
  assertUnique(db.cards, 'id')
  assertUnique(db.revlog, 'id')
  for (const row of [...db.notes, ...db.cards, ...db.revlog])
    assert(int(row, 'id') > 1e12 && int(row, 'id') <= nowMs, 'ids are ms of the past')
  for (const note of db.notes) assertNote(note, db)
  assertCardsOfNotes(db)
  for (const card of db.cards) assertCard(card, db)
  assertLog(db)
}

function assertUnique(rows: readonly Row[], ...keys: readonly string[]): void {
  for (const key of keys) assert.equal(new Set(rows.map(row => row[key])).size, rows.length, `${key} is unique`)
}

/** HTML as Anki reads it for sorting and comparing: no tags, entities decoded. */
export const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&emsp;', '\u2003')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')

function assertNote(note: Row, { col }: OpenCollection): void {
  const model = object(object(col.models)[String(int(note, 'mid'))])
  const fields = str(note, 'flds').split('\u001f')
  assert.equal(fields.length, array(model.flds).length, 'as many fields as the note type has')
  assert.equal(str(note, 'flds').normalize('NFC'), note.flds)
  assert.doesNotMatch(str(note, 'flds').replaceAll('\u001f', ''), /\p{Cc}|\p{Cs}/u)
  for (const field of fields) {
    const markup = field.match(/<[^>]*>/g) ?? []
    assert(
      markup.every(tag => /^<(br|\/?ol|\/?li)>$/.test(tag)),
      `only our own markup: ${field}`,
    )
    assert.doesNotMatch(field, /\[(sound:|anki:|latex\]|\$\]|\$\$\])/i)
  }
  assert.match(str(note, 'guid'), /^[a-zA-Z0-9!#$%&()*+,\-./:;<=>?@[\]^_`{|}~]{1,11}$/)
  const sort = plainOf(fields[0] ?? '')
  assert.equal(String(note.sfld), sort)
  const digest = createHash('sha1').update(sort, 'utf8').digest()
  assert.equal(int(note, 'csum'), digest.readUInt32BE(0))
  assert(/^( \S+)+ $/.test(str(note, 'tags')) || note.tags === '')
}

/** A template without the sections whose field is empty: `{{#Field}} … {{/Field}}`, one within another. */
function withoutEmpty(template: string, filled: (name: string) => boolean): string {
  const opened = template.replace(
    /\{\{#([^}]+)\}\}((?:(?!\{\{[#/])[\s\S])*)\{\{\/\1\}\}/g,
    (_, name: string, inner: string) => (filled(name) ? inner : ''),
  )
  return opened === template ? template : withoutEmpty(opened, filled)
}

/** The ordinals that Anki's card generation would give: from all fields for a cloze, from the fronts otherwise. */
function ordinalsOf(note: Row, { col }: OpenCollection): readonly number[] {
  const model = object(object(col.models)[String(int(note, 'mid'))])
  const fields = str(note, 'flds').split('\u001f')
  if (model.type === 1) {
    const numbers = [...str(note, 'flds').matchAll(/\{\{c(\d+)::/g)].map(match => Number(match[1]) - 1)
    return [...new Set(numbers)].sort((a, b) => a - b)
  }
  const names = array(model.flds).map(field => str(object(field), 'name'))
  const filled = (name: string) => plainOf(fields[names.indexOf(name)] ?? '').trim() !== ''
  return array(model.tmpls).flatMap((template, ord) => {
    const front = withoutEmpty(str(object(template), 'qfmt'), filled)
    const shown = [...front.matchAll(/\{\{([^#^/}]+)\}\}/g)].map(match => match[1] ?? '')
    return shown.some(filled) ? [ord] : []
  })
}

function assertCardsOfNotes(db: OpenCollection): void {
  const byNote = new Map<number, number[]>()
  for (const card of db.cards) {
    const ords = byNote.get(int(card, 'nid')) ?? []
    byNote.set(int(card, 'nid'), [...ords, int(card, 'ord')])
  }
  for (const note of db.notes) {
    const has = (byNote.get(int(note, 'id')) ?? []).sort((a, b) => a - b)
    assert.deepEqual(has, ordinalsOf(note, db), `cards of ${note.flds}`)
    byNote.delete(int(note, 'id'))
  }
  assert.equal(byNote.size, 0, 'no card without its note')
}

const within = (value: number, low: number, high: number, what: string): void =>
  assert(value >= low && value <= high, `${what} ${value} in ${low}…${high}`)

function assertCard(card: Row, db: OpenCollection): void {
  const n = (key: string) => int(card, key)
  const type = n('type')
  const home = [0, 1, 2, 1][type]
  assert(home !== undefined, `type ${type}`)
  assert(n('queue') === home || n('queue') === -1, `queue ${n('queue')} of type ${type}`)
  for (const key of ['odue', 'odid', 'flags']) assert.equal(n(key), 0)
  for (const key of ['ivl', 'factor', 'reps', 'lapses', 'left']) assert(n(key) >= 0)
  if (type === 0) {
    within(n('due'), 1, 999_999, 'place')
    assert.deepEqual([n('ivl'), n('factor'), n('reps'), n('lapses'), n('left'), card.data], [0, 0, 0, 0, 0, '{}'])
    return
  }
  if (type === 2) within(n('due'), 0, 100_000, 'day')
  else within(n('due'), 1e9, 1e10, 'second')
  assert.equal(n('factor'), type === 1 ? 0 : 2500)
  assert.equal(n('left') > 0, type !== 2)
  assert.equal(n('ivl') > 0, type !== 1)
  assert(n('reps') >= 1 && n('lapses') <= n('reps'))
  const data = object(parseJson(str(card, 'data')))
  assert.deepEqual(Object.keys(data), ['pos', 's', 'd', 'dr', 'decay', 'lrt'])
  within(num(data, 's'), 0.0001, 36_500, 's')
  within(num(data, 'd'), 1, 10, 'd')
  within(num(data, 'dr'), 0.7, 0.99, 'dr')
  within(num(data, 'decay'), 0.05, 0.9, 'decay')
  const last = db.revlog.filter(row => row.cid === card.id && int(row, 'ease') > 0).at(-1)
  if (last !== undefined) assert.equal(int(data, 'lrt'), Math.floor(int(last, 'id') / 1000), 'the lrt rule')
}

function assertLog({ cards, revlog }: OpenCollection): void {
  const known = new Set(cards.map(card => card.id))
  const begun = new Set<number>()
  for (const row of revlog) {
    const n = (key: string) => int(row, key)
    assert(known.has(n('cid')), 'a log row has its card')
    within(n('ease'), 1, 4, 'ease')
    within(n('type'), 0, 3, 'type')
    within(n('factor'), 100, 1100, 'factor')
    within(n('time'), 0, 600_000, 'time')
    within(n('ivl'), -86_400, 36_500, 'ivl')
    assert.notEqual(n('ivl'), 0)
    within(n('lastIvl'), -86_400, 36_500, 'lastIvl')
    if (begun.has(n('cid'))) continue
    assert.equal(n('type'), 0, 'the first row of a card')
    begun.add(n('cid'))
  }
}
