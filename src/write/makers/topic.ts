/** What a piece is about, in a few words that a question can hold: its name or noun that runs through most of it. */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'

export interface Topic {
  readonly text: string
  /** The title names it or another matter of the piece: it tells what is asked about. */
  readonly titled: boolean
}

interface Matter {
  readonly text: string
  /** What is looked for in the title. */
  readonly words: readonly string[]
  /** Somebody: a title that names them tells, but a piece is seldom about them alone. */
  readonly person: boolean
  readonly paragraphs: Set<number>
}

/** The first letters: "bench" and "benches" are one. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:es|s)$/, '')
    .slice(0, 7)

const stems = (text: string): ReadonlySet<string> => new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem))

/** "the Sahel", "the central Sahel". */
const hasArticle = (s: Sentence, at: number): boolean =>
  lower(s, at - 1) === 'the' || (lower(s, at - 2) === 'the' && tag(s, at - 1) === 'JJ')

/** Names that are spoken of, but for the author's. */
function names(desk: WriterDesk): readonly Matter[] {
  const found = new Map<number, Matter & { articles: number; times: number }>()
  desk.mentions.forEach((mentions, index) => {
    const s = desk.sentences[index]
    for (const { kind, entity, tokens } of mentions) {
      const known = desk.reading.entities[entity ?? -1]
      if (s === undefined || kind !== 'name' || entity === undefined || known === undefined) continue
      if (known.name === desk.reading.piece.author) continue
      // "French jets": a name that only describes.
      if (!/^NNP/.test(tag(s, tokens.to - 1)) || /^NN/.test(tag(s, tokens.to))) continue
      const one = found.get(entity) ?? {
        text: known.name,
        words: known.name.split(/[^\p{L}\p{N}]+/u).filter(word => /^\p{Lu}/u.test(word)),
        person: known.kind === 'person',
        paragraphs: new Set<number>(),
        articles: 0,
        times: 0,
      }
      one.paragraphs.add(s.paragraph)
      found.set(entity, {
        ...one,
        times: one.times + 1,
        articles: one.articles + (hasArticle(s, tokens.from) ? 1 : 0),
      })
    }
  })
  return [...found.values()].map(({ articles, times, ...one }) =>
    articles * 2 > times && !/^the /i.test(one.text) ? { ...one, text: `the ${one.text}` } : one,
  )
}

/** "the harbour toll", "benches": phrases of common nouns that stand by themselves. */
function nouns(sentences: readonly Sentence[]): readonly Matter[] {
  const found = new Map<string, Matter>()
  for (const s of sentences)
    for (const { from, to, head } of s.phrases) {
      const the = lower(s, from) === 'the'
      const begins = the ? from + 1 : from
      const plain = to > begins && s.tokens.slice(begins, to).every(({ xpos }) => /^(?:NN|JJ$|HYPH)/.test(xpos))
      if (!plain || head !== to - 1 || !/^NNS?$/.test(tag(s, head))) continue
      // "the toll" is one that was spoken of; "tolls" are all.
      if (the ? to - begins < 2 : tag(s, head) !== 'NNS') continue
      const words = s.tokens.slice(begins, to).map(({ form }) => form)
      const text = `${the ? 'the ' : ''}${words.map(word => word.toLowerCase()).join(' ')}`.replace(/ - /g, '-')
      const key = `${the ? 'the ' : ''}${words.slice(0, -1).join(' ').toLowerCase()} ${lemma(s, head)}`
      const one = found.get(key) ?? {
        ...{ text, words: words.filter(word => word !== '-'), person: false },
        paragraphs: new Set<number>(),
      }
      one.paragraphs.add(s.paragraph)
      found.set(key, one)
    }
  return [...found.values()]
}

/** "the property tax" of which the standfirst speaks without an article is property tax. */
function asHeaded(one: Matter, heading: string): Matter {
  const bare = one.text.replace(/^the /, '')
  if (bare === one.text) return one
  const at = heading.toLowerCase().indexOf(` ${bare}`)
  const before = at < 0 ? '' : (heading.slice(0, at).split(' ').at(-1) ?? '')
  return at < 0 || /^(?:the|a|an|this|its|their|our|his|her)$|[’']s$/i.test(before) ? one : { ...one, text: bare }
}

/** Least share of a piece’s paragraphs in which its topic is named: where no heading names it, and for a title to tell of it. */
const LEAST = { topic: 0.4, told: 0.2 } as const
/** And how many paragraphs these are at least, of what a heading names and of anything else. */
const FEWEST = { headed: 2, other: 3 } as const

/** The thing over the piece that it names most, else its most named thing; null where nothing runs through it. */
export function topicOf(desk: WriterDesk): Topic | null {
  const { piece } = desk.reading
  const paragraphs = piece.text.kind === 'present' ? piece.text.paragraphs : []
  const first = paragraphs.findIndex(({ kind }) => kind !== 'heading')
  const heading = [piece.title, ...paragraphs.slice(0, Math.max(0, first)).map(({ text }) => text)].join(' ')
  const [title, heads] = [stems(piece.title), stems(heading)]
  const total = new Set(desk.sentences.map(s => s.paragraph)).size
  const within = ({ words }: Matter, over: ReadonlySet<string>): boolean =>
    words.length > 0 && words.every(word => over.has(stem(word)))
  const matters = [...names(desk), ...nouns(desk.sentences)].sort(
    (a, b) => b.paragraphs.size - a.paragraphs.size || a.text.localeCompare(b.text, 'en'),
  )
  const things = matters.filter(({ person }) => !person)
  const runs = ({ paragraphs: { size } }: Matter, share: number): boolean =>
    size >= Math.max(FEWEST.other, share * total)
  const best =
    things.find(one => within(one, heads) && one.paragraphs.size >= FEWEST.headed) ??
    things.find(one => runs(one, LEAST.topic))
  if (best === undefined) return null
  const titled = within(best, title) || matters.some(one => within(one, title) && runs(one, LEAST.told))
  return { text: asHeaded(best, heading).text, titled }
}
