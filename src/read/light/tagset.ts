/**
 * The tags of the light tagger: those of the Penn Treebank, with what English web text adds folded into them. One letter
 * each, so that the tables can be strings.
 */
export const TAGS = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'RBR',
  'RBS',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'IN',
  'TO',
  'DT',
  'PDT',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'PRP',
  'PRP$',
  'POS',
  'CC',
  'CD',
  'EX',
  'RP',
  'UH',
  'FW',
  'HYPH',
  'SYM',
  'LS',
  '.',
  ',',
  ':',
  '-LRB-',
  '-RRB-',
  '``',
  "''",
  '$',
] as const
export type Tag = (typeof TAGS)[number]

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRS'

const BY_NAME: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]))

/** Tags of the treebanks that are not kept apart. */
const FOLDED: ReadonlyMap<string, Tag> = new Map([
  ['NFP', ':'],
  ['ADD', 'NN'],
  ['GW', 'NN'],
  ['AFX', 'JJ'],
  ['XX', 'FW'],
  ['_', 'FW'],
  ['#', 'SYM'],
])

export const tagIndex = (name: string): number => BY_NAME.get(FOLDED.get(name) ?? name) ?? 0
export const tagName = (index: number): Tag => TAGS[index] ?? 'NN'
export const letterOf = (index: number): string => LETTERS[index] ?? 'a'
export const indexOfLetter = (letter: string): number => LETTERS.indexOf(letter)
