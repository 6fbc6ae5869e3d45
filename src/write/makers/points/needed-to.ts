/** What a goal asks of somebody: "To keep its school, Halden must bring the railway back", and when something is so: "Demand peaks when the sun is high". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasSecondVerb } from './doing.ts'
import { isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

interface Need {
  /** The goal, from "to" on. */
  readonly goal: { readonly from: number; readonly to: number }
  readonly subject: { readonly from: number; readonly to: number }
  /** "must", or the verb before "to". */
  readonly verb: number
  readonly deed: number
}

/** "To V, X must W", "To V, X has to W": taken by its words, which the tree reads in several ways. */
function needIn(s: Sentence): Need | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'to' || tag(s, start + 1) !== 'VB' || /^(?:be|say|put|take|judge)$/.test(lower(s, start + 1)))
    return null
  const comma = s.tokens.findIndex((_, i) => i > start + 2 && lower(s, i) === ',')
  const verb = s.tokens.findIndex(({ xpos }, i) => i > comma + 1 && i < comma + 9 && /^(?:VB[DZP]|MD)$/.test(xpos))
  if (comma < 0 || verb < 0 || !/^(?:DT|NN|NNP|NNS|NNPS|JJ|CD)$/.test(tag(s, comma + 1))) return null
  if (s.tokens.slice(start, comma).some(({ xpos }) => /^(?:VB[DZP]|MD|W)/.test(xpos))) return null
  if (!/^NN/.test(tag(s, verb - 1)) || s.tokens.slice(comma + 1, verb).some(({ xpos }) => /^(?:,|W|CC)/.test(xpos)))
    return null
  const must = lower(s, verb) === 'must' && tag(s, verb + 1) === 'VB'
  const has = /^(?:has|have|needs|need|had|needed)$/.test(lower(s, verb)) && lower(s, verb + 1) === 'to'
  if (!must && !has) return null
  return { goal: { from: start, to: comma }, subject: { from: comma + 1, to: verb }, verb, deed: verb + (must ? 1 : 2) }
}

/** "What, according to A, must Halden do to keep its school?" – "Bring the railway back" */
export function neededTo(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = s.form === 'statement' ? needIn(s) : null
  if (found === null || tag(s, found.deed) !== 'VB' || !isOwnSentence(desk, sentence, s)) return null
  const deed = trimmed(s, { from: found.deed, to: viewEnd(s, found.deed) })
  if (/^(?:be|do|have)$/.test(lemma(s, found.deed)) || shortLength(s, deed) < 3 || shortLength(s, deed) > 18)
    return null
  const must = lower(s, found.verb) === 'must'
  const does = /^(?:has|needs)$/.test(lower(s, found.verb)) ? 'does' : tag(s, found.verb) === 'VBD' ? 'did' : 'do'
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `)
  if (must) out.copy(sentence, { from: found.verb, to: found.verb + 1 })
  else out.say(does)
  out.say(' ').copy(sentence, found.subject, QUOTING)
  if (!must) out.say(' ').inflect(lemma(s, found.verb), sentence, found.verb).say(' to')
  out.say(' do ')
  const front = copyShort(out, sentence, s, found.goal, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'needed-to',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}

/** Verbs behind which "when" brings in what is known or asked. */
const KNOWS = /^(?:know|ask|wonder|see|say|tell|decide|determine|remember|show|recall|learn|mean|be)$/

/** "When, according to A, does demand for cooling peak?" – "When the sun is high" */
export function peaksWhen(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.tense !== 'present' || verb.negated || isPronoun(s, clause) || verb.main !== verb.finite)
    return null
  if (KNOWS.test(lemma(s, verb.main))) return null
  const given = s.clauses.find(
    ({ kind, marker, verb: { from } }) =>
      /^(?:adverbial|relative|complement)$/.test(kind) &&
      marker !== null &&
      from > verb.to &&
      /^(?:when|whenever)$/.test(lower(s, marker.from)),
  )
  const at = given?.marker?.from ?? -1
  if (given?.subject == null || given.verb.tense !== 'present' || given.verb.modal !== null || at < verb.to) return null
  // "the day when P": which day; "only when" and "even when" say more.
  if (/^(?:,|NNP?|IN|CD)$/.test(tag(s, at - 1)) && s.tokens[given.verb.main]?.head !== verb.main) return null
  if (/^(?:only|even|especially|except|,)$/.test(lower(s, at - 1)) || hasSecondVerb(s, { from: verb.main, to: at }))
    return null
  if (
    s.tokens.slice(verb.to, at).some(({ xpos }) => /^(?:VB[DZP]|MD|W|,|:)/.test(xpos)) ||
    /^(?:i|we)$/.test(lower(s, given.subject.from))
  )
    return null
  let end = given.verb.to
  while (end < s.tokens.length && !/^[,;:.–—]$/.test(lower(s, end))) end++
  const second = s.tokens.findIndex(
    ({ xpos, head }, i) =>
      i > given.verb.to && i < end && /^VB[ZP]$/.test(xpos) && (head === verb.main || tag(s, i - 1) === 'CC'),
  )
  const whole = trimmed(s, { from: at, to: second > 0 ? second - 1 : end })
  if (shortLength(s, whole) < 4 || shortLength(s, whole) > 16) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'When',
    according: `according to ${desk.author}`,
    without: { from: at, to: s.tokens.length },
    end: at,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, whole, ANSWER).line()
  return pointOf(own, { rule: 'peaks-when', link: 'reason', body: { form: 'question', front, back }, prior: 0.52 })
}
