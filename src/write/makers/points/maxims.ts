/**
 * What the author holds of things in general, or of nobody but one: "A law that nobody enforces is a press release",
 * "Ownership matters less than who measures", "Britain is in no position to lecture anyone".
 */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { SAYING } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { besideObject } from './beside-object.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'
import { stake } from './stakes.ts'
import { kidsOf, relOf } from './tree.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

/** "A … that …", "a warning without an owner": a kind of thing, told by more than its noun. */
function isKind(s: Sentence, subject: TokenRange): boolean {
  const range = trimmed(s, subject)
  if (!/^(?:a|an)$/.test(lower(s, range.from)) || shortLength(s, range) < 4) return false
  return s.tokens.slice(range.from + 2, range.to).some(({ xpos }) => /^(?:W|IN|VBG|VBN)/.test(xpos))
}

/** "a garrison state", "a bad armistice": a kind in two words, of which much must be said. */
const isShortKind = (s: Sentence, { from, to }: TokenRange): boolean =>
  to - from === 3 &&
  /^(?:a|an)$/.test(lower(s, from)) &&
  /^(?:JJ|NN|VBG)$/.test(tag(s, from + 1)) &&
  tag(s, to - 1) === 'NN'

/** Fewest words that say much. */
const MUCH = 6

/** "To copy a sentence by hand is to discover how it was made." */
const isAct = (s: Sentence, { from }: TokenRange): boolean => lower(s, from) === 'to' && tag(s, from + 1) === 'VB'

/** "What, according to A, is a law that nobody is paid to enforce?" */
export function maxim(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.negated || verb.tense !== 'present') return null
  if (verb.main !== verb.finite || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none') return null
  const act = isAct(s, subject)
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  if (!act && !isKind(s, subject) && !(isShortKind(s, trimmed(s, subject)) && shortLength(s, rest) >= MUCH)) return null
  const adverb = /^(?:only|merely|just|still|always)$/.test(lower(s, rest.from)) ? 1 : 0
  const opens = act ? isAct(s, rest) : /^(?:a|an|no|the|one)$/.test(lower(s, rest.from + adverb))
  const words = shortLength(s, rest)
  if (!opens || words < 2 || words > 14) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(act ? ' it ' : ' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, ANSWER).line()
  return pointOf(own, { rule: 'maxim', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.52 })
}

/** "a force that wins and loses ground": a kind of thing told by what it does, and nobody in particular. */
function isDoer(s: Sentence, { from, to }: TokenRange): boolean {
  if (!/^(?:a|an)$/.test(lower(s, from))) return false
  const that = s.tokens.findIndex(({ form }, i) => i > from && i < to && /^(?:that|who|which|whose)$/i.test(form))
  return that > 0 && that - from <= 4 && /^(?:VBZ|VBP|MD|PRP|NN|DT|RB)/.test(tag(s, that + 1))
}

/** "What, according to A, is a force that … doing?", "What does a town that … do?": what is told of it as an answer. */
export function deeds(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.negated || verb.passive || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none')
    return null
  const progressive = tag(s, verb.main) === 'VBG' && lemma(s, verb.finite) === 'be' && verb.tense === 'present'
  const simple = verb.main === verb.finite && tag(s, verb.main) === 'VBZ' && lemma(s, verb.main) !== 'be'
  // "costs little, and runs on air": half of what is told of it.
  if (s.clauses.some(other => subject.to <= other.verb.from && other.verb.from < verb.from)) return null
  if (!isDoer(s, subject) || (!progressive && !simple) || SAYING.has(lemma(s, verb.main)) || stake(own) !== null)
    return null
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  const words = shortLength(s, rest)
  if (words < 1 || words > 14 || lemma(s, verb.main) === 'have') return null
  const base = lemma(s, verb.main)
  // "holds, beside the clerks, a row of debts": a remark between the verb and what it takes would lose a comma in an answer.
  if (/^[,–—(]$|^--$/.test(lower(s, verb.to))) return progressive ? null : besideObject(own)
  // "looks like a tariff": what it looks like is asked for.
  const like = /^(?:look|sound|seem|smell)$/.test(base) && lower(s, rest.from) === 'like' ? 1 : 0
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${progressive ? 'is' : 'does'} `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(progressive ? ' doing?' : like === 1 ? ` ${base} like?` : ' do?')
    .line()
  const out = new LineBuilder(desk)
  if (progressive) out.copy(sentence, { from: verb.main, to: verb.main + 1 }, ANSWER).say(' ')
  else if (like === 0) out.inflect(base.charAt(0).toUpperCase() + base.slice(1), sentence, verb.main).say(' ')
  const answer = { from: rest.from + like, to: rest.to }
  const back = copyShort(out, sentence, s, answer, like === 1 ? ANSWER : { bare: true }).line()
  return pointOf(own, { rule: 'maxim', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54 })
}

/** Verbs behind which a second clause begins: its "is" would not be that of the whole. */
const TELLING = /^(?:say|think|know|believe|claim|find|see|hope|fear|mean|show|pretend|insist|forget|learn|feel)$/

/** Whether nothing but the one relative clause of its subject stands before a verb: no "when", "if" or second "that". */
const isOneRelative = (s: Sentence, verb: number): boolean =>
  s.tokens.slice(0, verb).filter(({ xpos }) => /^W/.test(xpos)).length === 1 &&
  !s.tokens
    .slice(0, verb)
    .some(({ form }) => /^(?:if|because|while|as|since|until|before|after|although|than|but)$/i.test(form))

/**
 * "A force that wins its battles and loses ground is fighting the wrong war", where the tree lost its way in the clauses of
 * the subject: with no mark in it, the last verb that stands behind a noun is that of the whole.
 */
export function flatMaxim(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const end = s.tokens.length - 1
  if (s.clauses.some(({ kind, sure }) => kind === 'main' && sure) || !isDoer(s, { from: 0, to: end })) return null
  if (!isOwnSentence(desk, sentence, s) || s.tokens.slice(0, end).some(({ form }) => /^[,;:–—]$/.test(form)))
    return null
  const finite = s.tokens.flatMap(({ xpos }, i) => (/^(?:VB[DPZ]|MD)$/.test(xpos) ? [i] : []))
  const at = finite.at(-1) ?? 0
  if (finite.length < 2 || tag(s, at) !== 'VBZ' || !/^NNS?$/.test(tag(s, at - 1))) return null
  if (finite.some(i => TELLING.test(lemma(s, i))) || !isOneRelative(s, at)) return null
  const is = lower(s, at) === 'is'
  const doing = is && tag(s, at + 1) === 'VBG'
  const rest = { from: at + 1, to: end }
  if (is && ((!doing && !/^(?:a|an|no)$/.test(lower(s, at + 1))) || shortLength(s, rest) < 3)) return null
  if (shortLength(s, rest) < 1 || shortLength(s, rest) > 12) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${is ? 'is' : 'does'} `)
    .copy(sentence, { from: 0, to: at }, QUOTING)
    .say(doing ? ' doing?' : is ? '?' : ' do?')
    .line()
  const base = lemma(s, at)
  const out = new LineBuilder(desk)
  if (!is) out.inflect(base.charAt(0).toUpperCase() + base.slice(1), sentence, at).say(' ')
  const back = out.copy(sentence, rest, is ? ANSWER : { bare: true }).line()
  return toldPoint(desk, sentence, {
    rule: 'maxim',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}

/** Verbs and forms by which one thing is put above another. */
const WEIGHS = /^(?:matter|count|weigh|depend|owe|cost|be|do|need|lie)$/

/** "According to A, ownership matters less than [who measures]." */
export function weighed(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.tense !== 'present' || verb.negated || isPronoun(s, clause)) return null
  if (frontOf(s, clause).kind !== 'none' || !WEIGHS.test(lemma(s, verb.main))) return null
  const end = restEnd(s, clause)
  const than = s.tokens.findIndex((_, i) => i >= verb.to && i < end && lower(s, i) === 'than')
  if (than < 0 || than - verb.to > 4 || !s.tokens.slice(verb.to, than).some(({ xpos }) => /^(?:JJR|RBR)$/.test(xpos)))
    return null
  const hidden = trimmed(s, { from: than + 1, to: end })
  const words = shortLength(s, hidden)
  const first = tag(s, hidden.from)
  if (words < 2 || words > 9 || !/^(?:DT|NN|JJ|W|VBG)/.test(first)) return null
  if (s.clauses.some(one => one.verb.from >= hidden.from && !/^W/.test(first) && one.verb.to <= hidden.to)) return null
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(sentence, { from: subject.from, to: than + 1 }, QUOTING)
    .say(' ')
    .line()
  const after = new LineBuilder(desk).say('.').line()
  const inner = new LineBuilder(desk).copy(sentence, hidden).line()
  return pointOf(own, {
    rule: 'weighed',
    link: 'contrast',
    body: { form: 'cloze', before, hidden: inner, after },
    prior: 0.5,
  })
}

const LACKS =
  /^(?:position|need|right|reason|business|excuse|duty|power|incentive|interest|intention|wish|authority|obligation)$/

/** "in no position", "no need", with the "to" behind it. */
function lackAt(s: Sentence, from: number): { readonly no: number; readonly to: number } | null {
  const no = lower(s, from) === 'in' ? from + 1 : from
  if (!/^(?:no|every|little)$/.test(lower(s, no))) return null
  for (let i = no + 1; i < no + 4; i++)
    if (LACKS.test(lemma(s, i)))
      return lower(s, i + 1) === 'to' && tag(s, i + 2) === 'VB' ? { no: from, to: i + 1 } : null
  return null
}

/** What a pronoun right behind a semicolon stands for: the subject of the clause before. */
function subjectOf({ s, clause }: Own): TokenRange | null {
  const { subject } = clause
  if (subject === null || !isPronoun(s, clause)) return subject
  const main = s.clauses.find(({ kind }) => kind === 'main')
  const set = lower(s, subject.from - 1) === ';' && /^(?:it|they|he|she)$/.test(lower(s, subject.from))
  return set && main?.subject != null && !isPronoun(s, main) ? main.subject : null
}

/** "What, according to A, is Britain in no position to do?" */
export function lacks(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  const subject = subjectOf(own)
  const lack = lackAt(s, verb.to)
  const main = lemma(s, verb.main)
  if (subject === null || lack === null || verb.negated || !/^(?:be|have)$/.test(main) || verb.main !== verb.finite)
    return null
  if (verb.tense !== 'present' || frontOf(s, clause).kind !== 'none') return null
  const deed = trimmed(s, { from: lack.to + 1, to: restEnd(s, clause) })
  if (shortLength(s, deed) < 3) return null
  const finite = lower(s, verb.finite)
  const opens = main === 'be' ? finite : finite === 'has' ? 'does' : 'do'
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `)
  if (main === 'be') out.copy(sentence, { from: verb.finite, to: verb.finite + 1 })
  else out.inflect(opens, sentence, verb.finite)
  out.say(' ').copy(sentence, subjectTokens(s, subject), QUOTING).say(' ')
  if (main === 'have') out.inflect('have', sentence, verb.finite).say(' ')
  const front = out.copy(sentence, { from: lack.no, to: lack.to }).say(' to do?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, ANSWER).line()
  return pointOf(own, { rule: 'lacks', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54 })
}

/** Verbs with the preposition behind which the point stands, at a short way. */
const UPON: ReadonlyMap<string, RegExp> = new Map([
  ['fall', /^(?:on|upon)$/],
  ['rest', /^(?:on|upon)$/],
  ['turn', /^on$/],
  ['exist', /^for$/],
  ['hang', /^on$/],
  ['live', /^(?:on|off)$/],
  ['thrive', /^on$/],
  ['feed', /^on$/],
])

/** "What, according to A, does the burden fall most heavily on?" */
export function upon(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  const link = UPON.get(lemma(s, verb.main))
  if (link === undefined || verb.negated || verb.passive || isPronoun(s, clause) || frontOf(s, clause).kind !== 'none')
    return null
  if (verb.tense === 'past' && lemma(s, verb.main) !== 'rest') return null
  let at = verb.to
  while (at < verb.to + 3 && /^RB/.test(tag(s, at))) at++
  const obl = kidsOf(s, verb.main).find(kid => relOf(s, kid) === 'obl' && kid > at)
  if (!link.test(lower(s, at)) || obl === undefined) return null
  const asked = { from: at, to: restEnd(s, clause) }
  const answer = trimmed(s, { from: at + 1, to: cutFor(s, asked) })
  if (shortLength(s, answer) < 2 || !/^(?:DT|NN|JJ|VBG|W)/.test(tag(s, answer.from))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: asked,
    end: null,
    close: ` ${lower(s, at)}?`,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, { rule: 'upon', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.5 })
}

/** ", for the standard case is …": a reason behind a comma is no part of the point. */
function cutFor(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++)
    if (lower(s, i) === ',' && /^(?:for|as|since|and|but)$/.test(lower(s, i + 1))) return i
  return to
}
