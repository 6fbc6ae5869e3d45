/**
 * "The Bank" of a piece that has spoken of the Bank of England: on a card its full name stands in the place of the short one
 * where it comes first, if only one full name could be meant and the card does not have it.
 */
import type { Run } from '../core/proposal.ts'
import type { NounPhrase, Sentence } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { textOf } from './desk.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import type { Line } from './wording/line.ts'
import { put } from './wording/put.ts'

/** Common nouns that a body goes by once it has been named in full. */
const BODY =
  /^(?:Bank|Court|Council|Commission|Committee|Office|Agency|Authority|Board|Institute|Academy|University|Museum|Union|Party|Society|Foundation|Fund|Ministry|Department|Assembly|Act|Convention|Treaty|League|Federation|Bureau|Service|Corporation|Company|College|Library|Trust|Association|Community|Alliance|Forum|Review|Survey|Tribunal)$/

/** Whether "the" and one such noun stand at a word, and no name goes on with it. */
const isShort = ({ tokens }: Sentence, i: number): boolean =>
  /^the$/i.test(tokens[i]?.form ?? '') &&
  BODY.test(tokens[i + 1]?.form ?? '') &&
  /^NN/.test(tokens[i + 1]?.xpos ?? '') &&
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
  if (found.size === 0 && noun === 'Commission' && speaksOfUnion(desk)) return 'European Commission'
  return found.size === 1 && only !== undefined ? only : null
}

const union = new WeakMap<WriterDesk, boolean>()

/** Whether a piece speaks of the European Union, whose Commission needs no other name, and of no other one. Worked out once. */
function speaksOfUnion(desk: WriterDesk): boolean {
  const known = union.get(desk)
  if (known !== undefined) return known
  const { sentences } = desk
  const speaks = sentences.some(({ tokens }) =>
    tokens.some(
      ({ form }, i) => /^(?:EU|Brussels)$/.test(form) || (form === 'European' && tokens[i + 1]?.form === 'Union'),
    ),
  )
  const another = sentences.some((_, index) => fullsIn(desk, index, 'Commission').length > 0)
  const made = speaks && !another
  union.set(desk, made)
  return made
}

const phraseAt = ({ s, i }: Word): NounPhrase | undefined => s.phrases.find(({ from }) => from === i)

/** "When did the Commission fine it?" where the piece says "it": the short name that was put there. */
function shortRun({ runs }: Line): { readonly at: number; readonly noun: string } | null {
  const at = runs.findIndex(
    ({ how, text }) => how === 'resolved' && BODY.test(/^the (\p{Lu}\p{Ll}+)$/iu.exec(text)?.[1] ?? ''),
  )
  const noun = runs[at]?.text.slice('the '.length)
  return noun === undefined ? null : { at, noun }
}

/** The card with the full name for the short one that stands for a pronoun; null where there is none. */
function withFullForPronoun({ candidate, desk, frontText, backTexts, front }: View): Candidate | null {
  const sentence = front.find(({ resolved }) => resolved)?.sentence
  if (sentence === undefined) return null
  let changed = false
  const body = onFront(candidate.body, line => {
    const found = changed ? null : shortRun(line)
    const full = found === null ? null : fullBefore(desk, sentence, found.noun)
    if (found === null || full === null || `${frontText} ${backTexts.join(' ')}`.includes(full)) return line
    changed = true
    const longer = ({ text }: Run): string => `${text.slice(0, 'the '.length)}${full}`
    return { ...line, runs: line.runs.map((run, i) => (i === found.at ? { ...run, text: longer(run) } : run)) }
  })
  return changed ? { ...candidate, body } : null
}

/** A short name on a card with its full one. */
interface Short {
  readonly word: Word
  readonly full: string
}

/** The first short name among some words whose full one the card does not have. */
function shortAmong(view: View, words: readonly Word[]): Short | null {
  const shown = `${view.frontText} ${view.backTexts.join(' ')}`
  for (const word of words) {
    const noun = word.s.tokens[word.i + 1]?.form
    if (word.resolved || noun === undefined || !isShort(word.s, word.i)) continue
    if (phraseAt(word) === undefined || isQuoted(view, word)) continue
    const full = fullBefore(view.desk, word.sentence, noun)
    if (full !== null && !shown.includes(full)) return { word, full }
  }
  return null
}

const onAnswer = (body: CandidateBody, change: (line: Line) => Line): CandidateBody =>
  body.form === 'question' ? { ...body, back: change(body.back) } : body

/** The card with the full name for the first short one on its front, or else in a fact's answer; null where there is none. */
export function withFullName(view: View): Candidate | null {
  const { candidate, desk, front, back } = view
  const asked = shortAmong(view, front)
  const short = asked ?? (candidate.kind === 'fact' ? shortAmong(view, back) : null)
  if (short === null) return withFullForPronoun(view)
  const { word, full } = short
  let changed = false
  const change = (line: Line): Line => {
    const next = changed ? null : put(desk, line, word.sentence, { from: word.i, to: word.i + 2 }, `the ${full}`)
    if (next !== null) changed = true
    return next ?? line
  }
  const body = asked === null ? onAnswer(candidate.body, change) : onFront(candidate.body, change)
  return changed ? { ...candidate, body } : null
}
