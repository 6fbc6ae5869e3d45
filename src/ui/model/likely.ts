/**
 * The sentences that may come nearest to an answer about the whole piece, as the person chooses among them: each is a run of
 * sentences of one paragraph, which becomes the source, and the words from which an answer can be shortened.
 */
import type { Anchor } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { Likely, LikelySentence, WholeLink } from '../../core/likely.ts'
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import { chosenBy, sentencesIn, spanOf } from './writing.ts'

/** Sentences of one paragraph, by their numbers from 0: a run without gaps. */
export interface Chosen {
  readonly paragraph: number
  readonly sentences: ReadonlySet<number>
}

export interface LikelyChoice {
  readonly chosen: Chosen
  readonly text: string
  /** Of an objection: what the author says to it. */
  readonly reply: string | null
}

/** A sentence with its reply is one source where so few sentences stand between them. */
const NEAR = 3

interface Found extends Chosen {
  readonly text: string
}

/** Where an anchor's sentence stands now; null where it is gone, or is no sentence any more. */
function found(piece: Piece, anchor: Anchor | null): Found | null {
  const place = anchor === null ? null : locate(anchor, piece)
  if (place === null || place.how === 'paragraph') return null
  const text = paragraphText(piece, place.paragraph) ?? ''
  const sentences = chosenBy(sentencesIn(text), place)
  return { paragraph: place.paragraph, sentences, text: wordsOf(piece, { paragraph: place.paragraph, sentences }) }
}

/** The words of a choice, as the piece has them. */
export function wordsOf(piece: Piece, { paragraph, sentences }: Chosen): string {
  const text = paragraphText(piece, paragraph) ?? ''
  const { start, end } = spanOf(sentencesIn(text), sentences)
  return text.slice(start, end)
}

/** From a sentence to its reply, where that follows soon; else the sentence alone. */
function runTo(from: Found, to: Found | null): ReadonlySet<number> {
  const [first, last] = [Math.min(...from.sentences), Math.max(...(to?.sentences ?? []))]
  if (to?.paragraph !== from.paragraph || last <= first || last - first > NEAR) return from.sentences
  return new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i))
}

function choiceOf(piece: Piece, { at, reply }: LikelySentence): readonly LikelyChoice[] {
  const [own, other] = [found(piece, at), found(piece, reply)]
  if (own === null) return []
  const chosen = { paragraph: own.paragraph, sentences: runTo(own, other) }
  return [{ chosen, text: own.text, reply: other?.text ?? null }]
}

/** What may be chosen for a question, best first; nothing where the reader found nothing, or the text has changed. */
export const likelyChoices = (piece: Piece, likely: Likely | undefined, link: WholeLink): readonly LikelyChoice[] =>
  likely === undefined ? [] : likely[link].flatMap(one => choiceOf(piece, one))

export const isChosen = ({ chosen }: LikelyChoice, now: Chosen | null): boolean =>
  now !== null &&
  now.paragraph === chosen.paragraph &&
  now.sentences.size === chosen.sentences.size &&
  [...now.sentences].every(sentence => chosen.sentences.has(sentence))

/** What an answer to it can be shortened from. */
export const answerFrom = ({ text, reply }: LikelyChoice): string => (reply === null ? text : `${text} ${reply}`)

/** An answer on its way: `put` is what was put there for the person to shorten, as long as they have not touched it. */
export interface Answer {
  readonly back: string
  readonly put: string | null
}

/** What the person wrote stays; an empty answer, and one that was only put there, gives way to other words. */
export function withWords({ back, put }: Answer, words: string): Answer {
  const untouched = back.trim() === '' || back === put
  return untouched ? { back: words, put: words.trim() === '' ? null : words } : { back, put: null }
}
