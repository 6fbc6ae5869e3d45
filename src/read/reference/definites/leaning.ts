/**
 * Whether a bare definite phrase ("the drug", "the old council") leans on something said before it in the piece, or stands
 * by itself ("the past", "the general public", "by the way"). Half of the bare definite phrases of UD English GUM lean; a
 * stranger who meets one on a card does not know which drug is meant. A linear model trained on GUM's mentions by
 * `src/cli/train-definites.ts` gives the chance; how much of it is borne depends on whether the noun has been used before
 * and whether a name stands before it. On fifths of the training documents that it had not seen, four in five of those
 * let through stood by themselves by GUM's count, which takes "the brain" for given when it comes again.
 */
import { Classifier, type HashedModel } from '../../relations/hashed.ts'
import { LEANING_MODEL } from './leaning-table.ts'

/** Only what is needed of a word; without heads the head noun is found by tags. */
export interface Word {
  readonly form: string
  readonly lemma: string
  readonly xpos: string
  readonly head?: number
  readonly deprel?: string
}

/** The chance of leaning that is borne: of a noun used before, of a new one, and of a new one behind a name. */
const BORNE = { again: 0.12, anew: 0.3, behindName: 0.6 } as const

interface Seen {
  times: number
  last: number
  /** Brought in with "a" or "another". */
  anew: boolean
}

const low = (word: Word | undefined): string => word?.form.toLowerCase() ?? ''
const isNoun = (word: Word | undefined): boolean => word !== undefined && /^NNS?$/.test(word.xpos)

/** The head noun of the phrase that begins with the article at `i`; -1 when it is a name or no noun. */
export function nounOf(words: readonly Word[], i: number): number {
  const head = words[i]?.head
  if (head !== undefined) return head > i && isNoun(words[head]) ? head : -1
  let at = i + 1
  while (/^(?:JJ|VB[NG]|RB|CD|HYPH|NN|POS)/.test(words[at]?.xpos ?? '')) at++
  return at > i + 1 && isNoun(words[at - 1]) ? at - 1 : -1
}

/** Whether the words between article and noun, or right behind it, tell which one is meant. */
export function isBare(words: readonly Word[], i: number, noun: number): boolean {
  if (words.slice(i + 1, noun).some(word => /^(?:NNPS?|JJS|RBS|POS|CD)$/.test(word.xpos))) return false
  if (/^(?:CD|NNP)/.test(words[noun + 1]?.xpos ?? '')) return false
  return !words.some(
    (word, k) => k > noun && word.head === noun && /^(?:nmod|acl|appos|ccomp|advcl)/.test(word.deprel ?? ''),
  )
}

const far = (distance: number): string => (distance === 0 ? '0' : distance < 3 ? '1' : distance < 8 ? '2' : '3')

const hasName = (words: readonly Word[], before: number): boolean =>
  words.slice(0, before).some(word => word.xpos.startsWith('NNP'))

function features(words: readonly Word[], i: number, noun: number, sentence: number, seen: Seen | undefined) {
  const head = words[noun]
  const lemma = low(head === undefined ? undefined : { ...head, form: head.lemma })
  const mods = words.slice(i + 1, noun).filter(word => /^(?:JJ|NN|VB|HY)/.test(word.xpos))
  const stems = mods.map(word => word.lemma.toLowerCase())
  const preposition = low(words.find(word => word.head === noun && word.deprel === 'case'))
  const named = hasName(words, i)
  const times = Math.min(3, seen?.times ?? 0)
  const gap = seen === undefined ? '-' : far(sentence - seen.last)
  return [
    'any',
    `noun ${lemma}`,
    `tag ${head?.xpos}`,
    `noun ${lemma} ${head?.xpos}`,
    `noun ${lemma} ${times > 0}`,
    `ending ${lemma.slice(-3)}`,
    `ending ${lemma.slice(-4)}`,
    `times ${times}`,
    `gap ${gap}`,
    `times ${times} ${gap} ${seen?.anew === true}`,
    `times ${times} mods ${mods.length}`,
    `mods ${mods.length}`,
    `phrase ${stems.join(' ')} ${lemma}`,
    ...stems.map(stem => `mod ${stem}`),
    ...mods.map(word => `mod tag ${word.xpos}`),
    `role ${head?.deprel}`,
    `case ${preposition}`,
    `case ${preposition} ${lemma}`,
    `under ${words[head?.head ?? -1]?.lemma.toLowerCase()} ${head?.deprel}`,
    `place ${i === 0 ? 0 : i < 3 ? 1 : 2}`,
    `sentence ${Math.min(3, sentence)}`,
    `named ${named}`,
    `named ${named} ${times > 0}`,
  ]
}

/** A longer sentence is no sentence, and gets no cards; looked at word by word from each word it would take for ever. */
const LONGEST = 160
/** How far before its noun an article is looked for, in words. */
const NEAR = 16

export interface DefinitePhrase {
  readonly sentence: number
  /** Indexes of the article and of the head noun. */
  readonly article: number
  readonly noun: number
  /** Whether the piece has used the noun in a sentence before. */
  readonly again: boolean
  /** Whether a name stands before it in the sentence. */
  readonly named: boolean
  readonly features: readonly string[]
}

/** All bare definite phrases of a text, with what speaks for and against their leaning on what went before. */
export function barePhrases(sentences: readonly (readonly Word[])[]): readonly DefinitePhrase[] {
  const seen = new Map<string, Seen>()
  return sentences.flatMap((words, sentence) => {
    const found =
      words.length > LONGEST
        ? []
        : words.flatMap((word, article): readonly DefinitePhrase[] => {
            const noun = low(word) === 'the' && word.xpos === 'DT' ? nounOf(words, article) : -1
            if (noun < 0 || !isBare(words, article, noun)) return []
            const before = seen.get(words[noun]?.lemma.toLowerCase() ?? '')
            const named = hasName(words, article)
            const found = features(words, article, noun, sentence, before)
            return [{ sentence, article, noun, again: before !== undefined, named, features: found }]
          })
    words.forEach((word, i) => {
      if (word.xpos.startsWith('NN')) note(seen, words, i, sentence)
    })
    return found
  })
}

function note(seen: Map<string, Seen>, words: readonly Word[], i: number, sentence: number): void {
  const lemma = words[i]?.lemma.toLowerCase() ?? ''
  const one = seen.get(lemma) ?? { times: 0, last: sentence, anew: false }
  one.times++
  one.last = sentence
  one.anew ||= words
    .slice(Math.max(0, i - NEAR), i)
    .some(word => word.head === i && /^(?:an?|another)$/.test(low(word)))
  seen.set(lemma, one)
}

export class LeaningReader {
  private readonly classifier: Classifier

  constructor(model: HashedModel = LEANING_MODEL) {
    this.classifier = new Classifier(model)
  }

  /** The chance, 0–1, that a phrase leans on what went before. */
  chance(phrase: DefinitePhrase): number {
    return this.classifier.chances(phrase.features)[1] ?? 1
  }

  stands(phrase: DefinitePhrase): boolean {
    const borne = phrase.again ? BORNE.again : phrase.named ? BORNE.behindName : BORNE.anew
    return this.chance(phrase) < borne
  }
}

/** By sentence: the articles of the bare definite phrases that stand by themselves. */
export function standingOf(sentences: readonly (readonly Word[])[]): readonly ReadonlySet<number>[] {
  const reader = new LeaningReader()
  const out = sentences.map(() => new Set<number>())
  for (const phrase of barePhrases(sentences)) if (reader.stands(phrase)) out[phrase.sentence]?.add(phrase.article)
  return out
}
