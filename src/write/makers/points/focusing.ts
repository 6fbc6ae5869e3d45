/**
 * One thing told by another: "It was the drought, not the toll, that emptied Halden", "The bank was never a bank; it was a
 * club", "Halden does not lack water but patience", "The pact is to diplomacy what a plaster is to a broken leg".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { singularOf } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, joined, type Own, pointOf, toldPoint } from './own.ts'

const THING = /^(?:DT|NN|JJ|PRP\$|CD)/
const isPlain = (s: Sentence, { from, to }: TokenRange): boolean =>
  !s.tokens.slice(from, to).some(({ xpos, form }) => /^(?:VB[DZP]|MD|W)/.test(xpos) || /^[,;:]$/.test(form))

/** "It was [the drought], not [the toll], that …": what it was, what not, and where the deed begins. */
function focusIn(s: Sentence): { readonly it: TokenRange; readonly not: TokenRange; readonly deed: TokenRange } | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'it' || !/^(?:is|was|['’]s)$/.test(lower(s, start + 1)) || !THING.test(tag(s, start + 2)))
    return null
  const comma = s.tokens.findIndex((_, i) => i > start + 2 && lower(s, i) === ',')
  const close = s.tokens.findIndex((_, i) => i > comma + 1 && lower(s, i) === ',')
  if (comma < 0 || close < 0 || !/^(?:not|rather)$/.test(lower(s, comma + 1))) return null
  const than = lower(s, comma + 1) === 'rather' ? 1 : 0
  if (than === 1 && lower(s, comma + 2) !== 'than') return null
  const that = close + 1
  if (!/^(?:that|which|who)$/.test(lower(s, that)) || !/^(?:VB[DZP]|MD|RB)$/.test(tag(s, that + 1))) return null
  const mark = s.tokens.findIndex((_, i) => i > that && /^[,;:.–—]$/.test(lower(s, i)))
  const [it, not] = [
    { from: start + 2, to: comma },
    { from: comma + 2 + than, to: close },
  ]
  if (!isPlain(s, it) || !isPlain(s, not) || !THING.test(tag(s, not.from))) return null
  return { it, not, deed: trimmed(s, { from: that + 1, to: mark < 0 ? s.tokens.length : mark }) }
}

/** "What, according to A, emptied Halden, if not the toll?" – "The drought" */
export function itWasNot(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = focusIn(s)
  const verb = found === null ? undefined : s.tokens[found.deed.from]
  if (found === null || verb === undefined || !isOwnSentence(desk, sentence, s)) return null
  if (shortLength(s, found.deed) < 2 || shortLength(s, found.it) > 12) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .inflect(singularOf(verb), sentence, found.deed.from)
    .say(' ')
    .copy(sentence, { from: found.deed.from + 1, to: found.deed.to }, QUOTING)
    .say(', if not ')
    .copy(sentence, found.not, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, found.it, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'it-is-not',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

/** "What, according to A, was the Lysse bank, if not a bank?" – "A club" */
export function neverWas(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.main !== verb.finite || isPronoun(s, clause)) return null
  if (frontOf(s, clause).kind !== 'none') return null
  const never = [verb.finite + 1].find(i => /^(?:never|not|n['’]t)$/.test(lower(s, i)))
  if (never === undefined || !/^an?$/.test(lower(s, never + 1))) return null
  const mark = s.tokens.findIndex((_, i) => i > never && /^[;:–—]$/.test(lower(s, i)))
  if (mark < 0 || lower(s, mark + 1) !== 'it' || lower(s, mark + 2) !== lower(s, verb.finite)) return null
  const not = { from: never + 1, to: mark }
  const end = s.tokens.findIndex((_, i) => i > mark && /^[,;:.–—]$/.test(lower(s, i)))
  const is = trimmed(s, { from: mark + 3, to: end < 0 ? s.tokens.length : end })
  if (!isPlain(s, not) || !/^(?:a|an|the)$/.test(lower(s, is.from)) || shortLength(s, is) > 14) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(', if not ')
    .copy(sentence, not, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, is, ANSWER).line()
  return pointOf(own, { rule: 'it-is-not', link: 'contrast', body: { form: 'question', front, back }, prior: 0.58 })
}

/** "What, according to A, does Halden lack, if not water?" – "Patience" */
export function notObjectBut(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (!verb.negated || verb.passive || isPronoun(s, clause) || frontOf(s, clause).kind !== 'none') return null
  if (lemma(s, verb.main) === 'be' || verb.modal !== null || lower(s, verb.finite + 1) === 'never') return null
  const end = restEnd(s, clause)
  const but = s.tokens.findIndex((_, i) => i > verb.to && i < end && lower(s, i) === 'but')
  if (but < 0 || !THING.test(tag(s, verb.to)) || !THING.test(tag(s, but + 1))) return null
  const [below, above] = [trimmed(s, { from: verb.to, to: but }), trimmed(s, { from: but + 1, to: end })]
  if (!isPlain(s, below) || !isPlain(s, above) || shortLength(s, above) > 12) return null
  // "has produced not a debate but a race": a "not" behind the verb belongs to what follows it.
  const deedEnd = lower(s, verb.main + 1) === 'not' ? verb.main + 1 : verb.to
  const front = questionAbout(
    desk,
    sentence,
    { ...clause, verb: { ...verb, negated: false, from: verb.main, to: deedEnd } },
    {
      wh: 'What',
      according: `according to ${desk.author}`,
      without: { from: deedEnd, to: s.tokens.length },
      end: null,
      close: ', if not ',
    },
  )
  if (front === null) return null
  const rest = new LineBuilder(desk).copy(sentence, below, QUOTING).say('?').line()
  const back = new LineBuilder(desk).copy(sentence, above, ANSWER).line()
  return pointOf(own, {
    rule: 'if-not',
    link: 'contrast',
    body: { form: 'question', front: joined(front, rest), back },
    prior: 0.56,
  })
}

/** "What, according to A, is the Orrin pact to diplomacy?" – "What a plaster is to a broken leg" */
export function isToWhat(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.negated || isPronoun(s, clause)) return null
  if (verb.main !== verb.finite || lower(s, verb.to) !== 'to' || frontOf(s, clause).kind !== 'none') return null
  const what = s.tokens.findIndex((_, i) => i > verb.to + 1 && i < verb.to + 9 && lower(s, i) === 'what')
  if (what < 0 || !isPlain(s, { from: verb.to, to: what })) return null
  const to = s.tokens.findIndex((_, i) => i > what && lower(s, i) === 'to')
  const end = s.tokens.findIndex((_, i) => i > to && /^[,;:.–—]$/.test(lower(s, i)))
  const answer = trimmed(s, { from: what, to: end < 0 ? s.tokens.length : end })
  if (to < 0 || shortLength(s, answer) < 5 || shortLength(s, answer) > 15) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .copy(sentence, { from: verb.to, to: what }, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, answer, ANSWER).line()
  return pointOf(own, { rule: 'is-to-what', link: 'contrast', body: { form: 'question', front, back }, prior: 0.56 })
}
