/** The decks that a piece has already when it is added: one that came without its text, and one that was made from it. */
import type { Paragraph } from '../../core/piece.ts'
import type { Deck, PieceRecord } from '../../core/ports.ts'
import { foldWord, wordsOf } from '../../core/similar.ts'
import type { PieceDraft } from '../ports.ts'
import type { Model } from './model.ts'

export interface WaitingDeck {
  readonly deck: Deck
  readonly record: PieceRecord
}

export interface DecksOfPiece {
  /** A deck of this very piece that waits for its text. */
  readonly waiting: WaitingDeck | null
  /** A deck that has this very text. */
  readonly known: Deck | null
}

export const NO_DECKS: DecksOfPiece = { waiting: null, known: null }

/** Looks for decks of a piece by its title, and by how its text begins where a deck has the text. */
export async function decksOf({ ports, library }: Model, draft: PieceDraft): Promise<DecksOfPiece> {
  let found = NO_DECKS
  try {
    for (const deck of (await ports.store.today(0)).decks) {
      // A deck of the person's own pieces is opened only where its name speaks for it: there may be many.
      if (deck.source === 'piece' && !sameTitle(deck.name, draft.title)) continue
      const record = await library.pieceOf(deck.id)
      if (record === null || !sameTitle(record.piece.title, draft.title)) continue
      const { text } = record.piece
      if (text.kind === 'present')
        found = sameStart(text.paragraphs, draft.paragraphs) ? { ...found, known: deck } : found
      else if (deck.source !== 'piece') found = { ...found, waiting: found.waiting ?? { deck, record } }
    }
  } catch {
    // A convenience: without it the piece is simply read as new.
  }
  return found
}

const titleKey = (title: string): string =>
  wordsOf(title)
    .map(word => foldWord(word.key))
    .join(' ')

const sameTitle = (a: string, b: string): boolean => titleKey(a) !== '' && titleKey(a) === titleKey(b)

const sameStart = ([a]: readonly Paragraph[], [b]: readonly Paragraph[]): boolean =>
  a !== undefined && a.text === b?.text
