/** What others say, find, warn of or believe, asked of them by name: "What did Lena Oster conclude about the dam?" */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import { thrownIn } from '../../../read/argument/thrown.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { isPersonal as isSomebody } from '../heads/asking.ts'
import { sentenceSpan, standing, within } from '../maker.ts'
import { aboutOf, viewLine } from './about.ts'
import { copyShort, shortLength } from './compress.ts'
import { flatSaying } from './flat.ts'
import { namedSayings } from './named-saying.ts'
import { toldPoint } from './own.ts'
import { type Asked, frontFor, introduced, introducedAt, settingsOf, tellerOf } from './said-front.ts'
import { furtherViews, REPORTS, type Said, saidIn, viewEnd, viewFrom } from './saying.ts'
import { isPersonal, isTold, leans } from './speakers.ts'
import { isSupposing } from './supposing.ts'
import { topicOf } from './view-topics.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

const reported = (
  { desk, sentence }: { desk: WriterDesk; sentence: number },
  { rule, front, back, prior, at }: { rule: string; front: Line; back: Line; prior: number; at: TokenRange },
): Candidate =>
  toldPoint(desk, sentence, {
    rule,
    link: 'attribution',
    body: { form: 'question', front, back },
    prior,
    statements: (desk.said[sentence] ?? []).filter(({ tokens }) => tokens.from >= at.from).map(({ id }) => id),
  })

/** Fewest words of a view that is worth a card: “she regrets it” is none. */
const LEAST_SAID = 6

/** Words of a group that tell by themselves which people speak: "scholars who have no time for the regime". */
const TELLING = 5

/** Words of a setting that tells one occasion without a date: "in a letter to the harbour board". */
const SET = 5

/** Words of those to whom something was told that tell one occasion. */
const HEARERS = 3

/** Whether the front says who a person is. */
const isIntroduced = (desk: WriterDesk, said: Said): boolean =>
  said.s.tokens.slice(said.speaker.from, said.speaker.to).some(({ form }) => form === ',') ||
  introduced(desk, said) !== null

/** Whether the front says on what occasion it was said: dated, or told in so many words that it can be no other. */
function hasOccasion(desk: WriterDesk, said: Said, settings: readonly TokenRange[]): boolean {
  const { s, sentence, speaker, manner } = said
  const dated = (range: TokenRange): boolean =>
    (desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && within(range, tokens))
  const doing = s.tokens.slice(speaker.from, speaker.to).some(({ xpos, form }) => xpos === 'VBG' && /ing$/.test(form))
  // "told her own guild": whom, in more words than "the council", which is told many things.
  const told = manner !== null && tag(s, manner.from) !== 'RB'
  const hearers = told && (manner.to - manner.from >= HEARERS || isIntroduced(desk, said))
  return doing || hearers || [speaker, ...settings].some(dated) || settings.some(({ from, to }) => to - from >= SET)
}

/** Pronouns that may stand for whoever speaks. */
const SELF = { person: /^(?:he|she)$/, body: /^(?:it|they)$/ } as const

/** Many who listen as one: no "he" is one of them. */
const HEARERS_ALL = /^(?:crowd|audience|rally|meeting|conference|council|committee|parliament|congress|hearing)$/

/** "that he would double the toll": what a speaker says of a deed of his own, from the pronoun to before its verb; null for none. */
function ownDeed(desk: WriterDesk, { s, sentence, view, speaker, standsFor, manner }: Said): TokenRange | null {
  const [pronoun, modal] = [view.from, view.from + 1]
  const verb = /^(?:not|never)$/.test(lower(s, modal + 1)) ? modal + 2 : modal + 1
  const plain =
    /^(?:would|will)$/.test(lower(s, modal)) && tag(s, verb) === 'VB' && !/^(?:be|have)$/.test(lemma(s, verb))
  if (!plain || shortLength(s, { from: verb, to: view.to }) < 3) return null
  const name = standsFor ?? spokenOf(desk, sentence, speaker)
  const meant = (desk.references[sentence] ?? []).find(({ tokens }) => tokens.from === pronoun)
  // Whom "it" or "he" means was made out, or nobody else has been named whom it could.
  const heard = manner === null ? -1 : (s.phrases.find(({ from }) => from === manner.from)?.head ?? -1)
  const alone =
    manner === null ||
    (heard >= 0 && (HEARERS_ALL.test(lemma(s, heard)) || (!isSomebody(s, heard) && !/^NNP/.test(tag(s, heard)))))
  const same = meant === undefined ? alone : name !== null && meant.text.includes(name)
  // "said that it would take two years to mend the pier": that is nobody.
  if (
    lower(s, pronoun) === 'it' &&
    meant === undefined &&
    /^(?:take|cost|rain|mean|seem|happen|follow|help|matter)$/.test(lemma(s, verb))
  )
    return null
  const fits = [SELF.person, SELF.body].some(one => one.test(lower(s, pronoun)))
  return same && fits && name !== null ? { from: pronoun, to: verb } : null
}

/** The name of whoever speaks, as the piece has it in full. */
function spokenOf(desk: WriterDesk, sentence: number, speaker: TokenRange): string | null {
  const mention = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'name' && within(speaker, tokens))
  return mention === undefined ? null : (entityOf(desk, mention)?.name ?? null)
}

/** The fronts that a view may be asked by, most telling first. */
function asksFor(desk: WriterDesk, said: Said, settings: readonly TokenRange[]): readonly Asked[] {
  const deed = ownDeed(desk, said)
  if (deed !== null)
    return hasOccasion(desk, said, settings) ? [{ about: null, settings, told: false, doing: deed }] : []
  const named = said.standsFor !== null || isPersonal(desk, said.sentence, said.speaker)
  const about = aboutOf(desk, said)
  const occasion = hasOccasion(desk, said, settings)
  const role = said.speaker.to - said.speaker.from > 3 || introduced(desk, said) !== null
  const asked = about === null ? [] : [{ about, settings, told: !named || !(role || occasion) }]
  // What somebody well known "has said" has a hundred answers.
  const telling = said.speaker.to - said.speaker.from >= TELLING && !named
  // What the answer says as "they" it can only say under its topic.
  return (occasion || telling) && (about?.pronoun ?? null) === null
    ? [...asked, { about: null, settings, told: !occasion || !named }]
    : asked
}

/** A main or joined clause; or one that says where, or against what, others hold a view: "while pilots insist that P". */
const isSaying = (s: Sentence, { kind, marker, subject }: Clause): boolean =>
  /^(?:main|coordinate)$/.test(kind) ||
  (marker !== null &&
    subject?.from === marker.to &&
    /^(?:where|while|whereas|although|though)$/.test(lower(s, marker.from)))

/**
 * "It was sunk by Ilka Lund, who told her council that P": what is said of a named person between a comma and the end of the
 * sentence, as a clause of its own.
 */
function saidBeside(desk: WriterDesk, sentence: number, s: Sentence): readonly Clause[] {
  return s.clauses.flatMap((clause): readonly Clause[] => {
    const { kind, marker, verb } = clause
    if (kind !== 'relative' || marker === null || lower(s, marker.from) !== 'who' || lower(s, marker.from - 1) !== ',')
      return []
    const name = (desk.mentions[sentence] ?? []).find(one => one.kind === 'name' && one.tokens.to === marker.from - 1)
    const ends = !s.clauses.some(one => one.kind === 'main' && one.verb.from > verb.from)
    const plain = verb.from === marker.to && verb.main === verb.finite
    if (name === undefined || !ends || !plain || verb.tense !== 'past') return []
    return [{ ...clause, kind: 'main', sure: true, marker: null, subject: name.tokens, from: name.tokens.from }]
  })
}

/** "What did X find in 2011 about Y?" for each clause of a sentence that tells somebody's view. */
export function reports(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  if (s.form !== 'statement') return []
  const flat = flatSaying(desk, sentence, s)
  const standalone = [...new Map([...s.clauses, ...standing(s)].map(one => [one.verb.main, one])).values()]
  return [
    ...standalone,
    ...(flat === null ? [] : [flat]),
    ...saidBeside(desk, sentence, s),
    ...namedSayings(desk, sentence, s),
  ].flatMap((clause): readonly Candidate[] => {
    if (!clause.sure || !isSaying(s, clause) || isSupposing(desk, sentence, s, clause)) return []
    const first = saidIn(desk, sentence, s, clause)
    return first === null
      ? []
      : [first, ...furtherViews(first)].flatMap(said => cardsFor(desk, clause, said, said === first))
  })
}

/** The cards for one view; one behind another is asked by its topic alone. */
function cardsFor(desk: WriterDesk, clause: Clause, said: Said, first: boolean): readonly Candidate[] {
  const { sentence, s } = said
  const settings = settingsOf(desk, said, clause)
  if (settings === null || shortLength(s, said.view) < LEAST_SAID) return []
  const named = said.standsFor !== null || isPersonal(desk, sentence, said.speaker)
  return asksFor(desk, said, settings)
    .filter(({ about, doing }) => first || about !== null || doing !== undefined)
    .flatMap(asked => {
      const front = frontFor(desk, said, clause, asked)
      const view = asked.doing === undefined ? said.view : { from: asked.doing.to, to: said.view.to }
      const back = viewLine(desk, { ...said, view }, asked.about)
      const prior = (named ? 0.56 : 0.48) + (asked.about === null ? 0 : 0.04) + (settings.length > 0 ? 0.02 : 0)
      if (front === null) return []
      const card = reported({ desk, sentence }, { rule: 'reports', front, back, prior, at: said.view })
      return [{ ...card, anchors: [...card.anchors, ...introducedAt(desk, said)] }]
    })
}

/** Things that somebody writes a view into. */
const WRITING =
  /^(?:paper|book|letter|speech|essay|report|article|memo|memorandum|lecture|note|pamphlet|dispatch|column|study|interview|diary|telegram)$/

/** "sent a paper in which he observed that P": "X sent a paper. What did he observe in it?" */
export function inWhich(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  if (s.form !== 'statement' || main?.subject == null || !main.sure || main.verb.negated) return null
  const at = s.tokens.findIndex(
    (_, i) =>
      i > main.verb.to &&
      lower(s, i) === 'in' &&
      lower(s, i + 1) === 'which' &&
      /^(?:he|she|they)$/.test(lower(s, i + 2)),
  )
  const verb = at + 3
  if (at < 0 || !isPersonal(desk, sentence, main.subject) || /^PRP/.test(tag(s, main.subject.from))) return null
  const comma = lower(s, at - 1) === ',' ? at - 1 : at
  if (
    !s.phrases.some(phrase => phrase.to <= comma && phrase.from >= main.verb.to && WRITING.test(lemma(s, phrase.head)))
  )
    return null
  const asks = lemma(s, verb) === 'ask' && /^(?:why|how|what|whether|who|when|where)$/.test(lower(s, verb + 1))
  const found = asks ? { at: verb + 1 } : REPORTS.test(lemma(s, verb)) ? viewFrom(s, verb) : null
  if (found === null || !/^VBD$/.test(tag(s, verb)) || lower(s, found.at) === 'whether') return null
  const next = desk.sentences[sentence + 1]
  // The question stands on the card that asks for its answer.
  if (asks && next !== undefined && ownAnswer(desk, sentence + 1, next) !== null) return null
  const view = trimmed(s, { from: found.at, to: asks ? s.tokens.length : viewEnd(s, found.at) })
  const start = opening(s).start
  const out = new LineBuilder(desk).copy(sentence, trimmed(s, { from: start, to: comma }), {
    ...QUOTING,
    casing: 'upper',
  })
  out
    .say(asks ? '. What question did ' : '. What did ')
    .copy(sentence, { from: at + 2, to: at + 3 })
    .say(' ')
  out.inflect(lemma(s, verb), sentence, verb).say(' in it?')
  const back = viewLine(desk, { sentence, s, view })
  return reported({ desk, sentence }, { rule: 'in-which', front: out.line(), back, prior: 0.6, at: view })
}

const ANSWERS = /^(?:answer|reply|explanation|conclusion|verdict|response|solution)$/

/** What a sentence asks on somebody's behalf: "she asked why P". */
function askedIn(s: Sentence): TokenRange | null {
  for (let i = 2; i + 3 < s.tokens.length; i++)
    if (lemma(s, i) === 'ask' && /^(?:why|how|what)$/.test(lower(s, i + 1)))
      return trimmed(s, { from: i + 1, to: s.tokens.length })
  return null
}

/** "She asked why P. Her answer was that Q.": "What was Ada Lund’s answer to the question why P?" */
export function ownAnswer(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const before = desk.sentences[sentence - 1]
  const asked = before === undefined || before.paragraph !== s.paragraph ? null : askedIn(before)
  const main = mainClause(s)
  if (asked === null || main?.subject == null || s.form !== 'statement' || main.verb.negated) return null
  const noun = main.verb.from - 1
  if (!ANSWERS.test(lemma(s, noun)) || lemma(s, main.verb.main) !== 'be' || lower(s, main.verb.to) !== 'that')
    return null
  const whose = desk.references[sentence]?.some(({ tokens }) => tokens.from === main.subject?.from) === true
  if (!whose && tag(s, noun - 1) !== 'POS') return null
  const view = trimmed(s, { from: main.verb.to + 1, to: viewEnd(s, main.verb.to + 1) })
  const out = new LineBuilder(desk).say('What was ').copy(sentence, { from: main.subject.from, to: noun + 1 }, QUOTING)
  const front = copyShort(out.say(' to the question '), sentence - 1, before ?? s, asked, QUOTING)
    .say('?')
    .line()
  const card = reported(
    { desk, sentence },
    { rule: 'own-answer', front, back: viewLine(desk, { sentence, s, view }), prior: 0.58, at: view },
  )
  const spans = before === undefined ? [] : [sentenceSpan(before)]
  return { ...card, sentences: [sentence, sentence - 1], anchors: [...card.anchors, ...spans] }
}

/** "The bridge, engineers in Halden say, will fall": the same question of what is said in passing. */
export function inPassing(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const thrown = s.form === 'statement' ? thrownIn(s) : null
  if (thrown === null || s.tokens.some(({ form }) => /^[“”"]|^``$|^''$/.test(form))) return null
  const { speaker, verb } = thrown
  if (!isTold(desk, sentence, s, speaker) || leans(desk, sentence, s, speaker)) return null
  const start = opening(s).start
  const middle = thrown.to < s.tokens.length
  // In the middle of a clause what stands before is its subject; at the end all of it is said.
  const view = trimmed(s, { from: start, to: middle ? s.tokens.length : thrown.from })
  const before = trimmed(s, { from: start, to: thrown.from })
  const topic = middle ? subjectAlone(s, before) : topicOf(s, view)
  const teller = tellerOf(desk)
  if (
    shortLength(s, view) < 6 ||
    (middle && (topic === null || s.tokens.slice(thrown.to).some(({ form }) => form === ';')))
  )
    return null
  const told = tag(s, verb) === 'VBD' || tag(s, verb) === 'VBN'
  const many = tag(s, verb) === 'VBP' || tag(s, verb) === 'VB'
  const named = isPersonal(desk, sentence, speaker)
  if (teller === null || (named && topic === null)) return null
  const out = new LineBuilder(desk).say(`According to ${teller}, what ${told ? 'did' : many ? 'do' : 'does'} `)
  out.copy(sentence, speaker, QUOTING).say(' ').inflect(lemma(s, verb), sentence, verb)
  if (topic !== null) out.say(' about ').copy(sentence, topic, QUOTING)
  const skip = new Set(Array.from({ length: thrown.to - thrown.from }, (_, k) => thrown.from + k))
  const back = new LineBuilder(desk).copy(sentence, view, { ...ANSWER, skip }).line()
  const prior = (named ? 0.5 : 0.46) + (topic === null ? 0 : 0.04)
  return reported({ desk, sentence }, { rule: 'in-passing', front: out.say('?').line(), back, prior, at: view })
}

/** A stretch that is a noun phrase and nothing else. */
const subjectAlone = (s: Sentence, range: TokenRange): TokenRange | null =>
  range.to - range.from <= 9 &&
  /^(?:DT|NN|JJ|CD)/.test(tag(s, range.from)) &&
  /^NN/.test(tag(s, range.to - 1)) &&
  !s.tokens.slice(range.from, range.to).some(({ xpos }) => /^(?:VB[DPZ]|MD|W|PRP)/.test(xpos))
    ? range
    : null
