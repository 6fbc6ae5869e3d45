/**
 * "What did X do …?": the object asked for, where a date pins the event down; and "X was […]" for what a named thing was.
 */
import { lemma, lower, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, questionAbout, restEnd } from '../wording/questions.ts'
import { stretchOf } from './clozes.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, standing, within } from './maker.ts'

/** The object right behind the verb with all that hangs on it, without a date at its end; null when there is none. */
function objectOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): TokenRange | null {
  const phrase = s.phrases.find(candidate => candidate.from === clause.verb.to)
  if (phrase === undefined || /^(?:PRP|EX|WP|DT|CD)$/.test(tag(s, phrase.head))) return null
  let end = restEnd(s, clause)
  const date = dateIn(desk, sentence, { from: phrase.to, to: end })
  if (date !== null) end = /^(?:IN|TO)$/.test(tag(s, date.tokens.from - 1)) ? date.tokens.from - 1 : date.tokens.from
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
  statements: desk.reading.statements
    .filter(statement => statement.sentence === sentence && within(statement.tokens, clause.verb))
    .map(statement => statement.id),
  holder: holderAt(desk, sentence, clause),
  attributed: false,
})

const objectQuestion = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null => {
  if (clause.verb.tense !== 'past' || clause.verb.passive || clause.verb.negated) return null
  if (
    /^(?:be|have|say|become|seem|remain|take|get|go|come|tell|ask|mean|do|make|see|know|think|believe|want)$/.test(
      lemma(s, clause.verb.main),
    )
  )
    return null
  const object = objectOf(desk, sentence, s, clause)
  const front = frontOf(s, clause)
  if (object === null || front.kind === 'other') return null
  const dated =
    dateIn(desk, sentence, { from: clause.from, to: clause.verb.from }) ??
    dateIn(desk, sentence, { from: object.to, to: clause.to })
  if (dated === null) return null
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

/** "During the cold war, North Korea was […] in north-east Asia." */
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
    [objectQuestion(desk, sentence, s, clause), complementCloze(desk, sentence, s, clause)].flatMap(made =>
      made === null ? [] : [made],
    ),
  )
