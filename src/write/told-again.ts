/**
 * "The convention" of a piece on the Montreux Convention: on a card its full name stands in the place of the bare words,
 * where nothing else of that kind has been spoken of.
 */
import type { Sentence } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import { stemsIn } from './topic/matters.ts'
import { labelOf } from './topic/topic.ts'
import { put } from './wording/put.ts'

const lower = (s: Sentence, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''

/** Whether a phrase is "the" and the noun alone, with nothing behind that tells which. */
function isBare({ s, i }: Word, noun: string): boolean {
  const phrase = s.phrases.find(({ from }) => from === i)
  return (
    lower(s, i) === 'the' &&
    lower(s, i + 1) === noun &&
    phrase?.head === i + 1 &&
    !/^(?:of|that|which|on|for|between|with)$/.test(lower(s, i + 2))
  )
}

const rivals = new WeakMap<WriterDesk, number>()

/** The first sentence that speaks of another of the topic's kind: "arbitration treaties". Worked out once. */
function firstRival(desk: WriterDesk, noun: string, own: readonly string[]): number {
  const known = rivals.get(desk)
  if (known !== undefined) return known
  const at = desk.sentences.findIndex(s =>
    s.phrases.some(({ from, head }) => {
      if (lower(s, head) !== noun) return false
      const before = s.tokens.slice(from, head).filter(({ xpos }) => /^(?:NN|JJ|CD)/.test(xpos))
      return before.length > 0 && !before.some(({ form }) => own.includes(form.toLowerCase()))
    }),
  )
  const first = at < 0 ? desk.sentences.length : at
  rivals.set(desk, first)
  return first
}

/** The card with the topic's full name for the first bare "the …" that means it; null where there is none. */
export function withToldAgain(view: View): Candidate | null {
  const { candidate, desk, front, frontText, backTexts } = view
  const topic = labelOf(desk)
  if (topic === null || !topic.text.startsWith('the ')) return null
  const words = topic.text.split(' ').slice(1)
  const noun = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (before.length === 0 || noun === '') return null
  const [said, names] = [stemsIn(`${frontText} ${backTexts.join(' ')}`), stemsIn(before.join(' '))]
  if ([...names].some(stem => said.has(stem))) return null
  const word = front.find(one => !one.resolved && isBare(one, noun.toLowerCase()) && !isQuoted(view, one))
  if (word === undefined) return null
  const own = before.map(one => one.toLowerCase())
  if (firstRival(desk, noun.toLowerCase(), own) < word.sentence) return null
  let changed = false
  const body = onFront(candidate.body, line => {
    const next = changed ? null : put(desk, line, word.sentence, { from: word.i, to: word.i + 2 }, topic.text)
    if (next !== null) changed = true
    return next ?? line
  })
  return changed ? { ...candidate, body, under: 'topic' } : null
}
