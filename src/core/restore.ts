/**
 * The one door in: unknown data becomes a snapshot that holds together, with a report of what was mended or left out, or
 * is refused with a reason. Nothing of it is trusted: every record is built anew from fields that were checked.
 *
 * Afterwards it holds that
 * 1. every note has a deck and every deck a piece;
 * 2. every note has exactly the cards its words ask for, and every card agrees with itself and belongs to its note's deck;
 * 3. ids are unique, those of log lines too, and all lists are sorted by id;
 * 4. settings are within their bounds.
 */
import type { Card } from './card.ts'
import { compareIds } from './counters.ts'
import type { CardId, DeckId, PieceId } from './ids.ts'
import { isCardId, pieceId } from './ids.ts'
import type { Review } from './log.ts'
import type { Note } from './note.ts'
import { cardIdsOf } from './note.ts'
import type { Deck, PieceRecord, Snapshot } from './ports.ts'
import type { Finding, Findings, Subject } from './restore-fields.ts'
import { createFindings, field, isRecord, listIn } from './restore-fields.ts'
import { restoreNote, restoreProposal } from './restore-note.ts'
import { emptyRecord, restoreDeck, restorePiece } from './restore-piece.ts'
import type { FoldOf, Scheduling } from './restore-schedule.ts'
import { restoreCard, restoreReview, restoreSettings } from './restore-schedule.ts'
import type { Result } from './result.ts'
import { ok, problem } from './result.ts'
import type { Outcome } from './schedule.ts'
import type { Settings } from './settings.ts'

export interface RestoreReport {
  readonly kept: Readonly<Record<Exclude<Subject, 'settings'>, number>>
  readonly mended: readonly Finding[]
  readonly refused: readonly Finding[]
}

export interface Restored {
  readonly snapshot: Snapshot
  readonly report: RestoreReport
}

/** `data`: what `JSON.parse` gave, of whatever origin. `scheduling`: the functions of `schedule.ts`. */
export function restoreSnapshot(data: unknown, scheduling: Scheduling): Result<Restored> {
  if (!isRecord(data) || !(Array.isArray(field(data, 'decks')) || Array.isArray(field(data, 'notes')))) {
    return problem('no-collection', 'There are no decks or notes in this file. Choose a backup that Tenet saved.')
  }
  const findings = createFindings()
  const settings = restoreSettings(field(data, 'settings'), scheduling, findings)
  const decks = unique(data, 'decks', restoreDeck, findings, 'deck')
  const notes = unique(data, 'notes', restoreNote, findings, 'note')
  const allDecks = withDecksOf(notes, decks, findings)
  const reviews = restoreLog(data, settings, findings)
  const proposals = unique(data, 'proposals', restoreProposal, findings, 'proposal').filter(
    proposal => allDecks.has(proposal.deckId) || findings.on('proposal', proposal.id).refused('its deck is not there'),
  )
  const snapshot: Snapshot = {
    settings,
    decks: [...allDecks.values()].sort(byId),
    pieces: restorePieces(data, [...allDecks.values()], findings),
    notes: [...notes].sort(byId),
    cards: restoreCards(
      data,
      notes,
      foldIn(reviews, () => scheduling.createScheduler(settings)),
      findings,
    ),
    reviews,
    proposals: [...proposals].sort(byId),
  }
  return ok({ snapshot, report: reportOn(snapshot, findings) })
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareIds(a.id, b.id)

/** The records of a list that could be read; of two with one id the first. */
function unique<T extends { readonly id: string }>(
  data: unknown,
  list: string,
  restore: (item: unknown, findings: Findings) => T | null,
  findings: Findings,
  what: Subject,
): readonly T[] {
  const seen = new Map<string, T>()
  for (const item of listIn(field(data, list), Number.POSITIVE_INFINITY)) {
    const record = restore(item, findings)
    if (record === null) continue
    if (seen.has(record.id)) findings.on(what, record.id).refused('another one has the same id')
    else seen.set(record.id, record)
  }
  return [...seen.values()]
}

/** The decks, and one for each deck that notes name and that is not there: notes are not lost for want of a deck. */
function withDecksOf(notes: readonly Note[], decks: readonly Deck[], findings: Findings): ReadonlyMap<DeckId, Deck> {
  const all = new Map(decks.map(deck => [deck.id, deck]))
  for (const { deckId: id } of notes) {
    if (all.has(id)) continue
    findings.on('deck', id).mended('it was missing, and its notes were put into a new one')
    all.set(id, { id, name: 'Recovered', pieceId: pieceId(id), createdAtMs: 0, source: 'piece', fileHash: null })
  }
  return all
}

function restorePieces(data: unknown, decks: readonly Deck[], findings: Findings): readonly PieceRecord[] {
  const wanted = new Map<PieceId, Deck>(decks.map(deck => [deck.pieceId, deck]))
  const found = new Map<PieceId, PieceRecord>()
  for (const item of listIn(field(data, 'pieces'), Number.POSITIVE_INFINITY)) {
    const record = restorePiece(item, findings)
    if (record === null) continue
    const { id } = record.piece
    if (found.has(id)) findings.on('piece', id).refused('another one has the same id')
    else if (!wanted.has(id)) findings.on('piece', id).refused('no deck belongs to it')
    else found.set(id, record)
  }
  for (const [id, deck] of wanted) {
    if (found.has(id)) continue
    findings.on('piece', id).mended('it was missing, and its deck stands without its text')
    found.set(id, emptyRecord(id, deck.name))
  }
  return [...found.values()].sort((a, b) => compareIds(a.piece.id, b.piece.id))
}

/** Sorted by id. Of equal lines one stays; different lines of one id are moved apart by a millisecond, as the log does. */
function restoreLog(data: unknown, settings: Settings, findings: Findings): readonly Review[] {
  const read: Review[] = []
  for (const item of listIn(field(data, 'reviews'), Number.POSITIVE_INFINITY)) {
    const review = restoreReview(item, settings, findings)
    if (review !== null) read.push(review)
  }
  const out: Review[] = []
  let wrote: Review | null = null
  for (const review of read.sort((a, b) => a.id - b.id)) {
    const last = out.at(-1)
    if (wrote !== null && isSameLine(wrote, review)) {
      findings.on('review', review.id).refused('the same line is there twice')
      continue
    }
    const id: number = last !== undefined && review.id <= last.id ? last.id + 1 : review.id
    if (id !== review.id) findings.on('review', review.id).mended('another line had its id')
    out.push(id === review.id ? review : { ...review, id })
    wrote = review
  }
  return out
}

const isSameLine = (a: Review, b: Review): boolean =>
  a.id === b.id && a.cardId === b.cardId && a.grade === b.grade && a.atMs === b.atMs

/** The cards that the notes ask for. Stored cards that no note asks for are refused. */
function restoreCards(data: unknown, notes: readonly Note[], foldOf: FoldOf, findings: Findings): readonly Card[] {
  const stored = new Map<CardId, unknown>()
  for (const item of listIn(field(data, 'cards'), Number.POSITIVE_INFINITY)) {
    const id = field(item, 'id')
    if (!isCardId(id)) findings.on('card', id).refused('it has no valid id')
    else if (stored.has(id)) findings.on('card', id).refused('another one has the same id')
    else stored.set(id, item)
  }
  const cards = notes.flatMap(note =>
    cardIdsOf(note).map(id => restoreCard(id, note, stored.get(id), foldOf, findings)),
  )
  const kept = new Set(cards.map(card => card.id))
  for (const id of stored.keys()) if (!kept.has(id)) findings.on('card', id).refused('no note asks for it')
  return cards.sort(byId)
}

/** Folds the log of one card, when it is needed; most often it is not. */
function foldIn(reviews: readonly Review[], scheduler: () => ReturnType<Scheduling['createScheduler']>): FoldOf {
  let ready: { readonly logs: ReadonlyMap<CardId, readonly Review[]>; readonly fold: Fold } | null = null
  return card => {
    ready ??= { logs: logsOf(reviews), fold: scheduler().fold }
    return ready.fold(ready.logs.get(card) ?? [])
  }
}

type Fold = (log: readonly Review[]) => Outcome | null

function logsOf(reviews: readonly Review[]): ReadonlyMap<CardId, readonly Review[]> {
  const logs = new Map<CardId, Review[]>()
  for (const review of reviews) {
    const log = logs.get(review.cardId)
    if (log === undefined) logs.set(review.cardId, [review])
    else log.push(review)
  }
  return logs
}

const reportOn = (snapshot: Snapshot, findings: Findings): RestoreReport => ({
  kept: {
    deck: snapshot.decks.length,
    piece: snapshot.pieces.length,
    note: snapshot.notes.length,
    card: snapshot.cards.length,
    review: snapshot.reviews.length,
    proposal: snapshot.proposals.length,
  },
  mended: findings.mended(),
  refused: findings.refused(),
})
