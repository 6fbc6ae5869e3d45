/** The names of a piece as a card would give them: in full, with the country that the headings are about. */
import { DEMONYM, GEOGRAPHIC, HONORIFIC, ORGANISATION } from '../../read/mentions/lists.ts'
import type { Entity, Mention, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import type { Country } from '../topic/countries.ts'
import { SIGNS } from '../topic/countries.ts'
import { headingsOf, isTitleCase } from '../topic/headed.ts'
import { headedOf } from '../topic/heading-nation.ts'
import { nationOf } from '../topic/nation.ts'
import { signsOf } from '../topic/signs.ts'
import type { HandWord, Spot } from './hand.ts'

/** One mention of a name, in the words that stand there. */
interface Said {
  readonly text: string
  readonly spot: Spot
  /** "the" stands before it. */
  readonly article: boolean
  /** It stands by itself: no "French jets". */
  readonly alone: boolean
  /** It opens a sentence, which gives any word a capital. */
  readonly opens: boolean
}

const THE = /^the\s+/i

function saidAt(desk: WriterDesk, s: Sentence, { paragraph, start, end, tokens }: Mention): Said {
  const words = textOf(desk, paragraph).slice(start, end)
  const last = s.tokens[tokens.to - 1]?.xpos ?? ''
  return {
    text: words.replace(THE, ''),
    spot: { paragraph, start },
    article: THE.test(words) || s.tokens[tokens.from - 1]?.form.toLowerCase() === 'the',
    opens: tokens.from === 0,
    alone: /^NN/.test(last) && !/^NN/.test(s.tokens[tokens.to]?.xpos ?? ''),
  }
}

/** All mentions, by the number of the entity. */
function saidBy(desk: WriterDesk): ReadonlyMap<number, readonly Said[]> {
  const found = new Map<number, Said[]>()
  desk.mentions.forEach((mentions, index) => {
    const s = desk.sentences[index]
    for (const mention of mentions) {
      if (s === undefined || mention.kind !== 'name' || mention.entity === undefined) continue
      const said = found.get(mention.entity) ?? []
      found.set(mention.entity, said)
      said.push(saidAt(desk, s, mention))
    }
  })
  return found
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const within = (part: string, whole: string): boolean => wordsIn(part).every(word => wordsIn(whole).includes(word))

const LETTERS = /^\p{Lu}{2,}$/u

/** "Varnholm" beside "the Varnholm Courier" is a town, whatever it was taken for; "the Bank" is short for one. */
const mayBeOther = ({ kind }: Entity, name: string, alias: string): boolean =>
  kind !== 'person' &&
  alias !== name &&
  name.startsWith(`${alias} `) &&
  !ORGANISATION.has(alias.toLowerCase()) &&
  !GEOGRAPHIC.has(alias.toLowerCase())

/** "Relief arrived": a word that has a capital only where a sentence begins. */
const mayBeNone = ({ kind, name }: Entity, said: readonly Said[]): boolean =>
  kind === 'other' && !/[ -]/.test(name) && countryNamed(name) === null && said.every(({ opens }) => opens)

const countryNamed = (name: string): Country | null => SIGNS.get(name)?.country ?? null

interface Over {
  readonly headings: readonly string[]
  readonly country: Country | null
}

function wordOf(text: string, said: readonly Said[], shorts: readonly string[], { headings, country }: Over): HandWord {
  const own = countryNamed(text)
  const is = own !== null && own.name.replace(THE, '') === text
  const articles = said.filter(({ article }) => article).length
  return {
    kind: 'name',
    lead: articles * 2 > said.length ? 'the' : '',
    text,
    also: is ? [own.adjective] : shorts.filter(short => !within(short, text)),
    short: shorts.filter(short => within(short, text) && short !== text),
    at: said.map(({ spot }) => spot),
    headed: [text, ...shorts].some(one => headings.some(heading => heading.includes(one))),
    main: is && own === country,
  }
}

function wordsOf(entity: Entity, said: readonly Said[], over: Over): readonly HandWord[] {
  const name = entity.name.replace(THE, '')
  const aliases = [...new Set(entity.aliases.map(alias => alias.replace(THE, '')))]
  const others = aliases.filter(alias => mayBeOther(entity, name, alias))
  const shorts = aliases.filter(alias => !others.includes(alias))
  const own = said.filter(({ text }) => !others.includes(text))
  const apart = others.map(text => ({ text, said: said.filter(one => one.text === text) }))
  return [
    ...(own.some(({ alone }) => alone) && !mayBeNone(entity, own) ? [wordOf(name, own, shorts, over)] : []),
    ...apart.filter(one => one.said.some(({ alone }) => alone)).map(one => wordOf(one.text, one.said, [], over)),
  ]
}

/** The country of the headings where the text says only "Senegalese", or names its towns. */
function countryWord(desk: WriterDesk, country: Country): HandWord {
  const text = country.name.replace(THE, '')
  const at = signsOf(desk).flatMap((signs, index) => {
    const s = desk.sentences[index]
    return signs.flatMap(({ at: token, sign }): readonly Spot[] =>
      s === undefined || sign.country !== country
        ? []
        : [{ paragraph: s.paragraph, start: s.tokens[token]?.start ?? s.start }],
    )
  })
  const lead = text === country.name ? '' : 'the'
  return { kind: 'name', lead, text, also: [country.adjective], short: [], at, headed: true, main: true }
}

const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && (text.length > 2 || LETTERS.test(text))

export function namesOf(desk: WriterDesk): readonly HandWord[] {
  const { entities } = desk.reading
  const over = { headings: headingsOf(desk.reading.piece), country: headedOf(desk) ?? nationOf(desk)?.country ?? null }
  const said = saidBy(desk)
  const found = new Map<string, HandWord>()
  for (const [i, entity] of entities.entries())
    for (const word of wordsOf(entity, said.get(i) ?? [], over)) {
      const known = found.get(word.text)
      // "Oslo" the town and Oslo its council are one word on a card.
      if (known === undefined) found.set(word.text, word)
      else found.set(word.text, { ...known, at: inOrder([...known.at, ...word.at]) })
    }
  const told = withoutTitles([...found.values()].filter(({ text }) => isName(text)))
  const names = [...told, ...headingNames(over.headings, told)]
  const { country } = over
  return country === null || names.some(({ main }) => main) || !isTold(over.headings, desk, country)
    ? names
    : [...names, countryWord(desk, country)]
}

/** Names that only the headings have, where these are written as sentences are. */
function headingNames(headings: readonly string[], known: readonly HandWord[]): readonly HandWord[] {
  const texts = headings.flatMap(heading =>
    isTitleCase(heading)
      ? []
      : [...heading.matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu)].map(([text]) => text),
  )
  const isKnown = (text: string): boolean =>
    known.some(({ text: name, also, short }) => [name, ...also, ...short].some(one => within(text, one)))
  return [...new Set(texts)]
    .filter(text => !isKnown(text) && !DEMONYM.has(text.toLowerCase()))
    .map(text => ({
      ...{ kind: 'name', lead: '', text, also: [], short: [], headed: true, main: false },
      at: [{ paragraph: 0, start: 0 }],
    }))
}

/** "General Ridgway" beside Matthew Ridgway is he. */
function withoutTitles(names: readonly HandWord[]): readonly HandWord[] {
  const last = (text: string): string => text.split(' ').at(-1) ?? ''
  const isTitled = ({ text }: HandWord): boolean => HONORIFIC.has(text.split(' ')[0]?.toLowerCase() ?? '')
  const fullOf = (one: HandWord): HandWord | undefined =>
    isTitled(one) && one.text.split(' ').length === 2
      ? names.find(other => !isTitled(other) && / /.test(other.text) && last(other.text) === last(one.text))
      : undefined
  return names.flatMap(name => {
    if (fullOf(name) !== undefined) return []
    const titled = names.filter(one => fullOf(one) === name)
    const short = [...new Set([...name.short, ...titled.map(({ text }) => last(text))])]
    return [titled.length === 0 ? name : { ...name, short, at: inOrder([name, ...titled].flatMap(({ at }) => at)) }]
  })
}

/** A country that only its towns tell of is not said by the piece; its name and its adjective say it. */
const isTold = (
  headings: readonly string[],
  { reading: { piece } }: WriterDesk,
  { name, adjective }: Country,
): boolean =>
  [...headings, ...(piece.text.kind === 'present' ? piece.text.paragraphs.map(({ text }) => text) : [])].some(
    text => text.includes(name.replace(THE, '')) || text.includes(adjective),
  )

export const inOrder = (spots: readonly Spot[]): readonly Spot[] =>
  spots.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
