/** The place after which a piece is called, and the nouns by which the piece means it: "the city" of a piece on Halden. */
import { CITIES, COUNTRIES } from '../../read/mentions/gazetteer.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Word } from '../gates/view.ts'

export interface TitledPlace {
  readonly name: string
  /** Its entity. */
  readonly entity: number
  /** What it is: "city", "island". */
  readonly nouns: ReadonlySet<string>
}

/** What a place is, in a word. */
const SORT =
  /^(?:city|town|village|island|archipelago|region|country|nation|state|province|district|county|municipality|peninsula|neighbou?rhood)$/
/** Of a place that is no country, these need not be said. */
const TOWN = ['city', 'town'] as const
const COUNTRY = ['country', 'nation'] as const

const known = new WeakMap<WriterDesk, { readonly place: TitledPlace | null }>()

/** The place that is the whole title, before a comma or bracket; null where the title is anything else. Worked out once. */
export function titledPlace(desk: WriterDesk): TitledPlace | null {
  const made = known.get(desk) ?? { place: found(desk) }
  known.set(desk, made)
  return made.place
}

function found(desk: WriterDesk): TitledPlace | null {
  const whole = desk.reading.piece.title.replace(/(?:,| \(| (?:upon|on|in|by|near) ).*$/, '')
  const title = whole.toLowerCase()
  const entity = desk.reading.entities.findIndex(
    ({ name, likely }) => likely === 'place' && name.toLowerCase() === title,
  )
  const own = desk.reading.entities[entity]
  // A part of a longer text may name it nowhere.
  if (own === undefined) return CITIES.has(title) ? { name: whole, entity, nouns: new Set(TOWN) } : null
  if (COUNTRIES.has(title)) return { name: own.name, entity, nouns: new Set(COUNTRY) }
  const said = desk.sentences.flatMap((s, index) => sortsIn(desk, s, index, entity))
  return { name: own.name, entity, nouns: new Set(said.length > 0 && !said.some(isTown) ? said : [...TOWN, ...said]) }
}

const isTown = (noun: string): boolean => /^(?:city|town|village|municipality)$/.test(noun)

/** What a sentence says of a place: "Halden is a small island", "Halden, a town". */
function sortsIn(desk: WriterDesk, s: Sentence, index: number, entity: number): readonly string[] {
  const name = (desk.mentions[index] ?? []).find(mention => mention.entity === entity)
  if (name === undefined) return []
  return s.phrases.flatMap(({ from, head }) => {
    const lemma = s.tokens[head]?.lemma.toLowerCase() ?? ''
    const between = s.tokens.slice(name.tokens.to, from).map(({ form }) => form)
    const is = /^(?:is|was|are|were|,)$/.test(between.at(-1) ?? '') && between.length === 1
    return is && SORT.test(lemma) && !/^(?:in|of)$/.test(lemma) ? [lemma] : []
  })
}

/** Whether a word opens "the city" and nothing behind it says which: with no other place named shortly before. */
export function meansTitledPlace(desk: WriterDesk, { s, sentence, i }: Word): boolean {
  const place = titledPlace(desk)
  const phrase = s.phrases.find(({ from, to }) => from <= i && i < to)
  if (place === null || s.tokens[i]?.form.toLowerCase() !== 'the') return false
  const noun = s.tokens[i + 1]
  if (noun === undefined || !place.nouns.has(noun.form.toLowerCase()) || noun.xpos !== 'NN') return false
  const owns = s.tokens[i + 2]?.xpos === 'POS'
  const bare = phrase?.head === i + 1 || owns
  if (!bare || /^(?:of|that|which|where|who|in|with)$/.test(s.tokens[i + 2]?.form ?? '')) return false
  return !namesAnother(desk, place, sentence, i)
}

/** Another place named in the same sentence before a word, or last of all in the one before. */
function namesAnother(
  { mentions, reading, sentences }: WriterDesk,
  place: TitledPlace,
  sentence: number,
  i: number,
): boolean {
  const isPlace = (entity: number | undefined): boolean => reading.entities[entity ?? -1]?.likely === 'place'
  const here = (mentions[sentence] ?? []).filter(({ entity, tokens }) => tokens.to <= i && isPlace(entity))
  const same = sentences[sentence - 1]?.paragraph === sentences[sentence]?.paragraph
  const before = same ? (mentions[sentence - 1] ?? []).filter(({ entity }) => isPlace(entity)) : []
  const near = here.length > 0 ? here : before
  return near.length > 0 && !near.some(({ entity }) => entity === place.entity)
}
