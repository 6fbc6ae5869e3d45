/**
 * A large collection, the same on each run: for benches of the start and of a grade with 100,000 cards and 1,000,000
 * reviews. Pure but for `fillBig`; usable in node and in a page.
 */
import type { Card, Grade } from '../../src/core/card.ts'
import { GRADES, MEMORY_VERSION, newCard } from '../../src/core/card.ts'
import type { StudyDay } from '../../src/core/day.ts'
import { DAY_MS } from '../../src/core/day.ts'
import { cardId, deckId, noteId, pieceId } from '../../src/core/ids.ts'
import type { Interval, Review } from '../../src/core/log.ts'
import type { Note } from '../../src/core/note.ts'
import type { Deck, PieceRecord, Snapshot, Store } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'

export interface BigSize {
  readonly cards: number
  readonly reviews: number
  readonly decks: number
  /** The study day on which the collection is opened; history lies before it. */
  readonly today: StudyDay
  /** Cards due today or overdue. */
  readonly due: number
  /** Cards never asked. */
  readonly fresh: number
}

export const BIG: BigSize = { cards: 100_000, reviews: 1_000_000, decks: 20, today: 20_000, due: 200, fresh: 1000 }

/** Days of history over which the reviews are spread. */
const PAST_DAYS = 1500
const WORDS = 'the leader of a state that trades with its neighbour under an old treaty and a new threat'.split(' ')

/** A small generator of uniform 32-bit numbers (mulberry32): benches must not depend on chance. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
}

/** The whole collection. Holds everything in memory: about 400 MB for `BIG`. */
export function bigSnapshot(size: BigSize = BIG): Snapshot {
  const decks = bigDecks(size)
  const notes = Array.from({ length: size.cards }, (_, i) => bigNote(size, i))
  const cards = Array.from({ length: size.cards }, (_, i) => bigCard(size, i))
  return {
    settings: DEFAULT_SETTINGS,
    decks,
    pieces: decks.map(bigPiece),
    notes,
    cards,
    reviews: bigReviews(size),
    proposals: [],
  }
}

/** Fills a store, replacing what is in it. */
export const fillBig = (store: Store, size: BigSize = BIG, onProgress?: (done: number, total: number) => void) =>
  store.replaceAll(bigSnapshot(size), onProgress)

const slug = (i: number): string => `bignote-${String(i).padStart(8, '0')}`
const deckOf = ({ decks }: BigSize, i: number) => deckId(`big-${String(i % decks).padStart(3, '0')}`)
const prose = (next: () => number, words: number): string =>
  Array.from({ length: words }, () => WORDS[next() % WORDS.length] ?? '').join(' ')

const bigDecks = (size: BigSize): readonly Deck[] =>
  Array.from({ length: size.decks }, (_, i) => {
    const id = deckOf(size, i)
    const createdAtMs = (size.today - PAST_DAYS) * DAY_MS
    return { id, name: `Big deck ${i + 1}`, pieceId: pieceId(id), createdAtMs, source: 'piece', fileHash: null }
  })

const bigPiece = (deck: Deck): PieceRecord => ({
  piece: {
    id: deck.pieceId,
    title: deck.name,
    author: 'A. Author',
    publication: 'The Paper',
    published: '2024-10-04',
    address: '',
    language: 'en',
    text: { kind: 'absent', paragraphCount: 20 },
  },
  argument: { statements: [], links: [] },
})

function bigNote(size: BigSize, i: number): Note {
  const next = numbers(i + 1)
  const exact = prose(next, 8)
  const createdAtMs = (size.today - PAST_DAYS) * DAY_MS + i
  return {
    id: noteId(slug(i)),
    deckId: deckOf(size, i),
    kind: 'fact',
    link: null,
    body: { form: 'question', front: `${prose(next, 12)}?`, back: prose(next, 3), reverse: false },
    anchors: [
      {
        paragraph: 1 + (i % 20),
        span: { start: 40, end: 40 + exact.length, exact, prefix: prose(next, 5), suffix: prose(next, 5) },
      },
    ],
    statements: [],
    tags: [],
    origin: 'proposed',
    position: i,
    createdAtMs,
    editedAtMs: createdAtMs,
  }
}

/** First the due ones, then the new ones, then all others, due one to 300 days from now. */
function bigCard(size: BigSize, i: number): Card {
  const note = noteId(slug(i))
  const fresh = newCard(cardId(note, 0), note, deckOf(size, i), i)
  if (i >= size.due && i < size.due + size.fresh) return fresh
  const wait = i < size.due ? -(i % 3) : 1 + (numbers(i)() % 300)
  const intervalDays = Math.max(1, wait) + 5
  const lastReviewDay = size.today + wait - intervalDays
  return {
    ...fresh,
    slot: 'review',
    due: size.today + wait,
    memory: {
      version: MEMORY_VERSION,
      phase: 'review',
      stability: intervalDays,
      difficulty: 5.5,
      step: 0,
      reps: 10,
      lapses: 1,
      lastReviewMs: lastReviewDay * DAY_MS + DAY_MS / 2,
      lastReviewDay,
      intervalDays,
    },
  }
}

/** Log lines of the cards that are not new, in turn, evenly over the past up to yesterday; one instant each. */
export function bigReviews(size: BigSize): readonly Review[] {
  const next = numbers(size.reviews)
  const startMs = (size.today - PAST_DAYS) * DAY_MS
  const gapMs = Math.floor((PAST_DAYS * DAY_MS) / Math.max(1, size.reviews))
  const reviewed = Math.max(1, size.cards - size.fresh)
  const out: Review[] = []
  for (let n = 0; n < size.reviews; n++) {
    const turn = (n * 7919) % reviewed
    const id = startMs + n * gapMs
    const round = Math.floor(n / reviewed)
    const grade: Grade = GRADES[[0, 1, 2, 2, 2, 2, 2, 3][next() % 8] ?? 2] ?? 'good'
    out.push({
      id,
      cardId: cardId(noteId(slug(turn < size.due ? turn : turn + size.fresh)), 0),
      grade,
      atMs: id,
      utcOffsetMin: n % 2 === 0 ? 60 : 120,
      day: Math.floor(id / DAY_MS),
      tookMs: 1500 + (next() % 12_000),
      kind: round === 0 ? 'new' : 'review',
      interval: days(1 + (next() % 200)),
      before: round === 0 ? null : days(1 + (next() % 100)),
    })
  }
  return out
}

const days = (n: number): Interval => ({ unit: 'days', days: n })
