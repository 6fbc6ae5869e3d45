/** Names of persons word by word: titles, last names, wives who go by their husband's name. */
import { FEMALE, MALE } from '../reference/pronouns/first-names.ts'
import { FIRST_NAMES, GEOGRAPHIC, HONORIFIC, ORGANISATION, PLACE } from './lists.ts'

const NOT_FIRST = new Set(
  'north south east west new great saint san los las united royal national general prime saudi hong sri sierra costa el la'.split(
    ' ',
  ),
)

/** A name without the titles before it: "Quill" of "Dr Quill". */
export const bare = (words: readonly string[]): readonly string[] => {
  let from = 0
  while (from < words.length - 1 && HONORIFIC.has((words[from] ?? '').toLowerCase())) from++
  return words.slice(from)
}

/** "Mrs Edmund Quill" goes by her husband's name: she is somebody else than Edmund Quill, and "Quill" alone is not she. */
export function isByHusband(words: readonly string[]): boolean {
  const [title = '', first = ''] = words.map(word => word.toLowerCase())
  return words.length > 2 && /^(?:mrs|lady)\.?$/.test(title) && !FEMALE.has(first)
}

/** Whether a name of several words may be a person's, whose last or first word can stand for it. */
export function mayBePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false
  const lower = words.map(word => word.toLowerCase())
  if (lower.some(word => /^(?:of|for|and|the|&)$/.test(word) || ORGANISATION.has(word))) return false
  return (
    !NOT_FIRST.has(lower[0] ?? '') &&
    !GEOGRAPHIC.has(lower.at(-1) ?? '') &&
    !PLACE.has(lower.join(' ')) &&
    words.every(word => /\p{Ll}/u.test(word) || /^\p{Lu}{1,4}\.?$/u.test(word))
  )
}

/** The last word of a name that is not an order or degree: "Hadid" of "Zaha Hadid DBE RA". */
export const lastName = (words: readonly string[]): string | undefined =>
  words.findLast(word => !/^(?:\p{Lu}{2,4}|I{1,3}|IV|V|Jr\.?|Sr\.?|PhD|Ph\.D\.?)$/u.test(word))

/** Titles that stand before places and bodies as well: "Saint Lucia", "General Motors". */
const LOOSE_TITLE = /^(?:st\.?|saint|general|king|queen|prince|president|justice)$/

/** The last name, in lower case, of the person whose name is the whole title: "Lord Quill", "Ada Quill"; null for none. */
export function personOfTitle(title: string): string | null {
  const words = title.replace(/ \([^)]*\)$/, '').split(/\s+/)
  const [first = ''] = words.map(word => word.toLowerCase())
  const titled = HONORIFIC.has(first) && !LOOSE_TITLE.test(first)
  if (!mayBePerson(words) || words.length > 4 || !words.every(word => /^\p{Lu}[\p{L}.’'-]*$/u.test(word))) return null
  return titled || FIRST_NAMES.has(first) || FEMALE.has(first) || MALE.has(first)
    ? (lastName(words)?.toLowerCase() ?? null)
    : null
}
