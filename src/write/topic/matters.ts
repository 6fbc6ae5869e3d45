/** What a piece may be about: the names and the noun phrases that it repeats. */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { NounPhrase, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'

export interface Matter {
  readonly text: string
  readonly stems: readonly string[]
  /** Somebody: a title that names them tells, but a piece is seldom about them alone. */
  readonly person: boolean
  readonly named: boolean
  readonly mass: boolean
  /** A country, a town; no canal or bridge. */
  readonly place: boolean
  /** A phrase of several words that the piece repeats word for word. */
  readonly fixed?: boolean
  /** Any of these by itself speaks of it; else its last word does. */
  readonly spokenBy?: readonly string[]
}

/** The first letters: "bench" and "benches" are one. */
export const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:es|s)$/, '')
    .replace(/y$/, 'i')
    .slice(0, 7)

/** Words of a text, each by its first letters. */
export const stemsIn = (text: string): ReadonlySet<string> => new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem))

/** "the Sahel", "the central Sahel". */
const hasArticle = (s: Sentence, at: number): boolean =>
  lower(s, at - 1) === 'the' || (lower(s, at - 2) === 'the' && tag(s, at - 1) === 'JJ')

/** Nouns of which any piece speaks. */
const ANYTHING =
  /^(?:year|month|week|day|time|way|people|person|man|woman|thing|world|country|government|state|money|problem|question|part|case|other|number|point|place|life|work|war|city|town|president|minister|party|fact|reason|end|lot|kind|matter|one|century|decade|word|name|idea|side|line|story|home|house|company|member|official|group|figure|lesson|answer|example|argument|view|change|power|loss|cost|price|rate)$/

/** Places that are things. */
const BUILT =
  /(?:canal|bridge|tunnel|tower|dam|line|railway|road|wall|pipeline|port|airport|market|museum|square|park|games)$/iu

/** Names that are spoken of, but for the author's. */
export function names(desk: WriterDesk): readonly Matter[] {
  const found = new Map<number, { articles: number; times: number }>()
  desk.mentions.forEach((mentions, index) => {
    const s = desk.sentences[index]
    for (const { kind, entity, tokens } of mentions) {
      if (s === undefined || kind !== 'name' || entity === undefined) continue
      // "French jets": a name that only describes.
      if (!/^NNP/.test(tag(s, tokens.to - 1)) || /^NN/.test(tag(s, tokens.to))) continue
      const { articles, times } = found.get(entity) ?? { articles: 0, times: 0 }
      found.set(entity, { times: times + 1, articles: articles + (hasArticle(s, tokens.from) ? 1 : 0) })
    }
  })
  return [...found].flatMap(([entity, { articles, times }]): readonly Matter[] => {
    const known = desk.reading.entities[entity]
    if (known === undefined || known.name === desk.reading.piece.author) return []
    const text = articles * 2 > times && !/^the /i.test(known.name) ? `the ${known.name}` : known.name
    const stems = [...stemsIn(known.name)].filter(word => word !== 'the' && word !== 'of' && word.length > 1)
    return stems.length === 0 || stems.length > 4
      ? []
      : [
          {
            text,
            stems,
            person: known.kind === 'person',
            named: true,
            mass: false,
            place: !/^(?:organisation|work|event|law|product)$/.test(known.kind) && !BUILT.test(known.name),
          },
        ]
  })
}

/** The words of a phrase that may be a topic: "the harbour toll", "benches", "sleep", "the Mill Street bridge". */
function plain(s: Sentence, { from, to, head }: NounPhrase): { readonly the: boolean; readonly begins: number } | null {
  const the = lower(s, from) === 'the'
  const begins = the ? from + 1 : from
  const fits = to > begins && s.tokens.slice(begins, to).every(({ xpos }) => /^(?:NN|JJ$|HYPH)/.test(xpos))
  if (!fits || head !== to - 1 || !/^NNS?$/.test(tag(s, head)) || ANYTHING.test(lemma(s, head))) return null
  // "the toll" is one that was spoken of; "tolls" are all, and "sleep" has no article; "new tolls" are some.
  if (to - begins > 3 || /^JJ/.test(tag(s, begins)) || (!the && to - begins > 1 && tag(s, head) === 'NN')) return null
  return lower(s, head).length < 3 ? null : { the, begins }
}

/** Nouns that mostly stand without an article, "dengue": a count noun that does so once ("by bus") is none. */
function massNouns(sentences: readonly Sentence[]): ReadonlySet<string> {
  const uses = new Map<string, { bare: number; all: number }>()
  for (const s of sentences)
    for (const { from, to, head } of s.phrases) {
      const { bare, all } = uses.get(lemma(s, head)) ?? { bare: 0, all: 0 }
      const alone = to - from === 1 && tag(s, head) === 'NN'
      uses.set(lemma(s, head), { bare: bare + (alone ? 1 : 0), all: all + 1 })
    }
  return new Set([...uses].flatMap(([noun, { bare, all }]) => (bare >= MASS * all ? [noun] : [])))
}

/** Least share of a noun's uses that are bare. */
const MASS = 0.6

/** Least times that a phrase of several words is said for one that the piece keeps coming back to. */
const FIXED = 3

/** Phrases that stand by themselves. */
export function nouns(sentences: readonly Sentence[]): readonly Matter[] {
  const mass = massNouns(sentences)
  const found = new Map<string, Matter & { times: number }>()
  for (const s of sentences)
    for (const phrase of s.phrases) {
      const words = plain(s, phrase)
      if (words === null) continue
      const bare = !words.the && tag(s, phrase.head) === 'NN'
      if (bare && !mass.has(lemma(s, phrase.head))) continue
      const forms = s.tokens.slice(words.begins, phrase.to)
      const said = forms.map(({ form, xpos }) => (/^NNP/.test(xpos) ? form : form.toLowerCase())).join(' ')
      const text = `${words.the ? 'the ' : ''}${said}`.replace(/ - /g, '-')
      const key = text.replace(/s$/, '')
      const known = found.get(key)
      const stems = forms.map(({ form }) => stem(form)).filter(one => one.length > 1)
      found.set(key, {
        text,
        stems,
        person: false,
        named: false,
        mass: bare,
        place: false,
        times: (known?.times ?? 0) + 1,
      })
    }
  return [...found.values()]
    .filter(({ times }) => times > 1)
    .map(({ times, ...one }) => ({
      ...one,
      fixed: times >= FIXED && one.stems.length > 1 && one.text.startsWith('the '),
    }))
}
