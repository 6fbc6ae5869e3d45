/**
 * What the author puts beside or in the place of something else: "not only A but B", "X is not A. It is B.", "X is not Y; Z is."
 */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout } from '../../wording/questions.ts'
import { capital } from '../link-tools.ts'
import { holderAt } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isPronoun, joined, type Own, pointOf, toldPoint } from './own.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

/** Where a phrase ends: before a colon, a semicolon, or the clause's end. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++) if (/^[;:–—]$/.test(lower(s, i))) return i
  return s.tokens.length
}

/** "not only the desks but the people …" behind a verb: both halves, where they are of one kind. */
function halves(
  s: Sentence,
  clause: Clause,
): { readonly not: number; readonly one: TokenRange; readonly other: TokenRange } | null {
  const not = s.tokens.findIndex(
    (_, i) =>
      i >= clause.verb.from &&
      i <= clause.verb.to + 1 &&
      lower(s, i) === 'not' &&
      /^(?:only|just|merely)$/.test(lower(s, i + 1)),
  )
  if (not < 0) return null
  for (let i = not + 2; i < s.tokens.length; i++) {
    if (lower(s, i) !== 'but') continue
    const one = trimmed(s, { from: not + 2, to: i })
    const from = lower(s, i + 1) === 'also' ? i + 2 : i + 1
    const other = trimmed(s, { from, to: endOf(s, from) })
    const kind = (k: number): string => (/^(?:DT|NN|JJ|PRP\$|CD)/.test(tag(s, k)) ? 'thing' : tag(s, k))
    if (kind(one.from) !== 'thing' || kind(other.from) !== 'thing' || shortLength(s, one) > 9) return null
    return { not, one, other }
  }
  return null
}

/** "What, according to A, has X lost besides the desks?" */
export function notOnly(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const found = halves(s, clause)
  if (found === null || clause.subject === null || isPronoun(s, clause) || frontOf(s, clause).kind !== 'none')
    return null
  if (lemma(s, clause.verb.main) === 'be') return null
  const { verb } = clause
  const front = questionAbout(
    desk,
    sentence,
    { ...clause, verb: { ...verb, to: Math.min(verb.to, found.not) } },
    {
      wh: 'What',
      according: `according to ${desk.author}`,
      without: { from: found.not, to: s.tokens.length },
      end: null,
      close: ' ',
    },
  )
  if (front === null) return null
  const besides = new LineBuilder(desk).say('besides ').copy(sentence, found.one, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.other, ANSWER).line()
  return pointOf(own, {
    rule: 'not-only',
    link: 'contrast',
    body: { form: 'question', front: joined(front, besides), back },
    prior: 0.56,
  })
}

/** "Imitation is not the enemy of originality; haste is.": "What … is the enemy of originality, if not imitation?" */
export function otherIs(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || !verb.negated || isPronoun(s, clause)) return null
  const set = s.tokens.findIndex((_, k) => k > verb.to && lower(s, k) === ';')
  // Behind the semicolon nothing but a noun phrase and the verb again.
  let end = s.tokens.length
  while (end > set && !/\p{L}/u.test(s.tokens[end - 1]?.form ?? '')) end--
  const other = { from: set + 1, to: end - 1 }
  if (set < 0 || other.to <= other.from || !/^(?:is|are|was|were)$/.test(lower(s, end - 1))) return null
  if (!/^NN|^VBG/.test(tag(s, other.to - 1)) || shortLength(s, other) > 6) return null
  const rest = trimmed(s, { from: verb.to, to: set })
  if (shortLength(s, rest) < 2 || !/^(?:DT|JJ|NN|WP|PRP\$)/.test(tag(s, rest.from))) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, rest, QUOTING)
    .say(', if not ')
    .copy(sentence, trimmed(s, subject), QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, other, ANSWER).line()
  return pointOf(own, { rule: 'other-is', link: 'contrast', body: { form: 'question', front, back }, prior: 0.56 })
}

/** What the author denies as the first of two sentences: a plain clause with a subject that can be named. */
function deniedAt(desk: WriterDesk, sentence: number): { readonly s: Sentence; readonly clause: Clause } | null {
  const s = desk.sentences[sentence]
  const clause = s === undefined ? null : mainClause(s)
  if (s === undefined || clause?.subject == null || !clause.sure || s.form !== 'statement' || !clause.verb.negated)
    return null
  if (clause.verb.tense === 'modal' || frontOf(s, clause).kind !== 'none') return null
  // "That is no gift. It is a loan.": what "that" is, the sentence before may tell (`lead-in.ts`).
  if (isPronoun(s, clause) && !/^(?:this|that)$/.test(lower(s, clause.subject.from))) return null
  if (s.clauses.some(one => one !== clause && /^(?:coordinate|main)$/.test(one.kind))) return null
  return holderAt(desk, sentence, clause) === AUTHOR && shortLength(s, { from: 0, to: s.tokens.length }) <= 20
    ? { s, clause }
    : null
}

/** "X is not A. It is B.": "According to A, X is not A. What is it instead?" */
export function corrected(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const denied = deniedAt(desk, sentence - 1)
  if (denied === null || main?.subject == null || denied.s.paragraph !== s.paragraph || s.form !== 'statement')
    return null
  const it = lower(s, main.subject.from)
  if (main.subject.from !== 0 || main.subject.to !== 1 || !/^(?:it|they)$/.test(it) || main.verb.negated) return null
  // The same verb again: "was not founded … was founded", "is not … is".
  const first = denied.clause.verb
  if (lemma(s, main.verb.main) !== lemma(denied.s, first.main) || main.verb.tense !== first.tense) return null
  if (/^(?:just|merely|simply|even|always)$/.test(lower(denied.s, first.to)) || main.verb.modal !== null) return null
  const said = trimmed(s, { from: main.verb.to, to: endOf(s, main.verb.to) })
  if (shortLength(s, said) < (/^(?:a|an|the)$/.test(lower(s, said.from)) ? 2 : 3)) return null
  const finite = lower(s, main.verb.finite).replace(/^['’]s$/, 'is')
  if (!/^(?:is|was|are|were)$/.test(finite)) return null
  const start = opening(denied.s).start
  // "My quarrel is not with …": whose it is, is told by the name.
  const mine = lower(denied.s, start) === 'my'
  const out = new LineBuilder(desk)
  if (mine) out.stand(`${capital(desk.author)}’s`, sentence - 1, { from: start, to: start + 1 }).say(' ')
  else out.say(`According to ${desk.author}, `)
  const from = mine ? start + 1 : start
  copyShort(out, sentence - 1, denied.s, trimmed(denied.s, { from, to: denied.s.tokens.length }), QUOTING)
  // "is not with the price. It is with the pier": the preposition stays with the question.
  const linked = tag(s, said.from) === 'IN' && lower(s, said.from) === lower(denied.s, first.to)
  out
    .say(linked && main.verb.main === main.verb.finite ? `. ${capital(lower(s, said.from))} what ` : '. What ')
    .inflect(finite, sentence, main.verb.finite)
    .say(` ${it} `)
  if (main.verb.main !== main.verb.finite) out.copy(sentence, { from: main.verb.finite + 1, to: main.verb.to }).say(' ')
  const passive = main.verb.main !== main.verb.finite
  const front = out.say(passive ? 'for instead?' : 'instead?').line()
  if (passive && !/^(?:so|to|in|for)$/.test(lower(s, said.from))) return null
  const shown = linked && !passive ? { from: said.from + 1, to: said.to } : said
  const back = copyShort(new LineBuilder(desk), sentence, s, shown, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'corrected',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.54,
    also: [sentence - 1],
  })
}

/** What a sentence says its subject does, where that is what the sentence before says it does not do: the verb, and its preposition. */
function deedAfter(s: Sentence, denied: { readonly s: Sentence; readonly clause: Clause }): TokenRange | null {
  const main = mainClause(s)
  const first = denied.clause.verb
  if (main?.subject == null || !main.sure || main.verb.negated || main.subject.from !== 0 || main.subject.to !== 1)
    return null
  if (!/^(?:it|they|he|she)$/.test(lower(s, 0)) || main.verb.main !== main.verb.finite || main.verb.from !== 1)
    return null
  if (lemma(denied.s, first.finite) !== 'do' || lemma(s, main.verb.main) !== lemma(denied.s, first.main)) return null
  if (main.verb.tense !== first.tense || first.to !== first.main + 1) return null
  const linked = tag(s, main.verb.to) === 'IN' && lower(s, main.verb.to) === lower(denied.s, first.to)
  if (!linked && /^(?:IN|TO)$/.test(tag(s, main.verb.to))) return null
  return trimmed(s, { from: main.verb.to + (linked ? 1 : 0), to: endOf(s, main.verb.to) })
}

/** "Its fame does not rest on trade alone. It rests on salt.": "… On what else does it rest?" */
export function correctedDeed(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const denied = deniedAt(desk, sentence - 1)
  const said =
    denied === null || denied.s.paragraph !== s.paragraph || s.form !== 'statement' ? null : deedAfter(s, denied)
  if (denied === null || said === null || shortLength(s, said) < 2) return null
  if (!/^(?:DT|NN|JJ|W|PRP\$|VBG|CD)/.test(tag(s, said.from))) return null
  const verb = 1
  const linked = said.from > verb + 1 ? lower(s, verb + 1) : ''
  const alone = denied.s.tokens.some(({ form }) => /^(?:alone|only|just|merely)$/i.test(form))
  const does = tag(s, verb) === 'VBD' ? 'did' : tag(s, verb) === 'VBZ' ? 'does' : 'do'
  const what = `${linked === '' ? 'What' : `${linked.charAt(0).toUpperCase()}${linked.slice(1)} what`}${alone ? ' else' : ''}`
  const out = new LineBuilder(desk).say(`According to ${desk.author}, `)
  copyShort(out, sentence - 1, denied.s, trimmed(denied.s, { from: 0, to: denied.s.tokens.length }), QUOTING)
  const front = out
    .say(`. ${what} ${does} ${lower(s, 0)} `)
    .inflect(lemma(s, verb), sentence, verb)
    .say(alone ? '?' : ' instead?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'corrected',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.56,
    also: [sentence - 1],
  })
}
