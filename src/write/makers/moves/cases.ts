/**
 * Views on which the author passes judgement with a word or in the next sentence: "Those who say that P have a strong case",
 * "Locarno stands in the textbooks as X. … this is unjust".
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from '../points/compress.ts'
import { toldPoint } from '../points/own.ts'
import { viewEnd } from '../points/saying.ts'
import { topicOf } from '../points/view-topics.ts'
import { type At, answerLine, sameParagraph, wordsOf } from './tell.ts'

const HOLDS = /^(?:say|argue|claim|believe|think|hold|insist|maintain|object|fear|warn|contend|suggest|suspect)$/

/** How the author takes it, with the words that ask for the view. */
const TAKES: readonly (readonly [RegExp, string])[] = [
  [/^have a (?:strong|good|powerful|serious|respectable|better) case [,.;]/, 'does A call a strong case'],
  [/^have a (?:good |fair |serious |real )?point [,.;]/, 'does A grant to have a point'],
  [/^(?:are|may be|may well be|are probably|are surely|are quite) right [,.;]/, 'does A hold to be right'],
  [/^are not (?:entirely |altogether |wholly )?wrong [,.;]/, 'does A call not wrong'],
]

/** Behind the view the verb of the main clause: "… have a strong case". */
function takenAt(s: Sentence, from: number): { readonly at: number; readonly asks: string } | null {
  for (let i = from; i < Math.min(s.tokens.length, from + 30); i++) {
    const rest = s.tokens
      .slice(i, i + 6)
      .map(({ form }) => form.toLowerCase())
      .join(' ')
    const found = TAKES.find(([rule]) => rule.test(rest))
    // The verb is that of those who hold the view.
    if (found !== undefined && (s.tokens[0]?.head === i || s.tokens[s.tokens[0]?.head ?? -1]?.head === -1))
      return { at: i, asks: found[1] }
  }
  return null
}

/** "Which view of the ferry does A call a strong case?" */
export function strongCase(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (
    s.form !== 'statement' ||
    !/^(?:those|people|anyone|critics)$/.test(lower(s, start)) ||
    lower(s, start + 1) !== 'who'
  )
    return null
  if (!HOLDS.test(lemma(s, start + 2)) || lower(s, start + 3) !== 'that') return null
  const taken = takenAt(s, start + 4)
  if (taken === null) return null
  const view = trimmed(s, { from: start + 4, to: taken.at })
  const topic = topicOf(s, view)
  if (topic === null || shortLength(s, view) < 4 || shortLength(s, view) > 22) return null
  const front = new LineBuilder(desk)
    .say('Which view about ')
    .copy(sentence, topic, QUOTING)
    .say(` ${taken.asks.replace(' A ', ` ${desk.author} `)}?`)
    .line()
  return toldPoint(desk, sentence, {
    rule: 'strong-case',
    link: 'concession',
    body: { form: 'question', front, back: answerLine(desk, { sentence, s, range: view }) },
    prior: 0.6,
  })
}

/** Verbs by which something has a name in the world. */
const RECEIVED =
  /^(?:remember|see|regard|describe|portray|treat|know|present|dismiss|celebrate|depict|recall|view|mock|hail|teach|cast|paint)$/

/** "X is remembered as Y", "X stands in the textbooks as Y": the view without what a colon adds. */
function receivedIn(s: Sentence): TokenRange | null {
  const main = mainClause(s)
  if (s.form !== 'statement' || main?.subject == null || !main.sure || main.verb.negated) return null
  const { subject, verb } = main
  if (/^(?:PRP|DT|EX|W)/.test(tag(s, subject.from)) && subject.to - subject.from === 1) return null
  const as = s.tokens.findIndex((_, i) => i >= verb.to && i < verb.to + 6 && lower(s, i) === 'as' && tag(s, i) === 'IN')
  const passive = verb.passive && RECEIVED.test(lemma(s, verb.main)) && verb.tense === 'present'
  const stands = /^(?:stand|live|figure)$/.test(lemma(s, verb.main)) && verb.tense === 'present'
  if (as < 0 || !(passive || stands)) return null
  const { start } = opening(s)
  const colon = s.tokens.findIndex(({ form }, i) => i > as && /^[:;–—]$/.test(form))
  return trimmed(s, { from: start, to: colon < 0 ? viewEnd(s, start) : colon })
}

/** What a received view is found to be, right behind "this is". */
const JUDGING =
  /^(?:(?:unjust|unfair|wrong|mistaken|false|untrue|misleading|nonsense|absurd|lazy|unkind|right|true|fair)\b|half (?:true|right|wrong|the)\b|too (?:simple|kind|harsh|easy|generous|neat)\b|an? (?:mistake|myth|caricature|misreading|fiction|slander|simplification|delusion|error|half-truth)\b)/

/** "I should like to suggest that this is unjust", "This is unfair": from the pronoun on. */
function judgedFrom(s: Sentence): number {
  const clause = s.clauses.find(
    ({ subject, verb }) =>
      subject !== null &&
      subject.to - subject.from === 1 &&
      /^(?:this|that)$/.test(lower(s, subject.from)) &&
      lemma(s, verb.main) === 'be' &&
      verb.tense === 'present',
  )
  if (clause?.subject == null || !JUDGING.test(wordsOf(s, { from: clause.verb.to, to: clause.verb.to + 3 }))) return -1
  const { subject } = clause
  const first = opening(s).start
  if (clause.kind === 'main') return subject.from === first ? subject.from : -1
  // Under "I think" and its like, and nobody else's.
  const main = mainClause(s)
  const own = main?.subject != null && lower(s, main.subject.from) === 'i' && main.subject.from === first
  const plain = own && !main.verb.negated && subject.from - first <= 8
  return plain && clause.kind === 'complement' ? subject.from : -1
}

/** Words of a judgement that is taken whole. */
const WHOLE = 24

/** All of a judgement where it is short: "unjust, but unjust in a way that …" is one. */
function judgement(s: Sentence, from: number): TokenRange {
  const all = trimmed(s, { from, to: s.tokens.length })
  return shortLength(s, all) <= WHOLE ? all : trimmed(s, { from, to: viewEnd(s, from) })
}

/** "Locarno stands in the textbooks as a kind of overture to appeasement. How does A judge this view?" */
export function received(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const view = receivedIn(s)
  const next: At | null = view === null ? null : sameParagraph(desk, { sentence, s }, sentence + 1)
  const from = next === null ? -1 : judgedFrom(next.s)
  if (view === null || next === null || from < 0 || shortLength(s, view) > 22) return null
  const range = judgement(next.s, from + 1)
  if (shortLength(next.s, range) < 3) return null
  const front = copyShort(new LineBuilder(desk), sentence, s, view, { ...QUOTING, casing: 'upper' })
    .say(`. How does ${desk.author} judge this view?`)
    .line()
  const back = new LineBuilder(desk).stand('It', next.sentence, { from, to: from + 1 }).say(' ')
  return toldPoint(desk, next.sentence, {
    rule: 'received',
    link: 'objection',
    body: { form: 'question', front, back: copyShort(back, next.sentence, next.s, range, { bare: true }).line() },
    prior: 0.6,
    also: [sentence],
  })
}
