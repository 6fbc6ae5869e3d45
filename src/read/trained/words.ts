/** What a word looks like, as numbers for the tagger and the parser. */
import { hashText } from './hash.ts'

export interface WordShape {
  /** Hash of the word as written, digits of numbers made equal. */
  readonly form: number
  /** The same in lower case. */
  readonly lower: number
  readonly lowerText: string
  readonly shape: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  /** Length in UTF-16 units, at most 8. */
  readonly length: number
  /** 0 no capital, 1 capital first, 2 all capitals. */
  readonly capitals: number
  /** Bits: has a digit, has a hyphen, has another mark. */
  readonly marks: number
}

/** Digits of a word that begins with one are made equal: all years look alike. */
export const levelled = (word: string): string => (/^\d/.test(word) ? word.replace(/\d/g, '0') : word)

function kindOf(char: string): string {
  if (/\d/.test(char)) return 'd'
  if (/\p{Lu}/u.test(char)) return 'X'
  if (/\p{L}/u.test(char)) return 'x'
  return char
}

/** "McDonald's" is "XxXx+'x": the kinds of its characters, repetition marked once. */
export function shapeOf(word: string): string {
  let shape = ''
  let last = ''
  for (const char of word.slice(0, 40)) {
    const kind = kindOf(char)
    if (kind !== last) shape += kind
    else if (!shape.endsWith('+')) shape += '+'
    last = kind
  }
  return shape
}

function describe(word: string): WordShape {
  const form = levelled(word)
  const lower = levelled(word.toLowerCase())
  const isUpper = word.length > 1 && word === word.toUpperCase()
  return {
    form: hashText(form, 1),
    lower: hashText(lower, 2),
    lowerText: lower,
    shape: hashText(shapeOf(word), 3),
    suffix1: hashText(lower.slice(-1), 4),
    suffix2: hashText(lower.slice(-2), 5),
    suffix3: hashText(lower.slice(-3), 6),
    suffix4: hashText(lower.slice(-4), 7),
    prefix1: hashText(lower.slice(0, 1), 8),
    prefix2: hashText(lower.slice(0, 2), 9),
    prefix3: hashText(lower.slice(0, 3), 10),
    length: Math.min(8, lower.length),
    capitals: /^\p{Lu}/u.test(word) ? (isUpper ? 2 : 1) : 0,
    marks: (/\d/.test(word) ? 1 : 0) | (word.includes('-') ? 2 : 0) | (/[^\p{L}\d'’-]/u.test(word) ? 4 : 0),
  }
}

const LIMIT = 20_000

/** Remembers what it has seen, up to a limit: the answers never depend on the memory. */
export class WordShapes {
  private readonly known = new Map<string, WordShape>()

  of(word: string): WordShape {
    const known = this.known.get(word)
    if (known !== undefined) return known
    if (this.known.size >= LIMIT) this.known.clear()
    const shape = describe(word)
    this.known.set(word, shape)
    return shape
  }
}
