/**
 * The author's own question and the answer that follows it: asked as the author asks it, with the author's name put into it.
 * Only an answer that takes the question up counts: "What should X do?" – "X should …", "Why …?" – "Because …".
 */
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../read/reading.ts'
import { LineBuilder } from '../wording/line.ts'
import type { LinkMaker } from './link-tools.ts'
import { candidate } from './link-tools.ts'

/** "I'd say", "I think", "I believe": the words that give an answer as the author's. */
function stanceEnd(s: Sentence): number {
  const start = opening(s).start
  if (lower(s, start) !== 'i') return -1
  for (let i = start + 1; i < start + 4; i++)
    if (/^(?:say|think|believe|suspect|doubt)$/.test(lemma(s, i)) && !/^(?:n['’]t|not)$/.test(lower(s, i - 1)))
      return lemma(s, i) === 'doubt' ? -1 : lower(s, i + 1) === 'that' ? i + 2 : i + 1
  return -1
}

const EMPTY = /^(?:be|do|have|the|a|what|it|go|make|get|take|can|will)$/

/** Whether an answer takes up its question: its auxiliary, a verb or a noun of it. */
function takesUp(asked: Sentence, range: TokenRange, answer: Sentence): boolean {
  const wh = lower(asked, range.from)
  const first = lower(answer, opening(answer).start)
  if (/^(?:why|how)$/.test(wh)) return /^(?:because|by|to|for|since)$/.test(first)
  const modal = asked.tokens.slice(range.from, range.to).find(({ xpos }) => xpos === 'MD')
  if (
    modal !== undefined &&
    answer.tokens.slice(0, 8).some(({ form }) => form.toLowerCase() === modal.form.toLowerCase())
  )
    return true
  const words = new Set(
    answer.tokens.filter(({ xpos }) => /^(?:NN|VB)/.test(xpos)).map(({ lemma: word }) => word.toLowerCase()),
  )
  return asked.tokens
    .slice(range.from, range.to)
    .some(
      ({ xpos, lemma: word }) =>
        /^(?:NN|VB)/.test(xpos) && !EMPTY.test(word.toLowerCase()) && words.has(word.toLowerCase()),
    )
}

/** Where "They should" of an answer ends, when the question already says it. */
function echoed(asked: Sentence, range: TokenRange, answer: Sentence): number {
  const start = opening(answer).start
  const modal = lower(answer, start + 1)
  const said = asked.tokens
    .slice(range.from, range.to)
    .some(({ form, xpos }) => xpos === 'MD' && form.toLowerCase() === modal)
  const doing = asked.tokens.slice(range.from, range.to).some(({ form }) => form === 'do')
  return said && doing && /^(?:it|they|he|she|we)$/.test(lower(answer, start)) && tag(answer, start + 2) === 'VB'
    ? start + 2
    : start
}

export const question: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence } = bound
  const open = !/^W/.test(tag(toSentence, to.tokens.from))
  const stance = stanceEnd(fromSentence)
  if (open ? stance < 0 : !takesUp(toSentence, to.tokens, fromSentence)) return null
  const first = { from: to.tokens.from, to: to.tokens.from + 1 }
  const out = new LineBuilder(desk)
  if (open)
    out
      .say(`How does ${desk.author} answer the question: “`)
      .copy(to.sentence, to.tokens, { resolve: true, casing: 'upper' })
      .say('?”')
  else
    out
      .copy(to.sentence, first, { casing: 'upper' })
      .say(`, according to ${desk.author}, `)
      .copy(to.sentence, { from: first.to, to: to.tokens.to }, { resolve: true })
      .say('?')
  const start = stance >= 0 ? stance : echoed(toSentence, to.tokens, fromSentence)
  const said = trimmed(fromSentence, { from: Math.max(from.tokens.from, start), to: endOf(fromSentence, start) })
  const back = new LineBuilder(desk).copy(from.sentence, said, { casing: 'upper', bare: true }).line()
  return candidate(bound, {
    link: 'conclusion',
    body: { form: 'question', front: out.line(), back },
    prior: open ? 0.54 : 0.5,
    answer: from,
  })
}

/** A further clause of the answer is left: ", and that I would not …", "; …". */
function endOf(s: Sentence, from: number): number {
  for (let i = from + 3; i < s.tokens.length; i++) {
    if (/^[;:]$/.test(lower(s, i))) return i
    if (
      lower(s, i) === ',' &&
      /^(?:and|but)$/.test(lower(s, i + 1)) &&
      /^(?:that|i|it|they|this)$/.test(lower(s, i + 2))
    )
      return i
  }
  return s.tokens.length
}
