/**
 * Words at hand: names, times and things of a piece that a card on it may lack, the likeliest first. The piece is gone
 * through once (`gather.ts`, beside the reader); what a card lacks is worked out from that at every letter typed.
 */
import { wordsOf } from '../../core/similar.ts'

export interface Spot {
  /** From 1. */
  readonly paragraph: number
  /** UTF-16 offset in it. */
  readonly start: number
}

export interface HandWord {
  readonly kind: 'name' | 'time' | 'thing'
  /** What stands before it in a sentence, "in", "the"; empty for nothing. */
  readonly lead: string
  readonly text: string
  /** Words that say the same: a card that has them has it. */
  readonly also: readonly string[]
  /** Words that say too little of it: a last name, "the quota". */
  readonly short: readonly string[]
  /** Where the piece says it, in short or in full, in the order of the text. */
  readonly at: readonly Spot[]
  /** It stands over the piece. */
  readonly headed: boolean
  /** The country that the headings are about, or the thing. */
  readonly main: boolean
}

/** All words of a piece that may be wanted, in no order. */
export type Hand = readonly HandWord[]

/** Most at once, and most of each kind. */
const MOST = { all: 8, name: 5, time: 2, thing: 3 } as const

const WORTH = { near: 3, often: 1.2, headed: 0.8, main: 1.4, short: 1.6, story: 1.5, dated: -1.8 } as const

/** How far back, in paragraphs, the time of a story still holds. */
const STORY = 3

/** How near a word is that was said so many paragraphs before. */
const nearness = (paragraphs: number): number => [1, 0.65, 0.45][paragraphs] ?? 0.3
/** What is said only farther on is no help to who reads on, but it is of the piece. */
const LATER = 0.15
const SAME_LATER = 0.6

/** One of a thing or several, and whose it is: all the same word. */
const keysOf = (text: string): readonly string[] =>
  wordsOf(text).map(({ key }) => key.replace(/'s?$/, '').replace(/(?<=\p{L}{3})s$/u, ''))

const has = (shown: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && shown.some((_, i) => words.every((word, k) => shown[i + k] === word))

/** Whether a card says a word already: in these words, in others, or with all of them here and there. */
function isSaid({ text, also }: HandWord, shown: readonly string[]): boolean {
  const own = keysOf(text)
  return own.every(word => shown.includes(word)) || also.some(other => has(shown, keysOf(other)))
}

/** Where it is or before it. */
export const isBefore = (a: Spot, b: Spot): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.start <= b.start)

function nearnessOf({ at }: HandWord, place: Spot): number {
  const last = at.findLast(spot => isBefore(spot, place))
  if (last !== undefined) return nearness(place.paragraph - last.paragraph)
  return at.some(({ paragraph }) => paragraph === place.paragraph) ? SAME_LATER : at.length > 0 ? LATER : 0
}

/** The time that the piece has named last when it comes to a place. */
function storyTime(hand: Hand, place: Spot): HandWord | null {
  let found: { readonly word: HandWord; readonly spot: Spot } | null = null
  for (const word of hand) {
    const spot = word.kind === 'time' ? word.at.findLast(one => isBefore(one, place)) : undefined
    if (spot === undefined || place.paragraph - spot.paragraph > STORY) continue
    // Of "March 1951" and "1951", which stand at one place, the year will do.
    const later = found === null || !isBefore(spot, found.spot)
    const same = found !== null && spot.start === found.spot.start && spot.paragraph === found.spot.paragraph
    if (later || (same && word.text.length < (found?.word.text.length ?? 0))) found = { word, spot }
  }
  return found?.word ?? null
}

const YEAR = /^(?:1\d|20)\d{2}$/

function scoreOf(word: HandWord, place: Spot, shown: readonly string[]): number {
  const often = Math.min(1, Math.log2(1 + word.at.length) / 4)
  const short = word.short.some(one => has(shown, keysOf(one)))
  return (
    WORTH.near * nearnessOf(word, place) +
    WORTH.often * often +
    (word.headed ? WORTH.headed : 0) +
    (word.main ? WORTH.main : 0) +
    (short ? WORTH.short : 0) +
    // A card with a year seldom lacks another.
    (word.kind === 'time' && shown.some(key => YEAR.test(key)) ? WORTH.dated : 0)
  )
}

/** "1951" beside "March 1951", the Orrin beside the Orrin river: one of them will do. */
function areTwins(a: HandWord, b: HandWord): boolean {
  if (a.kind !== b.kind && (a.lead !== 'the' || b.lead !== 'the')) return false
  const [own, other] = [keysOf(a.text), keysOf(b.text)]
  return has(own, other) || has(other, own)
}

/** What a card on a place of the piece may lack, the likeliest first; nothing that it says already. `place`: where it ends. */
export function wordsAtHand(hand: Hand, place: Spot, shown: string): readonly HandWord[] {
  const keys = keysOf(shown)
  const story = storyTime(hand, place)
  const left = hand
    .filter(word => !isSaid(word, keys))
    .map(word => ({ word, score: scoreOf(word, place, keys) + (word === story ? WORTH.story : 0) }))
    .sort((a, b) => b.score - a.score || a.word.text.localeCompare(b.word.text, 'en'))
  const taken: HandWord[] = []
  for (const { word } of left) {
    const same = taken.filter(({ kind }) => kind === word.kind)
    const twin = taken.some(other => areTwins(word, other))
    if (!twin && same.length < MOST[word.kind]) taken.push(word)
    if (taken.length === MOST.all) break
  }
  return taken
}
