/**
 * Decks → an Anki package of the kind "Legacy 2", which every Anki client reads (ANKI.md §1.1, §1.4). Pure: what comes out
 * follows from the arguments, byte for byte.
 */
import { strToU8, zipSync } from 'fflate'
import type { Card } from '../core/card.ts'
import { newCard } from '../core/card.ts'
import type { OffsetAt } from '../core/day.ts'
import type { CardId, NoteId } from '../core/ids.ts'
import { cardId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import type { Deck, DeckContents } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { checkWeights, createScheduler } from '../core/schedule.ts'
import type { Settings } from '../core/settings.ts'
import { cardFrame, cardRow } from './cards.ts'
import { writeCollection } from './collection.ts'
import type { DayFrame } from './days.ts'
import { dayFrame } from './days.ts'
import type { AnkiDeck } from './decks.ts'
import { ankiDeck, decksJson, presetsJson } from './decks.ts'
import { updateNotice } from './dummy.ts'
import { exportedOrdinals, fieldsOf, typeOf } from './fields.ts'
import { historyOf } from './history.ts'
import { guidOf, stableIds } from './ids.ts'
import { modelsJson } from './notetypes.ts'
import type { SqliteEngine, SqliteValue } from './sqlite.ts'
import { FIELD_SEPARATOR, fieldChecksum, joinTags, stripField } from './text.ts'

export interface ExportInput {
  readonly contents: readonly DeckContents[]
  readonly settings: Settings
  /** ms since the epoch. */
  readonly nowMs: number
  /** Minutes east of UTC where the person is. */
  readonly offsetAt: OffsetAt
}

/** `done` of `total` rows; packing follows the last row. */
export type OnProgress = (done: number, total: number) => void

/** A note with the cards that Anki will see in it, ascending by ordinal. */
interface Entry {
  readonly note: Note
  readonly piece: Piece
  readonly deck: AnkiDeck
  /** The deck here. */
  readonly own: Deck
  readonly cards: readonly { readonly card: Card; readonly ordinal: number }[]
}

type Row = readonly SqliteValue[]

/** The package as a file. Its name must not be `collection.apkg`: Anki would replace everything by it (ANKI.md §1.1). */
export function exportPackage(
  input: ExportInput,
  engine: SqliteEngine,
  onProgress: OnProgress = () => {},
): Result<Uint8Array<ArrayBuffer>> {
  const { contents, settings, nowMs, offsetAt } = input
  const entries = entriesOf(contents)
  if (entries.length === 0) {
    return problem('nothing-to-export', 'There are no cards to export: keep at least one card, then export again.')
  }
  if (settings.weights !== null) {
    const weights = checkWeights(settings.weights)
    if (!weights.ok) return weights
  }
  const days = dayFrame(contents, settings, nowMs, offsetAt)
  const rows = rowsOf(entries, input, days)
  const total = rows.notes.length + rows.cards.length + rows.reviews.length
  const modifiedSec = Math.floor(nowMs / 1000)
  const collection = writeCollection(
    engine,
    {
      ...days,
      ...rows,
      modifiedMs: Math.floor(nowMs),
      nextPosition: 2 + entries.reduce((last, { note }) => Math.max(last, note.position), 0),
      models: modelsJson(),
      decks: decksJson(
        entries.map(entry => entry.deck),
        modifiedSec,
      ),
      presets: presetsJson(settings, modifiedSec),
    },
    done => onProgress(done, total),
  )
  onProgress(total, total)
  return ok(pack(collection, updateNotice(engine)))
}

/** All notes with cards, in the order of the decks and of introduction. A note that comes twice counts once. */
function entriesOf(contents: readonly DeckContents[]): readonly Entry[] {
  const entries = new Map<NoteId, Entry>()
  for (const { deck, record, notes, cards } of contents) {
    const byId = new Map<CardId, Card>(cards.map(card => [card.id, card]))
    const target = ankiDeck(deck, record.piece)
    for (const note of [...notes].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
      const found = exportedOrdinals(note.body).map(ordinal => {
        const id = cardId(note.id, ordinal)
        // Anki makes no cards on import and reports those that a note should have and has not.
        return { ordinal, card: byId.get(id) ?? newCard(id, note.id, deck.id, note.position) }
      })
      if (found.length === 0 || entries.has(note.id)) continue
      entries.set(note.id, { note, piece: record.piece, deck: target, own: deck, cards: found })
    }
  }
  return [...entries.values()]
}

function rowsOf(entries: readonly Entry[], input: ExportInput, days: DayFrame) {
  const { contents, settings, nowMs } = input
  const noteIds = stableIds(
    entries.map(({ note }) => ({ key: note.id, createdAtMs: note.createdAtMs })),
    nowMs,
  )
  const cardIds = stableIds(
    entries.flatMap(({ note, cards }) => cards.map(({ card }) => ({ key: card.id, createdAtMs: note.createdAtMs }))),
    nowMs,
  )
  const byCard = new Map<CardId, number>(
    entries.flatMap(({ cards }) => cards.map(({ card }) => [card.id, cardIds.get(card.id) ?? 0] as const)),
  )
  const history = historyOf(
    contents.flatMap(({ reviews }) => reviews),
    byCard,
    createScheduler(settings),
    nowMs,
  )
  const frame = cardFrame(days, settings)
  return {
    notes: entries.map(entry => noteRow(entry, noteIds.get(entry.note.id) ?? 0, nowMs)),
    cards: entries.flatMap(({ note, deck, cards }) =>
      cards.map(({ card, ordinal }) => {
        const keys = {
          id: byCard.get(card.id) ?? 0,
          noteId: noteIds.get(note.id) ?? 0,
          deckId: deck.id,
          ordinal,
          position: note.position,
          createdSec: seconds(note.createdAtMs, nowMs),
          lastReviewId: history.lastId.get(card.id) ?? null,
        }
        return cardRow(card, keys, frame)
      }),
    ),
    reviews: history.rows,
  }
}

/** Never in the future: a note dated ahead could not be updated until that day (ANKI.md §3.2). */
const seconds = (ms: number, nowMs: number): number => Math.max(0, Math.floor(Math.min(ms, nowMs) / 1000))

/** id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data. */
function noteRow({ note, piece, own }: Entry, id: number, nowMs: number): Row {
  const fields = fieldsOf(note, piece, own)
  const sortField = stripField(fields[0] ?? '')
  const mod = seconds(Math.max(note.createdAtMs, note.editedAtMs), nowMs)
  return [
    id,
    guidOf(note.id, note.body.form),
    typeOf(note.body).id,
    mod,
    -1,
    joinTags(note.tags),
    fields.join(FIELD_SEPARATOR),
    sortField,
    fieldChecksum(sortField),
    0,
    '',
  ]
}

/** A protocol buffer that says version 2. */
const META = new Uint8Array([0x08, 0x02])

/** The date of the members in the zip, which has no zone. Nobody reads it, and a true one would break "byte for byte". */
const MEMBER_DATE = new Date(2025, 0, 1)

/** Of fflate's levels: a third less time than its usual 6, for a fortieth more bytes. */
const LEVEL = 4

const pack = (collection: Uint8Array, notice: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipSync(
    { meta: META, 'collection.anki21': collection, 'collection.anki2': notice, media: strToU8('{}') },
    { level: LEVEL, mtime: MEMBER_DATE },
  )
