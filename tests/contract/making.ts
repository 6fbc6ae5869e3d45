/** Small true records for the store's tests: decks, notes and grades as the app itself would make them. */
import type { Card, Grade } from '../../src/core/card.ts'
import { DAY_MS } from '../../src/core/day.ts'
import { type DeckId, deckId, type NoteId, noteId, pieceId } from '../../src/core/ids.ts'
import type { Note, NoteBody } from '../../src/core/note.ts'
import type { Deck, PieceRecord } from '../../src/core/ports.ts'
import type { Proposal } from '../../src/core/proposal.ts'
import { NO_SPARE } from '../../src/core/refill.ts'
import { createScheduler, momentAt } from '../../src/core/schedule.ts'
import { grade, type Session, type Step } from '../../src/core/session.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'

export const scheduler = createScheduler(DEFAULT_SETTINGS)

/** Study day 20,000, at noon UTC. */
export const DAY = 20_000
export const NOON = DAY * DAY_MS + DAY_MS / 2

export const question = (front = 'Who?', back = 'Kim', reverse = false): NoteBody => ({
  form: 'question',
  front,
  back,
  reverse,
})

/** A cloze with these hole numbers. */
export const cloze = (...holes: readonly number[]): NoteBody => ({
  form: 'cloze',
  parts: holes.map(hole => ({ text: `word${hole} `, hole })),
})

export function deckNamed(name: string, piece = name): Deck {
  return {
    id: deckId(name),
    name: `Deck ${name}`,
    pieceId: pieceId(piece),
    createdAtMs: NOON,
    source: 'piece',
    fileHash: null,
  }
}

export function recordOf(deck: Deck): PieceRecord {
  return {
    piece: {
      id: deck.pieceId,
      title: `Piece of ${deck.id}`,
      author: 'A. Author',
      publication: 'The Paper',
      published: '2026-11',
      address: 'https://paper.example/a',
      language: 'en',
      text: { kind: 'present', paragraphs: [{ kind: 'body', text: 'Kim went to Beijing.' }] },
    },
    argument: { statements: [], links: [] },
  }
}

export function noteNamed(name: string, deck: DeckId, body: NoteBody = question(), position = 0): Note {
  return {
    id: noteId(name),
    deckId: deck,
    kind: 'fact',
    link: null,
    body,
    anchors: [{ paragraph: 1, span: { start: 0, end: 3, exact: 'Kim', prefix: '', suffix: ' went to Beijing.' } }],
    statements: [],
    tags: ['politics'],
    origin: 'written',
    position,
    createdAtMs: NOON,
    editedAtMs: NOON,
  }
}

export function proposalNamed(id: NoteId, deck: DeckId, status: Proposal['status'] = 'open', rank = 0): Proposal {
  return {
    id,
    deckId: deck,
    draft: {
      kind: 'fact',
      link: null,
      wording: {
        form: 'question',
        front: [{ how: 'template', text: 'Who went?' }],
        back: [{ how: 'copied', text: 'Kim', from: { paragraph: 1, start: 0, end: 3 } }],
        reverse: false,
      },
      anchors: [],
      statements: [],
      rule: 'who-question',
      score: 0.5,
    },
    mended: null,
    status,
    rank,
  }
}

/** A grade given to a card as a session gives it, three seconds after its front was shown. */
export function graded(card: Card, given: Grade, atMs: number, lastReviewId = 0): Step & { readonly kind: 'graded' } {
  const session: Session = {
    learning: [],
    queue: [],
    current: card,
    revealedAtMs: atMs - 1000,
    shownAtMs: atMs - 3000,
    done: [],
    lastReviewId,
    spare: NO_SPARE,
  }
  const result = grade(session, given, momentAt(atMs, 60, DEFAULT_SETTINGS.dayStartMin), scheduler)
  if (result === null || result.step.kind !== 'graded') throw new Error('a revealed card can be graded')
  return result.step
}
