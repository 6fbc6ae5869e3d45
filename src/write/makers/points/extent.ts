/**
 * How far something goes, told by what comes of it: "so loosely that a pond will do", "too weak to carry lorries", "rich
 * enough to buy the ferry".
 */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, type Own, pointOf } from './own.ts'

/** Fewest and most words of what comes of it. */
const SIZE = { least: 3, most: 16 } as const

const fits = (s: Sentence, range: TokenRange): boolean =>
  shortLength(s, range) >= SIZE.least && shortLength(s, range) <= SIZE.most

/** What somebody does once is told with "according to" only where it is judged. */
const isOneself = ({ s, clause }: Own): boolean => /^(?:i|we|you|one)$/.test(lower(s, clause.subject?.from ?? -1))

const isPlain = (s: Sentence, { from, to }: TokenRange): boolean =>
  !s.tokens.slice(from, to).some(({ form }) => /^(?:[;:–—“”"]|--)$/.test(form))

/** Where a clause begins that goes on behind the effect: ", but", ", and". */
function effectEnd(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++)
    if (/^[;:–—]$/.test(lower(s, i)) || (lower(s, i) === ',' && /^(?:CC|W|IN|RB|VBG)/.test(tag(s, i + 1)))) return i
  return s.tokens.length
}

/** "How loosely, according to A, do the bylaws define a harbour?" – "So loosely that a pond will do" */
export function soThat(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (verb.negated || isOneself(own) || hasCondition(s, clause)) return null
  const so = s.tokens.findIndex(
    (_, i) => i >= verb.to - 1 && i < verb.to + 14 && lower(s, i) === 'so' && lower(s, i + 2) === 'that',
  )
  // "so that", "so much that"; a noun behind the adjective would have to be moved with it.
  if (so < 0 || !/^(?:JJ|RB)$/.test(tag(s, so + 1)) || /^(?:that|much|many|far|little)$/.test(lower(s, so + 1)))
    return null
  if (s.tokens.slice(verb.to, so).some(({ xpos }) => /^(?:VB[DZP]|MD|W|,|:)/.test(xpos))) return null
  const predicate = tag(s, so + 1) === 'JJ'
  if (predicate && !/^(?:be|become|seem|grow|remain|look)$/.test(lemma(s, verb.main))) return null
  const effect = trimmed(s, { from: so, to: effectEnd(s, so + 3) })
  if (!fits(s, { from: so + 3, to: effect.to }) || !isPlain(s, effect)) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: `How ${lower(s, so + 1)}`,
    according: `according to ${desk.author}`,
    without: { from: so, to: s.tokens.length },
    end: so,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, effect, ANSWER).line()
  return pointOf(own, { rule: 'so-that', link: 'cause', body: { form: 'question', front, back }, prior: 0.54 })
}

/** Where "to" stands behind "too weak" or "rich enough"; -1 where neither is told of the subject. */
function toAt({ s, clause: { verb } }: Own): number {
  if (!/^(?:be|become|seem|grow|remain|look|prove)$/.test(lemma(s, verb.main))) return -1
  for (let i = verb.to; i < verb.to + 6; i++) {
    if (/^(?:VB[DZP]|MD|W|,|:)/.test(tag(s, i))) return -1
    const too = lower(s, i) === 'too' && /^JJ$/.test(tag(s, i + 1))
    const enough = /^JJ$/.test(tag(s, i)) && lower(s, i + 1) === 'enough'
    if ((too || enough) && lower(s, i + 2) === 'to' && tag(s, i + 3) === 'VB') return i + 2
  }
  return -1
}

/** "What, according to A, is the bridge too weak to do?" – "Carry the new lorries" */
export function tooTo(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const to = toAt(own)
  if (
    to < 0 ||
    clause.verb.negated ||
    isOneself(own) ||
    /^(?:it|this|that)$/.test(lower(s, clause.subject?.from ?? -1))
  )
    return null
  const deed = trimmed(s, { from: to + 1, to: restEnd(s, clause) })
  if (/^(?:be|have|do)$/.test(lemma(s, deed.from)) || !fits(s, deed) || !isPlain(s, deed)) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: { from: to, to: s.tokens.length },
    end: to,
    close: ' to do?',
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, ANSWER).line()
  return pointOf(own, { rule: 'too-to', link: 'reason', body: { form: 'question', front, back }, prior: 0.52 })
}
