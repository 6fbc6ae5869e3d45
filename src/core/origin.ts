/**
 * Where a card comes from, said above its question: among five hundred others a stranger knows what it is about (CARDS.md,
 * rule 1). Left out where it would help to the answer (rule 6).
 */
import type { CardFaces } from './note.ts'

/** Shorter words than this are those of every sentence. */
const LEAST_LETTERS = 4
/** Words that begin alike are taken for forms of one: "desperate", "desperation". */
const STEM_LETTERS = 6

const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(word =>
      word.length >= LEAST_LETTERS || /\d/.test(word) ? [word.slice(0, STEM_LETTERS)] : [],
    ),
  )

/** Words between quotation marks, as a front writes a title; of a long one only the beginning: “The bridge that nobody…”. */
const TITLES = /“([^“”]+?)…?”/g
/** Fewest letters of such words that make out a deck. */
const LEAST_TITLE = 12

const isTitled = (name: string, front: string): boolean =>
  front.includes(name) ||
  [...front.matchAll(TITLES)].some(([, title = '']) => title.length >= LEAST_TITLE && name.includes(title))

/** The deck's name, as a line above the front of a card; '' where the front says it, or where it would give a word of the answer. */
export function originOf(name: string, { front, answer }: CardFaces): string {
  const folded = name.trim().toLowerCase()
  if (folded === '' || isTitled(folded, front.text.toLowerCase())) return ''
  const [said, asked, given] = [stemsIn(name), stemsIn(front.text), stemsIn(answer.text)]
  return [...given].some(stem => said.has(stem) && !asked.has(stem)) ? '' : name.trim()
}
