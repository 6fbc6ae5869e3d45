/**
 * Questions by heads: whatever hangs on a verb is asked for, its place taken by a question word at the front, comments
 * left out, everything else kept. The order of what is kept is: question word, auxiliary, subject, verb, rest, and last
 * what stood before the subject.
 */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import { baseAt, headAt, lowerAt } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { sayVerb } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { looseHad, plainPast, sinceTold } from '../../wording/pluperfect.ts'
import { frontingOf, sayRest } from '../../wording/questions.ts'
import { holderAt, sentenceSpan, statementsAt } from '../maker.ts'
import { nameAt } from './asking.ts'
import { type Frame, type Seen, visible } from './frame.ts'
import { isSound } from './sound.ts'
import { wordsLeft } from './trim.ts'

export interface Wanted {
  readonly rule: string
  /** The question word, with a preposition or a noun. */
  readonly wh: string
  /** Words of the piece right behind the question word: "How many [paid letters]". */
  readonly behind?: TokenRange
  /** Words inside those that stay away: "workers [in five] in Orrin". */
  readonly behindSkip?: ReadonlySet<number>
  /** The answer. */
  readonly answer: TokenRange
  /** The same of the answer: "four [workers] in five". */
  readonly answerSkip?: ReadonlySet<number>
  /** What goes from the front: the answer, mostly with its preposition. */
  readonly without: TokenRange
  readonly prior: number
  readonly asks: Candidate['asks']
  /** How the question ends. */
  readonly close?: string
  /** A figure is asked for: its preposition may stay where it stands, and of a "figure of …" the whole goes. */
  readonly loose?: boolean
}

const copyVisible = (out: LineBuilder, frame: Frame, range: TokenRange, without: TokenRange | null): void => {
  const seen = visible(frame, range, without)
  if (wordsLeft(frame.t, seen.range, seen.skip) === 0) return
  const casing = range === frame.fronted || range === frame.subject ? 'lower' : 'keep'
  const skip = range === frame.fronted ? withoutPauses(frame, seen) : seen.skip
  const known = range === frame.subject && frame.definite === true && /^an?$/.test(lower(frame.s, seen.range.from))
  if (known) out.say(' ').inflect('the', frame.sentence, seen.range.from)
  const copied = known ? { from: seen.range.from + 1, to: seen.range.to } : seen.range
  out.say(' ').copy(frame.sentence, copied, { casing, resolve: true, bare: true, skip })
  if (range === frame.subject && endsInAside(frame, seen)) out.say(',')
}

/** "At Orrin, in March 1904,": at a question's end the two need no comma between them. */
function withoutPauses({ t }: Frame, { range, skip }: Seen): ReadonlySet<number> {
  const gone = new Set(skip)
  for (let i = range.from; i < range.to; i++)
    if (lowerAt(t, i) === ',' && /^(?:in|on|at|during)$/.test(lowerAt(t, i + 1))) gone.add(i)
  return gone
}

/** "Hald, the builder of the bridge,": what is set apart in a subject is closed by its comma; a list needs none. */
function endsInAside({ t }: Frame, { range, skip }: Seen): boolean {
  let comma = -1
  for (let i = range.from; i < range.to; i++) if (!skip.has(i) && lowerAt(t, i) === ',') comma = i
  const behind = Array.from({ length: range.to - comma - 1 }, (_, k) => comma + 1 + k)
  if (comma < 0 || behind.every(i => skip.has(i))) return false
  // "Hald, Orrin and Velden" is a list; of "Hald, the son of Orrin and himself a smith," the "and" is the aside's own.
  for (let i = comma + 1; i < range.to; i++) if (baseAt(t, i) === 'conj' && headAt(t, i) < comma) return false
  return true
}

/** A date at the head of a long sentence stays there: at its end it would be taken for what stands before it. */
function leadOf(frame: Frame, without: TokenRange): Seen | null {
  const front = visible(frame, frame.fronted, without)
  const rest = visible(frame, frame.rest, without)
  const words = wordsLeft(frame.t, front.range, front.skip)
  const inner = frame.s.clauses.some(
    ({ verb }) => verb.from >= rest.range.from && verb.to <= rest.range.to && !rest.skip.has(verb.finite),
  )
  // "made by the firm Orrin Dairy, from April 2016": behind a comma the date would be that of the comment.
  const apart = Array.from({ length: rest.range.to - rest.range.from }, (_, k) => rest.range.from + k).some(
    i => !rest.skip.has(i) && lower(frame.s, i) === ',',
  )
  // "with its roof gone | in Orrin, a village of …": what moved behind the pause would be read as part of it.
  const opens = tag(frame.s, front.range.from) === 'IN' || lower(frame.s, front.range.from) === 'when'
  // "showed that the mills were sinking | in a paper of 1911 in the Lysse Review": as if they were sinking in it.
  const preposition = opens && words <= (apart || inner ? 12 : 6)
  return preposition && words > 1 && (inner || apart || wordsLeft(frame.t, rest.range, rest.skip) > 9) ? front : null
}

/** The question word behind what leads the question, or at its head. */
function opened(desk: WriterDesk, frame: Frame, wanted: Wanted, lead: Seen | null): LineBuilder {
  const out = new LineBuilder(desk, namedBy(desk, frame, wanted.answer))
  if (lead === null) return out.say(wanted.wh)
  const { range, skip } = lead
  out.copy(frame.sentence, range, { casing: 'upper', resolve: true, bare: true, skip })
  return out.say(`, ${wanted.wh.charAt(0).toLowerCase()}${wanted.wh.slice(1)}`)
}

/** Entities that the answer names: the front must not write them out. */
function namedBy(desk: WriterDesk, frame: Frame, answer: TokenRange): Set<number> {
  const found = new Set<number>()
  for (let i = answer.from; i < answer.to; i++) {
    const entity = nameAt(desk, frame.sentence, i)?.entity
    if (entity !== undefined) found.add(entity)
  }
  return found
}

/** "Orrin, which lies in the north", "the Lysse Islands, with 400 people": a name needs no more words than its own. */
function beforeComment({ s }: Frame, range: TokenRange, answer: TokenRange): TokenRange {
  for (let i = Math.max(range.from, answer.from) + 1; i < range.to - 1; i++)
    if (lower(s, i) === ',' && /^(?:which|who|whose|with|where)$/.test(lower(s, i + 1)))
      return { from: range.from, to: i }
  return range
}

/** "The mayor of the day, Ada Lund": of which day, the answer cannot say; the name can. */
function behindThen({ s }: Frame, range: TokenRange): TokenRange {
  for (let i = range.from; i < range.to - 4; i++) {
    const then = /^of the (?:day|time)$/.test(`${lower(s, i)} ${lower(s, i + 1)} ${lower(s, i + 2)}`)
    if (then && lower(s, i + 3) === ',' && /^NNP/.test(tag(s, i + 4))) return { from: i + 4, to: range.to }
  }
  return range
}

const NONE: ReadonlySet<number> = new Set()

/** An answer without comments of its own; with a capital unless it is a figure. */
function backOf(desk: WriterDesk, frame: Frame, { answer, asks, answerSkip = NONE }: Wanted): LineBuilder {
  const seen = visible(frame, answer, null)
  return new LineBuilder(desk).copy(frame.sentence, beforeComment(frame, behindThen(frame, seen.range), answer), {
    casing: asks === 'figure' ? 'lower' : asks === 'time' ? 'keep' : 'upper',
    bare: true,
    skip: new Set([...seen.skip, ...answerSkip]),
  })
}

const cardOf = (desk: WriterDesk, frame: Frame, wanted: Wanted, front: LineBuilder): Candidate => ({
  rule: wanted.rule,
  kind: 'fact',
  link: null,
  body: { form: 'question', front: front.say(wanted.close ?? '?').line(), back: backOf(desk, frame, wanted).line() },
  sentences: [frame.sentence],
  anchors: [sentenceSpan(frame.s)],
  statements: statementsAt(desk, frame.sentence, frame.clause),
  holder: holderAt(desk, frame.sentence, frame.clause),
  attributed: false,
  prior: wanted.prior,
  asks: wanted.asks,
})

/** The question with its subject kept. */
export function askBehind(desk: WriterDesk, frame: Frame, wanted: Wanted): Candidate | null {
  const { s, sentence, clause } = frame
  const helper = frame.helper ?? null
  const told = helper !== null ? null : wanted.asks === 'time' ? sinceTold(s, clause) : plainPast(s, clause)
  const auxiliary = helper !== null ? null : told === null ? frontingOf(s, clause) : { text: 'did', support: true }
  if (helper === null && auxiliary === null) return null
  if (!isSound(frame, wanted.without, wanted.loose)) return null
  const lead = leadOf(frame, wanted.without)
  const out = opened(desk, frame, wanted, lead)
  if (wanted.behind !== undefined) out.say(' ').copy(sentence, wanted.behind, { resolve: true, bare: true })
  if (auxiliary === null) out.say(` ${helper ?? ''}`)
  else out.say(' ').inflect(auxiliary.text, sentence, clause.verb.finite)
  copyVisible(out, frame, frame.subject, wanted.without)
  sayRest(out, s, sentence, told ?? clause, auxiliary?.support ?? false, helper !== null)
  copyVisible(out, frame, frame.rest, wanted.without)
  if (lead === null) copyVisible(out, frame, frame.fronted, wanted.without)
  return cardOf(desk, frame, wanted, out)
}

/** The question for the subject: the verb stays where it is. */
export function askSubject(desk: WriterDesk, frame: Frame, wanted: Wanted): Candidate | null {
  const { s, sentence, clause } = frame
  if (!isSound(frame, wanted.without, wanted.loose)) return null
  const lead = leadOf(frame, wanted.without)
  const out = opened(desk, frame, wanted, lead).say(' ')
  if (wanted.behind !== undefined)
    out.copy(sentence, wanted.behind, { resolve: true, bare: true, skip: wanted.behindSkip ?? NONE }).say(' ')
  const had = frame.helper === null ? looseHad(s, clause) : null
  if (had !== null) out.copy(sentence, { from: had + 1, to: clause.verb.to }, { resolve: true, bare: true })
  else if (frame.helper !== null)
    out.say(`${frame.helper} `).copy(sentence, clause.verb, { casing: 'lower', resolve: true })
  else if (wanted.behind !== undefined || /^Which \w+ies$/.test(wanted.wh) || lemma(s, clause.verb.main) === 'be')
    out.copy(sentence, clause.verb, { resolve: true, bare: true })
  else sayVerb(out, s, sentence, clause, clause.verb.to)
  copyVisible(out, frame, frame.rest, null)
  if (lead === null) copyVisible(out, frame, frame.fronted, null)
  return cardOf(desk, frame, wanted, out)
}

/** Words of meaning that a question would show beside the verb: fewer than three and many answers would fit. */
export function cueOf({ s, subject, fronted, rest, comments }: Frame, without: TokenRange): number {
  let n = 0
  for (const range of [subject, fronted, rest])
    for (let i = range.from; i < range.to; i++) {
      if (comments.has(i) || (without.from <= i && i < without.to)) continue
      if (
        /^(?:NN|CD|JJ|VB)/.test(tag(s, i)) &&
        !/^(?:be|have|do|other|such|many)$/.test(lemma(s, i)) &&
        lower(s, i).length > 1
      )
        n++
    }
  return n
}
