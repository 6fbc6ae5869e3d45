/**
 * The country that a piece calls "we", where its words leave no doubt: "we Germans"; or the only one that stands over a piece
 * which says "we" in its headings and all through its text, and hardly ever that country's name. Who writes of another
 * country so often calls it by its name.
 */
import type { Reading } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { ownWords } from './at-home.ts'
import type { Country } from './countries.ts'
import { headedOf, placesIn } from './heading-nation.ts'
import { headingSigns, signsOf } from './signs.ts'

const WE = /^(?:[Ww]e|[Oo]urs?|us)$/
/** What may name a people right behind it. */
const WE_WHO = /^(?:[Ww]e|us)$/

/** Least sentences of the text that say "we"; most paragraphs that name the country of the headings, and that name any other. */
const SAYS_WE = 6
const MOST = { own: 1, other: 2 } as const

/** "We Germans", in the author's own words or over the text. */
function peopleOf(desk: WriterDesk): ReadonlySet<Country> {
  const text = desk.sentences.flatMap((s, i) => {
    const we = ownWords(desk, s, WE_WHO)
    return (signsOf(desk)[i] ?? []).filter(({ at, to, sign }) => {
      const words = s.tokens.slice(at, to).map(({ form }) => form)
      return we.includes(at - 1) && isPeople(words.join(' '), sign.country)
    })
  })
  const over = headingSigns(desk).filter(
    ({ words, at, to, sign }) =>
      WE_WHO.test(words[at - 1] ?? '') && isPeople(words.slice(at, to).join(' '), sign.country),
  )
  return new Set([...text, ...over].map(({ sign }) => sign.country))
}

/** "Germans", "British"; not "Germany". */
const isPeople = (words: string, { name }: Country): boolean => words !== name.replace(/^the /, '')

/** The country of the headings, of a piece that says "we" and not its name. */
function unnamedOf(desk: WriterDesk): Country | null {
  const headed = headedOf(desk)
  if (headed === null || !headingSigns(desk).some(({ words }) => words.some(word => WE.test(word)))) return null
  if (desk.sentences.filter(s => ownWords(desk, s, WE).length > 0).length < SAYS_WE) return null
  const paragraphs = new Map<Country, Set<number>>()
  for (const { country, paragraph } of placesIn(desk))
    paragraphs.set(country, (paragraphs.get(country) ?? new Set()).add(paragraph))
  return [...paragraphs].every(([country, { size }]) => size <= (country === headed ? MOST.own : MOST.other))
    ? headed
    : null
}

const homes = new WeakMap<Reading, { readonly country: Country | null }>()

/** The country of which the author of a piece is for sure; null where that is not known. Worked out once. */
export function homeOf(desk: WriterDesk): Country | null {
  const known = homes.get(desk.reading)
  if (known !== undefined) return known.country
  const people = peopleOf(desk)
  const [only] = people
  const country = people.size > 0 ? (people.size === 1 ? (only ?? null) : null) : unnamedOf(desk)
  homes.set(desk.reading, { country })
  return country
}
