/** The check that more is not less, a rise no fall, and before not after. */
import type { SeenWord } from './desk.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, CardWord } from './scene.ts'
import { cardRows, neighbours, sourceRows } from './scope.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Opposites, base forms and comparatives. A word stands in one pair only where that can be. */
const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set('more greater extra'), set('less fewer lesser')],
  [set('most'), set('least fewest')],
  [
    set('rise increase grow growth climb gain multiply expand double soar surge raise widen lengthen grew rose'),
    set(
      'fall drop decline decrease shrink slip sink dwindle halve reduce reduction shorten narrow plunge lower shrank shrunk fell',
    ),
  ],
  [set('higher high highest'), set('lower low lowest')],
  [set('longer long longest'), set('shorter short shortest brief')],
  [set('larger large largest big bigger biggest huge'), set('smaller small smallest tiny little')],
  [set('faster fast quick quicker quickly'), set('slower slow slowly')],
  [set('better good best well'), set('worse bad worst badly')],
  [set('stronger strong strengthen'), set('weaker weak weaken')],
  [set('cheap cheaper cheaply'), set('dear expensive costly dearer')],
  [set('rich richer wealthy'), set('poor poorer')],
  [set('early earlier soon sooner'), set('late later')],
  [set('win won victory'), set('lose lost defeat')],
  [set('open opened reopen'), set('close closed shut')],
  [set('safe safer safely'), set('dangerous risky unsafe')],
  [set('easy easier easily'), set('hard harder difficult')],
  [set('first'), set('last final')],
  [set('above over exceed'), set('below under')],
  [set('add added insert'), set('remove subtract')],
  [set('support supporter defend defender favour'), set('oppose opponent critic attack')],
  [set('right correct'), set('wrong mistaken')],
  [set('keep kept retain'), set('abandon abolish withdraw')],
  [set('possible'), set('impossible')],
  [set('likely probable'), set('unlikely improbable')],
  [set('majority'), set('minority')],
  [set('same identical'), set('different')],
  [set('ahead'), set('behind')],
  [set('upstream'), set('downstream')],
]

/** A participle may have been read as an adjective and kept its ending. */
const inSet = (words: ReadonlySet<string>, word: SeenWord): boolean =>
  words.has(word.lower) || words.has(word.token.lemma.toLowerCase()) || words.has(word.lower.replace(/d$/, ''))

/** How much of what stands around a word of the card stands around a word of the evidence. */
function closeness(mine: ReadonlyMap<string, number>, scene: CardScene, word: SeenWord): number {
  let shared = 0
  const seen = new Set<number>()
  for (const [key, weight] of neighbours(scene.desk.words(word.sentence), word.i, 4)) {
    const own = mine.get(key)
    // A word has several keys; it counts once.
    if (own === undefined || seen.has(own * weight)) continue
    seen.add(own * weight)
    shared += own * weight
  }
  return shared
}

const nearest = (mine: ReadonlyMap<string, number>, scene: CardScene, words: readonly SeenWord[]): number =>
  words.reduce((best, word) => Math.max(best, closeness(mine, scene, word)), 0)

/** How many times nearer the opposite must be than the word itself, where both are quoted. */
const CLEARLY = 1.5

/** "Less than a majority", "not long": the opposite of what the word says. */
const isTurned = (scene: CardScene, word: SeenWord): boolean =>
  /\b(?:less|fewer|smaller|lower) than (?:an? |the )?$|\b(?:not|never|no|hardly)(?: an?| so| too| very)? $/.test(
    `${scene.desk
      .words(word.sentence)
      .slice(Math.max(0, word.i - 4), word.i)
      .map(one => one.lower)
      .join(' ')} `,
  )

/** The words that a card's word is held against: the quoted sentences', else their neighbours', else the paragraph's. */
function pool(scene: CardScene, own: ReadonlySet<string>, opposite: ReadonlySet<string>): readonly SeenWord[] {
  const either = (word: SeenWord): boolean => inSet(own, word) || inSet(opposite, word)
  for (const indexes of [scene.evidence, scene.around, scene.paragraphs]) {
    const found = indexes.flatMap(scene.desk.words).filter(either)
    if (found.length > 0) return found
  }
  return []
}

/** "By how much did X fall?": the figure that answers stands beside the word in the piece. */
function withFigures(scene: CardScene, mine: ReadonlyMap<string, number>, word: CardWord): ReadonlyMap<string, number> {
  if (word.side === 'answer' || !HOW_MUCH.test(scene.prompt)) return mine
  const figures = scene.words.filter(one => one.side === 'answer' && /\d/.test(one.lower))
  return new Map([...figures.flatMap(one => one.keys).map((key): [string, number] => [key, 1]), ...mine])
}

const HOW_MUCH = /\bhow (?:much|many|far)\b|\bwhat (?:share|part|proportion|percentage|amount)\b/i

/** "Less likely" and "greater number" speak of two things. */
const isOfAnother = (row: readonly SeenWord[], i: number, theirs: readonly SeenWord[], k: number): boolean => {
  const [mine, other] = [row[i + 1], theirs[k + 1]]
  const isWord = (one: SeenWord | undefined): one is SeenWord => one !== undefined && /^(?!than$)\p{L}/u.test(one.lower)
  return isWord(mine) && isWord(other) && !mine.keys.some(key => other.keys.includes(key))
}

function flipped(scene: CardScene, row: readonly CardWord[], word: CardWord): Verdict | null {
  let open: Verdict | null = null
  for (const pair of OPPOSITES)
    for (const [own, opposite] of [pair, [pair[1], pair[0]] as const]) {
      if (!inSet(own, word)) continue
      const found = pool(scene, own, opposite)
      const alike = found.filter(other => inSet(own, other))
      const against = found.filter(other => inSet(opposite, other) && !inSet(own, other) && !isTurned(scene, other))
      const [first] = against
      if (first === undefined) continue
      const mine = withFigures(scene, neighbours(row, word.i, 4), word)
      const [toAlike, toAgainst] = [nearest(mine, scene, alike), nearest(mine, scene, against)]
      const quoted = scene.evidence.includes(first.sentence)
      // Where the quoted words have both, the nearer one only makes it likely.
      const clear = alike.some(other => scene.evidence.includes(other.sentence)) ? CLEARLY : 1.2
      const apart =
        pair === OPPOSITES[0] &&
        against.every(other => isOfAnother(row, word.i, scene.desk.words(other.sentence), other.i))
      if (quoted && !apart && toAgainst > toAlike * clear)
        return failed(`The piece has “${first.token.form}” where the card has “${word.token.form}”.`)
      if ((alike.length === 0 && quoted) || toAgainst > toAlike * 1.2)
        open = unsure(`The piece has “${first.token.form}”, the card “${word.token.form}”.`)
    }
  return open
}

export const comparisonCheck: CardCheck = {
  rule: 'comparison',
  asks: 'More stays more, a rise a rise, early early.',
  judges: scene => {
    let open: Verdict | null = null
    for (const row of cardRows(scene))
      for (const word of row) {
        const verdict = flipped(scene, row, word)
        if (verdict?.verdict === 'failed') return verdict
        open ??= verdict
      }
    return open ?? passed('Nothing is turned into its opposite.')
  },
}

const BEFORE = /^(?:before|until|till|prior|by)$/
const AFTER = /^(?:after|since|following|once|when|from)$/

const LATER = /^(?:later|afterwards|then|next|subsequently)$/
const EARLIER = /^(?:earlier|previously|already|beforehand)$/

/** What a word of time governs: the next words of meaning and figures; of "until which year" the answer. */
function governed(scene: CardScene, row: readonly CardWord[], i: number): readonly CardWord[] {
  const found: CardWord[] = []
  for (let k = i + 1; k < row.length && found.length < 3; k++) {
    const word = row[k]
    if (word === undefined || /^[,;.?]$/.test(word.lower)) break
    if (/^(?:which|what|when)$/.test(word.lower))
      return scene.words.filter(one => one.side === 'answer' && (one.content || /\d/.test(one.lower))).slice(0, 3)
    if (word.content || /\d/.test(word.lower)) found.push(word)
  }
  return found
}

function timeVerdict(scene: CardScene, row: readonly CardWord[], i: number): Verdict | null {
  const word = row[i]
  if (word === undefined || /^(?:by|from|when|once)$/.test(word.lower)) return null
  const own = BEFORE.test(word.lower) ? BEFORE : AFTER
  const other = own === BEFORE ? AFTER : BEFORE
  const argument = new Set(governed(scene, row, i).flatMap(one => one.keys))
  let alike = false
  let near = 0
  let nearOther = 0
  let opposite = ''
  for (const theirs of sourceRows(scene))
    for (const [k, one] of theirs.entries()) {
      const mine = own.test(one.lower)
      if (!mine && !other.test(one.lower)) continue
      const shared = theirs
        .slice(k + 1, k + 6)
        .filter(next => (next.content || /\d/.test(next.lower)) && next.keys.some(key => argument.has(key))).length
      // "from London", "by sheets": not of time.
      if (/^(?:by|from)$/.test(one.lower) && shared === 0) continue
      // "When X, Y" tells Y after X, or both together.
      if (one.lower === 'when' && (shared === 0 || word.lower === 'until')) continue
      if (mine) {
        alike ||= true
        near = Math.max(near, shared)
      } else if (shared > nearOther || opposite === '') {
        if (!/^(?:by|from)$/.test(one.lower) || shared > 0) opposite = one.token.form
        nearOther = Math.max(nearOther, shared)
      }
    }
  const told = own === AFTER ? LATER : EARLIER
  if (opposite !== '' && !alike && scene.source.some(one => told.test(one.lower)))
    return unsure(`The piece says “${opposite}” here, the card “${word.token.form}”.`)
  if (opposite !== '' && (nearOther > near || (!alike && !/^(?:by|from)$/.test(opposite))))
    return failed(`The piece says “${opposite}”, the card “${word.token.form}”.`)
  if (alike) return null
  return scene.source.some(one => /^(?:then|later|earlier|next|while|already|now|year|day|month)$/.test(one.lower))
    ? null
    : unsure(`“${word.token.form}” does not stand in the quoted sentences.`)
}

export const timeCheck: CardCheck = {
  rule: 'time',
  asks: 'What came before, after, until or since something did so in the piece.',
  judges: scene => {
    let open: Verdict | null = null
    for (const row of cardRows(scene))
      for (const [i, word] of row.entries()) {
        if (!BEFORE.test(word.lower) && !AFTER.test(word.lower)) continue
        const verdict = timeVerdict(scene, row, i)
        if (verdict?.verdict === 'failed') return verdict
        open ??= verdict
      }
    return open ?? passed('The order in time is that of the piece.')
  },
}
