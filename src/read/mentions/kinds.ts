/** What kind of thing a name names, from its own words and the word before it. */
import type { EntityKind } from '../reading.ts'
import {
  BODIES,
  CITIES,
  COUNTRIES,
  EVENT_NOUN,
  LAW_NOUN,
  MORE_BODIES,
  PRODUCT_NOUN,
  REGIONS,
  WORK_NOUN,
} from './gazetteer.ts'
import { DEMONYM, FIRST_NAMES, GEOGRAPHIC, HONORIFIC, ORGANISATION, PLACE, ROLE } from './lists.ts'

const lowered = (words: readonly string[]): readonly string[] => words.map(word => word.toLowerCase())

/** "Russians", "North Koreans", "Christians": a people or a faith as a noun. */
export const isPeople = (word: string): boolean => /s$/i.test(word) && DEMONYM.has(word.toLowerCase().replace(/s$/, ''))

/** Names of things that are no person, place or body. */
export function kindOfThing(words: readonly string[]): EntityKind {
  const lower = lowered(words)
  const last = lower.at(-1) ?? ''
  if (isPeople(last)) return 'group'
  if (lower.some(word => LAW_NOUN.has(word))) return 'law'
  if (EVENT_NOUN.has(last)) return 'event'
  if (WORK_NOUN.has(last) || (words.length > 2 && /^(?:The|A|An)$/.test(words[0] ?? ''))) return 'work'
  // "EC-121", "iPhone", "Boeing 747", "Windows 10".
  const coded = words.some(word => /\p{L}.*\d|^\p{Ll}\p{Lu}/u.test(word)) || /^\d/.test(last)
  return coded || PRODUCT_NOUN.has(last) ? 'product' : 'other'
}

/** Whether one word is a country, a region, a city or a body that the lists name. */
export const isListed = (word: string): boolean =>
  COUNTRIES.has(word) || REGIONS.has(word) || CITIES.has(word) || BODIES.has(word) || MORE_BODIES.has(word)

/** The kind that the lists give a name; `other` when they say nothing. */
export function kindOfName(words: readonly string[], before: string): EntityKind {
  const lower = lowered(words)
  const first = lower[0] ?? ''
  const last = lower.at(-1) ?? ''
  const text = lower.join(' ')
  if (words.length > 1 && ORGANISATION.has(last) && !LAW_NOUN.has(last)) return 'organisation'
  if (HONORIFIC.has(first) || HONORIFIC.has(before.toLowerCase())) return 'person'
  if (isPeople(last)) return 'group'
  if (PLACE.has(text) || COUNTRIES.has(text) || REGIONS.has(text) || CITIES.has(text)) return 'place'
  if (words.length > 1 && (LAW_NOUN.has(last) || (LAW_NOUN.has(first) && lower[1] === 'of'))) return 'law'
  if (lower.some(word => ORGANISATION.has(word)) || BODIES.has(text) || MORE_BODIES.has(text)) return 'organisation'
  if (words.length > 1 && EVENT_NOUN.has(last)) return 'event'
  if (GEOGRAPHIC.has(last)) return 'place'
  if (words.length > 1 && FIRST_NAMES.has(first)) return 'person'
  if (ROLE.has(before.toLowerCase()) && words.length > 1) return 'person'
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0] ?? '')) return 'organisation'
  return 'other'
}
