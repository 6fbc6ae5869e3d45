/**
 * What of a note no other field shows, as JSON in the field “Tenet Data”: with it a note that was deleted here comes back
 * from Anki as it was, to its deck and its place in the piece. Whatever else is ever needed becomes one more key of it.
 */
import type { DeckId, PieceId } from '../core/ids.ts'
import { isPieceId, isStatementId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import { NOTE_ORIGINS } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import { paragraphCount } from '../core/piece.ts'
import type { Deck } from '../core/ports.ts'
import { field, instantIn, listIn, textIn, wholeIn } from '../core/restore-fields.ts'
import { MAX_PLACE, MAX_TAGS } from '../core/restore-note.ts'
import { deckIdIn, MAX_ANCHORS, restoreAnchor } from '../core/restore-piece.ts'
import { tidy } from './text.ts'

type Carried = 'anchors' | 'statements' | 'tags' | 'origin' | 'position' | 'createdAtMs' | 'editedAtMs'

/** Tags are here as they were: Anki's own hold no spaces; times too, of which Anki keeps whole seconds. */
export interface OwnRecord extends Pick<Note, Carried> {
  readonly deck: { readonly id: DeckId; readonly name: string; readonly createdAtMs: number }
  readonly piece: { readonly id: PieceId; readonly language: string; readonly paragraphCount: number }
}

const VERSION = 1
const MAX_LINE = 2_000
const MAX_STATEMENTS = 10_000

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
    origin: NOTE_ORIGINS.find(origin => origin === field(data, 'origin')) ?? 'written',
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
