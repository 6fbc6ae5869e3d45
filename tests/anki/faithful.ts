/** The package says what the app says: notes, places, memory, log. Worked out from the contents, not with the exporter. */
import { strict as assert } from 'node:assert'
import type { ExportInput } from '../../src/anki/export.ts'
import type { Card } from '../../src/core/card.ts'
import { MINUTE_MS, studyDay } from '../../src/core/day.ts'
import type { Review } from '../../src/core/log.ts'
import type { Note } from '../../src/core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../../src/core/note.ts'
import { createScheduler, weightsInForce } from '../../src/core/schedule.ts'
import type { OpenCollection, Row } from './open.ts'
import { array, int, num, object, parseJson, str } from './open.ts'
import { plainOf } from './rows.ts'

/** Our ids → rows: a note by its id field, a card by note and ordinal. */
export function rowsById(db: OpenCollection) {
  const notes = new Map<string, Row>()
  const cards = new Map<string, Row>()
  const idOf = new Map<number, string>()
  for (const note of db.notes) {
    const model = object(object(db.col.models)[String(int(note, 'mid'))])
    const at = array(model.flds).findIndex(field => object(field).name === 'Tenet ID')
    const id = str(note, 'flds').split('\u001f')[at] ?? ''
    notes.set(id, note)
    idOf.set(int(note, 'id'), id)
  }
  for (const card of db.cards) cards.set(`${idOf.get(int(card, 'nid'))}:${int(card, 'ord')}`, card)
  return { notes, cards }
}

export function assertFaithful(db: OpenCollection, expected: ExportInput): void {
  const { contents, settings, nowMs } = expected
  const { notes, cards } = rowsById(db)
  const kept = contents.flatMap(deck => deck.notes).filter(note => cardIdsOf(note).length > 0)
  assert.equal(notes.size, kept.length, 'as many notes')
  assert.equal(db.notes.length, kept.length)
  assert.equal(db.cards.length, kept.flatMap(cardIdsOf).length, 'as many cards')
  for (const note of kept) assertWords(note, notes.get(note.id), nowMs)
  const frame = { expected, day0: dayOfCrt(db), decay: weightsInForce(settings)[20] ?? 0 }
  for (const card of contents.flatMap(deck => deck.cards)) {
    const row = cards.get(card.id)
    if (row !== undefined) assertCard(card, row, frame)
  }
  assertDays(db, expected)
  assertLog(db, cards, expected)
}

/** The local date of `crt`, as days since 1970: what Anki counts from. */
function dayOfCrt({ col }: OpenCollection): number {
  const westMin = int(object(col.conf), 'creationOffset')
  return Math.floor((int(col.row, 'crt') / 60 - westMin) / 1440)
}

/** Every word of ours is in the row, as words. */
function assertWords(note: Note, row: Row | undefined, nowMs: number): void {
  assert(row !== undefined, `note ${note.id} is in the package`)
  const shown = plainOf(str(row, 'flds').replaceAll('<br>', '\n'))
  const seen = (text: string) =>
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replaceAll('\t', '\u2003')
      .replaceAll('\u00a0', ' ')
      .normalize('NFC')
  for (const ordinal of ordinalsOf(note.body)) {
    const { answer } = facesOf(note.body, ordinal)
    const lines = answer.text.split(note.body.form === 'cloze' ? ' … ' : /\n?\d\. /)
    for (const line of lines) assert(shown.includes(seen(line.trim())), `${JSON.stringify(line)} in ${shown}`)
  }
  assert.equal(int(row, 'mod'), Math.floor(Math.min(nowMs, Math.max(note.editedAtMs, note.createdAtMs)) / 1000))
}

interface Frame {
  readonly expected: ExportInput
  readonly day0: number
  readonly decay: number
}

function assertCard(card: Card, row: Row, { expected, day0, decay }: Frame): void {
  const { memory } = card
  const place = card.resume ?? card
  const n = (key: string) => int(row, key)
  assert.equal(n('queue') === -1, card.slot === 'suspended', 'suspended here, suspended there')
  if (memory === null) {
    assert.deepEqual([n('type'), n('due')], [0, place.due + 1])
    return
  }
  assert.equal(n('type'), { learning: 1, review: 2, relearning: 3 }[memory.phase])
  if (place.slot === 'review') assert.equal(n('due') + day0, place.due, 'due on the same study day')
  else assert.equal(n('due'), Math.floor(place.due / 1000), 'due in the same second')
  if (memory.phase === 'review') assert.equal(n('ivl'), memory.intervalDays)
  assert.deepEqual([n('reps'), n('lapses')], [memory.reps, memory.lapses])
  const data = object(parseJson(str(row, 'data')))
  const near = (key: string, value: number, by: number) =>
    assert(Math.abs(num(data, key) - value) <= by + 1e-9, `${key} ${num(data, key)} is ${value}`)
  near('s', memory.stability, 5e-5)
  near('d', memory.difficulty, 5e-4)
  near('dr', expected.settings.retention, 5e-3)
  near('decay', decay, 5e-4)
}

/** "Today" in the package is the app's study day; with a day start between whole hours, in all other hours. */
function assertDays(db: OpenCollection, { settings, nowMs, offsetAt }: ExportInput): void {
  if (settings.dayStartMin % 60 !== 0) return
  const localMin = Math.floor(nowMs / MINUTE_MS) + offsetAt(nowMs)
  const date = Math.floor(localMin / 1440)
  const hour = Math.floor((localMin - date * 1440) / 60)
  const today = date - dayOfCrt(db) - (hour < int(object(db.col.conf), 'rollover') ? 1 : 0)
  assert.equal(today + dayOfCrt(db), studyDay(nowMs, offsetAt(nowMs), settings.dayStartMin))
  assert(today >= 0)
}

const EASE = { again: 1, hard: 2, good: 3, easy: 4 } as const
const TYPE = { new: 0, learning: 0, review: 1, relearning: 2, early: 3 } as const

function assertLog(
  db: OpenCollection,
  cards: ReadonlyMap<string, Row>,
  { contents, settings, nowMs }: ExportInput,
): void {
  const log = contents
    .flatMap(deck => deck.reviews)
    .filter(review => cards.has(review.cardId))
    .sort((a, b) => a.id - b.id)
  assert.equal(db.revlog.length, log.length, 'as many log rows')
  const ahead = (log.at(-1)?.id ?? 0) > nowMs
  const scheduler = createScheduler(settings)
  const stories = new Map<string, Review[]>()
  log.forEach((review, i) => {
    const row = db.revlog[i] ?? {}
    const n = (key: string) => int(row, key)
    const story = [...(stories.get(review.cardId) ?? []), review]
    stories.set(review.cardId, story)
    if (!ahead) assert.equal(n('id'), review.id)
    assert.equal(n('cid'), cards.get(review.cardId)?.id)
    assert.equal(n('ease'), EASE[review.grade])
    assert.equal(n('time'), review.tookMs)
    assert.equal(n('type'), TYPE[review.kind])
    const signed = (interval: Review['before']) =>
      interval === null ? 0 : interval.unit === 'days' ? interval.days : 0 - interval.seconds
    assert.deepEqual([n('ivl'), n('lastIvl')], [signed(review.interval), signed(review.before)])
    const difficulty = (n('factor') / 1000 - 0.1) * 9 + 1
    assert(
      Math.abs(difficulty - (scheduler.fold(story)?.memory.difficulty ?? 0)) < 0.006,
      'difficulty after the answer',
    )
  })
}
