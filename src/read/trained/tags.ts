/** The universal part-of-speech tags (https://universaldependencies.org/u/pos/) and what the parser needs of joint tags. */
import type { TagFacts } from './parser-input.ts'

export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const

export type Upos = (typeof UPOS)[number]

const isUpos = (text: string): text is Upos => UPOS.some(tag => tag === text)

export interface TagParts {
  /** Penn Treebank tag. */
  readonly xpos: string
  readonly upos: Upos
}

/** "VBZ|AUX" is VBZ and AUX; whatever is no universal tag becomes X. */
export function partsOf(joint: string): TagParts {
  const [xpos = '_', upos = ''] = joint.split('|')
  return { xpos, upos: isUpos(upos) ? upos : 'X' }
}

/** What the parser needs to know of each joint tag. */
export function factsOf(tags: readonly string[]): readonly TagFacts[] {
  return tags.map(tag => {
    const { upos } = partsOf(tag)
    return {
      upos: UPOS.indexOf(upos) + 1,
      isMark: upos === 'PUNCT',
      isVerb: upos === 'VERB' || upos === 'AUX',
      isConjunction: upos === 'CCONJ',
    }
  })
}
