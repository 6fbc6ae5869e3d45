/** What the makers of link cards share: both ends with their sentences, and the card they are put into. */
import type { NoteLink } from '../../core/note.ts'
import type { Clause, ReadLink, ReadStatement, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate, CandidateBody } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { endsOf } from '../desk.ts'
import { sentenceSpan, within } from './maker.ts'

/** A link with both ends and their sentences. */
export interface Bound {
  readonly link: ReadLink
  readonly from: ReadStatement
  readonly to: ReadStatement
  readonly fromSentence: Sentence
  readonly toSentence: Sentence
}

export type LinkMaker = (desk: WriterDesk, bound: Bound) => Candidate | null

export function bind(desk: WriterDesk, link: ReadLink): Bound | null {
  const ends = endsOf(desk, link)
  if (ends === null) return null
  const fromSentence = desk.sentences[ends.from.sentence]
  const toSentence = desk.sentences[ends.to.sentence]
  return fromSentence === undefined || toSentence === undefined ? null : { link, ...ends, fromSentence, toSentence }
}

export const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
export const ANSWER = { bare: true, casing: 'upper' } as const

/** "according to Ana Ruiz", or nobody when the view is not the author's. */
export const according = (desk: WriterDesk, statement: ReadStatement): string =>
  statement.holder === 'author' ? `according to ${desk.author}` : ''

interface Made {
  readonly link: NoteLink
  readonly body: CandidateBody
  readonly prior: number
  readonly asks?: Candidate['asks']
  /** Sentences in the order answer, rest. */
  readonly answer: ReadStatement
}

export function candidate(bound: Bound, made: Made): Candidate {
  const { from, to, fromSentence, toSentence, link } = bound
  const other = made.answer === from ? to : from
  const sentences = [...new Set([made.answer.sentence, other.sentence])]
  const spans =
    from.sentence === to.sentence
      ? [sentenceSpan(fromSentence)]
      : made.answer === from
        ? [sentenceSpan(fromSentence), sentenceSpan(toSentence)]
        : [sentenceSpan(toSentence), sentenceSpan(fromSentence)]
  return {
    rule: link.device,
    kind: 'argument',
    link: made.link,
    body: made.body,
    sentences,
    anchors: spans,
    statements: [from.id, to.id],
    holder: other.holder,
    attributed: true,
    prior: made.prior * (0.6 + 0.4 * link.confidence),
    asks: made.asks ?? 'clause',
  }
}

/** The clause that a statement is made of: the first whose verb stands in it. */
export const clauseOf = (s: Sentence, range: TokenRange): Clause | null =>
  s.clauses.find(clause => clause.kind !== 'relative' && within(range, clause.verb)) ?? null

/** With a capital, for the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
