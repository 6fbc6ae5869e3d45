/** What the makers of moves told over two sentences share: the core of a sentence, and whether it is the author's own. */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from '../points/compress.ts'
import { isOwnSentence } from '../points/own.ts'
import { viewEnd } from '../points/saying.ts'

/** Words of an answer at most, and at least. */
const MOST = 25
const LEAST = 4

/** A sentence with its place. */
export interface At {
  readonly sentence: number
  readonly s: Sentence
}

/** A stretch of a sentence. */
export interface Part extends At {
  readonly range: TokenRange
}

/** The sentence at an index, where it stands in the same paragraph as another. */
export function sameParagraph(desk: WriterDesk, { s }: At, sentence: number): At | null {
  const other = desk.sentences[sentence]
  return other === undefined || other.paragraph !== s.paragraph ? null : { sentence, s: other }
}

/** The words of a range in small letters, without marks. */
export const wordsOf = (s: Sentence, { from, to }: TokenRange = { from: 0, to: s.tokens.length }): string =>
  s.tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase().replaceAll('’', "'"))
    .filter(form => /[\p{L}\p{N}]/u.test(form))
    .join(' ')

/** What a sentence says behind its connectives, up to where a further clause begins; null where that is too short or long. */
export function coreOf({ sentence, s }: At, from = opening(s).start): Part | null {
  const range = trimmed(s, { from, to: viewEnd(s, from) })
  const words = shortLength(s, range)
  return words < LEAST || words > MOST ? null : { sentence, s, range }
}

/** Whether a sentence is a plain statement of the author's with a verb that is known and nothing of a first person. */
export function isPlainOwn(desk: WriterDesk, { sentence, s }: At): boolean {
  const main = mainClause(s)
  return (
    main?.sure === true &&
    main.subject !== null &&
    isOwnSentence(desk, sentence, s) &&
    !/^(?:i|you)$/.test(lower(s, main.subject.from))
  )
}

/** A stretch as an answer. */
export const answerLine = (desk: WriterDesk, { sentence, s, range }: Part): Line =>
  copyShort(new LineBuilder(desk), sentence, s, range, ANSWER).line()

/** Fewer words than this behind "take" bring in an example. */
const EXAMPLE = 6

/** Whether a sentence bids: it opens with a verb in its plain form, and has no subject. */
export function bids(s: Sentence): boolean {
  const { start } = opening(s)
  const not = lower(s, start) === 'do' && /^(?:not|n['’]t)$/.test(lower(s, start + 1)) ? start + 2 : start
  const root = s.tokens[not]?.head === -1
  const led = s.tokens.some(({ head, deprel }) => head === not && /^(?:nsubj|csubj|cop|expl)/.test(deprel ?? ''))
  const mark = s.tokens.at(-1)?.form
  // "Take Halden": an example; where more is said, something is to be done with what is taken.
  const example = lemma(s, not) === 'take' && shortLength(s, { from: not, to: s.tokens.length }) < EXAMPLE
  return (
    tag(s, not) === 'VB' &&
    root &&
    !led &&
    !example &&
    mark === '.' &&
    !/^(?:let|suppose|imagine|consider|think|look|remember|note)$/.test(lemma(s, not))
  )
}
