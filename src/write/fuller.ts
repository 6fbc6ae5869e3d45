/**
 * "The fund" of a piece that has brought in "a special fund for infrastructure": on a card the fuller words stand in the
 * place of the bare ones, on its front and, where that does not name the thing, in the answer of an argument. What the piece
 * calls a thing is found in `introduced/`; the words put in are marked as such, so that the person looks at them.
 */
import type { NounPhrase, Sentence } from '../read/reading.ts'
import type { Candidate, CandidateBody } from './candidate.ts'
import { backLines, frontLines, onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { isPinned } from './gates/definites.ts'
import { isPointing } from './gates/pointing.ts'
import type { View, Word } from './gates/view.ts'
import { isLed, viewOf } from './gates/view.ts'
import { fullWords } from './introduced/full-words.ts'
import type { Line } from './wording/line.ts'
import { lineText } from './wording/line.ts'
import { put } from './wording/put.ts'

interface Fill {
  readonly sentence: number
  readonly phrase: NounPhrase
  readonly text: string
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const SMALL = /^(?:the|an?|of|for|on|in|at|to|by|with|and|or|from|s)$/

/** An answer of more words than this, each counted once, is told by none of them. */
const CLAUSE = 9

/** Whether words put in would tell what the card asks for. */
function givesAway(view: View, noun: string, text: string): boolean {
  const answer = new Set(view.backTexts.flatMap(wordsIn))
  // A whole clause is not told by a word that it has in common with the claim.
  if (view.candidate.kind === 'argument' && answer.size > CLAUSE) return false
  return wordsIn(text).some(word => !SMALL.test(word) && word !== noun && answer.has(word))
}

/** "along the west coast of South America in South America": a name that the side has already. */
const repeats = (side: readonly Word[], { from, to }: NounPhrase, word: Word, text: string): boolean =>
  side.some(
    ({ s, i, token }) =>
      /^\p{Lu}/u.test(token.form) &&
      /^NNPS?$/.test(token.xpos) &&
      !(s === word.s && i >= from && i < to) &&
      text.split(/[\s’-]+/).includes(token.form),
  )

/** "the council" of "the council’s survey": the words of whoever owns the rest; the whole phrase where nobody does. */
function ownerIn(s: Sentence, phrase: NounPhrase): NounPhrase {
  const mark = s.tokens.findIndex(({ xpos }, k) => k > phrase.from && k < phrase.head && xpos === 'POS')
  return mark < 0 ? phrase : { ...phrase, head: mark - 1, to: mark }
}

/** Whether fuller words can stand before "’s": no preposition in them, no plural at their end. */
const canOwn = (text: string): boolean => !/ (?:of|for|on|in|at|to|by|with|from|that|between) |s$/.test(text)

/** The fuller words for what a word opens; null where it needs none, or the piece has none. */
function fillAt(view: View, word: Word, side: readonly Word[]): Fill | null {
  const whole = word.s.phrases.find(({ from }) => from === word.i)
  const phrase = whole === undefined ? undefined : ownerIn(word.s, whole)
  const head = word.s.tokens[phrase?.head ?? -1]
  if (word.resolved || whole === undefined || phrase === undefined || head === undefined) return null
  const lemma = head.lemma.toLowerCase()
  // What the card has named before needs no second name.
  const at = side.indexOf(word)
  if (side.slice(0, at).some(({ token }) => token.lemma.toLowerCase() === lemma)) return null
  const text = fullWords(view.desk, word.sentence, phrase, view.candidate.kind)
  if (text !== null && phrase !== whole && !canOwn(text)) return null
  return text === null || repeats(side, phrase, word, text) ? null : { sentence: word.sentence, phrase, text }
}

/** Whether a word opens a phrase that may say too little; of an argument also where the gates let it pass for its piece. */
function isLoose(view: View, word: Word, side: readonly Word[]): boolean {
  if (word.lower !== 'the') return isPointing(word)
  if (!isPinned(view, word, side)) return true
  return view.candidate.kind === 'argument' && !isLed(view, word) && !view.frontText.includes(view.desk.title)
}

function onBack(body: CandidateBody, change: (line: Line) => Line): CandidateBody {
  if (body.form === 'cloze') return body
  return body.form === 'question' ? { ...body, back: change(body.back) } : { ...body, items: body.items.map(change) }
}

/** A body with fuller words on one side; the same object where there are none. */
function filledIn(view: View, body: CandidateBody, side: 'front' | 'back'): CandidateBody {
  const { desk } = view
  const words = side === 'front' ? view.front : view.back
  const shown = side === 'front' ? words : [...view.front, ...words]
  let filled = body
  for (const word of words) {
    const fill = isLoose(view, word, words) ? fillAt(view, word, shown) : null
    const noun = word.s.tokens[fill?.phrase.head ?? -1]?.form.toLowerCase() ?? ''
    if (fill === null || (side === 'front' && givesAway(view, noun, fill.text))) continue
    const change = (line: Line): Line => put(desk, line, fill.sentence, fill.phrase, fill.text) ?? line
    filled = side === 'front' ? onFront(filled, change) : onBack(filled, change)
  }
  return filled
}

const lengthOf = (lines: readonly Line[]): number => lines.map(lineText).join('').length

/** The card with every loose "the …" or "this …" that the piece has told more fully; null where there is none. */
export function withFuller(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const view = viewOf(desk, candidate)
  const front = filledIn(view, candidate.body, 'front')
  const body = candidate.kind === 'argument' && front.form === 'question' ? filledIn(view, front, 'back') : front
  const same =
    lengthOf(frontLines(body)) === lengthOf(frontLines(candidate.body)) &&
    lengthOf(backLines(body)) === lengthOf(backLines(candidate.body))
  return same ? null : { ...candidate, body }
}
