/** What something came of: "The recovery is due largely to seven pilots", "Halden owes its harbour to a storm", "The quarrel stems from a map". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'

/** Words of a cause that says something and can be recalled. */
const CAUSE = { least: 2, most: 15 } as const
/** Fewest words of what is asked about: "the crisis" is told by nothing. */
const LEAST_ASKED = 2

const DEGREE = /^(?:largely|mainly|chiefly|mostly|partly|primarily|entirely|simply|ultimately)$/
/** Verbs behind whose "from" stands what something came of. */
const STEMS = /^(?:stem|spring|derive|result|arise)$/

const isThing = (tagged: string): boolean => /^(?:DT|NN|JJ|CD|PRP\$|WP|VBG|RB)/.test(tagged)

/** The cause from a place on, up to the clause's end; null where it is none that can be recalled. */
function causeFrom({ s, clause }: Own, from: number): TokenRange | null {
  const range = trimmed(s, { from, to: restEnd(s, clause) })
  const words = shortLength(s, range)
  const named = s.tokens.slice(range.from, range.to).some(({ xpos }) => /^NN/.test(xpos))
  const points = /^(?:this|that|these|those|it|them|such)$/.test(lower(s, range.from))
  return named && !points && isThing(tag(s, range.from)) && words >= CAUSE.least && words <= CAUSE.most ? range : null
}

const backOf = ({ desk, sentence, s }: Own, cause: TokenRange): ReturnType<LineBuilder['line']> =>
  copyShort(new LineBuilder(desk), sentence, s, cause, ANSWER).line()

/** "To what, according to A, is Orrin’s recovery largely due?" */
export function dueTo(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.main !== verb.finite || verb.negated) return null
  if (isPronoun(s, clause) || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none') return null
  const ahead = DEGREE.test(lower(s, verb.to)) ? verb.to : -1
  const due = ahead < 0 ? verb.to : ahead + 1
  const behind = DEGREE.test(lower(s, due + 1)) ? due + 1 : -1
  const to = behind < 0 ? due + 1 : behind + 1
  // "is due to close": what will be.
  if (lower(s, due) !== 'due' || lower(s, to) !== 'to' || /^VB/.test(tag(s, to + 1))) return null
  const cause = causeFrom(own, to + 1)
  if (cause === null || shortLength(s, subject) < LEAST_ASKED) return null
  const degree = ahead < 0 ? behind : ahead
  const out = new LineBuilder(desk)
    .say(`To what, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
  if (degree >= 0) out.copy(sentence, { from: degree, to: degree + 1 }).say(' ')
  const front = out
    .copy(sentence, { from: due, to: due + 1 })
    .say('?')
    .line()
  const body = { form: 'question', front, back: backOf(own, cause) } as const
  return pointOf(own, { rule: 'due-to', link: 'cause', body, prior: 0.58, asks: 'phrase' })
}

/** "To what, according to A, does Halden owe its harbour?" */
export function owes(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'owe' || verb.negated || verb.passive || isPronoun(s, clause))
    return null
  if (verb.main !== verb.finite || frontOf(s, clause).kind !== 'none') return null
  const to = s.tokens.findIndex((_, i) => i > verb.to && i < clause.to && lower(s, i) === 'to')
  const owed = trimmed(s, { from: verb.to, to })
  const plain = !s.tokens.slice(verb.to, to).some(({ xpos }) => /^(?:VB[DZP]|MD|W|,)/.test(xpos))
  // "owes five million to the bank", "owes it to its pilots"
  if (to < 0 || !plain || !/^(?:PRP\$|DT|JJ|NN)/.test(tag(s, owed.from)) || tag(s, to + 1) === 'VB') return null
  if (s.tokens.slice(owed.from, owed.to).some(({ xpos }) => /^(?:CD|\$)$/.test(xpos))) return null
  const cause = causeFrom(own, to + 1)
  if (cause === null) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'To what',
    according: `according to ${desk.author}`,
    without: { from: to, to: s.tokens.length },
    end: null,
  })
  if (front === null) return null
  const body = { form: 'question', front, back: backOf(own, cause) } as const
  return pointOf(own, { rule: 'owes', link: 'cause', body, prior: 0.58, asks: 'phrase' })
}

/** "From what, according to A, does the quarrel over the ferries stem?" */
export function stemsFrom(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || !STEMS.test(lemma(s, verb.main)) || verb.negated || verb.passive) return null
  if (isPronoun(s, clause) || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none') return null
  const from = DEGREE.test(lower(s, verb.to)) ? verb.to + 1 : verb.to
  const cause = lower(s, from) === 'from' ? causeFrom(own, from + 1) : null
  if (cause === null || shortLength(s, subject) < LEAST_ASKED) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'From what',
    according: `according to ${desk.author}`,
    without: { from, to: s.tokens.length },
    end: null,
  })
  if (front === null) return null
  const body = { form: 'question', front, back: backOf(own, cause) } as const
  return pointOf(own, { rule: 'stems-from', link: 'cause', body, prior: 0.56, asks: 'phrase' })
}
