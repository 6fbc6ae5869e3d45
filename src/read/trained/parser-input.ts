/** A tagged sentence as the parser sees it. */
import { hashText } from './hash.ts'
import { levelled } from './words.ts'

/** A tagged sentence as numbers; place 0 is the root, place n + 1 "no word". */
export interface ParserInput {
  readonly size: number
  readonly word: Int32Array
  readonly suffix: Int32Array
  /** Lemma: forms of one verb govern alike. */
  readonly lemma: Int32Array
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
  readonly tags: ArrayLike<number>
}

/** The same sentence from its end. */
export const reversedWords = ({ forms, lemmas, tags }: TaggedWords): TaggedWords => ({
  forms: forms.toReversed(),
  lemmas: lemmas.toReversed(),
  tags: Array.from(tags).toReversed(),
})

export function parserInput(words: TaggedWords, facts: readonly TagFacts[], guide?: Guide): ParserInput {
  const { forms, lemmas, tags } = words
  const size = forms.length
  const make = (): Int32Array => new Int32Array(size + 2)
  const input = {
    size,
    word: make(),
    suffix: make(),
    lemma: make(),
    tag: make(),
    upos: make(),
    marksUpTo: make(),
    verbsUpTo: make(),
    conjunctionsUpTo: make(),
    closing: hashText(forms[size - 1] ?? '', 33),
    guide,
  }
  for (let at = 1; at <= size; at++) {
    const lower = levelled((forms[at - 1] ?? '').toLowerCase())
    const tag = tags[at - 1] ?? 0
    const fact = facts[tag]
    input.word[at] = hashText(lower, 21)
    input.lemma[at] = hashText(lemmas[at - 1] ?? '', 25)
    input.suffix[at] = hashText(lower.slice(-3), 24)
    input.tag[at] = tag + 1
    input.upos[at] = fact?.upos ?? 0
    input.marksUpTo[at] = (input.marksUpTo[at - 1] ?? 0) + (fact?.isMark === true ? 1 : 0)
    input.verbsUpTo[at] = (input.verbsUpTo[at - 1] ?? 0) + (fact?.isVerb === true ? 1 : 0)
    input.conjunctionsUpTo[at] = (input.conjunctionsUpTo[at - 1] ?? 0) + (fact?.isConjunction === true ? 1 : 0)
  }
  input.word[0] = ROOT_WORD
  input.tag[0] = ROOT_TAG
  input.word[size + 1] = NO_WORD
  input.tag[size + 1] = NO_TAG
  input.upos[size + 1] = NO_UPOS
  return input
}
