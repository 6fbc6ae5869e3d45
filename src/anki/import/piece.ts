/** The deck and the piece that notes of a package belong to, as far as Anki's fields tell them. The text never goes to Anki. */
import { NO_ARGUMENT } from '../../core/argument.ts'
import type { DeckId } from '../../core/ids.ts'
import { deckId, pieceId } from '../../core/ids.ts'
import type { PieceInfo } from '../../core/piece.ts'
import { isPartialDate } from '../../core/piece.ts'
import { PARENT_DECK_NAME } from '../frozen.ts'
import { hashHex } from '../ids.ts'
import type { FoundDeck, ReadNote } from './found.ts'

/** What the fields of a note say of its piece. */
export type PieceHints = Omit<PieceInfo, 'id' | 'language'>

/** “The Lyss Courier, 2026-02-27”: where it was published, and when, in one field. */
export function publicationIn(said: string): Pick<PieceInfo, 'publication' | 'published'> {
  const comma = said.lastIndexOf(',')
  const date = said.slice(comma + 1).trim()
  if (!isPartialDate(date)) return { publication: said, published: '' }
  return { publication: comma < 0 ? '' : said.slice(0, comma), published: date }
}

/** Anki knows decks by their name, without regard to case. */
export const strangeDeckId = (ankiName: string): DeckId => deckId(`anki-${hashHex(`deck/${ankiName.toLowerCase()}`)}`)

/** A deck for the notes of one of Anki's decks. `notes`: all that come into it, at least one. */
export function deckFor(ankiName: string, id: DeckId, notes: readonly ReadNote[]): FoundDeck {
  const record = notes.find(note => note.record?.deck.id === id)?.record ?? null
  const hints = notes.find(note => note.piece !== null)?.piece ?? null
  const own = ankiName.startsWith(`${PARENT_DECK_NAME}::`) ? ankiName.slice(PARENT_DECK_NAME.length + 2) : ankiName
  const name = (record?.deck.name ?? own).trim() || 'Untitled'
  const paragraphs = notes.flatMap(note => note.anchors.map(anchor => anchor.paragraph))
  const piece = record?.piece.id ?? pieceId(id)
  return {
    ankiName,
    deck: {
      id,
      name,
      pieceId: piece,
      createdAtMs: record?.deck.createdAtMs ?? Math.min(...notes.slice(0, 1).map(note => note.createdAtMs)),
      source: 'deck-file',
      fileHash: null,
    },
    record: {
      piece: {
        title: hints?.title ?? name,
        author: hints?.author ?? '',
        publication: hints?.publication ?? '',
        published: hints?.published ?? '',
        address: hints?.address ?? '',
        id: piece,
        language: record?.piece.language ?? '',
        text: {
          kind: 'absent',
          paragraphCount: record?.piece.paragraphCount ?? paragraphs.reduce((most, n) => Math.max(most, n), 0),
        },
      },
      argument: NO_ARGUMENT,
    },
  }
}
