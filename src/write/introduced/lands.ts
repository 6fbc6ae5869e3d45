/**
 * "The country" behind the one country that the sentences before speak of, by its name, its people or its cities; and of a
 * piece that is plainly about one country, that one.
 */
import { COUNTRY } from '../../read/mentions/lists.ts'
import type { NounPhrase, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Country } from '../topic/countries.ts'
import { SIGNS } from '../topic/countries.ts'
import { nationOf, UNION } from '../topic/nation.ts'
import type { Found } from '../topic/signs.ts'
import { signsOf } from '../topic/signs.ts'

/** How far back, in sentences of the same paragraph. */
const BACK = 2

/** Whether a sentence names a place of which no country is known, before a word. */
const namesUnlisted = (desk: WriterDesk, index: number, end: number): boolean =>
  (desk.mentions[index] ?? []).some(({ entity, tokens }) => {
    const { name = '', likely } = desk.reading.entities[entity ?? -1] ?? {}
    const place = likely === 'place' || COUNTRY.has(name.toLowerCase())
    const there = /^(?:in|to|from|of|into)$/i.test(desk.sentences[index]?.tokens[tokens.from - 1]?.form ?? '')
    return place && there && tokens.from < end && !SIGNS.has(name.replace(/^the /, ''))
  })

/** "Japan", "the Japanese", not "Japanese bridges": of what is said of the things of a country the country may be another. */
const isItself = (s: Sentence, { at, sign }: Found): boolean =>
  sign.itself &&
  /^(?:NNPS?|JJ)$/.test(s.tokens[at]?.xpos ?? '') &&
  !/^(?:amod|compound)/.test(s.tokens[at]?.deprel ?? '')

interface Told {
  readonly country: Country
  readonly itself: boolean
}

/** The countries told of before a phrase; null where a place of no known country stands about. */
function toldBefore(desk: WriterDesk, index: number, from: number): readonly Told[] | null {
  const paragraph = desk.sentences[index]?.paragraph
  const told: Told[] = []
  for (let k = index; k >= 0 && k >= index - BACK; k--) {
    const s = desk.sentences[k]
    if (s === undefined || s.paragraph !== paragraph) break
    if (namesUnlisted(desk, k, k < index ? s.tokens.length : from)) return null
    if (s.tokens.some(({ form, lemma }, i) => UNION.test(form) || (lemma === 'country' && (k < index || i < from))))
      return null
    for (const found of signsOf(desk)[k] ?? []) {
      if (k === index && found.at >= from) return null
      told.push({ country: found.sign.country, itself: isItself(s, found) })
    }
  }
  return told
}

/** Whether the sentences before speak of more than one country: "the Japanese copied Peru". */
export function hasSeveralLands(desk: WriterDesk, index: number, { from }: NounPhrase): boolean {
  const before = toldBefore(desk, index, from) ?? []
  return new Set(before.filter(({ itself }) => itself).map(({ country }) => country)).size > 1
}

/** The country that a bare "the country" means; null where it may be another. */
export function landWords(desk: WriterDesk, index: number, { from }: NounPhrase): string | null {
  const before = toldBefore(desk, index, from)
  if (before === null) return null
  const countries = new Set(before.map(({ country }) => country))
  const [only] = countries
  if (countries.size > 1) return null
  if (only !== undefined) return before.some(({ itself }) => itself) ? only.name : null
  const nation = nationOf(desk)
  // "Its parliament makes laws for the country": of any, where nothing is told that happened.
  const past = desk.sentences[index]?.clauses.some(({ kind, verb }) => kind === 'main' && verb.tense === 'past')
  return past === true && nation?.governs(index, from) === true ? nation.country.name : null
}
