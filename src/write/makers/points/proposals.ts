/** What the author proposes without "should": "If P, let …", "A middle course exists. The threshold could …". */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import { ROLE } from '../../../read/mentions/lists.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { doesOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { holderAt } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { PEOPLE } from './outlooks.ts'
import { type Own, pointOf, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

/** "If P, let people …": what is asked for under a condition. */
export function letIf(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const start = opening(s).start
  if (lower(s, start) !== 'if' || s.form !== 'statement') return null
  const comma = s.tokens.findIndex((_, i) => i > start + 3 && lower(s, i) === ',')
  const act = comma + 1
  if (comma < 0 || lower(s, act) !== 'let' || s.tokens.slice(0, comma).some(({ form }) => /^[“”"]$/.test(form)))
    return null
  const condition = { from: start + 1, to: comma }
  const said = trimmed(s, { from: act, to: s.tokens.length })
  if (shortLength(s, condition) > 14 || /^(?:me|us|'s|’s)$/.test(lower(s, act + 1))) return null
  const front = new LineBuilder(desk)
    .say(`What does ${desk.author} propose in ${desk.title} if `)
    .copy(sentence, condition, QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'let-if',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}

const OPTION =
  /^(?:course|alternative|option|way|remedy|solution|fix|compromise|answer|cure|approach|path|route|step|reform)$/

const REMEDY = /^(?:remedy|solution|fix|cure|answer|alternative)$/

/** "A middle course exists", "There is a better way": the option announced, without its article. */
function announced(s: Sentence): TokenRange | null {
  const main = mainClause(s)
  if (main === null || s.form !== 'statement' || main.verb.negated || main.verb.tense !== 'present') return null
  const exists = lemma(s, main.verb.main) === 'exist' && main.subject !== null
  const start = opening(s).start
  const there = lower(s, start) === 'there' && lemma(s, main.verb.main) === 'be'
  const phrase = s.phrases.find(one => (exists ? one.from === main.subject?.from : there && one.from >= main.verb.to))
  if (
    phrase === undefined ||
    !OPTION.test(lemma(s, phrase.head)) ||
    !/^(?:a|an|one|another)$/.test(lower(s, phrase.from))
  )
    return null
  const named = { from: phrase.from + 1, to: phrase.head + 1 }
  // "a way" alone announces nothing in particular.
  return named.to - named.from < 2 ? null : named
}

/** "Which middle course does A describe in “T”?" */
export function option(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const before = desk.sentences[sentence - 1]
  const named = before === undefined || before.paragraph !== s.paragraph ? null : announced(before)
  const main = mainClause(s)
  if (before === undefined || named === null || main?.subject == null || !main.sure || s.form !== 'statement')
    return null
  // What a remedy is may be said flatly; what a course or a step is, only as what could be done.
  const flat = REMEDY.test(lemma(before, named.to - 1)) && main.verb.tense === 'present' && main.verb.modal === null
  if (!flat && (!/^(?:could|would|should|can|must)$/.test(main.verb.modal ?? '') || main.verb.negated)) return null
  if (
    holderAt(desk, sentence, main) !== AUTHOR ||
    /^PRP|^DT$/.test(main.subject.to - main.subject.from === 1 ? tag(s, main.subject.from) : '')
  )
    return null
  const front = new LineBuilder(desk)
    .say('Which ')
    .copy(sentence - 1, named, QUOTING)
    .say(` does ${desk.author} describe in ${desk.title}?`)
    .line()
  let end = s.tokens.length
  for (let i = main.verb.to; i < end; i++)
    if (/^[;:]$/.test(lower(s, i)) || (lower(s, i) === ',' && lower(s, i + 1) === 'which')) end = i
  const said = trimmed(s, { from: main.subject.from, to: end })
  // "There is a simple fix. The mayor hates it.": of the remedy something is said, not what it is.
  if (flat && s.tokens.slice(said.from, said.to).some(({ form }) => /^(?:it|this|that)$/i.test(form))) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'option',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
    also: [sentence - 1],
  })
}

/** "A better approach would be to settle the terms": "What approach does A propose in “T”?" */
export function betterWay(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  const phrase = s.phrases.find(({ from }) => from === subject?.from)
  if (subject === null || phrase === undefined || phrase.to !== subject.to || verb.negated) return null
  if (lemma(s, verb.main) !== 'be' || !OPTION.test(lemma(s, phrase.head)) || lower(s, phrase.from) !== 'a') return null
  const better =
    /^(?:JJR|RBR)$/.test(tag(s, phrase.from + 1)) || /^(?:sensible|simple|decent|fair)$/.test(lower(s, phrase.from + 1))
  const said = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  if (!better || lower(s, said.from) !== 'to' || tag(s, said.from + 1) !== 'VB' || shortLength(s, said) < 4) return null
  const front = new LineBuilder(desk)
    .say('What ')
    .copy(sentence, { from: phrase.head, to: phrase.to }, QUOTING)
    .say(` does ${desk.author} propose in ${desk.title}?`)
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return pointOf(own, { rule: 'option', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.58 })
}

/** Whom "let" lets do something, and the deed; the tree may take it for a plain present: "let patients read". */
function lettingAt(s: Sentence, start: number): readonly [number, number] | null {
  const deed = kidsOf(s, start).find(kid => relOf(s, kid) === 'xcomp' && /^VBP?$/.test(tag(s, kid)))
  if (deed === undefined) return null
  const whom = [...kidsOf(s, start), ...kidsOf(s, deed)].find(
    kid => /^(?:obj|nsubj)$/.test(relOf(s, kid)) && spanOf(s, kid).from === start + 1 && spanOf(s, kid).to === deed,
  )
  return whom === undefined ? null : [whom, deed]
}

/** "Let the reader judge", "let the record show": nobody is let do anything. */
const ADDRESSED = /^(?:reader|record|buyer|fact|figure|number|evidence|truth)$/

const isSomebody = (s: Sentence, noun: number): boolean =>
  PEOPLE.test(lower(s, noun)) || ROLE.has(lemma(s, noun)) || /^(?:family|household|victim)$/.test(lemma(s, noun))

/** Those who have a say in what is done: "So let ministers pay" asks it of them, and of nobody for them. */
const GOVERNS =
  /^(?:minister|government|politician|president|chancellor|council|parliament|congress|senator|leader|secretary|mayor|party|regulator|court|judge|state|union|company|firm|bank|university|school)$/

const isCalledOn = (s: Sentence, noun: number, start: number): boolean =>
  GOVERNS.test(lemma(s, noun)) || lower(s, start - 1) === 'so'

/** "Let the fishermen keep the fare": "What does A want the fishermen to be allowed to do?" Of things it is what they should do. */
export function letting(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (
    lower(s, start) !== 'let' ||
    s.tokens[start]?.deprel !== 'root' ||
    !/\p{L}/u.test(s.tokens[start + 1]?.form ?? '')
  )
    return null
  const [whom, deed] = lettingAt(s, start) ?? []
  if (whom === undefined || deed === undefined || (s.tokens[deed]?.margin ?? 0) < 1) return null
  const named = { from: start + 1, to: deed }
  const said = trimmed(s, { from: deed, to: viewEnd(s, deed) })
  if (
    /^PRP/.test(tag(s, whom)) ||
    /^no/.test(lower(s, named.from)) ||
    ADDRESSED.test(lemma(s, whom)) ||
    shortLength(s, said) < 4
  )
    return null
  if (
    s.asides.some(({ kind }) => kind === 'quote') ||
    (desk.said[sentence] ?? []).some(({ role }) => role === 'objection')
  )
    return null
  const front = new LineBuilder(desk)
    .say(`What ${doesOf(desk)} ${desk.author} want `)
    .copy(sentence, named, QUOTING)
    .say(isSomebody(s, whom) && !isCalledOn(s, whom, start) ? ' to be allowed to do?' : ' to do?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'letting',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
