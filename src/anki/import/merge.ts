/**
 * What is found in a package, held against what is here (ANKI.md §3, “Our importer, symmetric”). Pure; nothing is written.
 *
 * - A note is the same when its id is. Its words are brought up to date when they were changed later in Anki than here;
 *   words that were changed later here stay.
 *   A template for the other direction, which Anki adds without changing the note, makes a question of the same words one
 *   that is asked both ways.
 * - A note that is not here comes in, to the deck it was in, or to a new one; unless the same words are in that deck under
 *   another id, for then the person began that card anew.
 * - The log becomes the union of both, by id (`merge-log.ts`); a card's memory follows (`merge-card.ts`).
 * - A card that is set aside in Anki is set aside here. Nothing is ever deleted, but a card that newer words from Anki no
 *   longer ask for goes; the report counts it, and undoing brings it back as it was.
 *
 * So taking in the same package twice changes nothing the second time.
 */
import type { Card } from '../../core/card.ts'
import { newCard } from '../../core/card.ts'
import type { DeckId, NoteId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf, mended } from '../../core/note.ts'
import type { Deck, Intake, Snapshot } from '../../core/ports.ts'
import type { Scheduler } from '../../core/schedule.ts'
import { ankiDeck } from '../decks.ts'
import { ownFields } from '../fields.ts'
import { joinTags } from '../text.ts'
import type { Found, FoundDeck } from './found.ts'
import { mergeCard } from './merge-card.ts'
import { mergeLog } from './merge-log.ts'
import type { ImportReport } from './report.ts'

export interface Merge {
  readonly intake: Intake
  /** Takes all of it back. */
  readonly undoing: Intake
  readonly report: ImportReport
}

export function mergeFound(found: Found, here: Snapshot, scheduler: Pick<Scheduler, 'fold'>): Merge {
  const places = decksFor(found, here)
  const notes = mergeNotes(found, here, places)
  const before = new Map(here.cards.map(card => [card.id, card]))
  const log = mergeLog(found.reviews, here.reviews, notes.taken)
  const cards: { readonly before: Card | null; readonly after: Card }[] = []
  let moved = 0
  let aside = 0
  for (const theirs of found.cards) {
    const note = notes.taken.get(theirs.noteId)
    if (note === undefined || !cardIdsOf(note).includes(theirs.id)) continue
    const ours = before.get(theirs.id) ?? null
    const incoming = { ...theirs, deckId: note.deckId }
    const both = { ours, theirs: incoming, ...log.of(theirs.id) }
    const after = mergeCard(both, scheduler)
    const start = ours ?? newCard(theirs.id, theirs.noteId, note.deckId, note.position)
    if (isSameCard(after, start)) continue
    if (ours !== null && ours.slot !== 'suspended' && after.slot === 'suspended') aside++
    if (ours !== null && after.memory !== ours.memory) moved++
    cards.push({ before: ours, after })
  }
  const gone = cardsGone(notes.updated, here)
  const decks = [...places.values()].filter(
    place => place.isNew && notes.added.some(note => note.deckId === place.deck.id),
  )
  return {
    intake: {
      decks: decks.map(({ deck, record }) => ({ deck, record })),
      notes: { put: [...notes.added, ...notes.updated.map(change => change.after)], remove: [] },
      edited: editedAs(notes.updated.map(change => change.before)),
      leaving: gone,
      cards,
      reviews: log.added,
      withdrawn: [],
      removeDecks: [],
    },
    undoing: {
      decks: [],
      notes: { put: notes.updated.map(change => change.before), remove: notes.added.map(note => note.id) },
      edited: editedAs([...notes.added, ...notes.updated.map(change => change.after)]),
      leaving: cards.flatMap(({ before: old, after }) => (old === null ? [after] : [])),
      cards: [
        ...cards.flatMap(({ before: old, after }) => (old === null ? [] : [{ before: after, after: old }])),
        ...gone.map(old => ({ before: null, after: old })),
      ],
      reviews: [],
      withdrawn: log.added.map(review => review.id),
      removeDecks: decks.map(({ deck }) => deck.id),
    },
    report: {
      notes: found.notes.length,
      cards: found.cards.length,
      answers: found.reviews.length,
      decks: decks.map(({ deck }) => deck.name),
      added: notes.added.length,
      updated: notes.updated.filter(change => change.before.body !== change.after.body && !isTurned(change)).length,
      turned: notes.updated.filter(isTurned).length,
      gone: gone.length,
      retagged: notes.updated.filter(({ before: old, after }) => old.body === after.body).length,
      kept: notes.kept,
      twins: notes.twins,
      otherForm: notes.otherForm,
      newAnswers: log.added.length,
      moved,
      aside,
      refused: found.refused,
      begunAnew: found.begunAnew,
      forgotten: found.forgotten,
      extras: found.extras,
      media: found.media,
    },
  }
}

const editedAs = (notes: readonly Note[]): ReadonlyMap<NoteId, number> =>
  new Map(notes.map(note => [note.id, note.editedAtMs]))

/** Cards here that the new words of their notes do not ask for. */
function cardsGone(updated: NoteMerge['updated'], here: Snapshot): readonly Card[] {
  const asked = new Map(updated.map(({ after }) => [after.id, new Set(cardIdsOf(after))]))
  return here.cards.filter(card => asked.get(card.noteId)?.has(card.id) === false)
}

interface Place extends FoundDeck {
  readonly isNew: boolean
}

/** For each deck of the package, by its id there, the deck here that is meant: by id, else by the name it has in Anki. */
function decksFor(found: Found, here: Snapshot): ReadonlyMap<DeckId, Place> {
  const pieces = new Map(here.pieces.map(record => [record.piece.id, record]))
  const byName = new Map<string, Deck>()
  for (const deck of here.decks) {
    const record = pieces.get(deck.pieceId)
    const name = record === undefined ? '' : ankiDeck(deck, record.piece).name.toLowerCase()
    if (!byName.has(name)) byName.set(name, deck)
  }
  return new Map(
    found.decks.map((given): [DeckId, Place] => {
      const known =
        here.decks.find(deck => deck.id === given.deck.id) ?? byName.get(given.ankiName.toLowerCase()) ?? null
      const deck = known ?? given.deck
      return [
        given.deck.id,
        { ...given, deck, record: pieces.get(deck.pieceId) ?? given.record, isNew: known === null },
      ]
    }),
  )
}

interface NoteMerge {
  readonly added: readonly Note[]
  readonly updated: readonly { readonly before: Note; readonly after: Note }[]
  /** Words that were changed here later, or at all, and stay. */
  readonly kept: number
  readonly twins: number
  readonly otherForm: number
  /** The notes as they will be here whose cards and answers come in too. */
  readonly taken: ReadonlyMap<NoteId, Note>
}

function mergeNotes(found: Found, here: Snapshot, places: ReadonlyMap<DeckId, Place>): NoteMerge {
  const known = new Map(here.notes.map(note => [note.id, note]))
  const words = new Set(here.notes.map(note => wordsKey(note, note.deckId)))
  const added: Note[] = []
  const updated: { readonly before: Note; readonly after: Note }[] = []
  const taken = new Map<NoteId, Note>()
  const counts = { kept: 0, twins: 0, otherForm: 0 }
  for (const note of found.notes) {
    const ours = known.get(note.id)
    const deckId = places.get(note.deckId)?.deck.id ?? note.deckId
    if (ours === undefined) {
      if (found.own.has(note.id) && words.has(wordsKey(note, deckId))) counts.twins++
      else {
        const fresh = { ...note, deckId }
        added.push(fresh)
        taken.set(note.id, fresh)
      }
    } else if (ours.body.form !== note.body.form) counts.otherForm++
    else {
      const after = newer(ours, note)
      if (after === ours && wordsKey(ours, '') !== wordsKey(note, '')) counts.kept++
      if (after !== ours) updated.push({ before: ours, after })
      taken.set(note.id, after)
    }
  }
  return { added, updated, taken, ...counts }
}

const wordsKey = ({ body }: Note, deck: string): string => JSON.stringify([deck, body.form, ...ownFields(body)])

const tagsKey = (tags: readonly string[]): string => joinTags(tags).trim().toLowerCase().split(' ').sort().join(' ')

/** Anki keeps whole seconds. */
const changedSec = (note: Note): number => Math.floor(Math.max(note.createdAtMs, note.editedAtMs) / 1000)

/** Our note with their words and tags, where those are newer and other. */
function newer(ours: Note, theirs: Note): Note {
  if (changedSec(theirs) < changedSec(ours)) return ours
  if (changedSec(theirs) === changedSec(ours)) return turnedToo(ours, theirs)
  const sameWords = wordsKey(ours, '') === wordsKey(theirs, '') && isReversed(ours) === isReversed(theirs)
  const sameTags = tagsKey(ours.tags) === tagsKey(theirs.tags)
  if (sameWords && sameTags) return ours
  const body = sameWords ? ours.body : theirs.body
  return { ...mended(ours, body, theirs.editedAtMs), tags: sameTags ? ours.tags : theirs.tags }
}

/** Our note, asked the other way round too where that is all that theirs has more. */
function turnedToo(ours: Note, theirs: Note): Note {
  const { body } = ours
  const turns = isReversed(theirs) && wordsKey(ours, '') === wordsKey(theirs, '')
  if (!turns || body.form !== 'question' || body.reverse) return ours
  return mended(ours, { ...body, reverse: true }, ours.editedAtMs)
}

/** Whether all that is new in the words is that they are asked the other way round too. */
const isTurned = ({ before, after }: NoteMerge['updated'][number]): boolean =>
  !isReversed(before) && isReversed(after) && wordsKey(before, '') === wordsKey(after, '')

const isReversed = ({ body }: Note): boolean => body.form === 'question' && body.reverse

const isSameCard = (a: Card, b: Card): boolean =>
  a.slot === b.slot &&
  a.due === b.due &&
  a.deckId === b.deckId &&
  a.resume?.slot === b.resume?.slot &&
  a.resume?.due === b.resume?.due &&
  JSON.stringify(a.memory) === JSON.stringify(b.memory)
