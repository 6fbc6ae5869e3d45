/**
 * Which drafts are for the words that a person picked: those that rest on them, first the ones that ask for the very words,
 * then by how sure the reader was. No two of them ask for the same thing in the same form.
 */
import type { Place } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import { wordsOf } from '../../core/similar.ts'
import { answerPlaces } from './answer-places.ts'
import type { KnownDraft, WrittenBody } from './drafts.ts'
import type { Stretch } from './writing.ts'
import { chosenBy, sentencesIn } from './writing.ts'

/** Three wordings can be compared at a glance. */
export const MAX_DRAFTS = 3

/** What drafts are wanted for. */
export interface Wanted {
  /** From 1. */
  readonly paragraph: number
  /** The sentences, or the whole paragraph. */
  readonly span: Stretch
  /** The words that the answer is to be, where some were picked. */
  readonly answer: Stretch | null
  /** Neither words nor a sentence were picked. */
  readonly whole: boolean
}

export interface DraftChoice extends KnownDraft {
  /** The sentences of the paragraph that it rests on. */
  readonly sentences: ReadonlySet<number>
  /** Whether it asks for words that were picked. */
  readonly near: boolean
}

interface Found {
  readonly known: KnownDraft
  readonly place: Stretch
  readonly near: number
}

const isPresent = (place: Place | null): place is Place => place !== null

const meets = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** The words that it rests on in a paragraph. */
const placesIn = ({ draft }: KnownDraft, paragraph: number, piece: Piece): readonly Place[] =>
  draft.anchors
    .filter(anchor => anchor.paragraph === paragraph)
    .map(anchor => locate(anchor, piece))
    .filter(isPresent)
    .filter(place => place.paragraph === paragraph)

/** From the first of them to the last. */
const around = (places: readonly Stretch[]): Stretch => ({
  start: Math.min(...places.map(({ start }) => start)),
  end: Math.max(...places.map(({ end }) => end)),
})

/** 2: it asks for just about these words; 1: they are among what it asks for, or the other way round; 0: for others. */
function nearness({ draft }: KnownDraft, { paragraph, answer }: Wanted): number {
  if (answer === null) return 0
  const runs = answerPlaces({ draft, mended: null }).filter(from => from.paragraph === paragraph)
  const { start, end } = around(runs)
  if (runs.length === 0 || !meets({ start, end }, answer)) return 0
  const shared = Math.min(end, answer.end) - Math.max(start, answer.start)
  const all = Math.max(end, answer.end) - Math.min(start, answer.start)
  return shared * 2 >= all ? 2 : 1
}

/** What it asks for, and how. */
function askedFor(body: WrittenBody): string {
  const words =
    body.form === 'question' ? body.back : body.parts.flatMap(part => (part.hole === null ? [] : part.text)).join(' ')
  return `${body.form} ${wordsOf(words)
    .map(({ key }) => key)
    .join(' ')}`
}

/** At most `MAX_DRAFTS`, best first. */
export function draftsFor(known: readonly KnownDraft[], piece: Piece, wanted: Wanted): readonly DraftChoice[] {
  const found = known.flatMap((one): readonly Found[] => {
    const places = placesIn(one, wanted.paragraph, piece)
    if (!places.some(place => meets(place, wanted.span))) return []
    return [{ known: one, place: around(places), near: nearness(one, wanted) }]
  })
  found.sort((a, b) => b.near - a.near || a.known.sure - b.known.sure || b.known.draft.score - a.known.draft.score)
  const sentences = sentencesIn(paragraphText(piece, wanted.paragraph) ?? '')
  const taken = new Set<string>()
  const best = found.filter(({ known: { body } }) => {
    const asked = askedFor(body)
    return !taken.has(asked) && taken.add(asked)
  })
  return best
    .slice(0, MAX_DRAFTS)
    .map(({ known: one, place, near }) => ({ ...one, sentences: chosenBy(sentences, place), near: near > 0 }))
}

/** Whether to look for more: fewer than can be offered, or none that asks for the picked words. */
export const areTooFew = (choices: readonly DraftChoice[], { answer }: Wanted): boolean =>
  choices.length < MAX_DRAFTS || (answer !== null && !choices.some(({ near }) => near))
