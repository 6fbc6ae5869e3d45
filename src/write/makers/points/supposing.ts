/**
 * What a plan, a rule or a way of doing things takes for granted, in the author's view: "The whole scheme supposes that sailors
 * read notices", "The bill ignores that nobody can pay".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { isPersonal } from '../heads/asking.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'
import { isGroup } from './speakers.ts'

const SUPPOSES = /^(?:suppose|presuppose|assume|presume|ignore|forget|overlook)$/
/** Words of what is supposed: fewest and most. */
const WORDS = { least: 4, most: 20 } as const

/** Whether a subject is a thing: no name of somebody, no people. */
function isThing(desk: WriterDesk, sentence: number, s: Sentence, subject: TokenRange): boolean {
  const head = s.phrases.find(({ from }) => from === subject.from)?.head ?? subject.to - 1
  const named = (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens }) => kind === 'name' && within(tokens, { from: head, to: head + 1 }),
  )
  return /^NNS?$/.test(tag(s, head)) && !named && !isPersonal(s, head) && !isGroup(lemma(s, head))
}

/** Whether a clause tells what a thing takes for granted: nobody's view, but the author's of the thing. */
export const isSupposing = (desk: WriterDesk, sentence: number, s: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null && SUPPOSES.test(lemma(s, verb.main)) && isThing(desk, sentence, s, subject)

/** "by which we now mend piers": a "now" on the day of writing, which the present tense says as well. */
const nows = (s: Sentence, { from, to }: TokenRange): ReadonlySet<number> =>
  new Set(
    Array.from({ length: to - from }, (_, k) => from + k).filter(i => lower(s, i) === 'now' && tag(s, i) === 'RB'),
  )

/** Where what is supposed begins: behind "that", or behind "the fact that". */
function viewAt(s: Sentence, { verb }: Clause): number {
  if (lower(s, verb.to) === 'that' && tag(s, verb.to) === 'IN') return verb.to + 1
  const fact = lower(s, verb.to) === 'the' && lower(s, verb.to + 1) === 'fact' && lower(s, verb.to + 2) === 'that'
  return fact ? verb.to + 3 : -1
}

/** "What, according to A, does the whole scheme suppose?" */
export function supposes(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (
    subject === null ||
    !SUPPOSES.test(lemma(s, verb.main)) ||
    isPronoun(s, clause) ||
    !isThing(desk, sentence, s, subject)
  )
    return null
  if (verb.negated || verb.passive || verb.modal !== null || verb.tense !== 'present') return null
  const from = viewAt(s, clause)
  const end = restEnd(s, clause)
  const view = trimmed(s, { from, to: end })
  if (from < 0 || shortLength(s, view) < WORDS.least || shortLength(s, view) > WORDS.most) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: { from: verb.to, to: end },
    end: null,
    skip: nows(s, subject),
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, view, ANSWER).line()
  return pointOf(own, { rule: 'supposes', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54 })
}

/** Most words of a subject that the tree got lost in. */
const MOST_SUBJECT = 16

/** The verb of supposing behind a subject with a clause of its own, where the tree found no clause of the whole; -1 for none. */
function flatVerb(s: Sentence): number {
  if (s.clauses.some(({ kind, sure }) => kind === 'main' && sure)) return -1
  const { start } = opening(s)
  const verb = s.tokens.findIndex((_, i) => i > start + 2 && SUPPOSES.test(lemma(s, i)) && lower(s, i + 1) === 'that')
  const before = s.tokens.slice(start, Math.max(verb, start))
  const plain =
    before.filter(({ xpos }) => /^W/.test(xpos)).length === 1 && !before.some(({ form }) => /^[,;:–—]$/.test(form))
  return verb > 0 &&
    verb - start <= MOST_SUBJECT &&
    tag(s, verb) === 'VBZ' &&
    plain &&
    /^(?:a|an|the)$/.test(lower(s, start))
    ? verb
    : -1
}

/** "The scheme by which we mend the pier supposes that …", by its words alone. */
export function flatSupposes(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const verb = flatVerb(s)
  const { start } = opening(s)
  const head = s.phrases.find(({ from }) => from === start)?.head ?? -1
  if (verb < 0 || tag(s, head) !== 'NN' || isPersonal(s, head) || !isOwnSentence(desk, sentence, s)) return null
  const view = trimmed(s, { from: verb + 2, to: s.tokens.length })
  if (shortLength(s, view) < WORDS.least || shortLength(s, view) > WORDS.most) return null
  const subject = { from: start, to: verb }
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, does `)
    .copy(sentence, subject, { ...QUOTING, skip: nows(s, subject) })
    .say(' ')
    .inflect(lemma(s, verb), sentence, verb)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, view, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'supposes',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
