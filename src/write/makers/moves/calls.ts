/**
 * What the author calls for in so many words: "Stop paying by the pill. Pay for them as we pay for firemen." Such calls stand
 * in runs, mostly towards the end or behind the question what is to be done; all of them are asked for together.
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { beginsQuoted } from '../../../read/text/quotations.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { doesOf } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder, lineText } from '../../wording/line.ts'
import { copyShort, shortLength } from '../points/compress.ts'
import { toldPoint } from '../points/own.ts'
import { remedies } from './remedies.ts'
import { bids } from './tell.ts'

/** What a writer asks of the reader, not of those who could act: "Consider the bridge." */
const ASIDE =
  /^(?:consider|look|think|imagine|picture|suppose|remember|recall|note|notice|ask|compare|see|say|call|listen|forget|spare|try|judge|read|watch|hear|wait|mark|witness|contrast|multiply|count|let|start|begin|believe|trust|name|tell|enter|cue|blame|thank|rest|bear|assume|wonder|guess|hold|come|go|mind|welcome|visit|walk|open|turn|talk|speak|be|have|do|get|know|add|subtract|divide|scratch|contact|follow|click|subscribe|email|write|send)$/

/** Of these the reader is asked as often as others are told: with a thing right behind them, in a run, they are meant. */
const EITHER = /^(?:start|begin|get|hold|open|turn|send|let)$/

/** Words by which a sentence leads up to a call. */
const LEADS = /^(?:should|must|ought|need|fix|remedy|solution|solve|cure|answer|propose|proposal|step|change|do)$/

/** Words of one call: fewest, in a run and alone, and most. */
const WORDS = { least: 4, inRun: 2, most: 24, alone: 5 } as const
/** Calls on one card at most; share of the piece before which a single call is only a manner of speaking. */
const MOST = 5
const LATE = 0.6

interface Call {
  readonly sentence: number
  readonly s: Sentence
  readonly tokens: TokenRange
}

/** Where a call ends: before a colon, a dash or a semicolon, behind which it is explained. */
function endOf(s: Sentence, from: number): number {
  for (let i = from + 3; i < s.tokens.length; i++) if (/^(?:[:;–—]|--)$/.test(lower(s, i))) return i
  return s.tokens.length
}

/** "Pour in more and you will get the same": what would follow, not what is wanted. */
const isCondition = (s: Sentence): boolean =>
  s.clauses.some(
    ({ subject, verb }) =>
      subject !== null &&
      /^(?:will|would|can|could)$/.test(verb.modal ?? '') &&
      /^(?:and|or)$/.test(lower(s, subject.from - 1)),
  )

/** What is meant by "it" or "that" in the first call of a run, only the sentence before says. */
function isLoose(s: Sentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (/^NN/.test(tag(s, i))) return false
    if (/^(?:PRP|DT)$/.test(tag(s, i)) && /^(?:it|them|him|her|that|this|these|those)$/.test(lower(s, i))) return true
  }
  return true
}

/** "Let the pier be sold", but not "Let us see", and not "Let the test be a plain one", which only announces. */
function lets(s: Sentence): boolean {
  const { start } = opening(s)
  const whom = s.phrases.find(({ from }) => from === start + 1)
  if (lower(s, start) !== 'let' || s.tokens[start]?.head !== -1 || whom === undefined) return false
  return !/^PRP/.test(tag(s, start + 1)) && (lower(s, whom.to) !== 'be' || tag(s, whom.to + 1) === 'VBN')
}

/** "Start Halden.": a verb that its capital made a name, among calls. */
const isTorn = (s: Sentence): boolean =>
  s.form === 'fragment' &&
  s.tokens.length <= 6 &&
  /^NNP?$/.test(tag(s, 0)) &&
  /^(?:NN|DT|JJ|CD)/.test(tag(s, 1)) &&
  s.tokens.every(({ form }) => form !== ',') &&
  s.tokens.at(-1)?.form === '.'

const isCalling = (s: Sentence): boolean => bids(s) || lets(s)

/** Whether the verb of a call may be said to the reader alone. */
function isAside(s: Sentence, verb: number, inRun: boolean): boolean {
  if (!ASIDE.test(lemma(s, verb))) return false
  return !(inRun && EITHER.test(lemma(s, verb)) && /^(?:DT|NN|JJ|CD|VBG)/.test(tag(s, verb + 1)))
}

/** The call that a sentence is; null where it is none. */
function callIn(desk: WriterDesk, sentence: number, s: Sentence): Call | null {
  const from = opening(s).start
  const verb = lower(s, from) === 'do' ? from + 2 : from
  const near = [sentence - 1, sentence + 1]
    .flatMap(k => desk.sentences[k] ?? [])
    .filter(at => at.paragraph === s.paragraph)
  const inRun = near.some(at => isCalling(at) || isTorn(at))
  const torn = isTorn(s) && near.length === 2 && near.every(isCalling)
  if (!torn && (!isCalling(s) || isAside(s, verb, inRun))) return null
  if (s.asides.some(({ kind }) => kind === 'quote')) return null
  if (beginsQuoted(desk.quotations[s.paragraph - 1] ?? [], s) || desk.speakers.length > 0 || isCondition(s)) return null
  const tokens = trimmed(s, { from, to: endOf(s, verb) })
  // "Keep it, if it pleases the council": granted rather than called for.
  if (s.tokens.slice(from, tokens.to).some(({ form }) => /^(?:if|unless)$/i.test(form))) return null
  const words = shortLength(s, tokens)
  return words < (inRun ? WORDS.inRun : WORDS.least) || words > WORDS.most ? null : { sentence, s, tokens }
}

/** Calls in runs: sentence behind sentence in one paragraph. */
function runsIn(desk: WriterDesk): readonly (readonly Call[])[] {
  const runs: Call[][] = []
  desk.sentences.forEach((s, sentence) => {
    const call = callIn(desk, sentence, s)
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (call === null) return
    if (before !== undefined && before.sentence === sentence - 1 && before.s.paragraph === s.paragraph) last?.push(call)
    else runs.push([call])
  })
  return runs
}

/** "The remedy was simple. Strain the water.": what others were told to do then. */
const isOfThen = (before: Sentence | undefined, { paragraph }: Sentence): boolean =>
  before?.paragraph === paragraph &&
  before.tokens.some(({ lemma: word }) => LEADS.test(word)) &&
  before.clauses.some(({ kind, verb }) => kind === 'main' && verb.tense === 'past' && verb.modal === null)

/** Whether a run is meant: several in a row, or one that is led up to, or that stands where a piece comes to its conclusions. */
function isMeant(desk: WriterDesk, run: readonly Call[]): boolean {
  const [first] = run
  if (first === undefined || isLoose(first.s, first.tokens)) return false
  // "Turn the key. Open the door." may be told of anybody: something else must be called for beside it.
  if (run.every(({ s, tokens }) => EITHER.test(lemma(s, tokens.from)))) return false
  const before = desk.sentences.slice(Math.max(0, first.sentence - 2), first.sentence)
  if (isOfThen(before.at(-1), first.s)) return false
  const led = before.some(s => s.tokens.some(({ lemma: word }) => LEADS.test(word)))
  const late = first.sentence > desk.sentences.length * LATE
  const titled = desk.reading.piece.title.toLowerCase().startsWith(`${lower(first.s, first.tokens.from)} `)
  const long = shortLength(first.s, first.tokens) >= WORDS.alone
  return run.length > 1 ? led || late || titled : long && ((led && late) || titled)
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']

/** Words of a call from which on what is joined to it by "and when", "and if" is left off: it is a call of its own. */
const LONG = 16

/** "Raise the toll with prices, and when the harbour freezes, waive it": up to the second call. */
function firstCall({ s, tokens }: Call): TokenRange {
  if (shortLength(s, tokens) < LONG) return tokens
  for (let i = tokens.from + 3; i < tokens.to; i++)
    if (
      lower(s, i) === ',' &&
      lower(s, i + 1) === 'and' &&
      /^(?:when|if|where|while|until|once)$/.test(lower(s, i + 2))
    )
      return { from: tokens.from, to: i }
  return tokens
}

const lineOf = (desk: WriterDesk, call: Call): Line =>
  copyShort(new LineBuilder(desk), call.sentence, call.s, firstCall(call), { bare: true, casing: 'upper' }).line()

/** The card that asks for all calls of a piece; none where there are several runs and nothing says which is meant. */
export function makeCalls(desk: WriterDesk): readonly Candidate[] {
  if (desk.reading.piece.author === '' || desk.mocking) return []
  // Behind "What would mend it?" they are asked for as the answer to that.
  if (desk.sentences.some((s, sentence) => s.form === 'question' && remedies(desk, sentence, s) !== null)) return []
  const runs = runsIn(desk).filter(run => isMeant(desk, run))
  const calls = runs.flat()
  const [first] = calls
  const number = NUMBERS[calls.length]
  if (first === undefined || number === undefined || calls.length > MOST) return []
  // A call among them that cannot be told makes their number false.
  const paragraphs = new Set(calls.map(({ s }) => s.paragraph))
  const told = new Set(calls.map(({ s }) => s))
  if (desk.sentences.some(s => paragraphs.has(s.paragraph) && !told.has(s) && isCalling(s))) return []
  const items = calls.map(call => lineOf(desk, call))
  const [only] = items
  const ask = (what: string): Line =>
    new LineBuilder(desk).say(`${what} ${doesOf(desk)} ${desk.author} call for in ${desk.title}?`).line()
  if (only === undefined || items.some(item => /["“”]/.test(lineText(item)))) return []
  return [
    toldPoint(desk, first.sentence, {
      rule: 'calls-for',
      link: 'conclusion',
      body:
        calls.length === 1
          ? { form: 'question', front: ask('What'), back: only }
          : { form: 'list', front: ask(`Which ${number} things`), items },
      prior: 0.62,
      also: [...new Set(calls.slice(1).map(({ sentence }) => sentence))],
      ...(calls.length === 1 ? {} : { asks: 'list' as const }),
    }),
  ]
}
