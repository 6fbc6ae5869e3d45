/**
 * A collection → notes, cards and log of ours. The way of data: `package.ts` (bytes) → `collection.ts` (rows) → here, where
 * notes are read (`own.ts`, `foreign.ts`), cards and log (`schedule.ts`, `log.ts`) → the one door, `restoreSnapshot`, which
 * checks all of it as it checks a backup → `merge.ts`, which holds it against what is here. Pure.
 */
import type { Card } from '../../core/card.ts'
import { newCard } from '../../core/card.ts'
import type { CardId, DeckId, NoteId, PieceId } from '../../core/ids.ts'
import { cardId } from '../../core/ids.ts'
import type { Review } from '../../core/log.ts'
import type { Note } from '../../core/note.ts'
import { ordinalsOf } from '../../core/note.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import { restoreSnapshot } from '../../core/restore.ts'
import { restoreBody } from '../../core/restore-note.ts'
import type { Scheduling } from '../../core/restore-schedule.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { Settings } from '../../core/settings.ts'
import type { NoteType, PackageCard, PackageCollection, PackageNote, PackageReview } from './collection.ts'
import type { ReadForeign } from './foreign.ts'
import { readForeign } from './foreign.ts'
import type { Found, FoundDeck, ReadNote } from './found.ts'
import type { LogFrame } from './log.ts'
import { readLog } from './log.ts'
import { ownForm, readOwn } from './own.ts'
import { deckFor, strangeDeckId } from './piece.ts'
import { placeInTurn, readCard } from './schedule.ts'
import type { Refusals } from './sorts.ts'
import { createRefusals } from './sorts.ts'

export interface ImportFrame {
  readonly settings: Settings
  readonly scheduling: Scheduling
  readonly offsetAt: LogFrame['offsetAt']
}

export function interpret(collection: PackageCollection, media: number, frame: ImportFrame): Result<Found> {
  const refusals = createRefusals()
  const { notes: read, extras } = readNotes(collection, refusals)
  if (read.length === 0 && refusals.all().length === 0)
    return problem(
      'empty-package',
      'There are no cards in this package. Export a deck that has cards, and open that file.',
    )
  const found = decksOf(read, collection)
  const notes = found.flatMap(({ deck, members }) => placed(deck.deck.id, members))
  const { cards, reviews, begunAnew, forgotten } = studied(read, notes, collection, frame)
  const restored = restoreSnapshot(
    { ...records(found), settings: frame.settings, notes, cards, reviews, proposals: [] },
    frame.scheduling,
  )
  if (!restored.ok) return restored
  const { snapshot } = restored.value
  const pieces = new Map<PieceId, PieceRecord>(snapshot.pieces.map(record => [record.piece.id, record]))
  const names = new Map<DeckId, string>(found.map(({ deck }) => [deck.deck.id, deck.ankiName]))
  return ok({
    decks: snapshot.decks.flatMap((deck): readonly FoundDeck[] => {
      const record = pieces.get(deck.pieceId)
      return record === undefined ? [] : [{ deck, record, ankiName: names.get(deck.id) ?? deck.name }]
    }),
    notes: [...snapshot.notes].sort((a, b) => a.position - b.position),
    cards: snapshot.cards,
    reviews: snapshot.reviews,
    own: new Set(read.filter(note => note.sent).map(note => note.id)),
    refused: refusals.all(),
    begunAnew,
    forgotten,
    extras,
    media,
  })
}

const records = (
  found: readonly Members[],
): { readonly decks: readonly Deck[]; readonly pieces: readonly PieceRecord[] } => ({
  decks: found.map(({ deck }) => deck.deck),
  pieces: [...new Map(found.map(({ deck }) => [deck.record.piece.id, deck.record])).values()],
})

/** Each note with its cards; of two with one guid the first, as in Anki's own reading. */
function readNotes(collection: PackageCollection, refusals: Refusals) {
  const byNote = new Map<string, Map<number, PackageCard>>()
  for (const card of collection.cards) {
    const cards = byNote.get(card.noteId) ?? new Map<number, PackageCard>()
    if (!cards.has(card.ordinal)) cards.set(card.ordinal, card)
    byNote.set(card.noteId, cards)
  }
  const seen = new Set<NoteId>()
  const notes: ReadNote[] = []
  let extras = 0
  for (const note of collection.notes) {
    const type = collection.types.get(note.typeId)
    const cards = byNote.get(note.id)
    if (type === undefined || cards === undefined) {
      refusals.add('type', type?.name ?? '')
      continue
    }
    const read = readNote(note, type, cards)
    if (!read.ok) refusals.add(read.why, type.name)
    // The door would leave it out without a word.
    else if (read.notes.some(({ body }) => restoreBody(body) === null)) refusals.add('long', type.name)
    else if (read.notes.some(({ id }) => seen.has(id))) refusals.add('twice', type.name)
    else {
      for (const one of read.notes) seen.add(one.id)
      notes.push(...read.notes)
      if (read.extra) extras++
    }
  }
  return { notes, extras }
}

function readNote(note: PackageNote, type: NoteType, cards: ReadonlyMap<number, PackageCard>): ReadForeign {
  const form = ownForm(type)
  if (form === null) return readForeign(note, type, cards)
  const own = readOwn(note, type, form, cards)
  return own === null ? { ok: false, why: 'words' } : { ok: true, notes: [own], extra: false }
}

interface Members {
  readonly deck: FoundDeck
  readonly members: readonly ReadNote[]
}

/** A note's deck is the one it says it was in, else the one of its neighbours in Anki, else a new one of Anki's name. */
function decksOf(notes: readonly ReadNote[], collection: PackageCollection): readonly Members[] {
  const inAnki = (note: ReadNote): string => homeOf([...note.cards.values()][0])
  const neighbours = new Map<string, DeckId>()
  for (const note of notes)
    if (note.record !== null && !neighbours.has(inAnki(note))) neighbours.set(inAnki(note), note.record.deck.id)
  const groups = new Map<DeckId, { readonly ankiName: string; readonly members: ReadNote[] }>()
  for (const note of notes) {
    const ankiName = collection.decks.get(inAnki(note))?.name ?? ''
    const id = note.record?.deck.id ?? neighbours.get(inAnki(note)) ?? strangeDeckId(ankiName)
    const group = groups.get(id) ?? { ankiName, members: [] }
    group.members.push(note)
    groups.set(id, group)
  }
  return [...groups].map(([id, { ankiName, members }]) => ({ deck: deckFor(ankiName, id, members), members }))
}

/** A card that is lent to a filtered deck belongs to the deck it came from. */
const homeOf = (card: PackageCard | undefined): string =>
  card === undefined ? '' : card.homeDeckId === '0' ? card.deckId : card.homeDeckId

/** Notes in their places; those without one behind the others, as Anki would introduce them. */
function placed(id: DeckId, members: readonly ReadNote[]): readonly Note[] {
  const known = members.reduce((most, { place }) => Math.max(most, place ?? -1), -1)
  const others = members.filter(note => note.place === null).sort((a, b) => turnOf(a) - turnOf(b))
  const places = new Map(others.map((note, i) => [note.id, known + 1 + i]))
  return members.map(({ record: _, place, sent: __, piece: ___, cards: ____, ...note }) => ({
    ...note,
    deckId: id,
    position: place ?? places.get(note.id) ?? 0,
  }))
}

/** Where Anki introduced a note, or will; a note of which that is not known stands behind those of which it is. */
const turnOf = ({ cards }: ReadNote): number =>
  Math.min(...[...cards.values()].map(card => placeInTurn(card) ?? Number.MAX_SAFE_INTEGER))

/** Cards and log. An ordinal of a note that has no card in Anki is a new card, as it is with every note here. */
function studied(read: readonly ReadNote[], notes: readonly Note[], collection: PackageCollection, frame: ImportFrame) {
  const rows = rowsByCard(collection.reviews)
  const byId = new Map(notes.map(note => [note.id, note]))
  const { fold } = frame.scheduling.createScheduler(frame.settings)
  const schedule = { ...frame, day0: collection.day0, dayStartMin: frame.settings.dayStartMin, fold }
  const cards: Card[] = []
  const reviews: Review[] = []
  let begunAnew = 0
  let forgotten = 0
  for (const { id, body, cards: inAnki } of read) {
    const note = byId.get(id)
    if (note === undefined) continue
    for (const ordinal of ordinalsOf(body)) {
      const own: CardId = cardId(id, ordinal)
      const fresh = newCard(own, id, note.deckId, note.position)
      const row = inAnki.get(ordinal)
      if (row === undefined) {
        cards.push(fresh)
        continue
      }
      const log = readLog(rows.get(row.id) ?? [], own, row.type === 0, schedule)
      const result = readCard(row, fresh, log.reviews, schedule)
      cards.push(result.card)
      reviews.push(...log.reviews)
      forgotten += log.forgotten
      if (result.begunAnew) begunAnew++
    }
  }
  return { cards, reviews, begunAnew, forgotten }
}

function rowsByCard(rows: readonly PackageReview[]): ReadonlyMap<string, readonly PackageReview[]> {
  const byCard = new Map<string, PackageReview[]>()
  for (const row of rows) {
    const own = byCard.get(row.cardId)
    if (own === undefined) byCard.set(row.cardId, [row])
    else own.push(row)
  }
  return byCard
}
