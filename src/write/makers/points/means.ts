/** How and what for: "by building", "in order to weaken the krone", told of something that happened or is done. */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout, restEnd } from '../../wording/questions.ts'
import { copyShort, shortLength } from './compress.ts'
import { type Own, pointOf } from './own.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

/** The margin below which an arc is a guess. */
const SURE = 1

function asked(own: Own, wh: string, part: TokenRange, rule: string, prior: number): Candidate | null {
  const { desk, sentence, s, clause } = own
  // What was done is a fact, which others ask for; who "we" are is known to those who were there.
  if (clause.verb.tense === 'past' || /^(?:we|i|you|one)$/.test(lower(s, clause.subject?.from ?? -1))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh,
    according: `according to ${desk.author}`,
    without: part,
    end: null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, trimmed(s, part), { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule,
    link: rule === 'by' ? 'cause' : 'reason',
    body: { form: 'question', front, back },
    prior,
  })
}

/** "How, according to A, has Vienna kept rents low?" */
export function by(own: Own): Candidate | null {
  const { s, clause } = own
  const end = restEnd(s, clause)
  const at = kidsOf(s, clause.verb.main).find(kid => {
    const { from, to } = spanOf(s, kid)
    return (
      relOf(s, kid) === 'advcl' &&
      lower(s, from) === 'by' &&
      tag(s, from + 1) === 'VBG' &&
      from >= clause.verb.to &&
      to <= end
    )
  })
  if (at === undefined || clause.verb.negated || (s.tokens[at]?.margin ?? 0) < SURE) return null
  const part = spanOf(s, at)
  // Something must be left that was brought about.
  if (shortLength(s, { from: clause.verb.to, to: part.from }) < 1) return null
  return asked(own, 'How', part, 'by', 0.54)
}

/** "Why did the bank keep money cheap?" – "To weaken the krone" */
export function aim(own: Own): Candidate | null {
  const { s, clause } = own
  const end = restEnd(s, clause)
  const at = kidsOf(s, clause.verb.main).find(kid => {
    const { from, to } = spanOf(s, kid)
    return (
      relOf(s, kid) === 'advcl' && lower(s, from) === 'to' && tag(s, kid) === 'VB' && from > clause.verb.to && to <= end
    )
  })
  if (at === undefined || clause.verb.negated || (s.tokens[at]?.margin ?? 0) < 2) return null
  const part = spanOf(s, at)
  if (/^(?:JJ|RB)/.test(tag(s, part.from - 1)) || shortLength(s, { from: clause.verb.to, to: part.from }) < 1)
    return null
  return asked(own, 'Why', part, 'aim', 0.44)
}
