/**
 * A note: one thing worth remembering, with its anchors; it has one or more cards. Content only: what is asked and where
 * it stands. When it is asked lives in `card.ts`, in another store, so that no edit of words can touch a schedule.
 */
import type { Anchor } from './anchor.ts'
import type { CardId, DeckId, NoteId, StatementId } from './ids.ts'
import { cardId } from './ids.ts'

export const NOTE_KINDS = ['fact', 'argument'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What the card asks of the argument; the names of the CLI's and the deck file's `link` field. */
export const NOTE_LINKS = [
  'thesis',
  'reason',
  'evidence',
  'example',
  'concession',
  'objection',
  'list',
  'contrast',
  'cause',
  'attribution',
  'conclusion',
] as const
export type NoteLink = (typeof NOTE_LINKS)[number]

export const isNoteKind = (s: unknown): s is NoteKind => NOTE_KINDS.some(kind => kind === s)
export const isNoteLink = (s: unknown): s is NoteLink => NOTE_LINKS.some(link => link === s)

/** A stretch of cloze text: shown, or hidden behind hole number `hole` (from 0). Each hole number is one card. */
export interface ClozePart {
  readonly text: string
  readonly hole: number | null
}

export type NoteBody =
  | { readonly form: 'question'; readonly front: string; readonly back: string; readonly reverse: boolean }
  | { readonly form: 'cloze'; readonly parts: readonly ClozePart[] }
  | { readonly form: 'list'; readonly front: string; readonly items: readonly string[] }

export type NoteForm = NoteBody['form']

export const NOTE_ORIGINS = ['proposed', 'written', 'deck-file'] as const
export type NoteOrigin = (typeof NOTE_ORIGINS)[number]

export interface Note {
  readonly id: NoteId
  readonly deckId: DeckId
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly body: NoteBody
  readonly anchors: readonly Anchor[]
  readonly statements: readonly StatementId[]
  readonly tags: readonly string[]
  readonly origin: NoteOrigin
  /** Place in the order of introduction within the deck, from 0. */
  readonly position: number
  /** ms since the epoch, UTC. */
  readonly createdAtMs: number
  readonly editedAtMs: number
}

/** One side of a card: plain text, and where in it the asked-for part stands (UTF-16 offsets), if it does. */
export interface Face {
  readonly text: string
  readonly marked: readonly { readonly start: number; readonly end: number }[]
}

export interface CardFaces {
  readonly front: Face
  /** The answer alone: a phrase, the hidden words, or the items one a line. */
  readonly answer: Face
  /** What is shown after reveal: for a cloze the whole sentence with the answer marked, else the answer. */
  readonly back: Face
}

export const HIDDEN = '[…]'

const plain = (text: string): Face => ({ text, marked: [] })

/** The ordinals of the cards a body yields, ascending. */
export function ordinalsOf(body: NoteBody): readonly number[] {
  switch (body.form) {
    case 'question':
      return body.reverse ? [0, 1] : [0]
    case 'list':
      return [0]
    case 'cloze': {
      const holes = new Set<number>()
      for (const part of body.parts) if (part.hole !== null) holes.add(part.hole)
      return [...holes].sort((a, b) => a - b)
    }
  }
}

export const cardIdsOf = (note: Pick<Note, 'id' | 'body'>): readonly CardId[] =>
  ordinalsOf(note.body).map(ordinal => cardId(note.id, ordinal))

/** What the `ordinal`-th card of a body shows, front and back. */
export function facesOf(body: NoteBody, ordinal: number): CardFaces {
  switch (body.form) {
    case 'question': {
      const [front, back] = ordinal === 1 ? [body.back, body.front] : [body.front, body.back]
      return { front: plain(front), answer: plain(back), back: plain(back) }
    }
    case 'list': {
      const items = body.items.map((item, i) => `${i + 1}. ${item}`).join('\n')
      return { front: plain(body.front), answer: plain(items), back: plain(items) }
    }
    case 'cloze':
      return {
        front: clozeFace(body.parts, ordinal, true),
        answer: plain(hiddenText(body.parts, ordinal)),
        back: clozeFace(body.parts, ordinal, false),
      }
  }
}

const hiddenText = (parts: readonly ClozePart[], hole: number): string =>
  parts
    .filter(part => part.hole === hole)
    .map(part => part.text)
    .join(' … ')

function clozeFace(parts: readonly ClozePart[], hole: number, hide: boolean): Face {
  let text = ''
  const marked: { start: number; end: number }[] = []
  for (const part of parts) {
    const start = text.length
    text += part.hole === hole && hide ? HIDDEN : part.text
    if (part.hole === hole) marked.push({ start, end: text.length })
  }
  return { text, marked }
}

/** A note with the person's own words: from now on no newer deck file that comes with the app replaces them. */
export const mended = (note: Note, body: NoteBody, nowMs: number): Note => ({
  ...note,
  body,
  origin: note.origin === 'deck-file' ? 'written' : note.origin,
  editedAtMs: nowMs,
})

/** All words of a note in one line, for search and for finding twins. */
export function plainTextOf(body: NoteBody): string {
  switch (body.form) {
    case 'question':
      return `${body.front} ${body.back}`
    case 'list':
      return `${body.front} ${body.items.join(' ')}`
    case 'cloze':
      return body.parts.map(part => part.text).join('')
  }
}
