/** Words that say how sure, how binding, how general something is. */
import type { SeenWord } from './desk.ts'

export interface Force {
  readonly name: string
  /** Words that have it. */
  readonly words: RegExp
  /** Words that may stand for it on a card. */
  readonly kept: RegExp
  /** Words of the piece (base forms) that let a card have it. */
  readonly kin: RegExp
  /** Whether it holds of one verb or phrase, not of the card as a whole. */
  readonly bound: boolean
  /** What becomes of a card that has it without the piece, and of one that loses it. */
  readonly added: 'failed' | 'unsure' | null
  readonly dropped: 'failed' | 'unsure' | null
}

const POSSIBLE =
  /^(?:may|might|maybe|perhaps|possibly|possible|potentially|reportedly|allegedly|apparently|seemingly|seem|appear|arguably|supposedly)$/
const COULD = /^(?:could|can)$/
const PROBABLE = /^(?:probably|likely|presumably|probable)$/
const DUTY = /^(?:should|ought|must|need|needs|needed|require|required|demand|have-to)$/

export const FORCES: readonly Force[] = [
  {
    name: 'possible',
    words: POSSIBLE,
    kept: /^(?:could|can|possibility|risk|chance|potential|threat|would|suspect|think|thought|believe|estimate|fear|worry|suggest|if|likely|probably|one|sceptic|expect)$/,
    kin: /^(?:improbabl[ey]|could|can|possibility|risk|chance|potential|threat|suspect|suggest|speculate|if|whether|probably|likely|expect|estimate)$/,
    bound: true,
    added: 'failed',
    dropped: 'failed',
  },
  {
    name: 'could',
    words: COULD,
    kept: /^(?:may|might|possible|possibly|able|ability|would|option|alternative|choice|capable|power|let|allow|permit|chance)$/,
    kin: /^$/,
    bound: false,
    added: null,
    dropped: null,
  },
  {
    name: 'probable',
    words: PROBABLE,
    kept: /^(?:expect|expected|expects|predict|forecast|foresee|anticipate|believe|think|chance|tend|probability)$/,
    kin: /^(?:expect|predict|forecast|foresee|anticipate|probability|tend|may|might)$/,
    bound: true,
    added: 'failed',
    dropped: 'failed',
  },
  {
    name: 'duty',
    words: DUTY,
    kept: /^(?:want|propose|proposal|call|urge|advise|recommend|recommendation|favour|remedy|solution|advice|wish|ask|plead|plea|necessary|obligation|have|has|had|insist|conclude|allow|right|duty|responsibility|argue|argues|demands?)$/,
    kin: /^(?:want|propose|proposal|call|urge|advise|recommend|recommendation|remedy|solution|advice|wish|necessary|obligation|insist|have|duty|responsibility|need|require|demand|better|withdraw)$/,
    bound: false,
    added: 'failed',
    dropped: 'failed',
  },
  {
    name: 'certain',
    words: /^(?:certainly|surely|definitely|undoubtedly|inevitably|certain|inevitable)$/,
    kept: /^(?:all|every|sure|guaranteed|will|bound)$/,
    kin: /^(?:all|every|sure|guarantee|bind|always|will)$/,
    bound: false,
    added: 'failed',
    dropped: null,
  },
  {
    name: 'always',
    words: /^always$/,
    kept: /^(?:all|every|each|never|any|granted|whenever)$/,
    kin: /^(?:all|every|each|never|any|granted|whenever)$/,
    bound: false,
    added: 'unsure',
    dropped: null,
  },
  {
    name: 'only',
    words: /^(?:only|solely|exclusively|merely|sole)$/,
    kept: /^(?:just|alone|single|until|limit|limited|but|except|restricted|nothing|no|not|little|few|mere|one)$/,
    kin: /^(?:just|alone|single|until|limit|restrict|nothing|no|not|little|few|mere|one|hardly)$/,
    bound: false,
    added: 'failed',
    dropped: 'unsure',
  },
  {
    name: 'most',
    words: /^(?:most|mostly|mainly|majority|largely|usually|often|generally|nearly|almost|virtually|frequently)$/,
    kept: /^(?:much|typically|widely|many|hardly|close|verge|about|around|roughly|approximately|some)$/,
    kin: /^(?:much|typically|widely|many|hardly|close|verge|about|around|roughly|approximately|some|usual|rather)$/,
    bound: false,
    added: 'failed',
    dropped: 'failed',
  },
  {
    name: 'all',
    words: /^(?:all|every|everyone|everybody|everything|whole|entire|entirely|wholly|completely)$/,
    kept: /^(?:each|any|both|throughout|total|no|none|never|whatever|always|people|complete|full)$/,
    kin: /^(?:each|any|both|throughout|total|no|none|never|whatever|always|people|complete|full|nobody|nothing|most|half)$/,
    bound: false,
    added: 'failed',
    dropped: null,
  },
]

/** "Must be confessed", "may be remarked". */
const SPEAKING =
  /^(?:concluded|remarked|said|confessed|admitted|observed|added|argued|noted|granted|remembered|inferred|conceded|owned|asked)$/

/** Idioms in which a word of force has none. */
function isIdle(row: readonly SeenWord[], i: number): boolean {
  const word = row[i]?.lower ?? ''
  const before = row[i - 1]?.lower ?? ''
  const next = row[i + 1]?.lower ?? ''
  const after = row[i + 2]?.lower ?? ''
  if (word === 'all') return /^(?:at|after|above|of|for|not)$/.test(before) || /^(?:the|along|over)$/.test(next)
  if (word === 'only')
    return (
      before === 'not' ||
      before === 'if' ||
      /^\d/.test(next) ||
      (/^(?:about|by|for)$/.test(next) && /^(?:\d|about)/.test(after))
    )
  if (word === 'most') return before === 'the' || before === 'at' || /^(?:JJ|RB)/.test(row[i + 1]?.token.xpos ?? '')
  // A rough figure is the business of the figures' check.
  if (/^(?:nearly|almost)$/.test(word)) return /^(?:\d|[$£€]|an?$|one$|two$|half$)/.test(next)
  // "may not", "may no longer": what is forbidden, not what is possible; "May" is a month.
  // "It may be concluded that …" is a manner of speaking.
  if (/^(?:may|might|must|should)$/.test(word) && next === 'be' && SPEAKING.test(after)) return true
  // "More likely" compares; it does not hedge.
  if (word === 'likely') return /^(?:more|less|as|so|how|equally)$/.test(before)
  if (word === 'appear' || word === 'seem')
    return !/^(?:to|that|as)$/.test(next) && !/^JJ/.test(row[i + 1]?.token.xpos ?? '')
  if (word === 'may') return /^(?:not|no|never)$/.test(next) || (/^\p{Lu}/u.test(row[i]?.token.form ?? '') && i > 0)
  // The majority of a court or a house is no "most".
  if (word === 'majority') return next !== 'of'
  if (word === 'might') return /^NN/.test(row[i]?.token.xpos ?? '')
  if (/^needs?$/.test(word)) return next !== 'to'
  if (/^(?:require|demand)/.test(word)) return true
  if (word === 'can') return true
  if (word === 'certain') return !/^(?:is|are|was|be|to|that)$/.test(before)
  if (word === 'entire' || word === 'whole') return true
  return word === 'always' || word === 'every' ? before === 'almost' || before === 'nearly' : false
}

export const hasForce = (force: Force, row: readonly SeenWord[], i: number): boolean => {
  const word = row[i]
  return word !== undefined && force.words.test(word.lower) && !isIdle(row, i)
}
