/**
 * What the author tells people to do in so many words: "What should be done? Sell the toll houses. Build a second bridge", and
 * "Sell the harbour and you will have a poorer town".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { thirdOf } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

/** Verbs by which an author turns to the reader: what they call for is no remedy. */
const TO_READER =
  /^(?:consider|imagine|think|look|ask|remember|note|notice|suppose|compare|picture|recall|forget|see|listen|bear|let|say|call|watch|mark|read|believe|trust|pause|wait|add|count|set|recall|mind|visit|walk|never|guess|tell|admit|assume|do|be|go|come|come|know|spare|pity|blame|thank|welcome|meet|hear|observe|multiply|divide|google|feel|hold|enter|contrast|witness|call|take)$/

/** Where an order begins that somebody could carry out: a bare verb at the head of a sentence; -1 where there is none. */
function orderAt(s: Sentence): number {
  if (s.tokens.some(({ form }) => /^[“”"?]$/.test(form))) return -1
  const first = /^(?:and|so|then|but|finally|instead|first|second|third)$/.test(lower(s, 0)) ? 1 : 0
  const at = lower(s, first) === ',' ? first + 1 : first
  return tag(s, at) === 'VB' && s.tokens[at]?.deprel === 'root' ? at : -1
}

/** "What should be done?", "What would fix it?", "What is the answer?" */
const ASKS =
  /\b(?:what|how)\b.*\b(?:should|ought|must|can|could|would|to be done|answer|remedy|solution|cure|alternative|way out)\b/i

const textOf = (s: Sentence): string => s.tokens.map(({ form }) => form).join(' ')

/** A question for a remedy, or a sentence that says how many there are. */
const isAsking = (s: Sentence): boolean => textOf(s).endsWith('?') && ASKS.test(textOf(s))

/** "Three things, none of which will win an election." */
const isCount = (s: Sentence): boolean =>
  /^(?:two|three|four|five|several)$/.test(lower(s, 0)) &&
  /^(?:thing|step|change|measure|reform)$/.test(lemma(s, 1)) &&
  !s.clauses.some(({ kind, sure }) => kind === 'main' && sure)

/** Sentences looked back over for what the orders answer. */
const BACK = 3

/** Whether what is asked just before is what ought to be done. */
function answersQuestion(desk: WriterDesk, sentence: number): boolean {
  for (let k = sentence - 1; k >= Math.max(0, sentence - BACK); k--) {
    const s = desk.sentences[k]
    if (s === undefined || orderAt(s) >= 0) return false
    if (isAsking(s)) return true
    if (!isCount(s) && s.tokens.length > 4 && s.form !== 'fragment' && k < sentence - 1) return false
  }
  return false
}

interface Order {
  readonly sentence: number
  readonly range: TokenRange
}

/** An order up to where a remark on it begins. */
function orderOf(desk: WriterDesk, sentence: number): Order | null {
  const s = desk.sentences[sentence]
  const at = s === undefined ? -1 : orderAt(s)
  if (s === undefined || at < 0 || TO_READER.test(lemma(s, at))) return null
  const mark = s.tokens.findIndex((_, i) => i > at && /^[;:–—]$/.test(lower(s, i)))
  const range = trimmed(s, { from: at, to: mark < 0 ? s.tokens.length : mark })
  return shortLength(s, range) < 3 || shortLength(s, range) > 18 ? null : { sentence, range }
}

/** Most sentences between one order and the next. */
const GAP = 1

/** All orders of a row: what stands between them may say why. */
function rowFrom(desk: WriterDesk, sentence: number): readonly Order[] {
  const paragraph = desk.sentences[sentence]?.paragraph
  const row: Order[] = []
  for (let k = sentence, last = sentence; k < desk.sentences.length && k - last <= GAP + 1; k++) {
    if (desk.sentences[k]?.paragraph !== paragraph) break
    const order = orderOf(desk, k)
    if (order === null) continue
    row.push(order)
    last = k
  }
  return row
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']

/** "Which three things does A propose in “T”?" */
export function orders(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  if (desk.reading.piece.author === '' || orderOf(desk, sentence) === null || !answersQuestion(desk, sentence))
    return null
  const row = rowFrom(desk, sentence)
  const number = NUMBERS[row.length]
  if (number === undefined) return null
  const lines = row.map(({ sentence: at, range }) => {
    const own = desk.sentences[at] ?? s
    return copyShort(new LineBuilder(desk), at, own, range, ANSWER).line()
  })
  const [only] = lines
  const also = row.slice(1).map(order => order.sentence)
  if (lines.length === 1 && only !== undefined) {
    const front = new LineBuilder(desk).say(`What does ${desk.author} propose in ${desk.title}?`).line()
    return toldPoint(desk, sentence, {
      rule: 'orders',
      link: 'conclusion',
      body: { form: 'question', front, back: only },
      prior: 0.56,
    })
  }
  const front = new LineBuilder(desk).say(`Which ${number} things does ${desk.author} propose in ${desk.title}?`).line()
  return toldPoint(desk, sentence, {
    rule: 'orders',
    link: 'list',
    body: { form: 'list', front, items: lines },
    prior: 0.6,
    asks: 'list',
    also,
  })
}

/** Where "and you will …" begins; of several the last, which the author puts in the place of those before. */
function outcomeAt(s: Sentence, from: number): { readonly and: number; readonly modal: number } | null {
  const and = s.tokens.findIndex(
    (_, i) => i > from + 1 && /^(?:and|or)$/.test(lower(s, i)) && lower(s, i + 1) === 'you',
  )
  if (and < 0) return null
  let modal = -1
  for (let i = and; i < s.tokens.length; i++)
    if (lower(s, i) === 'you' && /^(?:will|['’]ll)$/.test(lower(s, i + 1))) modal = i + 1
  return modal < 0 ? null : { and, modal }
}

/** "What, according to A, will one have if one sells the Halden harbour?" – "A richer bank and a poorer town" */
export function doAndYouWill(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const found = tag(s, start) === 'VB' && s.tokens[start]?.deprel === 'root' ? outcomeAt(s, start) : null
  if (found === null || !isOwnSentence(desk, sentence, s) || lower(s, found.and) !== 'and') return null
  const { and, modal } = found
  const verb = modal + 1
  const mark = s.tokens.findIndex((_, i) => i > verb && /^[,;:.–—]$/.test(lower(s, i)))
  const said = trimmed(s, { from: verb + 1, to: mark < 0 ? s.tokens.length : mark })
  const deed = trimmed(s, { from: start + 1, to: and })
  if (!/^(?:get|have|find|see|lose|need)$/.test(lemma(s, verb)) || tag(s, verb) !== 'VB') return null
  if (shortLength(s, said) < 2 || shortLength(s, said) > 14 || shortLength(s, deed) < 2) return null
  if (
    /^(?:it|this|that|them)$/.test(lower(s, deed.from)) ||
    s.tokens.slice(deed.from, deed.to).some(({ form }) => /^your?$/i.test(form))
  )
    return null
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, will one `)
    .copy(sentence, { from: verb, to: verb + 1 })
    .say(' if one ')
    .inflect(thirdOf(lemma(s, start)), sentence, start)
    .say(' ')
  const front = copyShort(out, sentence, s, deed, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'do-and',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
