/** A tagged sentence as the parser sees it. */
import { hashText } from './hash.ts'
import type { KnownWord } from './knowledge.ts'

/** A tagged sentence as numbers; place 0 is the root, place n + 1 "no word". */
export interface ParserInput {
  readonly size: number
  readonly word: Int32Array
  readonly suffix: Int32Array
  /** Lemma: forms of one verb govern alike. */
  readonly lemma: Int32Array
  /** Cluster of the word book, 0 for none, and the path to it. */
  readonly cluster: Int32Array
  readonly path: Int32Array
  /** Joint tag. */
  readonly tag: Int32Array
  /** Number of the universal tag, from 1. */
  readonly upos: Int32Array
  /** How many punctuation marks, verbs and conjunctions stand up to and including a place. */
  readonly marksUpTo: Int32Array
  readonly verbsUpTo: Int32Array
  readonly conjunctionsUpTo: Int32Array
  /** Hash of the last mark of the sentence: questions are built differently. */
  readonly closing: number
  readonly guide: Guide | undefined
}

/** A first tree of the same sentence, by another parser. */
export interface Guide {
  readonly head: Int32Array
  readonly label: Int32Array
  /** How sure each arc was, in steps of its margin. */
  readonly sure: Int32Array
}

/** What the model knows of a joint tag. */
export interface TagFacts {
  readonly upos: number
  readonly isMark: boolean
  readonly isVerb: boolean
  readonly isConjunction: boolean
}

const ROOT_WORD = hashText('', 31)
const NO_WORD = hashText('', 32)
const ROOT_TAG = 1001
const NO_TAG = 1002
export const NO_UPOS = 31

/** What the parser is given of a sentence. */
export interface TaggedWords {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: Int32Array
}

const makeInput = (size: number, closing: string, guide: Guide | undefined): ParserInput => {
  // One place more, since the word behind any place is asked for.
  const make = (): Int32Array => new Int32Array(size + 3)
  const input = {
    size,
    word: make(),
    suffix: make(),
    lemma: make(),
    cluster: make(),
    path: make(),
    tag: make(),
    upos: make(),
    marksUpTo: make(),
    verbsUpTo: make(),
    conjunctionsUpTo: make(),
    closing: hashText(closing, 33),
    guide,
  }
  input.word[0] = ROOT_WORD
  input.tag[0] = ROOT_TAG
  input.cluster[0] = ROOT_TAG
  input.word[size + 1] = NO_WORD
  input.tag[size + 1] = NO_TAG
  input.cluster[size + 1] = NO_TAG
  input.upos[size + 1] = NO_UPOS
  return input
}

const counted = (upTo: Int32Array, at: number, one: boolean): void => {
  upTo[at] = (upTo[at - 1] ?? 0) + (one ? 1 : 0)
}

/**
 * @param known what is known of each word
 * @param reversed the sentence is read from its end
 */
export function parserInput(
  words: TaggedWords,
  known: readonly KnownWord[],
  facts: readonly TagFacts[],
  reversed: boolean,
  guide?: Guide,
): ParserInput {
  const { forms, lemmas, tags } = words
  const size = forms.length
  const input = makeInput(size, forms[reversed ? 0 : size - 1] ?? '', guide)
  for (let at = 1; at <= size; at++) {
    const from = reversed ? size - at : at - 1
    const word = known[from]
    const tag = tags[from] ?? 0
    const fact = facts[tag]
    input.word[at] = word?.lower ?? 0
    input.lemma[at] = hashText(lemmas[from] ?? '', 25)
    input.suffix[at] = word?.suffix3 ?? 0
    input.cluster[at] = word?.cluster ?? 0
    input.path[at] = word?.path ?? 0
    input.tag[at] = tag + 1
    input.upos[at] = fact?.upos ?? 0
    counted(input.marksUpTo, at, fact?.isMark === true)
    counted(input.verbsUpTo, at, fact?.isVerb === true)
    counted(input.conjunctionsUpTo, at, fact?.isConjunction === true)
  }
  return input
}
