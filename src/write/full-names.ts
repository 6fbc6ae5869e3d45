/**
 * "The Bank" of a piece that has spoken of the Bank of England: on a card its full name stands in the place of the short one
 * where it comes first, if only one full name could be meant and the card does not have it.
 */
import type { NounPhrase, Sentence } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { textOf } from './desk.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import { put } from './wording/put.ts'

/** Common nouns that a body goes by once it has been named in full. */
const BODY =
  /^(?:Bank|Court|Council|Commission|Committee|Office|Agency|Authority|Board|Institute|Academy|University|Museum|Union|Party|Society|Foundation|Fund|Ministry|Department|Assembly|Act|Convention|Treaty|League|Federation|Bureau|Service|Corporation|Company|College|Library|Trust|Association|Community|Alliance|Forum|Review|Survey|Tribunal)$/

/** Whether "the" and one such noun stand at a word, and no name goes on with it. */
const isShort = ({ tokens }: Sentence, i: number): boolean =>
  /^the$/i.test(tokens[i]?.form ?? '') &&
  BODY.test(tokens[i + 1]?.form ?? '') &&
  /^NNP/.test(tokens[i + 1]?.xpos ?? '') &&
  !/^\p{Lu}/u.test(tokens[i + 2]?.form ?? '') &&
  !/^(?:of|for|on)$/.test(tokens[i + 2]?.form ?? '')

/** The full names that a sentence has for a body, as the piece writes them: "Bank of England", "Orrin Council". */
function fullsIn(desk: WriterDesk, index: number, noun: string): readonly string[] {
  const s = desk.sentences[index]
  if (s === undefined || !s.tokens.some(({ form }) => form === noun)) return []
  return (desk.mentions[index] ?? []).flatMap(({ kind, tokens: { from, to } }) => {
    const words = s.tokens.slice(from, to).map(({ form }) => form)
    const own = words[0]?.toLowerCase() === 'the' ? 1 : 0
    const full =
      words.length - own > 1 &&
      (words.at(-1) === noun || (words[own] === noun && /^(?:of|for)$/.test(words[own + 1] ?? '')))
    const [first, last] = [s.tokens[from + own], s.tokens[to - 1]]
    return kind === 'name' && full && first !== undefined && last !== undefined
      ? [textOf(desk, s.paragraph).slice(first.start, last.end)]
      : []
  })
}

/** The one full name before a place in the piece; null where there is none, or another. */
function fullBefore(desk: WriterDesk, sentence: number, noun: string): string | null {
  const found = new Set<string>()
  for (let index = 0; index <= sentence; index++) {
    const s = desk.sentences[index]
    for (const full of fullsIn(desk, index, noun)) found.add(full)
    // From the first short one on, others of the kind are told apart by their names.
    if (found.size > 0 && s?.tokens.some((_, i) => isShort(s, i) && s.tokens[i + 1]?.form === noun) === true) break
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

const phraseAt = ({ s, i }: Word): NounPhrase | undefined => s.phrases.find(({ from }) => from === i)

/** The card with the full name for the first short one on its front; null where there is none. */
export function withFullName(view: View): Candidate | null {
  const { candidate, desk, front, frontText, backTexts } = view
  const word = front.find(
    one => !one.resolved && isShort(one.s, one.i) && phraseAt(one) !== undefined && !isQuoted(view, one),
  )
  const noun = word?.s.tokens[word.i + 1]?.form
  if (word === undefined || noun === undefined) return null
  const full = fullBefore(desk, word.sentence, noun)
  if (full === null || `${frontText} ${backTexts.join(' ')}`.includes(full)) return null
  let changed = false
  const body = onFront(candidate.body, line => {
    const next = changed ? null : put(desk, line, word.sentence, { from: word.i, to: word.i + 2 }, `the ${full}`)
    if (next !== null) changed = true
    return next ?? line
  })
  return changed ? { ...candidate, body } : null
}
