/** One thing said of something, and the opposite or another beside it: "can bill for A, and can’t bill for B", "sold as A". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { copyShort, shortLength } from './compress.ts'
import { isPronoun, type Own, pointOf } from './own.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** "can bill …, and can't bill for [B]": the same verb denied, with what it is denied of behind the same preposition. */
export function allowed(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.modal === null || verb.negated || isPronoun(s, clause)) return null
  const other = s.clauses.find(
    one =>
      one.kind === 'coordinate' &&
      one.subject === null &&
      one.verb.from > verb.to &&
      one.verb.modal === verb.modal &&
      one.verb.negated,
  )
  if (other === undefined || lemma(s, other.verb.main) !== lemma(s, verb.main)) return null
  const at = other.verb.to
  if (tag(s, at) !== 'IN' || !s.tokens.slice(verb.to, other.from).some(({ form }) => form === s.tokens[at]?.form))
    return null
  const hidden = trimmed(s, { from: at + 1, to: s.tokens.length })
  const start = opening(s).start
  const words = shortLength(s, { from: start, to: s.tokens.length })
  if (shortLength(s, hidden) < 2 || shortLength(s, hidden) > 9 || words > 34) return null
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(sentence, { from: start, to: hidden.from }, QUOTING)
    .say(' ')
    .line()
  const inner = new LineBuilder(desk).copy(sentence, hidden).line()
  const after = new LineBuilder(desk).say('.').line()
  return pointOf(own, {
    rule: 'allowed',
    link: 'contrast',
    body: { form: 'cloze', before, hidden: inner, after },
    prior: 0.5,
  })
}

/** What something is put forward as, rightly or not. */
const TAKEN =
  /^(?:sell|see|treat|describe|present|regard|portray|dismiss|defend|frame|cast|remember|advertise|hail|view)$/

/** Where a phrase ends that a second verb may follow: before "and attacked as". */
function phraseEnd(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) if (/^(?:and|but|or|,)$/.test(lower(s, i)) && /^VB[DN]$/.test(tag(s, i + 1))) return i
  return to
}

/** "What, according to A, are tariffs usually sold as?" */
export function takenAs(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (
    !verb.passive ||
    verb.negated ||
    verb.tense !== 'present' ||
    isPronoun(s, clause) ||
    frontOf(s, clause).kind !== 'none'
  )
    return null
  if (!TAKEN.test(lemma(s, verb.main)) || lower(s, verb.to) !== 'as') return null
  const end = restEnd(s, clause)
  const answer: TokenRange = trimmed(s, { from: verb.to + 1, to: phraseEnd(s, verb.to + 1, end) })
  if (shortLength(s, answer) < 2 || !/^(?:DT|NN|JJ|VBG)/.test(tag(s, answer.from))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: { from: verb.to, to: s.tokens.length },
    end: null,
    close: ' as?',
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'taken-as', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.48 })
}
