/** Where a piece names countries: by their names, people, cities and bodies of state, in its sentences and over its text. */
import type { Reading, Sentence, Token } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Country, Sign } from './countries.ts'
import { LONGEST_SIGN, SIGNS } from './countries.ts'
import { headingsOf } from './headed.ts'
import { LONGEST_LOOKALIKE, LOOKALIKES } from './lookalikes.ts'

/** A sign of a country in a sentence. */
export interface Found {
  readonly at: number
  readonly to: number
  readonly sign: Sign
}

/** A sign among the words of a heading. */
export interface HeadingSign extends Found {
  readonly words: readonly string[]
}

/** "the Congolese border": of the country on this side of it. */
const BORDER = /^(?:borders?|frontiers?)$/

/** "Mexican Americans" are no Mexicans. */
const AMERICANS = /^Americans?$/

/** A capital word that a name goes on with: "Paris Club", "Berlin Wall". */
const isName = (token: Token | undefined): boolean => /^NNPS?$/.test(token?.xpos ?? '')

/** What stands at a word: a sign, or what only looks like one, and of how many words; null for neither. */
export function signAt(
  forms: readonly string[],
  i: number,
): { readonly sign: Sign | null; readonly length: number } | null {
  if (!/^\p{Lu}/u.test(forms[i] ?? '')) return null
  for (let length = Math.min(LONGEST_LOOKALIKE, forms.length - i); length > 0; length--) {
    const words = forms.slice(i, i + length).join(' ')
    const alike = LOOKALIKES.get(words)
    if (alike !== undefined) return { sign: SIGNS.get(alike) ?? null, length }
    const sign = length <= LONGEST_SIGN ? SIGNS.get(words) : undefined
    if (sign === undefined) continue
    const people = sign.itself && AMERICANS.test(forms[i + length] ?? '')
    return { sign: people ? null : sign, length }
  }
  return null
}

/** The signs among some words, in their order. */
export function signsAmong(forms: readonly string[]): readonly Found[] {
  const found: Found[] = []
  for (let i = 0; i < forms.length; i++) {
    const here = signAt(forms, i)
    if (here === null) continue
    if (here.sign !== null) found.push({ at: i, to: i + here.length, sign: here.sign })
    i += here.length - 1
  }
  return found
}

/** "Jordan" of a piece that calls somebody Ada Jordan. */
const isOfPerson = (desk: WriterDesk, index: number, { at, to }: Found): boolean =>
  (desk.mentions[index] ?? []).some(({ kind, entity, tokens }) => {
    const own = desk.reading.entities[entity ?? -1]
    const words = desk.sentences[index]?.tokens.slice(at, to).map(({ form }) => form) ?? []
    // "the Panama Canal" is nobody, whatever it was taken for.
    const thing = /^the$/i.test(desk.sentences[index]?.tokens[tokens.from - 1]?.form ?? '')
    const within = !thing && tokens.from <= at && to <= tokens.to
    return kind === 'name' && within && own?.kind === 'person' && own.name.split(' ').length > words.length
  })

/** The signs of countries in a sentence, in their order. */
function signsIn(desk: WriterDesk, { tokens }: Sentence, index: number): readonly Found[] {
  const forms = tokens.map(({ form }) => form)
  return signsAmong(forms).filter(found => {
    const { at, to, sign } = found
    // "Paris Club" is no city.
    const part = !sign.itself && (isName(tokens[at - 1]) || isName(tokens[to]))
    const person = tokens[at]?.xpos === 'NNP' && to === at + 1 && isOfPerson(desk, index, found)
    return !part && !person && !BORDER.test(forms[to] ?? '')
  })
}

/** Bodies and parties that other countries have, too: signs of America only in a piece that names it, and is headed by none of those. */
const SHARED = /^(?:Congress|Republicans|Democrats)$/
const WITH_CONGRESS =
  /^(?:Argentina|Bolivia|Brazil|Chile|Colombia|Costa Rica|Ecuador|El Salvador|Guatemala|Honduras|India|Mexico|Paraguay|Peru|the Philippines|Venezuela)$/

/** "Georgia" in a piece that names America and not Tbilisi is the American state. */
const GEORGIA = 'Georgia'
const AMERICA = 'the United States'

interface Signs {
  /** By sentence. */
  readonly text: readonly (readonly Found[])[]
  /** In title and lines over the text. */
  readonly headings: readonly HeadingSign[]
}

const known = new WeakMap<Reading, Signs>()

/** Words of a heading; what owns something is one word, and its "’s" the next. */
export const wordsOfHeading = (line: string): readonly string[] =>
  line
    .replaceAll(/[’'](s?)(?![\p{L}\p{N}])/gu, ' ’$1 ')
    .split(/([^\p{L}\p{N}.’'-]+|\.(?=\s|$))/u)
    .flatMap(word => word.trim())
    .filter(word => word !== '')

function signsFound(desk: WriterDesk): Signs {
  const made = known.get(desk.reading)
  if (made !== undefined) return made
  const all = desk.sentences.map((s, i) => signsIn(desk, s, i))
  const named = new Set(all.flat().map(({ sign }) => sign.country.name))
  // Who is called Ada Jordan is no country over the piece either.
  const surnames = new Set(
    desk.reading.entities.flatMap(({ kind, name }) => (kind === 'person' && name.includes(' ') ? name.split(' ') : [])),
  )
  const over = headingsOf(desk.reading.piece).flatMap(line => {
    const words = wordsOfHeading(line)
    return signsAmong(words).flatMap((found): readonly HeadingSign[] =>
      surnames.has(words[found.at] ?? '') && !named.has(found.sign.country.name) ? [] : [{ ...found, words }],
    )
  })
  const isShared = ({ at }: Found, i: number): boolean => SHARED.test(desk.sentences[i]?.tokens[at]?.form ?? '')
  const unshared = new Set(
    all.flatMap((each, i) => each.flatMap(one => (isShared(one, i) ? [] : [one.sign.country.name]))),
  )
  const heads = new Set(over.flatMap(({ sign }) => (sign.itself ? [sign.country.name] : [])))
  const [only = ''] = heads
  const own = heads.size === 1 && WITH_CONGRESS.test(only)
  const cities = [...all.flat(), ...over].some(({ sign }) => !sign.itself && sign.country.name === GEORGIA)
  const american = !cities && [...all.flat(), ...over].some(({ sign }) => sign.country.name === AMERICA)
  const isState = ({ sign }: Found): boolean => american && sign.country.name === GEORGIA
  const signs: Signs = {
    text: all.map((each, i) =>
      each.filter(one => !isState(one) && (!isShared(one, i) || (unshared.has(one.sign.country.name) && !own))),
    ),
    headings: over.filter(one => !isState(one)),
  }
  known.set(desk.reading, signs)
  return signs
}

/** The signs of countries in a piece, by sentence. Worked out once. */
export const signsOf = (desk: WriterDesk): readonly (readonly Found[])[] => signsFound(desk).text

/** The same over its text. */
export const headingSigns = (desk: WriterDesk): readonly HeadingSign[] => signsFound(desk).headings

/** Whether some words name a country, its people or one of its cities. */
export function isNamedAmong(text: string, country: Country): boolean {
  const forms = text.split(/[^\p{L}\p{N}.-]+|\.(?=\s|$)/u)
  return forms.some((_, i) => signAt(forms, i)?.sign?.country === country)
}
