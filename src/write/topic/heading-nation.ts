/**
 * The country of which the headings over a piece speak: the only one that they name, or of several the one that is their
 * subject or owns it, "Ethiopia has won its long argument with Egypt", and that the text speaks of as well.
 */
import type { Reading } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { isFromElsewhere, type Place } from './at-home.ts'
import type { Country } from './countries.ts'
import type { HeadingSign } from './signs.ts'
import { headingSigns, signsOf } from './signs.ts'

/** Words before the subject of a heading: "How Ethiopia has …", "the Philippines". */
const OPENS = /^(?:how|why|when|where|what|the|after|before|and|but|yet|now|today|once)$/i

/** Verbs that go with a country, in forms that are no noun's. */
const VERB =
  /^(?:is|isn’t|was|wasn’t|has|hasn’t|had|hadn’t|will|won’t|would|wouldn’t|can|cannot|can’t|could|couldn’t|may|might|must|should|shouldn’t|needs?|does|doesn’t|did|didn’t|got|went|came|became|began|broke|brought|built|bought|chose|fell|fought|found|gave|grew|held|kept|led|left|lost|made|met|paid|ran|said|saw|sent|shook|shut|sold|spent|stood|taught|thought|threw|told|took|voted|withdrew|won|wrote|[\p{Ll}]{2,}ed)$/u

/** Whether a country is what a heading's sentence is about: its owner or its subject. */
function leads({ words, at, to, sign }: HeadingSign): boolean {
  const start = words.slice(0, at).findLastIndex(word => /^[.?!:;]|[.?!:;]$/.test(word)) + 1
  if (words.slice(start, at).some(word => !OPENS.test(word) && !/^[“"‘*_]+$/.test(word))) return false
  const own = words.slice(at, to).join(' ')
  // "Chinese money": of its people and their things anything may be told.
  if (!sign.itself && words[to] === '’s') return false
  if (own === sign.country.adjective && own !== sign.country.name) return false
  return /^’s?$/.test(words[to] ?? '') || VERB.test((words[to] ?? '').replace("'", '’'))
}

/** How often and in how many paragraphs a text names each country. */
interface Told {
  times: number
  readonly paragraphs: Set<number>
}

/** Least paragraphs that speak of a country which leads the headings beside others, and least share of the times of the one that the text names most. */
const LEAST = { paragraphs: 3, times: 0.75 } as const

function toldOf(places: readonly Place[]): ReadonlyMap<Country, Told> {
  const told = new Map<Country, Told>()
  for (const { country, paragraph } of places) {
    const own = told.get(country) ?? { times: 0, paragraphs: new Set<number>() }
    told.set(country, { times: own.times + 1, paragraphs: own.paragraphs.add(paragraph) })
  }
  return told
}

/** The one of several countries that leads the headings; null where two do, or the text is rather of another. */
function leaderOf(desk: WriterDesk, signs: readonly HeadingSign[]): Country | null {
  const leaders = new Set(signs.flatMap(one => (leads(one) ? [one.sign.country] : [])))
  const [only] = leaders
  if (only === undefined || leaders.size > 1) return null
  const places = placesIn(desk)
  const told = toldOf(places)
  const own = told.get(only)
  const most = Math.max(0, ...[...told.values()].map(({ times }) => times))
  if (own === undefined || own.paragraphs.size < LEAST.paragraphs || own.times < LEAST.times * most) return null
  return isFromElsewhere(desk, places, only) ? null : only
}

/** The paragraphs of the countries that the sentences of a piece name. */
export const placesIn = (desk: WriterDesk): readonly Place[] =>
  signsOf(desk).flatMap((each, i) =>
    each.map(({ sign }) => ({ paragraph: desk.sentences[i]?.paragraph ?? 0, country: sign.country })),
  )

const heads = new WeakMap<Reading, { readonly country: Country | null }>()

/** The country that title and standfirst speak of: what follows is told of it. Worked out once. */
export function headedOf(desk: WriterDesk): Country | null {
  const known = heads.get(desk.reading)
  if (known !== undefined) return known.country
  const signs = headingSigns(desk)
  const countries = new Set(signs.flatMap(({ sign }) => (sign.itself ? [sign.country] : [])))
  const [only] = countries
  const country = countries.size === 1 ? (only ?? null) : leaderOf(desk, signs)
  heads.set(desk.reading, { country })
  return country
}
