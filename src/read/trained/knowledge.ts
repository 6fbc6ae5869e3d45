/** What is known of a word before it is read in a sentence: by the treebanks, by the word book, and by how it is written. */
import { hashText } from './hash.ts'
import { capitalsOf, classesOf, clusterOf, factOf, type WordBook } from './wordbook.ts'
import { type WordShape, WordShapes } from './words.ts'

/** What the treebanks know of a word in lower case: its tags, most frequent first, and how well it is known. */
export interface WordEntry {
  readonly tags: readonly number[]
  /** The tags are all there are. */
  readonly closed: boolean
  /** How many of the tags, from the first on, make up the ambiguity class. */
  readonly main: number
  /** Frequency band. */
  readonly band: number
  /** Hash over the main tags and the band: the word's ambiguity class. */
  readonly ambiguity: number
}

export type Lexicon = ReadonlyMap<string, WordEntry>

/** Frequency bands that an ambiguity class tells apart. */
export const bandOf = (count: number): number => (count >= 10 ? 1 : count >= 3 ? 2 : 3)

export const ambiguityOf = (tags: readonly number[], band: number): number => hashText(tags.join(','), 100 + band)

const NONE = -1

/** A word with everything that the tagger needs to know of it. */
export interface KnownWord extends WordShape {
  readonly ambiguity: number
  /** The only tags that it may take; undefined when any will do. */
  readonly only: readonly number[] | undefined
  /** Its cluster, and the beginnings of the cluster's path. */
  readonly cluster: number
  readonly path4: number
  readonly path7: number
  readonly path: number
  /** Hash over its WordNet classes, or those of the word it is made from. */
  readonly classes: number
  readonly usual: number
}

const shapes = new WordShapes()

/** Stands for a word outside the sentence. */
export const outside = (word: string): KnownWord => ({
  ...shapes.of(word),
  ambiguity: -2,
  only: undefined,
  cluster: -2,
  path4: -2,
  path7: -2,
  path: 0,
  classes: -2,
  usual: 0,
})

const LIMIT = 20_000

/** What is known of words, by the treebanks' lexicon and the word book. Remembers, up to a limit. */
export class WordKnowledge {
  private readonly known = new Map<string, KnownWord>()
  private readonly lexicon: Lexicon
  private readonly book: WordBook

  constructor(lexicon: Lexicon, book: WordBook) {
    this.lexicon = lexicon
    this.book = book
  }

  of(form: string): KnownWord {
    const known = this.known.get(form)
    if (known !== undefined) return known
    if (this.known.size >= LIMIT) this.known.clear()
    const found = this.describe(form)
    this.known.set(form, found)
    return found
  }

  private describe(form: string): KnownWord {
    const shape = shapes.of(form)
    const entry = this.lexicon.get(shape.lowerText)
    const fact = factOf(shape.lowerText, this.book)
    const path = this.book.paths[clusterOf(fact)] ?? 0
    return {
      ...shape,
      ambiguity: entry?.ambiguity ?? guessOf(shape, this.lexicon),
      only: entry?.closed === true ? entry.tags : undefined,
      cluster: clusterOf(fact),
      path4: path & 15,
      path7: path & 127,
      path,
      classes: wordNetOf(shape.lowerText, classesOf(fact), this.book),
      usual: capitalsOf(fact) + (fact === 0 ? 4 : 0),
    }
  }
}

/** A word's WordNet classes, with the inflection and the classes of the word that it may be a form of. */
function wordNetOf(word: string, own: number, book: WordBook): number {
  for (const { ending, stems } of stemsOf(word)) {
    for (const stem of stems) {
      const classes = classesOf(book.facts.get(stem) ?? 0)
      if (classes !== 0) return hashText(ending, 200 + own * 16 + classes)
    }
  }
  return hashText('', 200 + own * 16)
}

/** Endings with what may have stood in their place, and beginnings that a word may do without. */
const ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['', 'le']],
  ['ier', ['y']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ness', ['', 'y']],
  ['ment', ['']],
]
const BEGINNINGS = ['un', 're', 'non', 'pre', 'over', 'anti', 'mis', 'dis', 'sub', 'co', 'counter', 'inter'] as const

interface Stems {
  readonly ending: string
  readonly stems: readonly string[]
}

/** What a word may be made from, ending by ending. */
function stemsOf(word: string): readonly Stems[] {
  return ENDINGS.flatMap(([ending, instead]) => {
    if (!word.endsWith(ending) || word.length < ending.length + 3) return []
    const stem = word.slice(0, -ending.length)
    const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
    return [{ ending, stems: [...instead.map(end => stem + end), ...doubled] }]
  })
}

/** The class of a word nobody has seen, by the class of a known word that it is made from. */
function guessOf(shape: WordShape, lexicon: Lexicon): number {
  const word = shape.lowerText
  for (const { ending, stems } of stemsOf(word)) {
    for (const stem of stems) {
      const entry = lexicon.get(stem)
      if (entry !== undefined) return hashText(ending, entry.ambiguity)
    }
  }
  for (const beginning of BEGINNINGS) {
    if (!word.startsWith(beginning) || word.length < beginning.length + 4) continue
    const entry = lexicon.get(word.slice(beginning.length).replace(/^-/, ''))
    if (entry !== undefined) return hashText('+', entry.ambiguity)
  }
  return NONE
}
