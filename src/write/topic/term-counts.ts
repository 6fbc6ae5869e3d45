/** How often and in how many paragraphs a piece speaks of its names and things, for `key-terms.ts`. */
import { lower, tag } from '../../read/argument/scene.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { SIGNS } from './countries.ts'
import { EVERYDAY } from './everyday.ts'

export interface Count {
  /** A name as it stands; nouns by their base forms. */
  readonly key: string
  readonly kind: 'name' | 'noun' | 'compound'
  readonly paragraphs: Set<number>
  /** How often it stands in each of its forms. */
  readonly forms: Map<string, number>
  times: number
  /** How often a noun stands in the plural, and without any article in the singular. */
  plural: number
  bare: number
}

/** Share of documents with a noun, in fortieths. */
const SHARES: ReadonlyMap<string, number> = new Map(
  EVERYDAY.trim()
    .split('\n')
    .flatMap(line => {
      const [share = '', ...nouns] = line.split(' ')
      return nouns.map((noun): readonly [string, number] => [noun, Number(share)])
    }),
)

/** Share of documents with a noun, in fortieths; 0 for one that stands in hardly any. */
export const shareOf = (noun: string): number => SHARES.get(noun) ?? 0

/** What a noun weighs that hardly any document has, and what each doubling of them takes from it. */
const RARE = 3.7
const COMMON = 0.6

export const weightOf = (noun: string): number => RARE - COMMON * Math.log2(1 + shareOf(noun))

/** Nouns that stand for whatever was spoken of, and words of time and number. */
const EMPTY =
  /^(?:people|man|men|woman|women|minister|official|leader|person|child|children|no\w+|some\w+|any\w+|every\w+|half|third|quarter|percent|rest|sort|bit|pair|dozen|hundred|thousand|million|billion|trillion|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|..?)$/

/** "AI", "HS2", "NHS": letters that are a name. */
const LETTERS = /^\p{Lu}{2,5}\d?$/u

type Kind = Count['kind']

/** `paragraph`: null where the paragraph does not speak of it by name. */
function add(counts: Map<string, Count>, kind: Kind, key: string, paragraph: number | null, form: string): Count {
  const count = counts.get(key) ?? {
    key,
    kind,
    paragraphs: new Set(),
    forms: new Map(),
    times: 0,
    plural: 0,
    bare: 0,
  }
  if (paragraph !== null) count.paragraphs.add(paragraph)
  count.forms.set(form, (count.forms.get(form) ?? 0) + 1)
  count.times++
  counts.set(key, count)
  return count
}

/** "America" where the piece calls the United States so. */
const spokenOf = (name: string, country: string): string => (name === 'America' ? name : country)

/** The countries that a piece calls by their own names: what it says of their cities it says of them. */
const countriesIn = (desk: WriterDesk): ReadonlySet<string> =>
  new Set(
    desk.reading.entities.flatMap(({ name }) => {
      const sign = SIGNS.get(name)
      return sign?.itself === true ? [sign.country.name] : []
    }),
  )

function addNames(desk: WriterDesk, counts: Map<string, Count>): void {
  const { author } = desk.reading.piece
  const countries = countriesIn(desk)
  desk.mentions.forEach((mentions, index) => {
    const paragraph = desk.sentences[index]?.paragraph ?? 0
    for (const { kind, entity: at } of mentions) {
      const entity = kind === 'name' ? desk.reading.entities[at ?? -1] : undefined
      if (entity === undefined || entity.name === author || entity.kind === 'person') continue
      const sign = SIGNS.get(entity.name)
      const country = sign?.country.name ?? ''
      // "Chinese cars", "Beijing": spoken of with China.
      if (sign !== undefined && (sign.itself || sign.first) && countries.has(country))
        add(counts, 'name', country, sign.itself ? paragraph : null, spokenOf(entity.name, country))
      else if (sign === undefined && /^(?:place|organisation|law|event|product)$/.test(entity.kind))
        add(counts, 'name', entity.name, paragraph, entity.name)
    }
  })
}

const isNoun = (s: Sentence, i: number): boolean => {
  const token = s.tokens[i]
  if (token === undefined || !/^NNS?$/.test(token.xpos) || !/^\p{Ll}[\p{L}-]+$/u.test(token.form)) return false
  return !EMPTY.test(token.lemma.toLowerCase())
}

function addNoun(counts: Map<string, Count>, s: Sentence, i: number): void {
  const [token, before] = [s.tokens[i], s.tokens[i - 1]]
  if (token === undefined) return
  const noun = token.lemma.toLowerCase()
  const compound = isNoun(s, i - 1) && tag(s, i - 1) === 'NN' && before !== undefined
  const begins = compound ? i - 1 : i
  const bare = !/^(?:DT|PRP\$|POS|JJ[RS]?|CD|NN[PS]?S?|VB[GN])$/.test(tag(s, begins - 1)) && lower(s, i - 1) !== 'of'
  const counted = [
    add(counts, 'noun', noun, s.paragraph, token.form.toLowerCase()),
    // "asylum seekers' rights": the first two of three are no term.
    ...(compound && !/^NN/.test(tag(s, i + 1))
      ? [
          add(
            counts,
            'compound',
            `${before.lemma.toLowerCase()} ${noun}`,
            s.paragraph,
            `${before.form} ${token.form}`.toLowerCase(),
          ),
        ]
      : []),
  ]
  for (const count of counted) {
    if (token.xpos === 'NNS') count.plural++
    else if (bare) count.bare++
  }
}

/** All names that are nobody's, and all nouns, by their keys. */
export function countTerms(desk: WriterDesk): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  addNames(desk, counts)
  for (const s of desk.sentences)
    s.tokens.forEach(({ form }, i) => {
      if (LETTERS.test(form) && !SIGNS.has(form)) add(counts, 'name', form, s.paragraph, form)
      if (isNoun(s, i)) addNoun(counts, s, i)
    })
  return counts
}

/** Least share of a noun's uses in the plural for its heading to stand in it, and of bare ones for no article. */
const MOSTLY = { plural: 0.3, bare: 0.3 } as const

/** A term as a heading has it: "tariffs", "fuel duty", "the alliance"; of several forms the commonest. */
export function termText({ kind, forms, times, plural, bare }: Count): string {
  const all = [...forms].sort((a, b) => b[1] - a[1])
  const [first = ''] = all[0] ?? []
  if (kind === 'name') return first
  const isPlural = plural >= MOSTLY.plural * times
  const text = isPlural ? (all.find(([form]) => form.endsWith('s'))?.[0] ?? first) : first
  return isPlural || bare >= MOSTLY.bare * times ? text : `the ${text}`
}
