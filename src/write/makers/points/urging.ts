/**
 * What something makes somebody do, think or become, in the author's view: "forces the poor to pay", "lets owners sail",
 * "persuaded merchants that …", "made Halden careless", "turned fishermen into clerks".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { isPersonal } from '../heads/asking.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'

/** Verbs with whom and "to …" behind them. */
const TO =
  /^(?:force|allow|encourage|persuade|drive|lead|compel|oblige|tempt|enable|invite|induce|push|prompt|help|permit|require|condemn|cause|teach|entitle|forbid|discourage)$/
/** Verbs with whom and the bare verb behind them. */
const BARE = /^(?:let|make|help)$/
/** Verbs with whom and "that …" behind them. */
const THAT = /^(?:persuade|convince|teach|tell|remind|warn|show|assure|inform|signal)$/

/** Of those, the ones that take "of" before what is asked for. */
const OF = /^(?:persuade|convince|warn|remind|assure|inform)$/

/** Most words of whom or what something is done to. */
const MOST_WHOM = 8

/** Whom it is done to, right behind the verb; null where more than a plain phrase stands there. */
function whomAt(s: Sentence, from: number, to: number): TokenRange | null {
  if (to - from < 1 || to - from > MOST_WHOM) return null
  const plain = s.tokens.slice(from, to).every(({ xpos }) => !/^(?:VB[DZP]|MD|W|,|:|TO)/.test(xpos))
  return plain && /^(?:DT|NN|JJ|PRP\$?|CD)/.test(tag(s, from)) ? { from, to } : null
}

interface Urged {
  /** Where the answer begins, and what the question loses. */
  readonly from: number
  readonly close: string
}

/** "forces the poor [to pay …]", "lets owners [sail …]". */
function deedAt(s: Sentence, verb: string, from: number, end: number): Urged | null {
  for (let i = from + 1; i < Math.min(end, from + MOST_WHOM + 1); i++) {
    if (TO.test(verb) && lower(s, i) === 'to' && tag(s, i + 1) === 'VB') return { from: i + 1, close: ' to do?' }
    if (BARE.test(verb) && tag(s, i) === 'VB' && tag(s, i - 1) !== 'TO') return { from: i, close: ' do?' }
    if (/^(?:VB[DZP]|MD|W|,|:)/.test(tag(s, i))) return null
  }
  return null
}

/** "persuaded merchants [that Halden could not be trusted]". */
function thatAt(s: Sentence, verb: string, from: number, end: number): Urged | null {
  if (!THAT.test(verb)) return null
  for (let i = from + 1; i < Math.min(end, from + MOST_WHOM + 1); i++)
    if (lower(s, i) === 'that' && tag(s, i) === 'IN') return { from: i, close: '?' }
  return null
}

/** Of persons, and of whatever bears a bare name, a deed is a fact, which others ask for; "we" and "it" name nobody. */
const isThing = ({ desk, sentence, s, clause }: Own): boolean =>
  !isPronoun(s, clause) &&
  !/^\p{Lu}/u.test(s.tokens[(clause.subject?.to ?? 0) - 1]?.form ?? '') &&
  !(desk.mentions[sentence] ?? []).some(
    mention =>
      clause.subject !== null &&
      within(clause.subject, mention.tokens) &&
      mention.tokens.to === clause.subject.to &&
      entityOf(desk, mention)?.kind === 'person',
  )

/**
 * Whether a deed is done by whom the verb names: "requires a willingness to adapt" has it belong to the noun. Where the tree does
 * not hang it on the verb, several of a kind in one plain phrase can only be those who do it.
 */
const isDoneBy = ({ s, clause }: Own, whom: TokenRange, deed: number): boolean =>
  s.tokens[deed]?.head === clause.verb.main ||
  (/^(?:NNS|NNPS|PRP)$/.test(tag(s, whom.to - 1)) &&
    !s.tokens.slice(whom.from, whom.to).some(({ xpos }) => /^(?:IN|CC|TO)$/.test(xpos)))

/** "The clerk told her that …": what somebody said to somebody once is no point of the author's. */
function isTold({ s, clause: { subject, verb } }: Own): boolean {
  const head = s.phrases.find(phrase => phrase.from === subject?.from)?.head ?? (subject?.to ?? 0) - 1
  const said = verb.tense === 'past' && /^(?:tell|inform|assure|remind|warn)$/.test(lemma(s, verb.main))
  return isPersonal(s, head) || (said && /^(?:PRP|NNP)/.test(tag(s, verb.to)))
}

/** "What, according to A, does the toll force the poor to do?", "Of what did it persuade merchants?" */
export function urges(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (verb.passive || verb.negated || clause.subject === null || !isThing(own) || hasCondition(s, clause)) return null
  const main = lemma(s, verb.main)
  const end = restEnd(s, clause)
  const found = thatAt(s, main, verb.to, end) ?? deedAt(s, main, verb.to, end)
  if (found === null) return null
  if (found.close === '?' && isTold(own)) return null
  const whom = whomAt(s, verb.to, found.close === ' to do?' ? found.from - 1 : found.from)
  const answer = trimmed(s, { from: found.from, to: end })
  const words = shortLength(s, answer)
  if (whom !== null && found.close !== '?' && !isDoneBy(own, whom, found.from)) return null
  if (whom === null || words < 2 || words > 15 || /^(?:be|have|do)$/.test(lemma(s, found.from))) return null
  const that = found.close === '?'
  const persuade = that && OF.test(main)
  const front = questionAbout(desk, sentence, clause, {
    wh: persuade ? 'Of what' : 'What',
    according: `according to ${desk.author}`,
    without: { from: whom.to, to: end },
    end: null,
    close: found.close,
  })
  if (front === null) return null
  const shown = that && !persuade ? { from: answer.from + 1, to: answer.to } : answer
  const back = copyShort(new LineBuilder(desk), sentence, s, shown, ANSWER).line()
  return pointOf(own, { rule: 'urges', link: 'cause', body: { form: 'question', front, back }, prior: 0.52 })
}

/** "How, according to A, did cheap water make Halden?" is no English: what it became is asked for as its effect. */
export function madeSo(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (verb.passive || verb.negated || clause.subject === null || !isThing(own) || hasCondition(s, clause)) return null
  const main = lemma(s, verb.main)
  if (!/^(?:turn|transform|convert|reduce)$/.test(main)) return null
  const end = restEnd(s, clause)
  const into = main === 'reduce' ? 'to' : 'into'
  const at = s.tokens.findIndex((_, i) => i > verb.to && i < end && lower(s, i) === into)
  const whom = at < 0 ? null : whomAt(s, verb.to, at)
  const answer = trimmed(s, { from: at + 1, to: end })
  if (whom === null || shortLength(s, answer) < 1 || shortLength(s, answer) > 12) return null
  if (!/^(?:DT|NN|JJ|PRP\$|WP)/.test(tag(s, answer.from))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: `${into === 'to' ? 'To' : 'Into'} what`,
    according: `according to ${desk.author}`,
    without: { from: at, to: end },
    end: null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, { rule: 'turned-into', link: 'cause', body: { form: 'question', front, back }, prior: 0.52 })
}

/**
 * "By sparing the mills, the decree told every miller that …": what something tells by what is done, where the tree lost its way
 * among the commas.
 */
export function toldByDoing(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'by' || tag(s, start + 1) !== 'VBG' || !isOwnSentence(desk, sentence, s)) return null
  // Where the clause was read, it is asked of as any other.
  if (s.clauses.some(({ kind, sure, verb }) => kind === 'main' && sure && THAT.test(lemma(s, verb.main)))) return null
  const comma = s.tokens.findIndex((_, i) => i > start && lower(s, i) === ',')
  const verb = s.tokens.findIndex(({ xpos }, i) => i > comma + 1 && i < comma + 7 && /^VB[DZ]$/.test(xpos))
  if (comma < 0 || verb < 0 || !THAT.test(lemma(s, verb))) return null
  const that = s.tokens.findIndex((_, i) => i > verb + 1 && i < verb + MOST_WHOM && lower(s, i) === 'that')
  const subject = { from: comma + 1, to: verb }
  const end = s.tokens.findIndex((_, i) => i > that && /^[,;:.–—]$/.test(lower(s, i)))
  const answer = trimmed(s, { from: that, to: end < 0 ? s.tokens.length : end })
  if (that < 0 || whomAt(s, subject.from, subject.to) === null || whomAt(s, verb + 1, that) === null) return null
  if (/^PRP$/.test(tag(s, subject.from)) || shortLength(s, answer) < 4 || shortLength(s, answer) > 15) return null
  const of = OF.test(lemma(s, verb))
  const out = new LineBuilder(desk)
    .say(`${of ? 'Of what' : 'What'}, according to ${desk.author}, ${tag(s, verb) === 'VBD' ? 'did' : 'does'} `)
    .copy(sentence, subject, QUOTING)
    .say(' ')
    .inflect(lemma(s, verb), sentence, verb)
    .say(' ')
    .copy(sentence, { from: verb + 1, to: that }, QUOTING)
    .say(' ')
  const front = copyShort(out, sentence, s, { from: start, to: comma }, QUOTING).say('?').line()
  const shown = of ? answer : { from: answer.from + 1, to: answer.to }
  const back = copyShort(new LineBuilder(desk), sentence, s, shown, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'urges',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
