/** What is found in a package, in our own words, before it is held against what is here. */
import type { Card } from '../../core/card.ts'
import type { NoteId } from '../../core/ids.ts'
import type { Review } from '../../core/log.ts'
import type { Note } from '../../core/note.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import type { OwnRecord } from '../record.ts'
import type { PackageCard } from './collection.ts'
import type { PieceHints } from './piece.ts'
import type { Refused } from './sorts.ts'

/** A note as it was read, before it has its deck and its place. */
export interface ReadNote
  extends Pick<Note, 'id' | 'body' | 'kind' | 'link' | 'anchors' | 'statements' | 'tags' | 'origin'>,
    Pick<Note, 'createdAtMs' | 'editedAtMs'> {
  /** Only notes that were sent from Tenet have one, and their copies. */
  readonly record: OwnRecord | null
  /** Its place in the order of introduction, where that is known; else it stands behind all that have one. */
  readonly place: number | null
  /** It was made in Tenet and sent to Anki. */
  readonly sent: boolean
  /** What its fields say of its piece; null for a note that has none. */
  readonly piece: PieceHints | null
  /** Anki's card of each of ours, by our ordinal. */
  readonly cards: ReadonlyMap<number, PackageCard>
}

/** A deck of the package that has notes. */
export interface FoundDeck {
  readonly deck: Deck
  readonly record: PieceRecord
  /** Its full name in Anki: by it a deck here is known again that was sent there. */
  readonly ankiName: string
}

export interface Found {
  readonly decks: readonly FoundDeck[]
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
  /** Notes that are known to be of Tenet's own making. */
  readonly own: ReadonlySet<NoteId>
  readonly refused: readonly Refused[]
  /** Cards that were studied, of which nothing says how well they are known: they begin anew. */
  readonly begunAnew: number
  /** Grades given before a card was forgotten in Anki. */
  readonly forgotten: number
  /** Clozes with words beside them that cards of ours have no place for. */
  readonly extras: number
  readonly media: number
}
