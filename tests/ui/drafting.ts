/** Drafts of the piece that the screens' tests read, made by hand. */
import { anchorAt } from '../../src/core/anchor.ts'
import type { NoteId } from '../../src/core/ids.ts'
import { noteId } from '../../src/core/ids.ts'
import { paragraphText } from '../../src/core/piece.ts'
import type { Draft, PieceSpan, Proposal, Run } from '../../src/core/proposal.ts'
import type { Refused } from '../../src/ui/ports.ts'
import { PIECE } from './reading-stage.ts'
import { DECK } from './support.ts'

export const OPENED = 'Ada Brook opened the mill in 1840.'
export const FAILED = 'It failed because nobody came.'

/** Where the first paragraph has these words. */
export function at(words: string): PieceSpan {
  const start = paragraphText(PIECE, 1)?.indexOf(words) ?? -1
  return { paragraph: 1, start, end: start + words.length }
}

const copied = (words: string): Run => ({ how: 'copied', text: words, from: at(words) })

const on = (sentence: string, wording: Draft['wording'], score: number): Draft => {
  const { start, end } = at(sentence)
  const anchor = anchorAt(PIECE, 1, start, end)
  return {
    kind: 'fact',
    link: null,
    wording,
    anchors: anchor === null ? [] : [anchor],
    statements: [],
    rule: 'test',
    score,
  }
}

/** Asks for words of a sentence. */
export const asks = (sentence: string, front: string, answer: string, score = 0.5): Draft =>
  on(
    sentence,
    { form: 'question', front: [{ how: 'template', text: front }], back: [copied(answer)], reverse: false },
    score,
  )

/** Hides words of a sentence. */
export function hides(sentence: string, hidden: string, score = 0.5): Draft {
  const [before = '', after = ''] = sentence.split(hidden)
  const parts = [
    { runs: [copied(before)], hole: null },
    { runs: [copied(hidden)], hole: 0 },
    { runs: [copied(after)], hole: null },
  ]
  return on(sentence, { form: 'cloze', parts: parts.filter((_, i) => [before, hidden, after][i] !== '') }, score)
}

export const proposed = (name: string, draft: Draft, change: Partial<Proposal> = {}): Proposal => ({
  id: idOf(name),
  deckId: DECK.id,
  draft,
  mended: null,
  status: 'open',
  rank: 0,
  ...change,
})

export const idOf = (name: string): NoteId => noteId(name)

export const refusedFor = (draft: Draft, why: string, rule = 'loose'): Refused => ({ draft, rule, why })
