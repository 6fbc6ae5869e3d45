/**
 * What would be if something else were, said without an "if": "Had the council asked, …", "So long as the toll stands, …",
 * "Without the railway, …", "The more it borrows, the less …".
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { type Line, LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, type Own, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

const FINITE = /^(?:VB[DPZ]|MD)$/
const LIKELY = /^(?:will|would|could|might|may|can)$/
/** Fewest and most words of a condition that says something and can be asked with. */
const SIZE = { least: 3, most: 16 } as const
/** Most words of a subject that may stand again in the place of a pronoun. */
const NAMED = 4

const fits = (s: Sentence, range: TokenRange): boolean =>
  shortLength(s, range) >= SIZE.least && shortLength(s, range) <= SIZE.most

interface Inverted {
  /** Behind the verb that stands first. */
  readonly condition: TokenRange
  readonly effect: TokenRange
  /** "might have" as the question has it. */
  readonly happens: string
}

/** Where the modal of a clause stands, a few words behind its beginning and with no other verb between. */
function modalAt(s: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(from + 9, s.tokens.length); i++) {
    if (lower(s, i) === ',' || /^(?:VB|TO|W)/.test(tag(s, i))) return -1
    if (LIKELY.test(lower(s, i)) && tag(s, i) === 'MD') return i
  }
  return -1
}

/** "Had X done, Y might have …", "Were X to do, Y would …", "Should X do, Y will …": taken by its words, which no tree reads well. */
function invertedIn(s: Sentence): Inverted | null {
  const { start } = opening(s)
  const word = lower(s, start)
  if (!/^(?:had|were|should)$/.test(word) || !/^(?:DT|NN|JJ|PRP|CD)/.test(tag(s, start + 1))) return null
  const comma = s.tokens.findIndex((_, i) => i > start + 2 && lower(s, i) === ',')
  const modal = comma < 0 ? -1 : modalAt(s, comma + 1)
  if (modal < 0) return null
  const condition = { from: start + 1, to: comma }
  const past = s.tokens.slice(modal + 1, modal + 4).some(({ form }) => /^(?:have|['’]ve)$/i.test(form))
  if (word !== 'should' && !/^(?:would|could|might)$/.test(lower(s, modal))) return null
  // "Had they asked, they might have", "were they to ask, they might".
  if ((word === 'had') !== past) return null
  if (word === 'were' && !s.tokens.slice(start + 1, comma).some(({ xpos }) => xpos === 'TO')) return null
  const effect = trimmed(s, { from: comma + 1, to: viewEnd(s, comma + 1) })
  return { condition, effect, happens: `${lower(s, modal)}${past ? ' have happened' : ' happen'}` }
}

/** Whether a pronoun can stand for the subject of the condition: a name, or the one noun of a short phrase. */
function standsFor(s: Sentence, pronoun: number, subject: TokenRange): boolean {
  const head = s.phrases.find(({ from }) => from === subject.from)?.head ?? -1
  const fits = lower(s, pronoun) === 'they' ? /^NNP?S$/ : /^NNP?$/
  return /^(?:it|they)$/.test(lower(s, pronoun)) && fits.test(tag(s, head))
}

/** "Orrin would embarrass the one bank …": of "it would be embarrassing the one bank …", which reads as if "it" were nobody. */
function sayEffect(desk: WriterDesk, sentence: number, s: Sentence, { condition, effect }: Inverted): Line {
  const subject = s.phrases.find(({ from }) => from === condition.from)
  const [modal, be, verb] = [effect.from + 1, effect.from + 2, effect.from + 3]
  const goesOn =
    tag(s, modal) === 'MD' &&
    lower(s, be) === 'be' &&
    /ing$/.test(lower(s, verb)) &&
    /^(?:DT|PRP\$|NNP)/.test(tag(s, verb + 1))
  const out = new LineBuilder(desk)
  if (!goesOn || subject === undefined || subject.to - subject.from > NAMED || !standsFor(s, effect.from, subject))
    return copyShort(out, sentence, s, effect, ANSWER).line()
  out.copy(sentence, { from: subject.from, to: subject.to }, ANSWER).say(' ')
  // What would happen is asked, and not what would be going on.
  if (tag(s, verb) === 'VBG')
    out.copy(sentence, { from: modal, to: be }).say(' ').inflect(lemma(s, verb), sentence, verb)
  else out.copy(sentence, { from: modal, to: verb + 1 })
  return out
    .say(' ')
    .copy(sentence, { from: verb + 1, to: effect.to }, { bare: true })
    .line()
}

/** "What, according to A, might have happened had the council asked the fishermen?" */
export function inverted(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = invertedIn(s)
  if (found === null || !fits(s, found.condition) || shortLength(s, found.effect) < 4) return null
  if (!isOwnSentence(desk, sentence, s)) return null
  const verb = found.condition.from - 1
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${found.happens} `)
    .inflect(lower(s, verb), sentence, verb)
    .say(' ')
    .copy(sentence, found.condition, { ...QUOTING, casing: 'keep' })
    .say('?')
    .line()
  const back = sayEffect(desk, sentence, s, found)
  return toldPoint(desk, sentence, {
    rule: 'had-it',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

interface Held {
  readonly main: Clause
  readonly whole: TokenRange
}

/** The main clause of a sentence with the condition it is tied to by `lead` words before its marker, from the first of them on. */
function heldBy(s: Sentence, lead: (marker: number) => number): Held | null {
  const main = mainClause(s)
  const condition = s.clauses.find(
    ({ kind, marker }) => kind === 'adverbial' && marker !== null && lead(marker.from) > 0,
  )
  if (main?.sure !== true || main.subject === null || condition?.marker == null || condition.subject === null)
    return null
  // "as long as you like"
  if (/^(?:you|one|i|we)$/.test(lower(s, condition.subject.from))) return null
  const from = condition.marker.from - lead(condition.marker.from)
  const fronted = condition.verb.to <= main.verb.from
  // Behind the condition nothing else may stand, nor another clause of its own rank in it.
  const end = fronted ? condition.to : s.tokens.length
  if (fronted ? from !== opening(s).start || lower(s, end) !== ',' : from < main.verb.to) return null
  // "It is told loosely: the rule is met so long as …": the condition is that of what stands behind the mark.
  if (!fronted && s.tokens.slice(main.verb.to, from).some(({ form }) => /^(?:[:;–—]|--)$/.test(form))) return null
  const inner = s.clauses.some(
    ({ kind, verb }) =>
      /^(?:main|coordinate|adverbial)$/.test(kind) && verb !== condition.verb && verb.from >= from && verb.to <= end,
  )
  return inner ? null : { main, whole: trimmed(s, { from, to: end }) }
}

function held(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  found: Held,
  wh: string,
  rule: string,
): Candidate | null {
  const { main, whole } = found
  if (!isOwnSentence(desk, sentence, s) || shortLength(s, whole) < 5) return null
  const behind = whole.from >= main.verb.to
  const front = questionAbout(desk, sentence, main, {
    wh,
    according: `according to ${desk.author}`,
    without: behind ? null : { from: opening(s).start, to: whole.to },
    end: behind ? Math.min(restEnd(s, main), whole.from) : null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, whole, ANSWER).line()
  return toldPoint(desk, sentence, { rule, link: 'reason', body: { form: 'question', front, back }, prior: 0.54 })
}

/** "For how long, according to A, will drivers go by Halden?" – "As long as the toll stands" */
export function asLongAs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = heldBy(s, i =>
    lower(s, i) === 'as' && lower(s, i - 1) === 'long' && /^(?:as|so)$/.test(lower(s, i - 2)) ? 2 : 0,
  )
  return found === null ? null : held(desk, sentence, s, found, 'For how long', 'so-long-as')
}

/** "On what condition, according to A, will Halden keep its school?" – "Only if the railway returns" */
export function onlyIf(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = heldBy(s, i => (/^(?:if|when|once)$/.test(lower(s, i)) && lower(s, i - 1) === 'only' ? 1 : 0))
  // Of the past "only when" tells the course of events.
  return found === null || found.whole.from < found.main.verb.to || found.main.verb.tense === 'past'
    ? null
    : held(desk, sentence, s, found, 'On what condition', 'only-if')
}

/** "What, according to A, would happen without the railway?" */
export function without({ desk, sentence, s, clause }: Own): Candidate | null {
  const { subject, verb } = clause
  const { start } = opening(s, clause.from)
  if (lower(s, start) !== 'without' || subject === null || lower(s, subject.from - 1) !== ',') return null
  if (!/^(?:will|would|could|might|may)$/.test(verb.modal ?? '') || clause.kind !== 'main') return null
  const lacking = trimmed(s, { from: start, to: subject.from })
  const effect = trimmed(s, { from: subject.from, to: restEnd(s, clause) })
  if (shortLength(s, lacking) < 3 || shortLength(s, lacking) > 12 || shortLength(s, effect) < 4) return null
  const past = lower(s, verb.finite + 1) === 'have'
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .inflect(verb.modal ?? '', sentence, verb.finite)
    .say(past ? ' have happened ' : ' happen ')
  const front = copyShort(out, sentence, s, lacking, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, effect, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'without',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}

/** "the more", "the fewer ferries": how one thing grows or shrinks with another. */
const isGrowing = (s: Sentence, i: number): boolean => lower(s, i) === 'the' && /^(?:JJR|RBR)$/.test(tag(s, i + 1))

/** "What, according to A, happens the more the council borrows?" – "The less its word is worth" */
export function theMore(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const commas = s.tokens.flatMap((_, i) => (lower(s, i) === ',' && i > start ? [i] : []))
  const [comma] = commas
  if (comma === undefined || commas.length > 1 || !isGrowing(s, start) || !isGrowing(s, comma + 1)) return null
  const first = { from: start, to: comma }
  const second = trimmed(s, { from: comma + 1, to: s.tokens.length })
  const plain = [first, second].every(
    ({ from, to }) =>
      s.tokens.slice(from, to).filter(({ xpos }) => FINITE.test(xpos)).length === 1 &&
      !s.tokens.slice(from, to).some(({ form }) => /^[;:–—]$/.test(form)),
  )
  const present = s.tokens.slice(start, comma).some(({ xpos }) => /^VB[PZ]$/.test(xpos))
  if (!plain || !present || !fits(s, first) || !fits(s, second) || !isOwnSentence(desk, sentence, s)) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, happens `)
    .copy(sentence, first, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, second, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'the-more',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
