/**
 * Taking in a deck file whose deck is already there: changed on disk, or newer in a later version of the app. What is the
 * same card keeps its id, and with it its memory and its log.
 *
 * - A card of the file that the store has is brought up to date; `editedAtMs` moves, so that Anki takes it over too.
 * - A card whose words are the person's own (origin `written` or `proposed`, see `mended` in `note.ts`) keeps them when the
 *   file came with the app (`mine: 'keep'`), and takes the file's when the person opened that file (`mine: 'file'`).
 * - A card that the person removed stays removed when the file only comes with the app.
 * - A card that the file no longer has is removed only when nothing is lost: its words are the file's, and it was never
 *   asked. Every other card stays, after the file's own.
 * - A card without an id in the file is recognised by its words (`recognise.ts`).
 * - The holes of a cloze keep their numbers by their words, so that taking one away does not hand its memory to the next.
 *
 * Taking the same file in twice changes nothing the second time.
 */
import type { NoteId } from '../ids.ts'
import type { Note } from '../note.ts'
import type { NoteChange, PieceRecord } from '../ports.ts'
import { knownIds, notesOf, recordOf } from './convert.ts'
import { alignHoles } from './holes.ts'
import { recognise } from './recognise.ts'
import type { DeckFile } from './types.ts'

export interface MergeInput {
  readonly file: DeckFile
  /** Slugs that the parser gave out to cards without one. */
  readonly assigned: ReadonlySet<string>
  /** The deck's piece and argument as they are stored; the text of the piece, where there is one, is kept. */
  readonly record: PieceRecord
  readonly notes: readonly Note[]
  /** Notes with a card that was asked at least once. */
  readonly studied: ReadonlySet<NoteId>
  /** Notes that the file offered before: those among them that are gone were removed by the person. */
  readonly offered: ReadonlySet<NoteId>
  readonly mine: 'keep' | 'file'
  readonly nowMs: number
}

type Outcome = 'added' | 'updated' | 'unchanged' | 'removed' | 'kept'

/** What to store, and for the person what becomes of each note; `kept` ones are left although the file says otherwise. */
export interface DeckMerge extends Readonly<Record<Outcome, readonly NoteId[]>> {
  readonly record: PieceRecord
  readonly change: NoteChange
}

export function mergeDeckFile(input: MergeInput): DeckMerge {
  const file = recognise(input)
  const known = knownIds(input.notes, input.record.argument)
  const { piece, likely } = input.record
  const { text } = piece
  // A file knows neither the text nor what the reader found in it.
  const kept = likely === undefined ? {} : { likely }
  const record = { ...recordOf(file, text.kind === 'present' ? text : null, known), ...kept }
  const old = new Map(input.notes.map(note => [note.id, note]))
  const put: Note[] = []
  const lists: Record<Outcome, NoteId[]> = { added: [], updated: [], unchanged: [], removed: [], kept: [] }
  const settle = (what: Outcome, note: Note, before: Note | null) => {
    lists[what].push(note.id)
    if (note !== before) put.push(note)
  }
  for (const incoming of notesOf(file, record.piece, input.nowMs, known)) {
    const before = old.get(incoming.id)
    old.delete(incoming.id)
    if (before === undefined && input.mine === 'keep' && input.offered.has(incoming.id)) continue
    if (before === undefined) settle('added', incoming, null)
    else update(before, incoming, input, settle)
  }
  let position = file.notes.length
  for (const note of [...old.values()].sort(byPlace)) {
    if (note.origin === 'deck-file' && !input.studied.has(note.id)) lists.removed.push(note.id)
    else settle('kept', placed(note, position++), note)
  }
  return { record, change: { put, remove: lists.removed }, ...lists }
}

function update(
  before: Note,
  incoming: Note,
  { mine, nowMs }: MergeInput,
  settle: (what: Outcome, note: Note, before: Note) => void,
): void {
  const body = alignHoles(before.body, incoming.body)
  const next: Note = { ...incoming, body, createdAtMs: before.createdAtMs, editedAtMs: nowMs }
  if (contentKey(next) === contentKey(before)) settle('unchanged', placed(before, incoming.position), before)
  else if (mine === 'keep' && before.origin !== 'deck-file') settle('kept', placed(before, incoming.position), before)
  else settle('updated', next, before)
}

const placed = (note: Note, position: number): Note => (note.position === position ? note : { ...note, position })

const byPlace = (a: Note, b: Note): number => a.position - b.position || (a.id < b.id ? -1 : 1)

/** Everything of a note that a file can change, in one string; equal exactly when the notes say the same. */
function contentKey({ kind, link, body, anchors, statements, tags }: Note): string {
  const words =
    body.form === 'question'
      ? [body.front, body.back, body.reverse]
      : body.form === 'list'
        ? [body.front, body.items]
        : body.parts.map(part => [part.text, part.hole])
  const places = anchors.map(({ paragraph, span }) => [
    paragraph,
    span && [span.start, span.end, span.exact, span.prefix, span.suffix],
  ])
  return JSON.stringify([kind, link, body.form, words, places, statements, tags])
}
