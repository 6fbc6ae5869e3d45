/**
 * A card that the person writes: words of the piece are picked (by selecting them, or a sentence by tapping it), a question
 * is put or words are hidden, and the note stands where the piece has those words, so that it comes in its turn among the
 * others and shows its source as they do.
 */
import type { Anchor } from '../../core/anchor.ts'
import { anchorAt, locate } from '../../core/anchor.ts'
import type { DeckId, NoteId } from '../../core/ids.ts'
import { freshSlug, noteId } from '../../core/ids.ts'
import type { ClozePart, Note, NoteBody, NoteKind, NoteLink } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { splitSentences } from '../../read/text/sentences.ts'
import { deckWords } from '../words/deck.ts'
import { writeWords } from '../words/write.ts'
import { attempt } from './editing.ts'
import { lessonsOf } from './learnt.ts'
import type { Model } from './model.ts'

/** A stretch of a paragraph, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that were selected in the piece; none (`start` is `end`) where only the paragraph was chosen. */
export interface Picked extends Stretch {
  /** From 1. */
  readonly paragraph: number
}

const isIn = (text: string, { start, end }: Stretch): boolean => text.slice(start, end).trim() !== ''

/** The sentences of a paragraph; a paragraph that has none is one. */
export function sentencesIn(text: string): readonly Stretch[] {
  const found = splitSentences(text).filter(sentence => isIn(text, sentence))
  return found.length === 0 ? [{ start: 0, end: text.length }] : found
}

/** Which sentences the picked words are of: the first, where none were. */
export function chosenBy(sentences: readonly Stretch[], picked: Stretch): ReadonlySet<number> {
  const touched = sentences.flatMap(({ start, end }, i) => (picked.start < end && start < picked.end ? [i] : []))
  return new Set(picked.start === picked.end || touched.length === 0 ? [0] : touched)
}

/** From the first of the chosen sentences to the last, with what stands between. */
export function spanOf(sentences: readonly Stretch[], chosen: ReadonlySet<number>): Stretch {
  const taken = sentences.filter((_, i) => chosen.has(i))
  return { start: taken[0]?.start ?? 0, end: taken.at(-1)?.end ?? 0 }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

/** What was picked, in whole words, without the space and the marks around them that nobody wants to be asked for. */
export function trimmedPick(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end)
  let from = start + (/^[\s,;:.!?)\]]*/u.exec(words)?.[0].length ?? 0)
  let to = end - (/[\s,;:.!?([]*$/u.exec(words)?.[0].length ?? 0)
  if (from >= to) return { start: from, end: from }
  const isWithin = (at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
  while (isWithin(from)) from--
  while (isWithin(to)) to++
  return { start: from, end: to }
}

/** The chosen sentences with the picked words hidden; all shown where nothing was picked, or everything. */
export function partsOf(text: string, span: Stretch, picked: Stretch): readonly ClozePart[] {
  const { start, end } = trimmedPick(text, picked)
  const hidden = start < end && span.start <= start && end <= span.end
  const rest =
    hidden && `${text.slice(span.start, start)}${text.slice(end, span.end)}`.replace(/[\p{P}\s]/gu, '') !== ''
  if (!rest) return [{ text: text.slice(span.start, span.end), hole: null }]
  return [
    { text: text.slice(span.start, start), hole: null },
    { text: text.slice(start, end), hole: 0 },
    { text: text.slice(end, span.end), hole: null },
  ].filter(part => part.text !== '')
}

export interface Written {
  readonly kind: NoteKind
  readonly body: NoteBody
  /** Absent: the piece's text is not here. */
  readonly at: Picked | null
  /** What it asks of the argument, where that is known. */
  readonly link?: NoteLink
  /** The proposal that it was made from, which is then kept. */
  readonly from?: NoteId
}

/** Cards are introduced in the order of the piece: the place of the last one that stands before it, which is older. */
function positionAt(notes: readonly Note[], piece: Piece, anchor: Anchor | null): number {
  const last = Math.max(0, ...notes.map(note => note.position))
  if (anchor === null) return last
  const before = notes.filter(note => {
    const first = note.anchors[0]
    const place = first === undefined ? null : locate(first, piece)
    if (place === null) return false
    return place.paragraph === anchor.paragraph
      ? place.start <= (anchor.span?.start ?? 0)
      : place.paragraph < anchor.paragraph
  })
  return Math.max(0, ...before.map(note => note.position))
}

/** A card that was kept, and the proposal that it was made from, as it was and as it became. */
export interface Kept {
  readonly note: Note
  readonly before: readonly Proposal[]
  readonly after: readonly Proposal[]
}

/** The proposal in the person's words, as if it had been mended where it was proposed. */
const keptAs = (proposal: Proposal, body: NoteBody): Proposal => ({
  ...proposal,
  mended: JSON.stringify(body) === JSON.stringify(bodyOfProposal(proposal)) ? proposal.mended : body,
  status: 'kept',
})

/** What a note has of the proposal that it was made from: who it is, and what it asks of the argument. */
const owedTo = ({ id, draft }: Proposal, kind: NoteKind): Pick<Note, 'id' | 'link' | 'statements' | 'origin'> => ({
  id,
  link: draft.kind === kind ? draft.link : null,
  statements: draft.statements,
  origin: 'proposed',
})

/** Keeps the card. Its words are the person's: no newer deck file replaces them. */
export async function writeNote(model: Model, deck: DeckId, written: Written): Promise<Result<Kept>> {
  const { kind, body, at, link, from } = written
  const { store, clock, random } = model.ports
  const now = clock.nowMs()
  const saved = await attempt(model, async () => {
    const contents = await store.deckContents(deck)
    if (contents === null) return null
    const { piece } = contents.record
    const proposal =
      from === undefined
        ? undefined
        : (await store.proposals(deck)).find(({ id, status }) => id === from && status !== 'kept')
    const anchor = at === null ? null : anchorAt(piece, at.paragraph, at.start, at.end)
    // The sentences of its own paragraph were before the person's eyes; those of others stay.
    const others = proposal?.draft.anchors.filter(({ paragraph }) => paragraph !== at?.paragraph) ?? []
    const note: Note = {
      id: noteId(freshSlug(random)),
      deckId: deck,
      kind,
      link: link ?? null,
      body,
      anchors: anchor === null ? [] : [anchor, ...others],
      statements: [],
      tags: [],
      origin: 'written',
      position: positionAt(contents.notes, piece, anchor),
      createdAtMs: now,
      editedAtMs: now,
      ...(proposal === undefined ? {} : owedTo(proposal, kind)),
    }
    const before = proposal === undefined ? [] : [proposal]
    const after = before.map(one => keptAs(one, body))
    await store.changeNotes({ put: [note], remove: [] }, after)
    return { note, before, after }
  })
  if (!saved.ok) return saved
  return saved.value === null ? problem('gone', deckWords.gone) : ok(saved.value)
}

/**
 * Keeps the card and says so, with a way back; returns what is wrong, or null. `changed` is told of both, with the
 * proposals that they changed.
 */
export async function keepWritten(
  model: Model,
  deck: DeckId,
  written: Written,
  changed: (proposals: readonly Proposal[]) => Promise<void>,
): Promise<string | null> {
  const { notices, ports } = model
  const saved = await writeNote(model, deck, written)
  if (!saved.ok) return saved.error.message
  const { note, before, after } = saved.value
  // A lesson that is lost is no card lost.
  const teach = (was: readonly Proposal[], is: readonly Proposal[]): void => {
    const lessons = lessonsOf(was, is)
    if (lessons.length > 0) void attempt(model, () => ports.store.teach(lessons))
  }
  const takeBack = async (): Promise<void> => {
    const gone = await attempt(model, () => ports.store.changeNotes({ put: [], remove: [note.id] }, before))
    if (!gone.ok) return notices.fail(gone.error.message)
    teach(after, before)
    await changed(before)
  }
  // What a person wrote is not to be thrown away by the browser.
  ports.storage.persist().catch(() => undefined)
  teach(before, after)
  notices.say(writeWords.kept, () => void takeBack())
  await changed(after)
  return null
}

/** The text of the paragraph that was picked from. */
export const textAt = (piece: Piece, { paragraph }: Picked): string => paragraphText(piece, paragraph) ?? ''
