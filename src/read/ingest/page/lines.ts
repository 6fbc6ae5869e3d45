/** The lines of a page that was copied as text, each with what it looks like. */
import { isFurniture } from './furniture.ts'

/** `prose`: running text. `sentence`: ends as one. `label`: a title, a name, a heading, a caption. `furniture`: the page's. */
export type Sort = 'prose' | 'sentence' | 'label' | 'furniture'

export interface PageLine {
  readonly text: string
  /** Lines between two blank ones share a block. */
  readonly block: number
  readonly sort: Sort
  readonly words: number
}

const SENTENCE_END = /[.!?…:][\])"”’»\d■*]{0,4}\s*$/u
/** Words that sentences have and labels mostly lack. */
const GRAMMAR =
  /\b(?:the|a|an|of|to|in|on|for|and|but|or|that|which|who|is|are|was|were|be|been|has|have|had|it|its|he|she|they|we|i|you|his|her|their|not|as|with|by|from|at|this|there)\b/giu

const LEAST_PROSE = 20
const LEAST_SENTENCE = 4

function sortOf(text: string, words: number): Sort {
  if (isFurniture(text)) return 'furniture'
  const ends = SENTENCE_END.test(text)
  const grammar = text.match(GRAMMAR)?.length ?? 0
  if (words >= LEAST_PROSE && (ends || words >= 40) && grammar * 8 >= words) return 'prose'
  return ends && words >= LEAST_SENTENCE && grammar > 0 ? 'sentence' : 'label'
}

export function pageLine(text: string, block: number): PageLine {
  const words = text.split(' ').length
  return { text, block, words, sort: sortOf(text, words) }
}

/** One form for comparing lines. */
export const foldLine = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"‘’']/gu, '')
    .trim()
