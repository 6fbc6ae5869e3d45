/**
 * What the rest of the house needs from storage. Two stores keep this contract (IndexedDB and memory) and one suite of
 * tests runs on both (`tests/contract/`).
 *
 * Requirements every store meets:
 * 1. All of a method happens or none of it: each is one transaction, except that `replaceAll` fills a new place and then
 *    switches to it.
 * 2. `commit` and `revert` write the log line, the card and the counters together, durably (`strict`), and resolve only
 *    when the transaction is complete. `revert(step)` right after `commit(step)` leaves the store exactly as before.
 *    A card answered elsewhere meanwhile is neither graded nor taken back: the call rejects as `stale` and log and card
 *    stay true to each other (a `revert` then forgets its step, which can never be undone).
 * 3. Counters (`Tally`, `Load`, `DayCount`) are derived: at any time they equal a recount of cards and log.
 * 4. Everything read from outside (backup, deck file) passes `restore` first; a store trusts its arguments.
 * 5. Failures reject with `StoreFailure`, whose problem a person can act on.
 */
import type { Argument } from './argument.ts'
import type { Card } from './card.ts'
import type { StudyDay } from './day.ts'
import type { CardId, DeckId, NoteId, PieceId } from './ids.ts'
import type { Learnt, Lesson } from './learnt.ts'
import type { Likely } from './likely.ts'
import type { Review } from './log.ts'
import type { Note } from './note.ts'
import type { Piece } from './piece.ts'
import type { Proposal } from './proposal.ts'
import type { Candidates } from './queue.ts'
import type { Problem } from './result.ts'
import type { Step } from './session.ts'
import type { Settings } from './settings.ts'

/**
 * `full`: no space; `closed`: the connection died twice; `newer`: another version's data; `blocked`: an old tab holds on;
 * `stale`: the card was answered elsewhere (another tab) since the caller read it, or what an intake is about was changed.
 */
export type StoreFailureCode = 'full' | 'closed' | 'newer' | 'blocked' | 'stale' | 'unavailable' | 'failed'

export class StoreFailure extends Error {
  readonly problem: Problem & { readonly code: StoreFailureCode }
  constructor(code: StoreFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreFailure'
    this.problem = { code, message }
  }
}

export interface Deck {
  readonly id: DeckId
  readonly name: string
  readonly pieceId: PieceId
  readonly createdAtMs: number
  /** `bundled` decks came with the app; their file may be newer in a later version. */
  readonly source: 'piece' | 'deck-file' | 'bundled'
  /** Hash of the deck file last taken in, else null. */
  readonly fileHash: string | null
  /** Notes that a bundled file has offered so far: one of them that is gone was removed by the person, and stays gone. */
  readonly offered?: readonly NoteId[]
}

/** The piece of a deck with its argument: large, so it is read only when a piece is opened. */
export interface PieceRecord {
  readonly piece: Piece
  readonly argument: Argument
  /** Sentences that may answer what is asked of the whole piece. Absent: it was not read for them, or not here. */
  readonly likely?: Likely
}

/** How many cards of a deck are in which slot; a deck without cards has no record. */
export interface Tally {
  readonly deckId: DeckId
  readonly new: number
  readonly learning: number
  readonly review: number
  readonly suspended: number
}

/** Cards in the review slot of a deck that fall due on a day; records of 0 do not exist. */
export interface Load {
  readonly deckId: DeckId
  readonly day: StudyDay
  readonly due: number
}

/**
 * What was done in a deck on a study day; records of nothing do not exist. Work on cards that are no longer there is
 * counted under `GONE_DECK` (`counters.ts`).
 */
export interface DayCount {
  readonly deckId: DeckId
  readonly day: StudyDay
  readonly reviews: number
  /** Cards asked for the first time. */
  readonly begun: number
  /** Grades of `again` given to cards in the review phase, and all grades given to such cards: true retention. */
  readonly reviewAgain: number
  readonly reviewTotal: number
  readonly tookMs: number
}

/** Everything the first screen shows, in one read. */
export interface Today {
  readonly settings: Settings
  readonly decks: readonly Deck[]
  readonly tallies: readonly Tally[]
  /** Loads up to and including the day. */
  readonly loads: readonly Load[]
  /** Counts of the day itself. */
  readonly counts: readonly DayCount[]
  /** Proposals of each deck that wait for the person; what is put away under “more” does not. */
  readonly openProposals: ReadonlyMap<DeckId, number>
}

/** What a session opens with. */
export interface SessionInput {
  readonly candidates: Candidates
  /** Cards begun today over all decks, for the allowance. */
  readonly begunToday: number
  /** Steps of an unfinished session of this study day, oldest first. */
  readonly done: readonly Step[]
  readonly lastReviewId: number
}

/** What a session opens with, read at one moment: the settings, the decks, its input, and the words of the first cards. */
export interface SessionStart {
  readonly settings: Settings
  readonly decks: readonly Deck[]
  readonly input: SessionInput
  readonly notes: readonly Note[]
}

/** null: all decks. */
export type Scope = DeckId | null

export interface CardQuery {
  readonly scope: Scope
  readonly slot: Card['slot'] | null
  /** Only cards that were forgotten at least so often; 0 for all. */
  readonly leastLapses: number
  /** Words that must all occur in the note; empty for all. Case and accents do not matter. */
  readonly text: string
  readonly offset: number
  readonly limit: number
}

export interface CardRow {
  readonly card: Card
  readonly note: Note
}

export interface CardPage {
  readonly rows: readonly CardRow[]
  /** Whether more follow; a total is not counted. */
  readonly more: boolean
}

/** All content and history of one deck, for export. Reviews are oldest first. */
export interface DeckContents {
  readonly deck: Deck
  readonly record: PieceRecord
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
}

/** Everything there is, without what can be derived. Arrays are sorted by id; reviews by id. */
export interface Snapshot {
  readonly settings: Settings
  readonly decks: readonly Deck[]
  readonly pieces: readonly PieceRecord[]
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
  readonly proposals: readonly Proposal[]
}

/** A snapshot with all derived records too: two stores are equal when their dumps are. For tests and for repair. */
export interface Dump {
  readonly snapshot: Snapshot
  readonly tallies: readonly Tally[]
  readonly loads: readonly Load[]
  readonly counts: readonly DayCount[]
  readonly steps: readonly Step[]
}

export interface NoteChange {
  /** Notes added or replaced. */
  readonly put: readonly Note[]
  /** Notes removed, with their cards. Their log lines stay: the log is the truth. */
  readonly remove: readonly NoteId[]
}

/**
 * Many things that come in, or go out again, together. First decks come, then notes change and their cards follow, then
 * cards and lines of the log; last go decks.
 */
export interface Intake {
  /** Added, or put in the place of what has their id. */
  readonly decks: readonly { readonly deck: Deck; readonly record: PieceRecord }[]
  readonly notes: NoteChange
  /** When each note that is put or removed was edited last, as the caller found it; one that is not named was not there. */
  readonly edited: ReadonlyMap<NoteId, number>
  /**
   * Cards that go because their notes go or no longer ask for them, as the caller found them; one that is not named was
   * never answered.
   */
  readonly leaving: readonly Card[]
  /**
   * Each as the caller found it (null: not there, or never answered) and as it shall be, in the deck of its note. One that no
   * note asks for any more stays away.
   */
  readonly cards: readonly { readonly before: Card | null; readonly after: Card }[]
  /** Lines of any age. One that is there already is left as it is; another with its id makes all of it fail. */
  readonly reviews: readonly Review[]
  /** Ids of lines that an intake brought and that are taken back with it. */
  readonly withdrawn: readonly number[]
  /** Decks that hold no other notes than those that are put or removed, and no proposals. */
  readonly removeDecks: readonly DeckId[]
}

export interface Store {
  // Reading
  readonly settings: () => Promise<Settings>
  readonly today: (day: StudyDay) => Promise<Today>
  /** `freshLimit`: how many new cards to hand over at most (some may be held back by the plan). */
  readonly sessionInput: (scope: Scope, day: StudyDay, freshLimit: number) => Promise<SessionInput>
  /** All that the first card waits for, in one read: what to ask for follows from the settings, the notes from both. */
  readonly sessionStart: (
    scope: Scope,
    ask: (settings: Settings) => { readonly day: StudyDay; readonly freshLimit: number },
    first: (settings: Settings, input: SessionInput) => readonly NoteId[],
  ) => Promise<SessionStart>
  readonly notes: (ids: readonly NoteId[]) => Promise<readonly Note[]>
  readonly card: (id: CardId) => Promise<Card | null>
  readonly piece: (id: PieceId) => Promise<PieceRecord | null>
  readonly proposals: (deck: DeckId) => Promise<readonly Proposal[]>
  readonly findCards: (query: CardQuery) => Promise<CardPage>
  readonly reviewsOf: (card: CardId) => Promise<readonly Review[]>
  readonly deckContents: (deck: DeckId) => Promise<DeckContents | null>
  /** Counts of all days since `from`, for the record of what was done. */
  readonly dayCounts: (from: StudyDay) => Promise<readonly DayCount[]>
  readonly loadsFrom: (from: StudyDay) => Promise<readonly Load[]>
  readonly dump: () => Promise<Dump>

  // Studying
  readonly commit: (step: Step) => Promise<void>
  readonly revert: (step: Step) => Promise<void>
  /** Forgets the steps that undo would take back: the session is over. */
  readonly closeSession: () => Promise<void>

  // Content
  readonly saveSettings: (settings: Settings) => Promise<void>
  /** A new deck with its piece and proposals; refuses nothing, replaces a deck of the same id. */
  readonly addDeck: (deck: Deck, record: PieceRecord, proposals: readonly Proposal[]) => Promise<void>
  /** Replaces deck and piece records (a mended title, a piece whose text was found) and leaves notes alone. */
  readonly saveDeck: (deck: Deck, record: PieceRecord) => Promise<void>
  /** The deck with its piece, notes, cards and proposals; the log lines stay. */
  readonly removeDeck: (deck: DeckId) => Promise<void>
  /**
   * Puts and removes notes; cards follow: ordinals that appear get a new card at their note's position, ordinals that
   * vanish lose theirs, all others keep their memory. Proposals given are saved in the same transaction.
   */
  readonly changeNotes: (change: NoteChange, proposals: readonly Proposal[]) => Promise<void>
  readonly saveProposals: (proposals: readonly Proposal[]) => Promise<void>
  readonly saveCards: (cards: readonly Card[]) => Promise<void>

  /**
   * All of an import or its undoing, in one transaction. Rejects as `stale`, and changes nothing, when one of the cards was
   * answered since the caller read it, one of the notes was edited, came or (if it is put) went, or a deck that is to go
   * holds something else. A note to remove that is gone already is no conflict.
   */
  readonly takeIn: (intake: Intake) => Promise<void>

  // Learning from choices. It stays on this device: no snapshot holds it, and `replaceAll` leaves it as it is.
  readonly learnt: () => Promise<Learnt>
  readonly teach: (lessons: readonly Lesson[]) => Promise<void>
  /** Puts this in the place of all that was learnt: nothing, to forget; what it was, to take that back. */
  readonly relearn: (learnt: Learnt) => Promise<void>

  // Keeping
  /** Replaces everything by the snapshot; derived records are rebuilt. */
  readonly replaceAll: (snapshot: Snapshot, onProgress?: (done: number, total: number) => void) => Promise<void>
  /** Moves older log rows into chunks; called when idle, never on the way to a card. */
  readonly compact: () => Promise<void>
  /** Forgets which data are in use and looks again at the next access: they may have been replaced from elsewhere. */
  readonly reopen: () => void
  readonly close: () => void
}
