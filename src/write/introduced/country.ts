/**
 * "The government", "lawmakers" of a piece about one country: whose they are. Only where the title names that country or the
 * piece hardly speaks of another, and nothing near the sentence does.
 */
import { COUNTRY, DEMONYM } from '../../read/mentions/lists.ts'
import type { WriterDesk } from '../desk.ts'

/** Of these every country has one, and a piece that says no more means its own country's. */
const NATIONAL = /^(?:government|parliament|authority|opposition|constitution|cabinet|treasury)$/
/** The same of many people, who stand without an article. */
const PEOPLE = /^(?:lawmaker|legislator|minister|voter|taxpayer)$/

/** How often a country must be named where the title does not, and how far it must be ahead. */
const LEAST = { untitled: 4, ahead: 3 } as const

interface Countries {
  /** The country that the piece is about. */
  readonly leading: string | null
  /** Paragraphs that name another, and sentences that speak of one by any word. */
  readonly paragraphs: ReadonlySet<number>
  readonly sentences: ReadonlySet<number>
}

const known = new WeakMap<WriterDesk, Countries>()

/** "German" of Germany; "French" of France is not seen, and counts as another's. */
const isOf = (word: string, country: string): boolean => word.slice(0, 4) === country.toLowerCase().slice(0, 4)

function leadingOf({ reading: { entities, piece } }: WriterDesk): string | null {
  const named = entities.filter(({ name }) => COUNTRY.has(name.toLowerCase()))
  const titled = named.filter(({ name }) => piece.title.includes(name))
  const [first, second] = [...named].sort((a, b) => b.mentions - a.mentions)
  if (first === undefined || titled.length > 1) return null
  const ahead = first.mentions >= LEAST.untitled && first.mentions >= LEAST.ahead * (second?.mentions ?? 0)
  const [only] = titled
  if (only !== undefined) return only.mentions >= first.mentions ? only.name : null
  return ahead ? first.name : null
}

function countriesOf(desk: WriterDesk): Countries {
  const made = known.get(desk)
  if (made !== undefined) return made
  const leading = leadingOf(desk)
  const paragraphs = new Set<number>()
  const sentences = new Set<number>()
  if (leading !== null)
    desk.sentences.forEach((s, index) => {
      for (const { form } of s.tokens) {
        const word = form.toLowerCase()
        if (!/^\p{Lu}/u.test(form) || isOf(word, leading)) continue
        if (COUNTRY.has(word)) paragraphs.add(s.paragraph)
        if (COUNTRY.has(word) || DEMONYM.has(word.replace(/s$/, ''))) sentences.add(index)
      }
    })
  const found = { leading, paragraphs, sentences }
  known.set(desk, found)
  return found
}

/** "Lysse’s government", "Lysse’s lawmakers"; null where the piece does not say whose. */
export function nationalWords(desk: WriterDesk, index: number, at: number): string | null {
  const s = desk.sentences[index]
  const token = s?.tokens[at]
  const noun = token?.lemma.toLowerCase() ?? ''
  const many = token?.xpos === 'NNS'
  if (s === undefined || token === undefined) return null
  if (many ? !PEOPLE.test(noun) && noun !== 'authority' : !NATIONAL.test(noun)) return null
  // "the government’s critics"
  if (s.tokens[at + 1]?.xpos === 'POS') return null
  const { leading, paragraphs, sentences } = countriesOf(desk)
  if (leading === null || paragraphs.has(s.paragraph) || sentences.has(index)) return null
  return `${leading}’s ${token.form.toLowerCase()}`
}

/** Whether a noun that stands without an article is one of a country's people: "lawmakers". */
export const isPeople = (lemma: string): boolean => PEOPLE.test(lemma)
