/** The thesis: one card that asks for it, and none when no sentence of the body says it plainly. */
import { MAX_CHOICES } from '../../core/proposal.ts'
import { leansOut } from '../../read/argument/leaning.ts'
import { opening, trimmed } from '../../read/argument/scene.ts'
import type { ReadStatement, Sentence, Thesis } from '../../read/reading.ts'
import type { Alternative, Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { countWords } from '../gates/view.ts'
import type { Line } from '../wording/line.ts'
import { LineBuilder, lineText } from '../wording/line.ts'
import { sentenceSpan } from './maker.ts'
import { copyShort } from './points/compress.ts'

/** Least confidence for a sentence to be put forward as the thesis: right for 7 of 10 microtexts (part 1), measured without titles. */
const LEAST = 0.4

/** Share of the thesis's words of meaning that the title already gives away. */
function leak(desk: WriterDesk, s: Sentence, statement: ReadStatement): number {
  const content = s.tokens
    .slice(statement.tokens.from, statement.tokens.to)
    .filter(token => /^(?:NN|VB|JJ)/.test(token.xpos) && token.lemma !== 'be')
  const shared = content.filter(
    token => desk.titleWords.has(token.form.toLowerCase()) || desk.titleWords.has(token.lemma.toLowerCase()),
  )
  return content.length === 0 ? 1 : shared.length / content.length
}

/** What the piece is about: its most named thing or the noun that most of its phrases turn on. */
function topicOf(desk: WriterDesk): string | null {
  const counts = new Map<string, { n: number; text: string }>()
  for (const s of desk.sentences) {
    for (const phrase of s.phrases) {
      const tokens = s.tokens.slice(phrase.from, phrase.to)
      const first = tokens[0]
      if (
        first === undefined ||
        tokens.length < 2 ||
        !/^(?:the)$/i.test(first.form) ||
        !tokens.slice(1).every(token => /^(?:NN|JJ|HYPH)/.test(token.xpos))
      )
        continue
      const text = `the ${tokens
        .slice(1)
        .map(token => token.form)
        .join(' ')}`.replace(/ - /g, '-')
      const known = counts.get(text.toLowerCase())
      counts.set(text.toLowerCase(), { n: (known?.n ?? 0) + 1, text: known?.text ?? text })
    }
  }
  const titled = [...counts.values()].filter(
    ({ n, text }) =>
      n >= 2 &&
      text.split(' ').length >= 3 &&
      text
        .split(' ')
        .slice(1)
        .every(word => desk.titleWords.has(word.toLowerCase())),
  )
  const best = titled.sort((a, b) => b.n - a.n || b.text.length - a.text.length)[0]
  return best?.text ?? null
}

/** A sentence that may be the thesis, in the words of an answer. */
function answerOf(desk: WriterDesk, { sentence, tokens }: Thesis): Line | null {
  const s = desk.sentences[sentence]
  if (s === undefined) return null
  const start = opening(s, tokens.from).start
  const range = trimmed(s, { from: start, to: tokens.to })
  return copyShort(new LineBuilder(desk), sentence, s, range, { bare: true, casing: 'upper' }).line()
}

/** Words of another answer at most: longer ones cannot be compared at a glance. */
const MOST_WORDS = 28

/** The next best sentences that can be read by themselves, for the person to put in the place of the first. */
function othersOf(desk: WriterDesk, first: number): readonly Alternative[] {
  return desk.reading.theses
    .filter(({ sentence }) => sentence !== first)
    .flatMap((thesis): readonly Alternative[] => {
      const s = desk.sentences[thesis.sentence]
      const answer = s === undefined || leansOut(s) ? null : answerOf(desk, thesis)
      const words = answer === null ? 0 : countWords(lineText(answer))
      return s === undefined || answer === null || words < 4 || words > MOST_WORDS
        ? []
        : [{ answer, anchors: [sentenceSpan(s)] }]
    })
    .slice(0, MAX_CHOICES)
}

/** The thesis card, when the reading is sure enough. */
export function makeThesis(desk: WriterDesk): readonly Candidate[] {
  const statement = desk.reading.statements.find(candidate => candidate.role === 'thesis')
  const s = statement === undefined ? undefined : desk.sentences[statement.sentence]
  // Without an author there is nobody to argue: reports and notices have no thesis.
  if (statement === undefined || s === undefined || statement.confidence < LEAST || desk.reading.piece.author === '')
    return []
  const back = answerOf(desk, statement)
  if (back === null) return []
  const topic = topicOf(desk)
  const gives = leak(desk, s, statement)
  const where = gives < 0.4 || topic === null ? ` in ${desk.title}` : ''
  const about = topic === null || gives < 0.4 ? '' : ` about ${topic}`
  const front = new LineBuilder(desk).say(`What does ${desk.author} argue${about}${where}?`).line()
  return [
    {
      rule: 'thesis',
      kind: 'argument',
      link: 'thesis',
      body: { form: 'question', front, back },
      sentences: [statement.sentence],
      anchors: [sentenceSpan(s)],
      statements: [statement.id],
      holder: 'author',
      attributed: true,
      prior: 0.3 + 0.5 * statement.confidence,
      asks: 'clause',
      alternatives: othersOf(desk, statement.sentence),
    },
  ]
}
