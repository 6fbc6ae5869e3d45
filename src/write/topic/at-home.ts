/**
 * Whose "the government" of a piece is: of its author's country, if that is another than the one it mostly speaks of. An
 * Australian on American yards names America in every paragraph, and means her own with "the navy" and "the prime minister".
 */
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Country } from './countries.ts'

/** Countries whose government has no prime minister. */
const NO_PREMIER =
  /^(?:the United States|Mexico|Brazil|Argentina|Chile|Colombia|Venezuela|Ecuador|Bolivia|Uruguay|Paraguay|Guatemala|Honduras|El Salvador|Costa Rica|Panama|Indonesia|the Philippines|Nigeria|Ghana|Kenya|South Africa|Zambia|Switzerland|Cyprus|Iran|Turkey)$/

/** What a nation calls its own. */
const OWN =
  /^(?:government|navy|army|military|troops|soldiers|forces|allies|ally|country|nation|parliament|economy|ministers?|politicians|neighbours|neighbors|borders?|coast|shores|taxpayers|defence|defense|security|sailors|submarines|diplomats)$/

/** Least sentences in which an author says "we": as one of a nation that the piece speaks of, and that it hardly does. */
const OFTEN = { spoken: 2, hardly: 4 } as const

/** A country named so many times as seldom as the one that leads is hardly spoken of. */
const SELDOM = 5

/** A country named in so many paragraphs is spoken of, and not only mentioned. */
const PARAGRAPHS = 2

/** Where in a piece countries are named: by paragraph. */
export interface Place {
  readonly paragraph: number
  readonly country: Country
}

/** Whether a piece speaks of another country than one, and does not only mention it. */
export function speaksOfAnother(places: readonly Place[], country: Country): boolean {
  const paragraphs = new Map<Country, Set<number>>()
  for (const { country: one, paragraph } of places)
    if (one !== country) paragraphs.set(one, (paragraphs.get(one) ?? new Set()).add(paragraph))
  return [...paragraphs.values()].some(({ size }) => size >= PARAGRAPHS)
}

const isQuotedAt = (desk: WriterDesk, { paragraph }: Sentence, start: number): boolean =>
  (desk.quotations[paragraph - 1] ?? []).some(quote => quote.start <= start && start < quote.end)

/** Places of words in a sentence that its author says in person. */
export const ownWords = (desk: WriterDesk, s: Sentence, word: RegExp): readonly number[] =>
  s.tokens.flatMap(({ form, start }, i) => (word.test(form) && !isQuotedAt(desk, s, start) ? [i] : []))

/** Whether every other country is named much more seldom than one. */
function isFarAhead(places: readonly Place[], country: Country): boolean {
  const times = new Map<Country, number>()
  for (const { country: one } of places) times.set(one, (times.get(one) ?? 0) + 1)
  const own = times.get(country) ?? 0
  return [...times].every(([one, count]) => one === country || own >= SELDOM * count)
}

/** "our navy", or "we" again and again: the author is one of a nation. */
function isOneOfUs(desk: WriterDesk, least: number): boolean {
  const our = desk.sentences.some(s =>
    ownWords(desk, s, /^[Oo]ur$/).some(i => s.tokens.slice(i + 1, i + 4).some(({ form }) => OWN.test(form))),
  )
  return our || desk.sentences.filter(s => ownWords(desk, s, /^(?:[Ww]e|[Oo]urs?|us)$/).length > 0).length >= least
}

/** "the prime minister", of no country that is named with it. */
const hasPremier = (desk: WriterDesk): boolean =>
  desk.sentences.some(s =>
    ownWords(desk, s, /^prime$/).some(
      i =>
        s.tokens[i + 1]?.form === 'minister' &&
        /^[Tt]he$/.test(s.tokens[i - 1]?.form ?? '') &&
        s.tokens[i + 2]?.form !== 'of',
    ),
  )

/** Whether the bare "government" of a piece that is mostly about one country may well be another’s. */
export function isFromElsewhere(desk: WriterDesk, places: readonly Place[], country: Country): boolean {
  if (NO_PREMIER.test(country.name) && hasPremier(desk)) return true
  const least = isFarAhead(places, country) ? OFTEN.hardly : OFTEN.spoken
  return speaksOfAnother(places, country) && isOneOfUs(desk, least)
}
