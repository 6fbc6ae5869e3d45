/**
 * What the author puts above or in the place of something else within one sentence: "less through A than through B",
 * "not because A but because B", "It is not A that does it; it is B", "A is B, but it is C".
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { singularOf } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout } from '../../wording/questions.ts'
import { ANSWER, capital, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, joined, type Own, pointOf, toldPoint } from './own.ts'

/** Where what stands from `from` on ends: at a mark that opens another thought. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++)
    if (/^[;:–—]$/.test(lower(s, i)) || (lower(s, i) === ',' && /^(?:W|CC|VBG|RB)/.test(tag(s, i + 1)))) return i
  return s.tokens.length
}

/** Two halves of a contrast: what opens both, the first that is put below, and the second. */
interface Halves {
  readonly at: number
  readonly below: TokenRange
  readonly above: TokenRange
  /** The word that opens both: a preposition, "because"; empty for plain phrases. */
  readonly link: string
}

const THING = /^(?:DT|NN|JJ|PRP\$|CD|VBG)/

/** Both halves behind `at`, parted by `joint`, where they are of one form. */
function halves(s: Sentence, at: number, joint: string): Halves | null {
  const end = endOf(s, at + 1)
  const by = s.tokens.findIndex((_, i) => i > at + 1 && i < end && lower(s, i) === joint)
  if (by < 0) return null
  const [first, second] = [at + 1, by + 1]
  const linked = /^IN$|^TO$/.test(tag(s, first)) && lower(s, first) === lower(s, second)
  if (linked && tag(s, first) === 'TO' && /^VB/.test(tag(s, first + 1))) return null
  // "less a remedy than a ransom": both with their article.
  if (!linked && !(/^(?:a|an|the)$/.test(lower(s, first)) && /^(?:a|an|the)$/.test(lower(s, second)))) return null
  const below = trimmed(s, { from: first, to: by })
  const above = trimmed(s, { from: second, to: end })
  const short = [below, above].every(range => shortLength(s, range) <= 14 && shortLength(s, range) >= (linked ? 2 : 1))
  const begins = linked ? [first + 1, second + 1] : [first, second]
  const clause = lower(s, first) === 'because'
  const alike = clause || begins.every(i => THING.test(tag(s, i)))
  return short && alike ? { at, below, above, link: linked ? lower(s, first) : '' } : null
}

/** The question about a clause whose end is a contrast: "Through what …", "Why …", "What …". */
function asked(own: Own, found: Halves, than: string, rule: string): Candidate | null {
  const { desk, sentence, s, clause } = own
  const be = lemma(s, clause.verb.main) === 'be'
  if (found.link === '' && !be) return null
  const wh = found.link === '' ? 'What' : found.link === 'because' ? 'Why' : `${capital(found.link)} what`
  // Behind "be" a phrase with its preposition is no adverbial: "is less about debt than about pride" asks "What is it about".
  if (be && found.link !== '' && found.link !== 'because') return null
  const verb = { ...clause.verb, to: Math.min(clause.verb.to, found.at), negated: false }
  const front = questionAbout(
    desk,
    sentence,
    { ...clause, verb },
    {
      wh,
      according: `according to ${desk.author}`,
      without: { from: found.at, to: s.tokens.length },
      end: null,
      close: than,
    },
  )
  if (front === null) return null
  const below = new LineBuilder(desk).copy(sentence, found.below, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.above, ANSWER).line()
  return pointOf(own, {
    rule,
    link: 'contrast',
    body: { form: 'question', front: joined(front, below), back },
    prior: 0.58,
  })
}

/** "Through what, according to A, did X recruit more than through theology?" */
export function lessThan(own: Own): Candidate | null {
  const { s, clause } = own
  if (clause.verb.negated || isPronoun(s, clause) || frontOf(s, clause).kind === 'other') return null
  const at = s.tokens.findIndex((_, i) => i >= clause.verb.from && i <= clause.verb.to + 6 && lower(s, i) === 'less')
  const found = at < clause.verb.main ? null : halves(s, at, 'than')
  if (found === null || !isPlain(s, { from: clause.verb.to, to: at })) return null
  return asked(own, found, found.link === '' ? ', more than ' : ' more than ', 'less-than')
}

/** "Why, according to A, did the ferry fail, if not because it was slow?" */
export function notBecause(own: Own): Candidate | null {
  const { s, clause } = own
  if (isPronoun(s, clause) || frontOf(s, clause).kind === 'other') return null
  const at = s.tokens.findIndex(
    (_, i) =>
      i > clause.verb.finite && i <= clause.verb.to + 6 && lower(s, i) === 'not' && /^IN$|^TO$/.test(tag(s, i + 1)),
  )
  const found = at <= clause.verb.main ? null : halves(s, at, 'but')
  if (found === null || found.link === '' || !isPlain(s, { from: clause.verb.to, to: at })) return null
  return asked(own, found, ', if not ', 'if-not')
}

/** Between the verb and the contrast stands no other verb and no mark. */
const isPlain = (s: Sentence, { from, to }: TokenRange): boolean =>
  !s.tokens.slice(from, to).some(({ xpos, form }) => /^(?:VB|MD|W)/.test(xpos) || /^[,;:]$/.test(form))

interface Focus {
  /** What is denied. */
  readonly not: TokenRange
  /** What it does not do, from its verb on. */
  readonly deed: TokenRange
  /** Where "it is" may follow in the same sentence; -1: in the next. */
  readonly set: number
}

/** "It is not the toll that keeps drivers away": what is denied of what. */
function focusIn(s: Sentence): Focus | null {
  const { start } = opening(s)
  const not = [start + 2, start + 3].find(i => /^(?:not|n['’]t)$/.test(lower(s, i))) ?? -1
  if (lower(s, start) !== 'it' || !/^(?:is|was|['’]s)$/.test(lower(s, start + 1)) || not !== start + 2) return null
  if (!THING.test(tag(s, not + 1)) || /^(?:only|just|merely|even|so)$/.test(lower(s, not + 1))) return null
  const that = s.tokens.findIndex((_, i) => i > not + 1 && /^(?:that|which)$/.test(lower(s, i)))
  if (that < 0 || that - not > 9 || !/^(?:VB[DZP]|MD)$/.test(tag(s, that + 1))) return null
  if (!isPlain(s, { from: not + 1, to: that })) return null
  const end = s.tokens.findIndex((_, i) => i > that && /^[;,:–—]$/.test(lower(s, i)))
  const deed = trimmed(s, { from: that + 1, to: end < 0 ? s.tokens.length : end })
  return shortLength(s, deed) < 2 ? null : { not: { from: not + 1, to: that }, deed, set: end }
}

/** "It is the fog", "but the fog": what does it instead, from token `from` on. */
function insteadAt(s: Sentence, from: number): TokenRange | null {
  const it = lower(s, from) === 'it' && /^(?:is|was|['’]s)$/.test(lower(s, from + 1))
  const at = it ? from + 2 : lower(s, from) === 'but' ? from + 1 : -1
  if (at < 0 || !THING.test(tag(s, at)) || tag(s, at) === 'VBG') return null
  // "It is the fog that keeps them away": what it does has been said.
  const end = endOf(s, at)
  const relative = s.tokens.findIndex(({ xpos }, i) => i > at && i < end && /^W/.test(xpos))
  const range = trimmed(s, { from: at, to: relative < 0 ? end : relative })
  const finite = s.tokens.slice(range.from, range.to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  return finite || shortLength(s, range) < 2 || shortLength(s, range) > 14 ? null : range
}

/** "What, according to A, keeps drivers away, if not the toll?" – "The fog" */
export function itIsNot(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = focusIn(s)
  if (found === null || !isOwnSentence(desk, sentence, s)) return null
  const next = desk.sentences[sentence + 1]
  const here = found.set < 0 ? null : insteadAt(s, found.set + 1)
  const there =
    found.set >= 0 || next?.paragraph !== s.paragraph || next.form !== 'statement'
      ? null
      : insteadAt(next, opening(next).start)
  const [place, instead] = here !== null ? [sentence, here] : [sentence + 1, there]
  const verb = s.tokens[found.deed.from]
  if (instead === null || verb === undefined) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .inflect(singularOf(verb), sentence, found.deed.from)
    .say(' ')
    .copy(sentence, { from: found.deed.from + 1, to: found.deed.to }, { resolve: true, bare: true })
    .say(', if not ')
    .copy(sentence, found.not, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(place, instead, ANSWER).line()
  return toldPoint(desk, place, {
    rule: 'it-is-not',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.58,
    also: place === sentence ? [] : [sentence],
  })
}

/** "A grants that dignity is a source of power. What does A set against it?" */
export function isBut(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const other = s.clauses.find(
    one => one.kind === 'coordinate' && one.marker !== null && lower(s, one.marker.from) === 'but' && one.sure,
  )
  const { subject, verb } = clause
  if (other?.subject == null || other.marker == null || subject === null || clause !== mainClause(s)) return null
  // A verdict, and what limits it, of one and the same thing, both in the present.
  if (lemma(s, verb.main) !== 'be' || verb.negated || verb.tense !== 'present' || isPronoun(s, clause)) return null
  if (!/^(?:it|they)$/.test(lower(s, other.subject.from)) || other.subject.to - other.subject.from !== 1) return null
  if (other.verb.tense !== 'present' || frontOf(s, clause).kind !== 'none') return null
  const first = trimmed(s, { from: subject.from, to: other.marker.from })
  const second = trimmed(s, { from: other.subject.from, to: endOf(s, other.verb.to) })
  if (shortLength(s, first) < 5 || shortLength(s, first) > 22 || shortLength(s, second) < 4) return null
  if (s.clauses.some(one => one !== clause && one !== other && one.kind !== 'relative')) return null
  const out = new LineBuilder(desk).say(`${capital(desk.author)} grants that `)
  const front = copyShort(out, sentence, s, first, QUOTING).say(`. What does ${desk.author} set against this?`).line()
  const back = copyShort(new LineBuilder(desk), sentence, s, second, ANSWER).line()
  return pointOf(own, { rule: 'is-but', link: 'concession', body: { form: 'question', front, back }, prior: 0.52 })
}
