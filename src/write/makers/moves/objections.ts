/**
 * An objection in one sentence and its answer in a later one: "The board will reply that P. … I doubt it. Q.", "The best
 * objection comes from sailors: why should …? … for two reasons. One is that Q." The front tells the objection and asks for
 * the answer; where no word marks the answer's beginning there is no card.
 */
import { isDismissal, objectedIn } from '../../../read/argument/objections.ts'
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from '../points/compress.ts'
import { toldPoint } from '../points/own.ts'
import { viewEnd } from '../points/saying.ts'
import { type At, answerLine, coreOf, isPlainOwn, type Part, sameParagraph, wordsOf } from './tell.ts'

/** What those do who will not agree. */
const REPLIES =
  /^(?:reply|object|say|argue|answer|protest|retort|respond|insist|counter|complain|claim|maintain|contend)$/
const COMING = /^(?:will|would|may|might|can|could|'ll|’ll|shall)$/

/** Words of an objection on a front at most. */
const MOST = 24
/** How many sentences behind the objection a disagreement may stand; and a "but", which turns against what is near. */
const REACH = { disagrees: 4, turns: 2 } as const

interface Raised {
  /** Who raises it with the verb, "The textbook will reply"; null where a front has no name for them. */
  readonly raiser: TokenRange | null
  readonly view: TokenRange
}

/** Whether those who raise an objection can be met on a card: no "they", and no "the textbook" that the piece has not named. */
const isNamed = (s: Sentence, { from, to }: TokenRange): boolean =>
  /^NN|^JJ/.test(tag(s, from)) || (to - from > 1 && /^(?:some|many|most|those|other)$/.test(lower(s, from)))

/** "The textbook will reply that P", "Critics may object that P". */
export function raisedIn(s: Sentence): Raised | null {
  const main = mainClause(s)
  if (s.form !== 'statement' || main?.subject == null || !main.sure || main.verb.negated || main.verb.passive)
    return null
  const { subject, verb } = main
  if (!REPLIES.test(lemma(s, verb.main)) || !COMING.test(verb.modal ?? '') || subject.from !== opening(s).start)
    return null
  const who = lower(s, subject.from)
  // "I would say", "he might argue": the author, and somebody that only the sentences before name.
  if (/^(?:i|we|he|she|it|this|that|what|there)$/.test(who)) return null
  const that = lower(s, verb.to) === 'that'
  const inner = s.clauses.find(
    ({ kind, from, subject: own }) => kind === 'complement' && from === verb.to && own !== null,
  )
  if (!that && inner === undefined) return null
  const from = that ? verb.to + 1 : verb.to
  const view = trimmed(s, { from, to: viewEnd(s, from, verb.main) })
  if (view.to < s.tokens.length - 1 || shortLength(s, view) < 3 || shortLength(s, view) > MOST) return null
  return { raiser: isNamed(s, subject) ? { from: subject.from, to: verb.to } : null, view }
}

/** "I find it less damning than they do", "I doubt it", "Nonsense.": the author does not agree; why not comes next. */
const DISAGREES =
  /^(?:but |yet |and yet |still )?(?:i (?:find|think) (?:it|this|that) (?:less|hardly|un|in|too|no|not|wrong|mistaken|absurd)\b.*|i (?:disagree|doubt it|doubt that|beg to differ|am not (?:so )?(?:sure|convinced|persuaded)|do(?: not|n't) (?:think so|agree|believe it|buy it)|think not)|nonsense|(?:that|this|it) (?:is|will|would)(?: not|n't) (?:do|wash|so|enough)|not so|hardly|perhaps not|they are (?:wrong|mistaken)|(?:that|this) (?:is wrong|is mistaken|gets it backwards|misses the point)|(?:there|here|that)(?: is|'s) (?:the|where the) (?:rub|catch|snag|trouble|difficulty|mistake|error|fallacy)(?: lies)?)$/

/** Most words of a sentence that only disagrees. */
const SHORT = 12

const disagrees = (s: Sentence): boolean => {
  const words = wordsOf(s)
  return words.split(' ').length <= SHORT && (DISAGREES.test(words.replaceAll(/ (n't|'s)\b/g, '$1')) || isDismissal(s))
}

const TURNS = /^(?:but|yet|and yet|however|still|nevertheless|nonetheless|even so|all the same)$/

/** The answer to what is objected in a sentence: behind a word that turns against it, or behind one that disagrees. */
function replyTo(desk: WriterDesk, raised: At): Part | null {
  for (let k = raised.sentence + 1; k <= raised.sentence + REACH.disagrees; k++) {
    const at = sameParagraph(desk, raised, k)
    if (at === null || objectedIn(at.s) !== null || raisedIn(at.s) !== null) return null
    if (disagrees(at.s)) {
      const next = sameParagraph(desk, raised, k + 1)
      // A further "but" would turn against the disagreement.
      if (next === null || opening(next.s).connectives.some(word => TURNS.test(word))) return null
      return isPlainOwn(desk, next) ? coreOf(next) : null
    }
    if (opening(at.s).connectives.some(word => TURNS.test(word)))
      return k <= raised.sentence + REACH.turns && isPlainOwn(desk, at) ? coreOf(at) : null
  }
  return null
}

/** "The textbook will reply that Brandt was never sincere. How does A answer?" */
export function willReply(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const raised = raisedIn(s)
  const reply = raised === null ? null : replyTo(desk, { sentence, s })
  if (raised === null || reply === null) return null
  const out = new LineBuilder(desk)
  if (raised.raiser === null) out.say('It may be said')
  else out.copy(sentence, raised.raiser, { ...QUOTING, casing: 'upper' })
  const front = copyShort(out.say(' that '), sentence, s, raised.view, QUOTING)
    .say(`. How does ${desk.author} answer?`)
    .line()
  return toldPoint(desk, reply.sentence, {
    rule: 'will-reply',
    link: 'objection',
    body: { form: 'question', front, back: answerLine(desk, reply) },
    prior: 0.58,
    also: [sentence],
  })
}

const OBJECTION = /^(?:objection|criticism|complaint|counter-argument|counterargument|retort|challenge)$/

/** Whether the main clause brings an objection in without saying what it is: "The best objection comes from sailors". */
function bringsIn(s: Sentence): boolean {
  const main = mainClause(s)
  if (main?.subject == null || main.verb.negated) return false
  const head = s.phrases.find(({ from }) => from === main.subject?.from)?.head ?? -1
  const there = tag(s, main.subject.from) === 'EX'
  const held = there ? (s.phrases.find(({ from }) => from >= main.verb.to)?.head ?? -1) : head
  return OBJECTION.test(lemma(s, held)) && /^(?:come|be|run|go)$/.test(lemma(s, main.verb.main))
}

/** "Why on earth, they say, would …": without the words thrown in between commas. */
function thrownIn(s: Sentence, { from, to }: TokenRange): ReadonlySet<number> {
  for (let i = from + 1; i + 3 < to; i++)
    if (
      lower(s, i) === ',' &&
      /^(?:they|some|critics|people)$/.test(lower(s, i + 1)) &&
      /^(?:say|ask|object|argue|reply|wonder|protest)$/.test(lemma(s, i + 2)) &&
      lower(s, i + 3) === ','
    )
      return new Set([i, i + 1, i + 2, i + 3])
  return new Set()
}

interface Asked extends Part {
  readonly skip: ReadonlySet<number>
}

/** The objection put as a question: behind a colon of the sentence that brings it in, or as the next one. */
function askedAs(desk: WriterDesk, { sentence, s }: At): Asked | null {
  if (!bringsIn(s)) return null
  const colon = s.tokens.findIndex(({ form }) => form === ':')
  const inside = colon > 0 && s.tokens.at(-1)?.form === '?'
  const next = inside ? { sentence, s } : sameParagraph(desk, { sentence, s }, sentence + 1)
  if (next === null || next.s.tokens.at(-1)?.form !== '?' || (!inside && colon > 0)) return null
  const range = trimmed(next.s, { from: inside ? colon + 1 : 0, to: next.s.tokens.length })
  if (!/^(?:W|MD|VB)/.test(tag(next.s, range.from)) || shortLength(next.s, range) > MOST + 6) return null
  return { ...next, range, skip: thrownIn(next.s, range) }
}

/** How far a list of answers may be announced behind its objection. */
const LIST_REACH = 8
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five']

/** The reasons that the author counts off against an objection, with the sentence that announces them. */
function reasonsBehind(desk: WriterDesk, asked: Asked): readonly Part[] {
  const items = desk.reading.links.flatMap(({ device, from, to }): readonly Part[] => {
    const [item, head] = [desk.statements.get(from), desk.statements.get(to)]
    if (device !== 'enumeration' || item === undefined || head === undefined) return []
    const said = desk.sentences[head.sentence]
    const s = desk.sentences[item.sentence]
    const far = head.sentence - asked.sentence
    if (said === undefined || s === undefined || far < 1 || far > LIST_REACH) return []
    if (
      said.paragraph - asked.s.paragraph > 1 ||
      !/^(?:reason|answer|reply|response)s?$/.test(nounOf(said, head.tokens))
    )
      return []
    const range = trimmed(s, { from: item.tokens.from, to: Math.min(item.tokens.to, viewEnd(s, item.tokens.from)) })
    return [{ sentence: item.sentence, s, range }]
  })
  return items.every(({ s, range }) => shortLength(s, range) >= 3 && shortLength(s, range) <= 14) ? items : []
}

const nounOf = (s: Sentence, { from }: TokenRange): string => {
  const phrase = s.phrases.find(one => one.from <= from && from < one.to)
  return phrase === undefined ? '' : lemma(s, phrase.head)
}

/** "How does A answer those who ask: “Why should …?”", "Which two answers does A give to those who ask: …?" */
export function questioned(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const asked = askedAs(desk, { sentence, s })
  if (asked === null) return null
  const reasons = reasonsBehind(desk, asked)
  const reply = reasons.length === 0 ? replyTo(desk, asked) : null
  if (reasons.length < 2 && reply === null) return null
  const begins =
    reply === null
      ? `Which ${NUMBERS[reasons.length] ?? ''} answers does ${desk.author} give to those who ask`
      : `How does ${desk.author} answer those who ask`
  const front = new LineBuilder(desk)
    .say(`${begins}: “`)
    .copy(asked.sentence, asked.range, { resolve: true, skip: asked.skip, casing: 'upper' })
    .say('?”')
    .line()
  const also = [...new Set([...reasons.map(item => item.sentence), asked.sentence, sentence])]
  if (reply !== null)
    return toldPoint(desk, reply.sentence, {
      rule: 'questioned',
      link: 'objection',
      body: { form: 'question', front, back: answerLine(desk, reply) },
      prior: 0.58,
      also,
    })
  const [first, ...others] = also
  return toldPoint(desk, first ?? sentence, {
    rule: 'questioned',
    link: 'objection',
    body: { form: 'list', front, items: reasons.map(item => answerLine(desk, item)) },
    prior: 0.64,
    also: others,
    asks: 'list',
  })
}
