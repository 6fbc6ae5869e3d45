/**
 * The tagger's features: the values, and the templates that name them. x is the word, p and pp stand before it, n and nn
 * behind. The order of the templates gives their numbers: a change asks for a new model version.
 */
import { inPortions, Templates } from './templates.ts'

/** Where each value stands. */
export const AT = {
  zero: 0,
  first: 1,
  shouted: 2,
  last: 3,
  before: 4,
  opens: 5,
  xForm: 6,
  xWord: 7,
  xS1: 8,
  xS2: 9,
  xS3: 10,
  xS4: 11,
  xP1: 12,
  xP2: 13,
  xP3: 14,
  xShape: 15,
  xCaps: 16,
  xMarks: 17,
  xLength: 18,
  xAmb: 19,
  xClass: 20,
  xCluster: 21,
  xPath7: 22,
  xPath4: 23,
  xUsual: 24,
  nWord: 25,
  nS3: 26,
  nS2: 27,
  nShape: 28,
  nAmb: 29,
  nClass: 30,
  nCluster: 31,
  nPath7: 32,
  nCaps: 33,
  nnWord: 34,
  nnAmb: 35,
  nnCluster: 36,
  nnPath7: 37,
  pWord: 38,
  pS3: 39,
  pShape: 40,
  pCluster: 41,
  pPath7: 42,
  ppWord: 43,
  ppPath7: 44,
} as const

export const TAGGER_VALUES = Object.keys(AT).length

const TEMPLATES = [
  // How the word is written.
  'zero, xForm, xWord, xS1, xS2, xS3, xS4, xP1, xP2, xP3, xShape first, xCaps first shouted, xMarks xLength',
  // The tags given so far, and two words on each side.
  'last, last before, last xWord, pWord, ppWord, nWord, nnWord, pWord xWord, xWord nWord, pWord nWord, nS3, pS3',
  'nS2 xS2, last xS3, last nWord, last xShape xS2, nShape xShape, pShape xShape, xWord nS3, before last xWord',
  'pWord xS3, xWord nWord nnWord, last xWord nS2',
  // What the treebanks know of the word and of the two behind it.
  'xAmb, nAmb, xAmb nAmb last, nAmb last, xWord nAmb, xAmb last before, xAmb nAmb nnAmb, xWord nAmb nnAmb',
  'xCaps xAmb last opens, xS3 xCaps nAmb, xS3 xP1 xLength',
  // What the word book knows of the word and of those around it.
  'xClass, nClass, xClass last, xClass nClass last, xClass xCluster, xCluster, xPath7, xPath4 last',
  'xCluster last, xCluster nCluster, pCluster xCluster, xPath7 nPath7 last, pCluster, nCluster, nnCluster',
  'ppPath7 pPath7, nPath7 nnPath7, xWord nCluster, pCluster xWord, xAmb nCluster, xS3 nPath7',
  'pPath7 xPath7 nPath7, xUsual xCaps first, xUsual xCaps last nCaps, xS2 xClass xCaps',
].join(',')

/** Features of a word in its place. */
export const WORD = new Templates(AT, TEMPLATES)

/** The same features in portions; see tagger-steps.ts. */
export const wordPortions = (portions: readonly string[]): readonly Templates[] => inPortions(AT, TEMPLATES, portions)
