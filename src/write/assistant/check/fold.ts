/** Text with typography levelled, so that a quote is found whatever marks, dashes and blanks it was written with. */

export interface Folded {
  readonly text: string
  /** For each unit of `text` where in the original it begins and ends (UTF-16). */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const QUOTES = /^[“”„‟«»‹›‘’‚‛ʼ`´′″"＂']$/u
const DASHES = /^[‐‑‒–—―−﹘－-]$/u
const NOTHING = /^[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]$/u

function levelled(char: string): string {
  // Most characters of an English text are letters that stay as they are.
  if (/^[A-Za-z0-9]$/.test(char)) return char
  if (/^[\s\p{Cc}]$/u.test(char)) return ' '
  if (QUOTES.test(char)) return "'"
  if (DASHES.test(char)) return '-'
  return NOTHING.test(char) ? '' : char.normalize('NFKD')
}

/**
 * Quotes of all kinds become one, dashes too; an ellipsis becomes three dots; runs of blanks become one, and none stands
 * beside a dash. Letters keep their case. Linear.
 */
export function fold(source: string): Folded {
  const units: string[] = []
  const from: number[] = []
  const to: number[] = []
  let offset = 0
  for (const char of source) {
    const end = offset + char.length
    for (const unit of levelled(char).split('')) {
      const last = units.at(-1)
      if (unit === '-' && last === ' ') for (const list of [units, from, to]) list.pop()
      const repeated = (unit === "'" || unit === '-' || unit === ' ') && units.at(-1) === unit
      if (repeated || (unit === ' ' && (last === undefined || last === '-'))) continue
      units.push(unit)
      from.push(offset)
      to.push(end)
    }
    offset = end
  }
  return { text: units.join(''), from, to }
}

/** Words alone, in small letters, without marks and accents: for saying whether two answers are the same. */
export const plainWords = (source: string): string =>
  fold(source)
    .text.toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}%$£€¥]+/gu, ' ')
    .trim()
