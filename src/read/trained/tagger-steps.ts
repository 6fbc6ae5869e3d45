/**
 * Which features the taggers ask first, and with what lead they ask no more; found as those of the parsers were (see
 * parser-steps.ts). Nine words in ten are plain to the first tagger alone: the second only looks at the others.
 */
import { atOnce, type Early, type Step, stepsOf } from './steps.ts'
import { WORD, wordPortions } from './tagger-templates.ts'

/** Steps of both taggers. */
export interface TaggerSteps {
  readonly fromEnd: readonly Step[]
  readonly fromStart: readonly Step[]
  /** The lead of the first at which the second is not asked. */
  readonly settled: number
}

const FROM_END: readonly Early[] = [
  {
    enough: 2.5,
    share: 1,
    templates: [
      'xAmb, xCaps xAmb last opens, xS2 xClass xCaps, xCluster, last xS3, xAmb nCluster, xPath4 last, nWord, xS4',
      'last xShape xS2, xS3 xCaps nAmb, xClass last',
    ],
  },
  {
    enough: 2.5,
    share: 1,
    templates: [
      'nShape xShape, nAmb last, xS3 nPath7, xWord, nPath7 nnPath7, xAmb last before, xUsual xCaps first, nS2 xS2',
    ],
  },
  {
    enough: 2.5,
    share: 1,
    templates: [
      'pCluster xCluster, xForm, nCluster, xS2, xCluster last, pShape xShape, xPath7 nPath7 last, pWord',
      'xClass xCluster, nnCluster, pWord xS3, nAmb',
    ],
  },
]

const FROM_START: readonly Early[] = [
  {
    enough: 1.5,
    share: 1,
    templates: [
      'xCaps xAmb last opens, xPath4 last, xAmb last before, xCluster last, xClass nClass last, xS3',
      'xUsual xCaps last nCaps, xWord nS3, xS2 xClass xCaps, xWord nAmb, last before, xClass xCluster, nnWord, xP2',
      'nS2 xS2, pShape xShape, nAmb last, xClass last, xAmb, nS3, xCaps first shouted, pS3, last xShape xS2',
      'xCluster',
    ],
  },
]

export const TAGGER_STEPS: TaggerSteps = {
  fromEnd: stepsOf(FROM_END, wordPortions),
  fromStart: stepsOf(FROM_START, wordPortions),
  settled: 2,
}

/** Both taggers asked for everything. */
export const ALL_STEPS: TaggerSteps = {
  fromEnd: atOnce(WORD),
  fromStart: atOnce(WORD),
  settled: Number.POSITIVE_INFINITY,
}
