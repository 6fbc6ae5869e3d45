/**
 * What the sheet in which a card is written holds, and what a draft does to it: it fills the fields, and taken once more it
 * gives back what stood there. So nothing that a person typed is lost to a tap.
 */
import type { NoteKind } from '../../core/note.ts'
import { formatCloze } from './clozetext.ts'
import type { DraftChoice } from './drafts-for.ts'

export type WrittenForm = 'question' | 'cloze'

export interface Filled {
  readonly form: WrittenForm
  readonly kind: NoteKind
  readonly question: { readonly front: string; readonly back: string; readonly reverse: boolean }
  /** The sentence with its gaps; null: it follows the choice of sentences. */
  readonly cloze: string | null
  /** The sentences that it rests on. */
  readonly chosen: ReadonlySet<number>
}

export interface Filling {
  readonly now: Filled
  /** The draft that it began from, with the words as it put them and what stood there before. */
  readonly put: { readonly draft: DraftChoice; readonly words: Filled; readonly before: Filled } | null
}

/** Whether both say the same in the same form. */
export const sameWords = (a: Filled, b: Filled): boolean =>
  a.form === b.form &&
  a.cloze === b.cloze &&
  a.question.front === b.question.front &&
  a.question.back === b.question.back &&
  a.question.reverse === b.question.reverse

/** The draft that fills the fields, as long as they say what it put there. */
export const draftOn = ({ now, put }: Filling): DraftChoice | null =>
  put !== null && sameWords(now, put.words) ? put.draft : null

/** What is the person's own of it: all but the words of a draft that were not touched. */
export const ownOf = (filling: Filling): Filled =>
  filling.put !== null && draftOn(filling) !== null ? filling.put.before : filling.now

function filledWith(now: Filled, { body, draft, sentences }: DraftChoice): Filled {
  const filled = { ...now, form: body.form, kind: draft.kind, chosen: sentences }
  if (body.form === 'cloze') return { ...filled, cloze: formatCloze(body.parts) }
  return { ...filled, question: { front: body.front, back: body.back, reverse: body.reverse } }
}

/** Fills the fields with a draft; takes it out where it fills them already. */
export function withDraft(filling: Filling, draft: DraftChoice): Filling {
  const before = ownOf(filling)
  if (draftOn(filling)?.key === draft.key) return { now: before, put: null }
  const words = filledWith(before, draft)
  return { now: words, put: { draft, words, before } }
}

/** Fields that were emptied begin anew, and from no draft. */
export function withChange({ now, put }: Filling, change: Partial<Filled>): Filling {
  const next = { ...now, ...change }
  const { front, back } = next.question
  const isEmpty = next.form === 'cloze' ? next.cloze?.trim() === '' : `${front}${back}`.trim() === ''
  // Only looking at the other form empties nothing.
  return { now: next, put: isEmpty && change.form === undefined ? null : put }
}

/** The draft that what stands there was made from, mended or not. */
export const madeFrom = ({ now, put }: Filling): DraftChoice | null =>
  put?.draft.body.form === now.form ? put.draft : null
