/**
 * What the author says of something in a single clause: what it risks, needs or threatens, how it is described, what should
 * happen to it, what it is rather than something else. The front names the author; the answer is the author's words.
 */
import type { NoteLink } from '../../core/note.ts'
import { AUTHOR } from '../../read/argument/holders.ts'
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate, CandidateBody } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { plainWords } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, questionAbout, restEnd } from '../wording/questions.ts'
import { stretchOf } from './clozes.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, statementsAt, within } from './maker.ts'

const claim = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  made: { rule: string; link: NoteLink; body: CandidateBody; prior: number },
): Candidate => ({
  ...made,
  kind: 'argument',
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: AUTHOR,
  attributed: true,
  asks: 'clause',
})

/** Verbs by which an author says what is at stake; their object is the point. */
const STAKE =
  /^(?:risk|need|lack|offer|require|threaten|deserve|face|undermine|encourage|discourage|reward|punish|ignore|overlook|obscure|hide|mask|weaken|strengthen|erode|destroy|preserve|protect|guarantee|ensure|prevent|shift|favour|favor|distort|reinforce|perpetuate|promote|foster|fuel|invite|underestimate|overestimate|misunderstand|demand|symbolise|symbolize|represent|embody|depend|rest|rely|amount|stem|lie|hinge|teach|replace|reduce|increase|raise|limit|restrict|create|deepen|widen)$/
/** With these the point follows a preposition that stays with the question. */
const WITH: ReadonlyMap<string, RegExp> = new Map([
  ['depend', /^(?:on|upon)$/],
  ['rest', /^(?:on|upon)$/],
  ['rely', /^(?:on|upon)$/],
  ['amount', /^to$/],
  ['stem', /^from$/],
  ['lie', /^in$/],
  ['hinge', /^on$/],
])

/** "What, according to A, does the Kremlin risk by …?" */
const stakeQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const verb = lemma(s, clause.verb.main)
  if (!STAKE.test(verb) || clause.verb.passive || clause.verb.negated || clause.verb.tense === 'past') return null
  const link = WITH.get(verb)
  if (link !== undefined && !link.test(lower(s, clause.verb.to))) return null
  const from = clause.verb.to + (link === undefined ? 0 : 1)
  const object = trimmed(s, { from, to: restEnd(s, clause) })
  const second = s.tokens.some(
    (token, i) => i > object.from && i < object.to && token.xpos === 'VB' && /^(?:,|CC)$/.test(tag(s, i - 1)),
  )
  if (second) return null
  if (object.to - object.from < 2 || !/^(?:DT|NN|JJ|VBG|PRP\$|CD|TO|PDT)/.test(tag(s, object.from))) return null
  // "threatens to thwart" is asked as "threaten to do".
  const act = tag(s, object.from) === 'TO' ? 1 : 0
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: object,
    end: null,
    ...(act === 1 ? { close: ' to do?' } : {}),
  })
  if (front === null) return null
  const answer = { from: object.from + act, to: object.to }
  const back = new LineBuilder(desk).copy(sentence, answer, { bare: true, casing: 'upper' }).line()
  return claim(desk, sentence, s, clause, {
    rule: 'stake',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.44,
  })
}

/** "How does A describe X?" for the only description of a named thing. */
const description = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const { subject } = clause
  if (
    subject === null ||
    lemma(s, clause.verb.main) !== 'be' ||
    clause.verb.negated ||
    clause.verb.tense !== 'present' ||
    clause.verb.modal !== null
  )
    return null
  if (frontOf(s, clause).kind === 'other') return null
  const names = (desk.mentions[sentence] ?? []).filter(
    mention => mention.kind === 'name' && within(subject, mention.tokens),
  )
  const apart = names.every(name => s.asides.some(aside => within(aside, name.tokens)))
  if (subject.to - subject.from > 14 || /^(?:a|an)$/.test(lower(s, subject.from))) return null
  if (names.length === 0 || apart || isDescribedTwice(desk, s, subject)) return null
  const rest = trimmed(s, { from: clause.verb.to, to: commentFrom(s, clause.verb.to, restEnd(s, clause)) })
  if (!/^(?:DT|JJ|NN|RB)/.test(tag(s, rest.from)) || rest.to - rest.from < 4) return null
  const front = new LineBuilder(desk)
    .say(`How does ${desk.author} describe `)
    .copy(sentence, trimmed(s, subject), { resolve: true, bare: true, casing: 'lower' })
    .say(` in ${desk.title}?`)
    .line()
  const back = new LineBuilder(desk).copy(sentence, rest, { bare: true, casing: 'upper' }).line()
  return claim(desk, sentence, s, clause, {
    rule: 'description',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.34,
  })
}

/** ", a situation that …": an apposition behind a comma. */
function commentFrom(s: Sentence, from: number, to: number): number {
  for (let i = from + 2; i < to; i++) if (lower(s, i) === ',' && /^(?:a|an|the|one)$/.test(lower(s, i + 1))) return i
  return to
}

/** Whether the piece says of the same subject what it is in another place too. */
const isDescribedTwice = (desk: WriterDesk, s: Sentence, subject: TokenRange): boolean =>
  (desk.described.get(plainWords(s, subject)) ?? 0) > 1

/** What must be noted or expected is no demand. */
const MENTAL =
  /^(?:expect|see|say|note|remember|remark|confess|admit|grant|understand|know|add|observe|recall|stress|acknowledge|concede|consider|regard|read|view|object|ask)$/

/** "What, according to A, should happen to X?" */
const passiveDemand = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const { subject } = clause
  if (
    subject === null ||
    !clause.verb.passive ||
    clause.verb.negated ||
    !/^(?:should|must|ought)$/.test(clause.verb.modal ?? '')
  )
    return null
  if (frontOf(s, clause).kind === 'other' || clause.verb.modal === 'ought' || MENTAL.test(lemma(s, clause.verb.main)))
    return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${clause.verb.modal} happen to `)
    .copy(sentence, trimmed(s, subject), { resolve: true, bare: true, casing: 'lower' })
    .say('?')
    .line()
  const back = new LineBuilder(desk)
    .copy(sentence, trimmed(s, { from: clause.verb.main, to: restEnd(s, clause) }), { bare: true, casing: 'upper' })
    .line()
  return claim(desk, sentence, s, clause, {
    rule: 'demand',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.44,
  })
}

/** "According to A, X should depend on […] rather than on Y." */
const ratherThan = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const at = s.tokens.findIndex(
    (_, i) => i > clause.verb.to && i < clause.to && lower(s, i) === 'rather' && lower(s, i + 1) === 'than',
  )
  if (at < 0) return null
  const end = lower(s, at - 1) === ',' ? at - 1 : at
  const phrase = s.phrases.find(candidate => candidate.to === end && candidate.from >= clause.verb.to)
  if (phrase === undefined || /^(?:PRP|WP)$/.test(tag(s, phrase.head))) return null
  const whole = stretchOf(s, clause, phrase)
  if (!within(whole, { from: phrase.from, to: at + 2 })) return null
  const start = Math.max(whole.from, opening(s, whole.from).start)
  const article = /^(?:a|an|the)$/.test(lower(s, phrase.from)) ? 1 : 0
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(sentence, { from: start, to: phrase.from + article }, { resolve: true, bare: true, casing: 'lower' })
    .say(' ')
    .line()
  const after = new LineBuilder(desk)
    .say(end < at ? '' : ' ')
    .copy(sentence, { from: end, to: whole.to }, { resolve: true, bare: true })
    .say('.')
    .line()
  const hidden = new LineBuilder(desk).copy(sentence, { from: phrase.from + article, to: phrase.to }).line()
  return claim(desk, sentence, s, clause, {
    rule: 'rather-than',
    link: 'contrast',
    body: { form: 'cloze', before, hidden, after },
    prior: 0.48,
  })
}

/** "What, according to A, is X known for?": an adjective or participle with its preposition left standing. */
const attribute = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  if (
    lemma(s, s.tokens[clause.verb.main] === undefined ? 0 : clause.verb.finite) !== 'be' ||
    clause.verb.negated ||
    clause.subject === null
  )
    return null
  const at = s.tokens.findIndex(
    (token, i) =>
      i >= clause.verb.main &&
      i < clause.verb.to + 4 &&
      /^(?:for|on|to|in|of|from)$/.test(token.form) &&
      FIXED.has(`${lower(s, i - 1)} ${token.form}`),
  )
  if (at < 0 || clause.verb.tense === 'past') return null
  const object = trimmed(s, { from: at + 1, to: restEnd(s, clause) })
  if (object.to - object.from < 2 || /^(?:VB|TO)$/.test(tag(s, object.from))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: object,
    end: null,
  })
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, object, { bare: true, casing: 'upper' }).line()
  return claim(desk, sentence, s, clause, {
    rule: 'attribute',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.42,
  })
}

/** Adjectives and participles with the preposition that belongs to them. */
const FIXED = new Set(
  'known for,famous for,notorious for,responsible for,essential to,crucial to,vital to,central to,vulnerable to,immune to,blind to,dependent on,reliant on,based on,built on,founded on,rooted in,guilty of,capable of,incapable of,tantamount to,equivalent to,akin to,prone to,hostile to,necessary for,critical to,key to,fatal to,indispensable to,synonymous with'.split(
    ',',
  ),
)

/** All claims of one sentence that is the author's own. */
export const makeClaims: Maker = (desk, sentence, s) =>
  standing(s)
    .filter(clause => holderAt(desk, sentence, clause) === AUTHOR)
    .flatMap(clause =>
      [stakeQuestion, description, attribute, passiveDemand, ratherThan].flatMap(make => {
        const made = make(desk, sentence, s, clause)
        return made === null ? [] : [made]
      }),
    )
