/** A note of ours as the fields of its note type (ANKI.md §4). */
import type { Anchor } from '../core/anchor.ts'
import type { ClozePart, Note, NoteBody } from '../core/note.ts'
import { facesOf, ordinalsOf } from '../core/note.ts'
import { originOf } from '../core/origin.ts'
import type { Piece } from '../core/piece.ts'
import type { Deck } from '../core/ports.ts'
import type { FrozenType } from './frozen.ts'
import { CLOZE_TYPE, LIST_TYPE, QUESTION_TYPE } from './frozen.ts'
import { recordJson } from './record.ts'
import { escapeHole, escapeHtml, orEllipsis } from './text.ts'

/** Anki numbers clozes from 1 and folds all above 499 into one card. */
const MAX_HOLES = 499

const isHole = (hole: number | null): hole is number => hole !== null && hole < MAX_HOLES

/** The cards that Anki will see in a note, ascending. */
export const exportedOrdinals = (body: NoteBody): readonly number[] =>
  ordinalsOf(body).filter(ordinal => ordinal < MAX_HOLES)

export function typeOf(body: NoteBody): FrozenType {
  switch (body.form) {
    case 'question':
      return QUESTION_TYPE
    case 'cloze':
      return CLOZE_TYPE
    case 'list':
      return LIST_TYPE
  }
}

/** HTML of every field, in the frozen order. */
export function fieldsOf(note: Note, piece: Piece, deck: Deck): readonly string[] {
  const [first, second] = ownFields(note.body)
  return [
    first,
    second,
    passages(note.anchors),
    locator(note.anchors),
    escapeHtml(piece.title),
    escapeHtml(piece.author),
    escapeHtml([piece.publication, piece.published].filter(s => s !== '').join(', ')),
    webAddress(piece.address),
    kind(note),
    escapeHtml(note.id),
    note.body.form === 'question' && note.body.reverse ? 'y' : '',
    escapeHtml(origin(note.body, deck.name)),
    escapeHtml(recordJson(note, piece, deck)),
  ]
}

/** What stands above the question, as it does here; all cards of a note share it, so that it may help to the answer of none. */
function origin(body: NoteBody, deckName: string): string {
  const lines = exportedOrdinals(body).map(ordinal => originOf(deckName, facesOf(body, ordinal)))
  return lines.includes('') ? '' : (lines[0] ?? '')
}

/** The two fields that hold a note's words. */
export function ownFields(body: NoteBody): readonly [string, string] {
  switch (body.form) {
    case 'question':
      return [escapeHtml(orEllipsis(body.front)), escapeHtml(body.reverse ? orEllipsis(body.back) : body.back)]
    case 'cloze':
      return [body.parts.map(clozePart).join(''), '']
    case 'list':
      return [
        escapeHtml(orEllipsis(body.front)),
        `<ol>${body.items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ol>`,
      ]
  }
}

const clozePart = ({ text, hole }: ClozePart): string =>
  isHole(hole) ? `{{c${hole + 1}::${escapeHole(orEllipsis(text))}}}` : escapeHtml(text)

/** The quotes, in the order of the anchors; empty when the piece's words are not ours to keep. */
function passages(anchors: readonly Anchor[]): string {
  const quotes = new Set(anchors.flatMap(anchor => (anchor.span === null ? [] : [anchor.span.exact])))
  return [...quotes].map(escapeHtml).join('<br>[…]<br>')
}

function locator(anchors: readonly Anchor[]): string {
  const numbers = [...new Set(anchors.map(anchor => anchor.paragraph))].sort((a, b) => a - b)
  if (numbers.length === 0) return ''
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`
}

/** Only what a browser opens as a page: the field becomes a link. */
const webAddress = (address: string): string => (/^https?:\/\//i.test(address.trim()) ? escapeHtml(address.trim()) : '')

const kind = (note: Note): string => (note.link === null ? note.kind : `${note.kind}: ${note.link}`)
