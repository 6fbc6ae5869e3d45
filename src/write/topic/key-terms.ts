/**
 * What a piece is about in two key terms, "Britain and fuel duty" or "Ukraine and Nato", for pieces that have no single name for
 * it: the countries, bodies and things that run through it, weighed by how far they do and by how seldom other pieces speak of
 * them. They say under which heading a card belongs, and assert nothing.
 */
import type { WriterDesk } from '../desk.ts'
import { bodiesIn } from '../meant/bodies.ts'
import { SIGNS } from './countries.ts'
import { stemsIn } from './matters.ts'
import type { Count } from './term-counts.ts'
import { countTerms, shareOf, termText, weightOf } from './term-counts.ts'
import { topicOf } from './topic.ts'

export interface KeyTerm {
  /** As it stands in running text: "Ukraine", "tariffs", "the act". */
  readonly text: string
  /** The first letters of its words. */
  readonly stems: readonly string[]
}

/** Weights beside that of a noun which hardly any other piece has: of a name, of a word of the title, of two nouns in one. */
const WEIGHT = { name: 3, titled: 1.5, compound: 1.15 } as const
/** Nouns in so many fortieths of all documents say nothing, unless they stand in the title. */
const ANY = 6
/** Terms that make a heading. */
const MOST = 2
/** What goes through the whole piece counts for more than what is said again and again in one place. */
const REACH = 0.6
/** Least paragraphs of a term and share of them, least score beside the first, and by itself. */
const LEAST = { paragraphs: 3, share: 0.2, beside: 0.35, score: 0.5 } as const

interface Weighed extends Count {
  readonly score: number
}

const known = new WeakMap<WriterDesk, readonly KeyTerm[]>()

/** The key terms of a piece, names first; empty where nothing runs through it. Worked out once. */
export function keyTermsOf(desk: WriterDesk): readonly KeyTerm[] {
  const made = known.get(desk) ?? found(desk)
  known.set(desk, made)
  return made
}

function found(desk: WriterDesk): readonly KeyTerm[] {
  const counts = countTerms(desk)
  const weighed = weigh(desk, counts)
  const leader = topicOf(desk)
  // What is no name is weighed with the others, "the seed bank" rather than "the seeds"; so are places, of which one may lead by its title.
  const leads =
    leader !== null && /\p{Lu}/u.test(leader.text) && !isSomebody(desk, leader.text) && !isPlace(desk, leader.text)
  const led = leads ? [leader.text] : []
  const best = weighed[0]?.score ?? 0
  const heavy = weighed
    .filter(({ score }) => score >= Math.max(LEAST.score, LEAST.beside * best))
    .map(count => termOf(fullerOf(desk, counts, pairOf(count, counts, weighed) ?? count)))
  const distinct: KeyTerm[] = []
  for (const term of [...led.map(termOf), ...heavy]) if (!overlaps(term, distinct)) distinct.push(term)
  const chosen = distinct.slice(0, MOST)
  const isNamed = ({ text }: KeyTerm): boolean => /\p{Lu}/u.test(text)
  const terms = [...chosen.filter(isNamed), ...chosen.filter(term => !isNamed(term))]
  // A place by itself would say where all of it was.
  return terms.length === 1 && terms.every(({ text }) => isPlace(desk, text)) ? [] : terms
}

const isPlace = (desk: WriterDesk, name: string): boolean =>
  SIGNS.has(name.replace(/^the /, '')) ||
  desk.reading.entities.some(entity => entity.name === name.replace(/^the /, '') && entity.likely === 'place')

function weigh(desk: WriterDesk, counts: ReadonlyMap<string, Count>): readonly Weighed[] {
  const total = Math.max(1, new Set(desk.sentences.map(({ paragraph }) => paragraph)).size)
  const over = stemsIn(desk.reading.piece.title)
  const isTitled = (key: string): boolean =>
    [...stemsIn(key.replace(/^the /, ''))].some(stem => stem.length > 2 && over.has(stem))
  const spread = ({ paragraphs, times }: Count): number => ((paragraphs.size / total) * (times / total)) ** REACH
  return [...counts.values()]
    .filter(({ key, kind, paragraphs }) =>
      kind === 'compound'
        ? paragraphs.size > 1
        : paragraphs.size >= (isTitled(key) ? 2 : LEAST.paragraphs) &&
          (isTitled(key) || paragraphs.size >= LEAST.share * total) &&
          (kind === 'name' || shareOf(key) < ANY || isTitled(key)),
    )
    .map((count): Weighed => {
      const { key, kind } = count
      const parts = key.split(' ').map(weightOf)
      const own =
        kind === 'name' ? WEIGHT.name : kind === 'compound' ? WEIGHT.compound * Math.max(...parts) : weightOf(key)
      return { ...count, score: reachOf(count, counts, spread) * (isTitled(key) ? WEIGHT.titled : 1) * own }
    })
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key, 'en'))
}

/** How far a term reaches; two nouns in one nearly as far as the second, where that is said of little else. */
function reachOf(count: Count, counts: ReadonlyMap<string, Count>, spread: (count: Count) => number): number {
  const head = count.kind === 'compound' ? counts.get(count.key.split(' ').at(-1) ?? '') : undefined
  return head === undefined || count.times < 0.3 * head.times
    ? spread(count)
    : Math.max(spread(count), 0.8 * spread(head))
}

const isSomebody = (desk: WriterDesk, name: string): boolean =>
  desk.reading.entities.some(entity => entity.kind === 'person' && entity.name === name)

const termOf = (text: string): KeyTerm => ({ text, stems: [...stemsIn(text.replace(/^the /, ''))] })

const overlaps = ({ text, stems }: KeyTerm, others: readonly KeyTerm[]): boolean =>
  others.some(
    other =>
      other.stems.some(stem => stems.includes(stem)) ||
      // "America" and "the United States".
      (SIGNS.has(text.replace(/^the /, '')) &&
        SIGNS.get(text.replace(/^the /, ''))?.country === SIGNS.get(other.text.replace(/^the /, ''))?.country),
  )

/** "the seed bank" where a piece speaks of seeds and of a bank, and twice at least of the two in one. */
const pairOf = (
  { key, kind }: Count,
  counts: ReadonlyMap<string, Count>,
  weighed: readonly Weighed[],
): Count | undefined =>
  kind !== 'noun'
    ? undefined
    : weighed
        .flatMap(other => [counts.get(`${other.key} ${key}`), counts.get(`${key} ${other.key}`)])
        .find(pair => pair?.kind === 'compound' && pair.times > 1)

/** "Nato" for "alliance": the one body of the piece that is called so. */
function bodyCalled(desk: WriterDesk, noun: string): string | null {
  const called = desk.sentences.flatMap(s => bodiesIn(s).filter(({ body }) => body.nouns.includes(noun)))
  const [first] = called
  return first !== undefined && called.every(({ body }) => body.key === first.body.key) ? first.text : null
}

/** "the Artificial Intelligence Act" for "act", "fuel duty" for "duty", where that is the only one the piece speaks of. */
function fullerOf(desk: WriterDesk, counts: ReadonlyMap<string, Count>, count: Count): string {
  const { key, kind } = count
  if (kind !== 'noun') return termText(count)
  const body = bodyCalled(desk, key)
  if (body !== null) return body
  const names = desk.reading.entities.filter(({ kind: sort, name }) => {
    const last = name.split(' ').at(-1) ?? ''
    return sort !== 'person' && name.includes(' ') && last.toLowerCase() === key && /^\p{Lu}/u.test(last)
  })
  const [name] = names
  if (name !== undefined && names.length === 1) return /^the /i.test(name.name) ? name.name : `the ${name.name}`
  const compounds = [...counts.values()].filter(other => other.key.endsWith(` ${key}`))
  const [compound] = compounds
  const part = counts.get(compound?.key.split(' ')[0] ?? '')
  // "fuel duty" of a piece that speaks of fuel elsewhere, too.
  const whole = compounds.length === 1 && part !== undefined && part.times > 2 && part.paragraphs.size > 1
  return termText(whole && compound !== undefined ? compound : count)
}

/** "Britain and fuel duty": where a thing was, or whose it is, no heading can say for sure. */
const joined = (terms: readonly KeyTerm[]): string => terms.map(({ text }) => text).join(' and ')

/**
 * What stands before a card; null where it has one of the terms itself: what is left of them would say less than nothing.
 * @param said the first letters of the card's words
 */
export function cueFor(desk: WriterDesk, said: ReadonlySet<string>): string | null {
  const terms = keyTermsOf(desk)
  return terms.length === 0 || terms.some(({ stems }) => stems.some(stem => said.has(stem))) ? null : joined(terms)
}

/** The card's words without the terms before them: "Halden and ferries: how many …". */
export function withoutCue(desk: WriterDesk, front: string): string {
  const cue = joined(keyTermsOf(desk))
  return cue !== '' && front.toLowerCase().startsWith(`${cue.toLowerCase()}: `) ? front.slice(cue.length + 2) : front
}
