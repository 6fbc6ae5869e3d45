/**
 * "What did X do …?": the object asked for, where a date pins the event down; and "X was […]" for what a named thing was.
 */
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import { stretchOf } from './clozes.ts'
import { hangsOnVerb } from './hangs-on-verb.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, statementsAt, within } from './maker.ts'

/** The object right behind the verb with all that hangs on it, without a date at its end; null when there is none. */
function objectOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): TokenRange | null {
  const phrase = s.phrases.find(candidate => candidate.from === clause.verb.to)
  if (phrase === undefined || /^(?:PRP|EX|WP|DT|CD)$/.test(tag(s, phrase.head))) return null
  let end = restEnd(s, clause)
  const date = dateIn(desk, sentence, { from: phrase.to, to: end })
  // A date is no part of the object only where it surely hangs on the verb: "recognised the republics in July".
  const at = date === null ? -1 : date.tokens.from - 1
  if (
    date !== null &&
    /^(?:in|on)$/.test(lower(s, at)) &&
    date.tokens.to >= trimmed(s, { from: phrase.from, to: end }).to
  ) {
    if (!hangsOnVerb(desk, sentence, s, clause, at)) return null
    end = at
  }
  const tokens = trimmed(s, { from: phrase.from, to: end })
  return tokens.to > tokens.from ? tokens : null
}

/** A date with a year of its own. */
const dateIn = (desk: WriterDesk, sentence: number, range: TokenRange): Mention | null =>
  (desk.mentions[sentence] ?? []).find(
    mention => mention.date !== undefined && !mention.date.deictic && within(range, mention.tokens),
  ) ?? null

const common = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause) => ({
  kind: 'fact' as const,
  link: null,
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: holderAt(desk, sentence, clause),
  attributed: false,
})

/** Verbs whose object is asked for in the present too: lasting states and arrangements. */
const LASTING =
  /^(?:maintain|include|govern|produce|export|import|import|employ|control|own|hold|host|fund|finance|supply|provide|require|regulate|guarantee|grant|cover|house|operate|run|publish|oversee|represent)$/

const objectQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const verb = lemma(s, clause.verb.main)
  const present = clause.verb.tense === 'present' && LASTING.test(verb)
  if ((clause.verb.tense !== 'past' && !present) || clause.verb.passive || clause.verb.negated) return null
  if (PLAIN.test(verb)) return null
  const object = objectOf(desk, sentence, s, clause)
  const front = frontOf(s, clause)
  if (object === null || front.kind === 'other') return null
  const dated =
    dateIn(desk, sentence, { from: clause.from, to: clause.verb.from }) ??
    dateIn(desk, sentence, { from: object.to, to: clause.rest.to })
  // Without a date it takes a phrase at the head to pin the question down.
  if (dated === null && !(present && front.kind === 'phrase' && front.tokens.to - front.tokens.from >= 3)) return null
  const line = questionAbout(desk, sentence, clause, { wh: 'What', according: '', without: object, end: null })
  if (line === null) return null
  const back = new LineBuilder(desk).copy(sentence, object, { bare: true, casing: 'upper' }).line()
  return {
    ...common(desk, sentence, s, clause),
    rule: 'what-question',
    body: { form: 'question', front: line, back },
    prior: 0.44,
    asks: 'phrase',
  }
}

const PLAIN =
  /^(?:be|have|say|become|seem|remain|take|get|go|come|tell|ask|mean|do|make|see|know|think|believe|want|find|feel|hear|call|leave|need|let|keep|start|begin|try|like|show|turn|put|set|give)$/

/** Verbs by which one makes another do something. */
const MAKING =
  /^(?:order|force|require|oblige|bind|compel|allow|permit|enable|urge|ask|instruct|authorise|authorize|encourage|invite|persuade|forbid|empower|commission|entitle|appoint|challenge|advise|warn|press)$/

/** "The Act bound the military to maintain …": "What did the Act bind the military to do?" */
const makingQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  if (!MAKING.test(lemma(s, clause.verb.main)) || clause.verb.negated || clause.verb.passive) return null
  const object = s.phrases.find(phrase => phrase.from === clause.verb.to)
  if (object === undefined || frontOf(s, clause).kind === 'other') return null
  const end = restEnd(s, clause)
  const at = s.tokens.findIndex(
    (token, i) => i >= object.to && i < Math.min(object.to + 8, end) && token.xpos === 'TO' && tag(s, i + 1) === 'VB',
  )
  if (at < 0 || s.tokens.slice(object.to, at).some(token => /^(?:VB|MD|,|CC|W)/.test(token.xpos))) return null
  const act = trimmed(s, { from: at + 1, to: end })
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: '',
    without: act,
    end: null,
    close: ' do?',
  })
  if (front === null || clause.verb.tense !== 'past') return null
  const back = new LineBuilder(desk).copy(sentence, act, { bare: true, casing: 'upper' }).line()
  return {
    ...common(desk, sentence, s, clause),
    rule: 'to-do-question',
    body: { form: 'question', front, back },
    prior: 0.5,
    asks: 'phrase',
  }
}

/** Deeds that are done for something. */
const DEED =
  /^(?:enact|create|introduce|pass|sign|launch|found|send|build|open|close|ban|form|establish|adopt|impose|cut|raise|use|spend|deploy|invade|buy|sell|borrow|publish|write|move|withdraw|merge|hire|dismiss|nationalise|nationalize|privatise|abolish|suspend|extend|visit|travel|meet)$/

/** "enacted the bill to preserve electricity": "Why did …?" */
const aimQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  if (!DEED.test(lemma(s, clause.verb.main)) || clause.verb.negated || clause.verb.tense !== 'past') return null
  const object = s.phrases.find(phrase => phrase.from === clause.verb.to)
  const from = object?.to ?? clause.verb.to
  if (tag(s, from) !== 'TO' || tag(s, from + 1) !== 'VB' || frontOf(s, clause).kind === 'other') return null
  const aim = trimmed(s, { from, to: restEnd(s, clause) })
  const front = questionAbout(desk, sentence, clause, { wh: 'Why', according: '', without: aim, end: null })
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, aim, { bare: true, casing: 'upper' }).line()
  return {
    ...common(desk, sentence, s, clause),
    rule: 'aim-question',
    body: { form: 'question', front, back },
    prior: 0.5,
    asks: 'phrase',
  }
}

/** "In its first decade the tram was […] of the valley." */
const complementCloze = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  const { subject } = clause
  if (
    subject === null ||
    lemma(s, clause.verb.main) !== 'be' ||
    clause.verb.negated ||
    clause.verb.passive ||
    clause.verb.modal !== null
  )
    return null
  const named = (desk.mentions[sentence] ?? []).some(
    mention => mention.kind === 'name' && within(subject, mention.tokens),
  )
  const phrase = s.phrases.find(candidate => candidate.from === clause.verb.to)
  if (s.tokens.slice(clause.verb.to, phrase?.to ?? clause.verb.to).some(token => token.xpos === 'CD')) return null
  if (!named || phrase === undefined || !/^NNS?$/.test(tag(s, phrase.head)) || phrase.to - phrase.from < 2) return null
  let { to } = phrase
  if (lower(s, to) === 'of') to = s.phrases.find(candidate => candidate.from === to + 1)?.to ?? to
  if (/^(?:and|or|,)$/.test(lower(s, to)) || /^VBG$/.test(tag(s, phrase.from))) return null
  const hidden = { from: phrase.from, to }
  const article = /^(?:a|an|the)$/.test(lower(s, hidden.from)) ? 1 : 0
  const whole = stretchOf(s, clause, hidden)
  if (!within(whole, hidden) || whole.to - hidden.to + (hidden.from - whole.from) < 6) return null
  const before = new LineBuilder(desk).copy(
    sentence,
    { from: whole.from, to: hidden.from + article },
    { resolve: true, bare: true, casing: 'upper' },
  )
  const after = new LineBuilder(desk)
    .say(hidden.to < whole.to ? ' ' : '')
    .copy(sentence, { from: hidden.to, to: whole.to }, { resolve: true, bare: true })
  return {
    ...common(desk, sentence, s, clause),
    rule: 'cloze-complement',
    body: {
      form: 'cloze',
      before: before.say(' ').line(),
      hidden: new LineBuilder(desk).copy(sentence, { from: hidden.from + article, to: hidden.to }).line(),
      after: after.say('.').line(),
    },
    prior: 0.36,
    asks: 'phrase',
  }
}

/** Object questions and complements of one sentence. */
export const makeObjectQuestions: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause =>
    [objectQuestion, makingQuestion, aimQuestion, complementCloze].flatMap(make => {
      const made = make(desk, sentence, s, clause)
      return made === null ? [] : [made]
    }),
  )
