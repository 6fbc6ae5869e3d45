/** English words that the rules know, and how rules see words. */
import { wordsOf } from '../../similar.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const QUESTION_WORDS = set('what which who whom whose when where why how')
export const AUXILIARIES = set(
  "is are was were am be been being do does did has have had can could will would should shall may might must isn't aren't wasn't weren't doesn't don't didn't",
)
export const PRONOUNS = set('he she they it him her them his hers their theirs its this these those')
export const POSSESSIVES = set('his her hers its their theirs')
/** Words that say nothing by themselves. */
const EMPTY = set(
  'a an the of in on at to by for from with without and or but nor so as than then that this these those it its he his she her they their there here not no yes also only just more most less much many some any each every such other own same very rather quite one into onto over under after before during until since about against between among through up down out off if while because although though according however therefore thus moreover',
)
const DEGREES = set('often long much many far soon old high')
const PREPOSITIONS = set('in on at to by for from with of about during under over')

/** Words lower-cased, without accents, in order. */
export const foldedWords = (text: string): readonly string[] => wordsOf(text).map(word => word.key)

/** The stem of a folded word: good enough to see `sanction` in `sanctions` and `Hill` in `Hill's`. */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length <= 4 || /\d/.test(bare)) return bare
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(bare)) return bare
  return bare.replace(/(?:es|s)$/, '')
}

const isEmpty = (word: string): boolean =>
  EMPTY.has(word) || QUESTION_WORDS.has(word) || AUXILIARIES.has(word) || PRONOUNS.has(word)

/** The stems of the telling words of a text. */
export const contentStems = (text: string): ReadonlySet<string> =>
  new Set(
    foldedWords(text)
      .filter(word => !isEmpty(word))
      .map(stem),
  )

export const isTelling = (text: string): boolean => foldedWords(text).some(word => !isEmpty(word))

/** Whether a word can stand before the first thing that a question names. */
export const isOpening = (word: string): boolean =>
  QUESTION_WORDS.has(word) || AUXILIARIES.has(word) || PREPOSITIONS.has(word) || DEGREES.has(word)

export const NUMBER_WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const

/** How many words, counted as a reader does. */
export const countWords = (text: string): number => foldedWords(text).length
