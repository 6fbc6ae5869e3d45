/** How and what for: "by building", "in order to weaken the krone", told of something that happened or is done. */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasSecondVerb } from './doing.ts'
import { isPronoun, type Own, pointOf } from './own.ts'
import { stake } from './stakes.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'
import { urges } from './urging.ts'

/** The margin below which an arc is a guess. */
const SURE = 1

function asked(own: Own, wh: string, part: TokenRange, rule: string, prior: number): Candidate | null {
  const { desk, sentence, s, clause } = own
  // What was done for something is a fact, which others ask for; who "we" are is known to those who were there.
  if (clause.verb.tense === 'past' && rule === 'aim' && part.from >= clause.verb.to) return null
  if (/^(?:we|i|you|one)$/.test(lower(s, clause.subject?.from ?? -1))) return null
  if (hasSecondVerb(s, { from: clause.verb.main, to: restEnd(s, clause) })) return null
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

/**
 * "earns respect by serving a purpose, and it has become hard …": where the next clause was hung on the phrase, it ends with
 * its own clause all the same.
 */
function phraseAt({ s, clause }: Own, kid: number): TokenRange {
  const { from, to } = spanOf(s, kid)
  const end = restEnd(s, clause)
  const next = s.clauses.some(
    ({ kind, subject, verb }) => kind === 'coordinate' && subject !== null && subject.from >= end && verb.to <= to,
  )
  return { from, to: next ? Math.min(to, end) : to }
}

/** Most words of a means or an end. */
const MOST = 15

/** "By selling the harbour, Halden lost …", "To please the bankers, Halden closed …": what stands before the subject. */
function ahead(own: Own, rule: 'by' | 'aim', wh: string): Candidate | null {
  const { s, clause } = own
  const { start } = opening(s, clause.from)
  if (clause.subject === null || clause.verb.negated || isPronoun(s, clause)) return null
  const opens = rule === 'by' ? ['by', 'VBG'] : ['to', 'VB']
  if (lower(s, start) !== opens[0] || tag(s, start + 1) !== opens[1] || lower(s, clause.subject.from - 1) !== ',')
    return null
  // "By overdoing it, the bank risks its name": what it risks, or tells others, is asked for.
  if (stake(own) !== null || urges(own) !== null) return null
  const part = { from: start, to: clause.subject.from - 1 }
  // "To be sure," and "to take one example," say nothing of a purpose.
  if (
    /^(?:be|say|take|put|begin|start|sum|see|give|judge|add|repeat|recap|illustrate|quote)$/.test(lemma(s, start + 1))
  )
    return null
  const words = shortLength(s, part)
  if (words < 3 || words > MOST || s.tokens.slice(part.from, part.to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos)))
    return null
  // "To keep a bridge open, one needs …" says what it takes, not why somebody did it.
  if (rule === 'aim' && clause.verb.tense !== 'past') return null
  return asked(own, wh, part, rule, rule === 'by' ? 0.52 : 0.48)
}

/** "How, according to A, has Vienna kept rents low?" */
export function by(own: Own): Candidate | null {
  const { s, clause } = own
  const end = restEnd(s, clause)
  const at = kidsOf(s, clause.verb.main).find(kid => {
    const { from, to } = phraseAt(own, kid)
    return (
      relOf(s, kid) === 'advcl' &&
      lower(s, from) === 'by' &&
      tag(s, from + 1) === 'VBG' &&
      from >= clause.verb.to &&
      to <= end
    )
  })
  if (at === undefined) return ahead(own, 'by', 'How')
  if (clause.verb.negated || (s.tokens[at]?.margin ?? 0) < SURE) return null
  const part = phraseAt(own, at)
  // "by opening its ports, and thereby giving up its tolls": what is joined to it would stay behind on the front.
  const joined = trimmed(s, { from: part.to, to: end })
  if (/^(?:and|or|but)$/.test(lower(s, part.to + (lower(s, part.to) === ',' ? 1 : 0))) && joined.to > joined.from)
    return null
  // Something must be left that was brought about.
  if (shortLength(s, { from: clause.verb.to, to: part.from }) < 1) return null
  return asked(own, 'How', part, 'by', 0.54)
}

/** "Why did the bank keep money cheap?" – "To weaken the krone" */
export function aim(own: Own): Candidate | null {
  const { s, clause } = own
  const end = restEnd(s, clause)
  const at = kidsOf(s, clause.verb.main).find(kid => {
    const { from, to } = phraseAt(own, kid)
    return (
      relOf(s, kid) === 'advcl' && lower(s, from) === 'to' && tag(s, kid) === 'VB' && from > clause.verb.to && to <= end
    )
  })
  if (at === undefined) return ahead(own, 'aim', 'Why')
  if (clause.verb.negated || (s.tokens[at]?.margin ?? 0) < 2) return null
  const part = phraseAt(own, at)
  if (/^(?:JJ|RB)/.test(tag(s, part.from - 1)) || shortLength(s, { from: clause.verb.to, to: part.from }) < 1)
    return null
  return asked(own, 'Why', part, 'aim', 0.44)
}
