/** The notes that a piece gives on the command line, under ids that are the same at each reading of the same text. */

import { fnv1a } from '../core/hash.ts'
import { noteId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import type { Draft } from '../core/proposal.ts'
import { bodyOfWording } from '../core/proposal.ts'
import type { Result } from '../core/result.ts'
import { ok } from '../core/result.ts'
import type { Reading } from '../read/reading.ts'
import { propose } from '../write/propose.ts'
import type { PieceOptions } from './load.ts'
import { loadPiece } from './load.ts'
import { grammarFor } from './model.ts'

export interface ProposedNote extends Pick<Note, 'id' | 'kind' | 'link' | 'body' | 'anchors' | 'statements'> {
  readonly score: number
}

export interface ProposedNotes {
  readonly piece: Piece
  readonly reading: Reading
  /** Best first, at most `limit`: those that the app offers at once, or `all`. */
  readonly notes: readonly ProposedNote[]
  /** How many less sure ones were left out. */
  readonly more: number
  /** How many cards each rule refused. */
  readonly refused: Readonly<Record<string, number>>
  readonly notices: readonly string[]
}

export async function notesForFile(file: string, options: PieceOptions): Promise<Result<ProposedNotes>> {
  const loaded = await loadPiece(file, options)
  if (!loaded.ok) return loaded
  const { piece, notices } = loaded.value
  const { parse, notice } = grammarFor(options)
  const made = propose(piece, { parse })
  if (!made.ok) return made
  const { reading, drafts, offered, refused } = made.value
  const shown = options.all === true ? drafts.length : offered
  const ids = noteIds(piece, drafts)
  const notes = drafts.map((draft, i): ProposedNote => {
    const { kind, link, anchors, statements, score } = draft
    return {
      id: ids[i] ?? noteId(`${piece.id}.${i}`),
      kind,
      link,
      body: bodyOfWording(draft.wording),
      anchors,
      statements,
      score,
    }
  })
  const counts: Record<string, number> = {}
  for (const { rule } of refused) counts[rule] = (counts[rule] ?? 0) + 1
  return ok({
    piece,
    reading,
    notes: notes.slice(0, Math.min(shown, options.limit ?? shown)),
    more: drafts.length - shown,
    refused: counts,
    notices: notice === null ? notices : [...notices, notice],
  })
}

/**
 * From the piece, the rule and the place a card rests on, not from its wording or rank: so the same card keeps its id when
 * a later version words it better. A number tells cards apart that share all three.
 */
function noteIds(piece: Piece, drafts: readonly Draft[]): readonly Note['id'][] {
  const seen = new Map<string, number>()
  return drafts.map(({ rule, anchors }) => {
    const at = anchors.map(({ paragraph, span }) => `${paragraph}:${span?.start}-${span?.end}`).join(',')
    const key = `${rule}-${fnv1a(at).toString(16).padStart(8, '0')}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return noteId(`${piece.id}.${key}${nth === 0 ? '' : `-${nth + 1}`}`)
  })
}
