/** What a person may change on a proposal before it is kept: the words that stand for others, and the answer. Pure. */
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import type { Draft, Run, Wording } from '../../core/proposal.ts'
import { isResolvable } from '../../core/proposal.ts'

/**
 * The run with its other words: the piece's own where others were put for them, and the others where the piece's were
 * left. `first`: the card begins with it. Null when the piece's words are not there.
 */
export function swapped(run: Run, piece: Piece, first: boolean): Run | null {
  if (run.how === 'template' || run.how === 'assistant' || !isResolvable(run)) return null
  const { from } = run
  if (run.standsFor !== undefined) return { how: 'resolved', text: run.standsFor, from }
  const word = wordAt(run, piece)
  return word === null ? null : { how: 'copied', text: first ? capital(word) : small(word), from, standsFor: run.text }
}

/** What the piece has where the run stands; null for words of ours, and where the piece has no text. */
export function wordAt(run: Run, piece: Piece): string | null {
  if (run.how === 'template' || run.how === 'assistant') return null
  const text = paragraphText(piece, run.from.paragraph)?.slice(run.from.start, run.from.end) ?? ''
  return text === '' ? null : text
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words that carry a capital only because a sentence began with them. */
const OPENERS =
  /^(?:he|she|it|they|we|him|her|them|us|his|its|their|our|this|that|these|those|the|such|last|next|today|yesterday|tomorrow|earlier|later|now|here|there)\b/i

const small = (text: string): string =>
  OPENERS.test(text) && !/^\p{Lu}{2}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** The draft with the run at this place (counted over all its runs) in its other words. */
export function withSwapped(draft: Draft, place: number, piece: Piece): Draft {
  let at = 0
  const runs = (list: readonly Run[]): readonly Run[] =>
    list.map(run => {
      const here = at++
      return here === place ? (swapped(run, piece, here === 0) ?? run) : run
    })
  return { ...draft, wording: changed(draft.wording, runs) }
}

/** In the order of `runsOf`. */
function changed(wording: Wording, runs: (list: readonly Run[]) => readonly Run[]): Wording {
  switch (wording.form) {
    case 'question': {
      const front = runs(wording.front)
      return { ...wording, front, back: runs(wording.back) }
    }
    case 'list': {
      const front = runs(wording.front)
      return { ...wording, front, items: wording.items.map(runs) }
    }
    case 'cloze':
      return { ...wording, parts: wording.parts.map(part => ({ ...part, runs: runs(part.runs) })) }
  }
}

/** The draft with another of its answers; the one it had takes that one's place among the choices. */
export function withChoice(draft: Draft, nth: number): Draft {
  const choice = draft.choices?.[nth]
  const { wording, choices, anchors } = draft
  if (choice === undefined || choices === undefined || wording.form !== 'question') return draft
  return {
    ...draft,
    wording: { ...wording, back: choice.answer },
    anchors: choice.anchors,
    choices: choices.map((other, i) => (i === nth ? { answer: wording.back, anchors } : other)),
  }
}
