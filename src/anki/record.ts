/**
 * What of a note no other field shows, as JSON in the field “Tenet Data”: with it a note that was deleted here comes back
 * from Anki as it was, to its deck and its place in the piece. Whatever else is ever needed becomes one more key of it.
 */
import type { Anchor } from '../core/anchor.ts'
import type { DeckId, PieceId, StatementId } from '../core/ids.ts'
import { isPieceId, isStatementId } from '../core/ids.ts'
import type { Note, NoteOrigin } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import { paragraphCount } from '../core/piece.ts'
import type { Deck } from '../core/ports.ts'
import { field, instantIn, listIn, textIn, wholeIn } from '../core/restore-fields.ts'
import { deckIdIn, MAX_ANCHORS, restoreAnchor } from '../core/restore-piece.ts'
import { tidy } from './text.ts'

export interface OwnRecord {
  readonly deck: { readonly id: DeckId; readonly name: string; readonly createdAtMs: number }
  readonly piece: { readonly id: PieceId; readonly language: string; readonly paragraphCount: number }
  readonly anchors: readonly Anchor[]
  readonly statements: readonly StatementId[]
  /** As they were here; Anki's own hold no spaces. */
  readonly tags: readonly string[]
  readonly origin: NoteOrigin
  readonly position: number
  /** ms since the epoch; Anki keeps whole seconds. */
  readonly createdAtMs: number
  readonly editedAtMs: number
}

const VERSION = 1
const MAX_PLACE = 1_000_000_000
const MAX_LINE = 2_000
const MAX_STATEMENTS = 10_000
const MAX_TAGS = 200
const ORIGINS: readonly NoteOrigin[] = ['proposed', 'written', 'deck-file']

/** JSON. A field is tidied on its way (`tidy`); where that would change a quote all of it is written in ASCII. */
export function recordJson(note: Note, piece: Piece, deck: Deck): string {
  const json = JSON.stringify({
    v: VERSION,
    deck: { id: deck.id, name: deck.name, made: deck.createdAtMs },
    piece: { id: piece.id, language: piece.language, paragraphs: paragraphCount(piece) },
    at: note.anchors,
    of: note.statements,
    tags: note.tags,
    origin: note.origin,
    place: note.position,
    made: note.createdAtMs,
    edited: note.editedAtMs,
  })
  return json === tidy(json) ? json : json.replace(/[^ -~]/g, unit => `\\u${hex4(unit.charCodeAt(0))}`)
}

const hex4 = (unit: number): string => unit.toString(16).padStart(4, '0')

/** Null where it is not there or was changed by hand: then the other fields must do. */
export function readRecord(json: string): OwnRecord | null {
  const data = parsed(json)
  if (field(data, 'v') !== VERSION) return null
  const [deck, piece] = [field(data, 'deck'), field(data, 'piece')]
  const [deckId, pieceId] = [deckIdIn(field(deck, 'id')), field(piece, 'id')]
  const position = wholeIn(field(data, 'place'), 0, MAX_PLACE)
  const [createdAtMs, editedAtMs] = [instantIn(field(data, 'made')), instantIn(field(data, 'edited'))]
  if (deckId === null || !isPieceId(pieceId) || position === null) return null
  if (createdAtMs === null || editedAtMs === null) return null
  return {
    deck: {
      id: deckId,
      name: textIn(field(deck, 'name'), MAX_LINE) ?? '',
      createdAtMs: instantIn(field(deck, 'made')) ?? 0,
    },
    piece: {
      id: pieceId,
      language: textIn(field(piece, 'language'), MAX_LINE) ?? '',
      paragraphCount: wholeIn(field(piece, 'paragraphs'), 0, MAX_PLACE) ?? 0,
    },
    anchors: listIn(field(data, 'at'), MAX_ANCHORS).flatMap(item => restoreAnchor(item) ?? []),
    statements: listIn(field(data, 'of'), MAX_STATEMENTS).filter(isStatementId),
    tags: listIn(field(data, 'tags'), MAX_TAGS).flatMap(tag => textIn(tag, MAX_LINE) ?? []),
    origin: ORIGINS.find(origin => origin === field(data, 'origin')) ?? 'written',
    position,
    createdAtMs,
    editedAtMs,
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
