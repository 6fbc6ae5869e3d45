/** A card before the gates: its wording as lines that remember every word's source. */

import type { StatementId } from '../core/ids.ts'
import type { NoteKind, NoteLink } from '../core/note.ts'
import type { PieceSpan } from '../core/proposal.ts'
import type { Line } from './wording/line.ts'
import { lineText } from './wording/line.ts'

export type CandidateBody =
  | { readonly form: 'question'; readonly front: Line; readonly back: Line }
  | { readonly form: 'cloze'; readonly before: Line; readonly hidden: Line; readonly after: Line }
  | { readonly form: 'list'; readonly front: Line; readonly items: readonly Line[] }

export interface Candidate {
  readonly rule: string
  readonly kind: NoteKind
  readonly link: NoteLink | null
  readonly body: CandidateBody
  /** The sentences the card rests on, by index; the first is the one its answer stands in. */
  readonly sentences: readonly number[]
  readonly anchors: readonly PieceSpan[]
  readonly statements: readonly StatementId[]
  /** Whose view it is, and whether the front says so. */
  readonly holder: string
  readonly attributed: boolean
  /** Share of such cards that a careful reader keeps, as far as it was judged (0–1). */
  readonly prior: number
  /** What the hidden thing is, for gates that depend on it. */
  readonly asks: 'time' | 'figure' | 'name' | 'term' | 'clause' | 'phrase' | 'list'
}

/** The same question with the title of its piece before it, for what only the piece can tell: "the council", "the plan". */
export function underTitle(candidate: Candidate, title: string, author: string): Candidate | null {
  const { body } = candidate
  if (body.form === 'cloze') return null
  const [first, ...rest] = body.front.runs
  if (first === undefined || first.how !== 'template' || lineText(body.front).includes(title)) return null
  const text = first.text.startsWith(author) ? first.text : first.text.charAt(0).toLowerCase() + first.text.slice(1)
  const front: Line = { runs: [{ how: 'template', text: `In ${title}, ${text}` }, ...rest], kept: body.front.kept }
  return { ...candidate, body: { ...body, front }, prior: candidate.prior - 0.03 }
}

/** Lines of the asking side, in order. */
export const frontLines = (body: CandidateBody): readonly Line[] =>
  body.form === 'cloze' ? [body.before, body.after] : [body.front]

/** Lines of the answer. */
export const backLines = (body: CandidateBody): readonly Line[] =>
  body.form === 'cloze' ? [body.hidden] : body.form === 'list' ? body.items : [body.back]
