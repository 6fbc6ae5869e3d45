/** The thesis: one card that asks for it, and none when no sentence of the body says it plainly. */
import { MAX_CHOICES } from '../../core/proposal.ts'
import { leansOut } from '../../read/argument/leaning.ts'
import { opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Sentence, Thesis, Token } from '../../read/reading.ts'
import type { Alternative, Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { doesOf } from '../desk.ts'
import { countWords } from '../gates/view.ts'
import { labelOf, topicOf } from '../topic/topic.ts'
import type { Line } from '../wording/line.ts'
import { LineBuilder, lineText } from '../wording/line.ts'
import { sentenceSpan } from './maker.ts'
import { copyShort } from './points/compress.ts'
import { asAnswer, matterOfStandfirst, standfirstClaim } from './standfirst.ts'

/** Least confidence for a sentence to be put forward as the thesis: right for 7 of 10 microtexts (part 1), measured without titles. */
const LEAST = 0.35
/** Sentences that are put forward, where a second might as well be the thesis: the first may not be fit to be read alone. */
const MOST = 2

/** Share of the thesis's words of meaning that the title already gives away. */
function leak(desk: WriterDesk, tokens: readonly Token[]): number {
  const content = tokens.filter(token => /^(?:NN|VB|JJ)/.test(token.xpos) && token.lemma !== 'be')
  const shared = content.filter(
    token => desk.titleWords.has(token.form.toLowerCase()) || desk.titleWords.has(token.lemma.toLowerCase()),
  )
  return content.length === 0 ? 1 : shared.length / content.length
}

/** A sentence that may be the thesis, in the words of an answer. */
function answerOf(desk: WriterDesk, { sentence, tokens, subject }: Thesis): Line | null {
  const s = desk.sentences[sentence]
  if (s === undefined) return null
  const start = opening(s, tokens.from).start
  const range = trimmed(s, { from: start, to: tokens.to })
  const out = new LineBuilder(desk)
  if (subject === undefined) return copyShort(out, sentence, s, range, { bare: true, casing: 'upper' }).line()
  const named = lineText(new LineBuilder(desk).copy(subject.sentence, subject.tokens, { casing: 'upper' }).line())
  out.stand(named, sentence, { from: range.from, to: range.from + 1 }).say(' ')
  return copyShort(out, sentence, s, { from: range.from + 1, to: range.to }, { bare: true }).line()
}

/** Words of another answer at most: longer ones cannot be compared at a glance. */
const MOST_WORDS = 30

/** Least confidence of a sentence to be offered in the place of the first: it takes a stand, and is not there by chance. */
const LEAST_OTHER = 0.1

/** The next best sentences that can be read by themselves, for the person to put in the place of the first. */
function othersOf(desk: WriterDesk, first: number | null): readonly Alternative[] {
  return desk.reading.theses
    .filter(({ sentence, confidence }) => sentence !== first && confidence >= LEAST_OTHER)
    .flatMap((thesis): readonly Alternative[] => {
      const s = desk.sentences[thesis.sentence]
      const answer = s === undefined || leansOut(s, thesis.tokens) ? null : answerOf(desk, thesis)
      const words = answer === null ? 0 : countWords(lineText(answer))
      return s === undefined || answer === null || words < 4 || words > MOST_WORDS
        ? []
        : [{ answer, anchors: [sentenceSpan(s)] }]
    })
    .slice(0, MAX_CHOICES)
}

/** Which piece and matter the question is about: a title that does not tell is helped by the topic, one that gives the answer away gives way to it. */
function matterOf(desk: WriterDesk, gives: number, topic = topicOf(desk)): string {
  if (topic === null) return ` in ${desk.title}`
  if (gives >= LEAK) return ` about ${topic.text}`
  return topic.titled ? ` in ${desk.title}` : ` about ${topic.text} in ${desk.title}`
}

/** Share of the thesis's words in the title from which on the title answers the question. */
const LEAK = 0.4

/** A longer thesis is recited rather than recalled. */
const MOST_TOLD = 22

/**
 * "A town that builds churches for its saints should buy a ferry for its cooks", "Bridges that are to last must be mended": a
 * saying, unless the title speaks of such towns.
 */
function isSaying(desk: WriterDesk, s: Sentence, { tokens }: Thesis): boolean {
  const { start } = opening(s, tokens.from)
  const phrase = s.phrases.find(({ from }) => from === start)
  const any = /^(?:a|an)$/i.test(s.tokens[start]?.form ?? '') || (phrase?.head === start && tag(s, start) === 'NNS')
  if (!any || phrase === undefined) return false
  const whose = /^(?:that|which|who|whose)$/.test(s.tokens[phrase.to]?.form ?? '')
  return whose && !desk.titleWords.has(s.tokens[phrase.head]?.lemma.toLowerCase() ?? '')
}

/** What somebody should do is better asked of whom it is asked of: the card that does so takes the place of this one. */
const SPECIFIC = 0.2

const isDemand = (s: Sentence, { tokens }: Thesis): boolean =>
  s.clauses.some(
    ({ kind, verb }) =>
      /^(?:main|coordinate)$/.test(kind) &&
      /^(?:should|must)$/.test(verb.modal ?? '') &&
      !verb.passive &&
      verb.from >= tokens.from &&
      verb.to <= tokens.to,
  )

const NUMBERED = /^(?:(?:\d+|one|two|three|four|five|first|second|third|fourth|finally|lastly)[:.)–—]|(?:\d+|[a-e])\))/i

function cardOf(desk: WriterDesk, thesis: Thesis): Candidate | null {
  const s = desk.sentences[thesis.sentence]
  // "Halden should pay for it": for what, only the sentence before says.
  if (s === undefined || (thesis.subject === undefined && leansOut(s, thesis.tokens))) return null
  if (isSaying(desk, s, thesis)) return null
  const back = answerOf(desk, thesis)
  // "Three: supporters should …": one of a row that was numbered.
  if (back === null || countWords(lineText(back)) > MOST_TOLD || NUMBERED.test(lineText(back))) return null
  const front = new LineBuilder(desk)
    .say(
      `What ${doesOf(desk)} ${desk.author} argue${matterOf(desk, leak(desk, s.tokens.slice(thesis.tokens.from, thesis.tokens.to)))}?`,
    )
    .line()
  const statement = (desk.said[thesis.sentence] ?? []).find(
    ({ tokens }) => tokens.from === thesis.tokens.from && tokens.to === thesis.tokens.to,
  )
  const before = thesis.subject === undefined ? undefined : desk.sentences[thesis.subject.sentence]
  return {
    rule: 'thesis',
    kind: 'argument',
    link: 'thesis',
    body: { form: 'question', front, back },
    sentences: [thesis.sentence],
    anchors: [sentenceSpan(s), ...(before === undefined ? [] : [sentenceSpan(before)])],
    statements: statement === undefined ? [] : [statement.id],
    holder: 'author',
    attributed: true,
    prior: 0.3 + 0.5 * thesis.confidence - (isDemand(s, thesis) ? SPECIFIC : 0),
    asks: 'clause',
    alternatives: othersOf(desk, thesis.sentence),
  }
}

/** Of what stands over the piece readers kept more than of what was found in it. */
const PRINTED = 0.7

/** The thesis as the standfirst says it, with sentences of the body to choose in its place. */
function printed(desk: WriterDesk): Candidate | null {
  const said = standfirstClaim(desk)
  if (said.length === 0) return null
  const gives = leak(
    desk,
    said.flatMap(({ tokens }) => tokens),
  )
  // A place that the text often names is seldom what is argued about; what the headings are of is.
  const label = labelOf(desk)
  const matter = label === null ? matterOfStandfirst(desk, said) : ''
  const about = matter === '' ? matterOf(desk, gives, label) : ` about ${matter} in ${desk.title}`
  return {
    rule: 'standfirst',
    kind: 'argument',
    link: 'thesis',
    body: {
      form: 'question',
      front: new LineBuilder(desk).say(`What ${doesOf(desk)} ${desk.author} argue${about}?`).line(),
      back: asAnswer(desk, said),
    },
    sentences: [],
    anchors: said.map(sentenceSpan),
    statements: [],
    holder: 'author',
    attributed: true,
    prior: PRINTED,
    asks: 'clause',
    alternatives: othersOf(desk, null),
  }
}

/** The thesis card, when the reading is sure enough. Of two that are as likely the gates choose, since both ask the same. */
export function makeThesis(desk: WriterDesk): readonly Candidate[] {
  // Without an author there is nobody to argue: reports and notices have no thesis.
  if (desk.reading.piece.author === '') return []
  const over = printed(desk)
  if (over !== null) return [over]
  return desk.reading.theses
    .filter(({ confidence }) => confidence >= LEAST)
    .slice(0, MOST)
    .flatMap(thesis => {
      const made = cardOf(desk, thesis)
      return made === null ? [] : [made]
    })
}
