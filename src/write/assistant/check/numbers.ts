/** Figures as values: 37% is "37 per cent" and "thirty-seven percent", $30bn is "30 billion dollars", "three" is 3. */

export type Bound = 'about' | 'more' | 'less' | 'exact'

export interface Figure {
  readonly value: number
  /** `%`, a currency sign, `ordinal`, `decade`, `fraction`, or empty. */
  readonly unit: string
  readonly bound: Bound
  /** As written. */
  readonly text: string
  /** UTF-16 offsets in the text it was found in. */
  readonly start: number
  readonly end: number
  /** Written in letters, and small: it may only count what the card asks for. */
  readonly small: boolean
}

const list = (words: string): readonly string[] => words.split(' ')
const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = list('zero ten twenty thirty forty fifty sixty seventy eighty ninety')
const SMALL = new Map<string, number>([
  ...ONES.map((word, n): [string, number] => [word, n]),
  ...TENS.slice(2).map((word, n): [string, number] => [word, (n + 2) * 10]),
])
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
])
const ORDINALS = new Map<string, number>([
  ...list(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ).map((word, n): [string, number] => [word, n]),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth').map(
    (word, n): [string, number] => [word, (n + 2) * 10],
  ),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['half', 2],
  ['quarter', 4],
])
const CURRENCY = new Map<string, string>([
  ['dollar', '$'],
  ['usd', '$'],
  ['pound', '£'],
  ['gbp', '£'],
  ['euro', '€'],
  ['eur', '€'],
  ['yen', '¥'],
  ['yuan', '¥'],
])

interface Piece {
  readonly word: string
  readonly start: number
  readonly end: number
}

const PIECES = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+|[%$£€¥]/gu

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(PIECES)].map(m => ({
    word: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }))

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:no more than|not more than|at most|up to|less than|fewer than|lower than|as (?:many|much|little|few) as|under|below|at the most|a maximum of)\s*$/i,
    'less',
  ],
  [
    /(?:no (?:less|fewer) than|at least|more than|greater than|over|above|upwards of|exceed(?:s|ed|ing)?|a minimum of)\s*$/i,
    'more',
  ],
  [
    /(?:about|around|roughly|approximately|some|nearly|almost|circa|c\.|ca\.|close to|just (?:over|under)|or so|an estimated)\s*$/i,
    'about',
  ],
]

/** How a figure at `start` is bounded: "nearly", "more than", "at most". */
export function boundBefore(text: string, start: number): Bound {
  const before = text
    .slice(Math.max(0, start - 28), start)
    .replace(/(?:\b(?:an?|the|by|to|only|just|of)|[$£€¥(“"'])\s*$/i, '')
    .replace(/(?:\b(?:only|by|the)|[$£€¥(“"'])\s*$/i, '')
  for (const [pattern, bound] of BOUNDS) if (pattern.test(before)) return bound
  return 'exact'
}

const joined = (text: string, a: Piece | undefined, b: Piece | undefined): boolean =>
  a !== undefined && b !== undefined && /^(?:[\s-]|‑|–){0,2}$/.test(text.slice(a.end, b.start))

/** One figure in letters or digits that begins at piece `i`; `to` is the piece behind it. */
function valueAt(
  text: string,
  pieces: readonly Piece[],
  i: number,
): { value: number; to: number; ordinal: boolean } | null {
  const first = pieces[i]
  if (first === undefined) return null
  let to = i
  let value = 0
  if (/^\d/.test(first.word)) {
    value = Number(first.word.replaceAll(',', ''))
    to = i + 1
    const suffix = pieces[to]
    if (suffix !== undefined && suffix.start === first.end && /^(?:st|nd|rd|th)$/.test(suffix.word))
      return { value, to: to + 1, ordinal: true }
  } else {
    let open = 0
    for (; ; to++) {
      const piece = pieces[to]
      const small = piece === undefined ? undefined : SMALL.get(piece.word)
      if (piece === undefined || (to > i && !joined(text, pieces[to - 1], piece))) break
      if (small !== undefined) {
        const fits = to === i || (open % 100 === 0 && open > 0) || (open % 10 === 0 && open % 100 >= 20 && small < 10)
        if (!fits) break
        open += small
      } else if (piece.word === 'hundred' && open > 0) open *= 100
      else if (piece.word === 'and' && open >= 100 && SMALL.has(pieces[to + 1]?.word ?? '')) continue
      else break
    }
    if (to === i) return null
    value = open
    const tail = pieces[to]
    const rank = tail === undefined ? undefined : ORDINALS.get(tail.word)
    if (
      value % 10 === 0 &&
      value % 100 >= 20 &&
      rank !== undefined &&
      rank < 10 &&
      joined(text, pieces[to - 1], tail) &&
      text[tail?.start === undefined ? 0 : tail.start - 1] === '-'
    )
      return { value: value + rank, to: to + 1, ordinal: true }
  }
  for (
    let scale = SCALES.get(pieces[to]?.word ?? '');
    scale !== undefined;
    scale = SCALES.get(pieces[to]?.word ?? '')
  ) {
    const near = joined(text, pieces[to - 1], pieces[to])
    const letter = (pieces[to]?.word ?? '').length <= 2
    if (!near || (letter && pieces[to]?.start !== pieces[to - 1]?.end)) break
    value *= scale
    to++
  }
  return { value: Math.round(value * 1e6) / 1e6, to, ordinal: false }
}

const singular = (word: string): string => word.replace(/s$/, '')

/** "two-thirds", "one thirty-sixth", "three quarters": the part behind the count, as a number to divide by. */
function partAt(
  text: string,
  pieces: readonly Piece[],
  i: number,
): { readonly by: number; readonly to: number } | null {
  const piece = pieces[i]
  if (piece === undefined || !joined(text, pieces[i - 1], piece)) return null
  const word = singular(piece.word)
  const tens = SMALL.get(piece.word)
  const next = pieces[i + 1]
  if (tens !== undefined && tens >= 20 && next !== undefined && joined(text, piece, next)) {
    const rank = ORDINALS.get(singular(next.word))
    if (rank !== undefined && rank < 10) return { by: tens + rank, to: i + 2 }
  }
  const by = ORDINALS.get(word)
  // "one second" is a time, "one first" nothing.
  return by === undefined || word === 'second' || word === 'first' ? null : { by, to: i + 1 }
}

function unitAt(
  pieces: readonly Piece[],
  i: number,
  to: number,
  value: number,
  text: string,
): { unit: string; to: number } {
  const next = pieces[to]?.word ?? ''
  if (next === '%' || next === 'percent' || next === 'pc') return { unit: '%', to: to + 1 }
  if (next === 'per' && pieces[to + 1]?.word === 'cent') return { unit: '%', to: to + 2 }
  const before = pieces[i - 1]
  if (before !== undefined && /^[$£€¥]$/.test(before.word) && before.end === pieces[i]?.start)
    return { unit: before.word, to }
  const money = CURRENCY.get(singular(next))
  if (money !== undefined) return { unit: money, to: to + 1 }
  const decade =
    next === 's' &&
    value % 10 === 0 &&
    value >= 1000 &&
    /^['’]?$/.test(text.slice(pieces[to - 1]?.end, pieces[to]?.start))
  return decade ? { unit: 'decade', to: to + 1 } : { unit: '', to }
}

/** All figures of a text, in order. "One" alone, "first" to "third" and "a" are words, not figures. */
export function figuresOf(text: string): readonly Figure[] {
  const pieces = piecesOf(text)
  const found: Figure[] = []
  const push = (i: number, to: number, value: number, unit: string, small: boolean): void => {
    const start = pieces[i]?.start ?? 0
    const end = pieces[to - 1]?.end ?? start
    found.push({ value, unit, bound: boundBefore(text, start), text: text.slice(start, end), start, end, small })
  }
  for (let i = 0; i < pieces.length; ) {
    const word = pieces[i]?.word ?? ''
    const plain = valueAt(text, pieces, i)
    if (plain === null) {
      const rank = ORDINALS.get(word)
      if (rank !== undefined && rank > 3 && !/^(?:half|quarter)$/.test(word)) push(i, i + 1, rank, 'ordinal', true)
      i++
      continue
    }
    const part = plain.ordinal || plain.value > 99 ? null : partAt(text, pieces, plain.to)
    if (part !== null && /^\p{L}/u.test(word)) {
      push(i, part.to, plain.value / part.by, 'fraction', false)
      i = part.to
      continue
    }
    const unit = plain.ordinal ? { unit: 'ordinal', to: plain.to } : unitAt(pieces, i, plain.to, plain.value, text)
    const letters = /^\p{L}/u.test(word)
    if (!(word === 'one' && plain.to === i + 1 && unit.unit === ''))
      push(i, unit.to, plain.value, unit.unit, letters && plain.value <= 10 && unit.unit === '')
    i = Math.max(i + 1, unit.to)
  }
  return withSharedScale(text, found)
}

/** "from 19.5 to 25 million": the scale that is written once holds for both. */
function withSharedScale(text: string, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure, k) => {
    const next = figures[k + 1]
    if (next === undefined || next.value < 1e4 || figure.value >= 1000 || !/^[\d.]+$/.test(figure.text)) return figure
    const scale = /million|billion|trillion|thousand|bn|m\b/i.exec(next.text)?.[0].toLowerCase()
    const between = /^\s*(?:to|and|or|–|-)\s*(?:about|around|more than|over|nearly|almost|some)?\s*[$£€]?$/i
    if (scale === undefined || !between.test(text.slice(figure.end, next.start))) return figure
    return { ...figure, value: figure.value * (SCALES.get(scale) ?? 1) }
  })
}

/** Whether two figures are the same amount: a unit that only one of them writes does not part them. */
export function sameFigure(a: Figure, b: Figure): boolean {
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= Math.abs(x) * 1e-12
  if ((a.unit === 'decade') !== (b.unit === 'decade')) return false
  if (near(a.value, b.value))
    return a.unit === b.unit || a.unit === '' || b.unit === '' || /ordinal/.test(a.unit + b.unit)
  if (a.unit === '%' && b.unit === 'fraction') return Math.abs(a.value / 100 - b.value) < 0.004
  return a.unit === 'fraction' && b.unit === '%' ? Math.abs(b.value / 100 - a.value) < 0.004 : false
}
