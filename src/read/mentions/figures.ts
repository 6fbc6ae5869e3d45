/** Figures as they are written and what they come to: "30bn", "seven hundred and fifty", "six and a half", "one in three". */
import type { Token } from '../reading.ts'

export interface Figure {
  /** Behind its last token. */
  readonly to: number
  readonly value: number
  /** The other end of a range. */
  readonly high?: number
  /** Written as a fraction or a share: "a third", "nine in ten". */
  readonly share: boolean
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['dozen', 12],
])
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
])
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
])

const NUMERAL = /^([+-]?\d[\d,]*(?:\.\d+)?)([½⅓⅔¼¾⅕⅛])?(bn|m|mn|tn|trn|k|M|K)?$/u

/** The value of one token in figures, or null. */
function numeral(form: string): { readonly value: number; readonly scaled: boolean } | null {
  const part = VULGAR.get(form)
  if (part !== undefined) return { value: part, scaled: false }
  const m = NUMERAL.exec(form)
  if (m === null) return null
  const scale = m[3] === undefined ? 1 : (SCALES.get(m[3].toLowerCase()) ?? 1)
  return {
    value: (Number((m[1] ?? '').replaceAll(',', '')) + (VULGAR.get(m[2] ?? '') ?? 0)) * scale,
    scaled: scale > 1,
  }
}

/** The value of one word of a number below a hundred, or null. */
function word(lower: string): number | null {
  const one = ONES.indexOf(lower)
  if (one >= 0) return one
  const ten = TENS.indexOf(lower)
  return ten < 0 ? null : 20 + 10 * ten
}

interface Counted {
  readonly to: number
  readonly value: number
  /** The scale that closes it, 1 without: "3 and 5 million" shares the million. */
  readonly scale: number
}

/** Longest figure in words. */
const MAX = 14

/** Reads figures in the tokens of one sentence. */
export class FigureReader {
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  private lower(i: number): string {
    return this.tokens[i]?.form.toLowerCase() ?? ''
  }
  private glued(i: number): boolean {
    return i > 0 && this.tokens[i]?.start === this.tokens[i - 1]?.end
  }

  /** The figure at `i` with its scale, its fraction or its other end; null when there is none. */
  at(i: number, between: boolean): Figure | null {
    const share = this.share(i)
    if (share !== null) return share
    const first = this.counted(i)
    if (first === null) return null
    const outOf = this.outOf(first)
    if (outOf !== null) return outOf
    return this.range(first, between) ?? { to: first.to, value: first.value, share: false }
  }

  /** "3 to 5 million", "12–15", "between 3 and 5"; the scale of the second is the first one's where that has none. */
  private range(first: Counted, between: boolean): Figure | null {
    const link = this.lower(first.to)
    if (!/^(?:to|–|—|-)$/.test(link) && !(between && link === 'and')) return null
    const second = this.counted(first.to + 1)
    if (second === null) return null
    // "cut it 5 to 3": only what grows is a range in words; scores and spans may fall.
    const value = first.scale === 1 && second.scale >= 1e3 ? first.value * second.scale : first.value
    if (link === 'to' && second.value < value) return null
    return { to: second.to, value, high: second.value, share: false }
  }

  /** "nine in ten", "nine in every ten", "four out of five". */
  private outOf(first: Counted): Figure | null {
    const out = this.lower(first.to) === 'out' && this.lower(first.to + 1) === 'of' ? 2 : 0
    const every = /^(?:every|each)$/.test(this.lower(first.to + Math.max(1, out))) ? 1 : 0
    const link = out > 0 ? out : this.lower(first.to) === 'in' ? 1 : 0
    if (link === 0) return null
    const second = this.counted(first.to + link + every)
    if (second === null || second.value <= first.value || second.value > 1e6) return null
    if (link === 1 && !/^(?:2|3|4|5|6|7|8|9|10|12|20|25|50|100|1000)$/.test(String(second.value))) return null
    return { to: second.to, value: first.value / second.value, share: true }
  }

  /** "a third", "two-thirds", "three quarters", "half". */
  private share(i: number): Figure | null {
    const alone = this.lower(i)
    if (alone === 'half') return this.half(i)
    const article = alone === 'a' || alone === 'an' || alone === 'one'
    const count = article ? 1 : word(alone)
    if (count === null || count === 0) return null
    const hyphen = this.lower(i + 1) === '-' && this.glued(i + 1) ? 1 : 0
    const tens = this.lower(i + 2 + hyphen) === '-' ? TENS.indexOf(this.lower(i + 1 + hyphen)) : -1
    // "one thirty-sixth".
    const at = i + 1 + hyphen + (tens < 0 ? 0 : 2)
    const last = this.part(at, count)
    const part = last === null || tens < 0 ? last : 20 + 10 * tens + last
    if (part === null) return null
    // "a third party", "a fifth man": one of a row, no part.
    const next = this.tokens[at + 1]?.xpos ?? ''
    if (article && hyphen === 0 && /^(?:NN|JJ|VBG)/.test(next) && !/^(?:last|next|less|more)$/.test(this.lower(at + 1)))
      return null
    return { to: at + 1, value: count / part, share: true }
  }

  private part(i: number, count: number): number | null {
    const lower = this.lower(i)
    if (count > 1 && !lower.endsWith('s')) return null
    return PARTS.get(count > 1 ? lower.replace(/s$/, '') : lower) ?? null
  }

  /** "half the fleet", "half of it", "half a million", "half an hour". */
  private half(i: number): Figure | null {
    const next = this.lower(i + 1)
    if (/^(?:a|an)$/.test(next)) {
      const scale = SCALES.get(this.lower(i + 2))
      return { to: scale === undefined ? i + 2 : i + 3, value: 0.5 * (scale ?? 1), share: scale === undefined }
    }
    const whole = next === 'of' || /^(?:DT|PRP\$)$/.test(this.tokens[i + 1]?.xpos ?? '')
    return whole ? { to: i + 1, value: 0.5, share: true } : null
  }

  /** A whole number with its scale and what stands behind the point: "2.5 million", "twenty-five", "six and a half". */
  private counted(i: number): Counted | null {
    const first = this.tokens[i]
    if (first === undefined) return null
    const written = numeral(first.form)
    if (written !== null) return this.scaled(i + 1, written.value, written.scaled)
    const named = this.words(i)
    if (named === null) return null
    if (this.lower(named.to) === 'and' && /^an?$/.test(this.lower(named.to + 1))) {
      const part = PARTS.get(this.lower(named.to + 2))
      if (part !== undefined) return { ...named, to: named.to + 3, value: named.value + 1 / part }
    }
    return named
  }

  private scaled(at: number, value: number, done: boolean): Counted {
    let to = at
    let total = value
    let scale = done ? 1e6 : 1
    const part = VULGAR.get(this.lower(to))
    if (part !== undefined) {
      total += part
      to++
    }
    for (let step = 0; step < 2; step++) {
      const next = SCALES.get(this.lower(to))
      // "5 m" and "3 k" are metres and kilos as often.
      if (next === undefined || (/^(?:m|k)$/.test(this.lower(to)) && !this.glued(to))) break
      total *= next
      scale *= next
      to++
    }
    return { to, value: total, scale }
  }

  /** "seven hundred and fifty", "ten million", "a dozen", "twenty-five". */
  private words(i: number): Counted | null {
    let to = i
    let total = 0
    let group = 0
    let scale = 1
    let seen = false
    if (/^(?:a|an)$/.test(this.lower(i))) {
      if (!SCALES.has(this.lower(i + 1)) || this.lower(i + 1).length < 3) return null
      group = 1
      to++
    }
    for (; to - i < MAX; ) {
      const lower = this.lower(to)
      const value = word(lower)
      const by = lower.length > 3 ? SCALES.get(lower) : undefined
      if (value !== null && (scale === 1 || value < scale)) {
        group += value
        scale = 1
      } else if (by !== undefined && seenOr(seen, group)) {
        if (by === 100 || by === 12) group = Math.max(1, group) * by
        else {
          total += Math.max(1, group) * by
          group = 0
        }
        scale = by
      } else if (this.joins(to, seen)) {
        to++
        continue
      } else break
      seen = true
      to++
    }
    return seen ? { to, value: total + group, scale } : null
  }

  /** The hyphen in "twenty-five", the "and" in "hundred and fifty". */
  private joins(at: number, seen: boolean): boolean {
    if (!seen) return false
    const next = this.lower(at + 1)
    const before = this.lower(at - 1)
    if (this.lower(at) === '-' && this.glued(at) && this.glued(at + 1))
      return TENS.includes(before) ? ONES.indexOf(next) > 0 : SCALES.has(next) && next.length > 3
    return this.lower(at) === 'and' && /^(?:hundred|thousand|million)$/.test(before) && word(next) !== null
  }
}

const seenOr = (seen: boolean, group: number): boolean => seen || group > 0
