/** Figures with what they count: money, shares, measures, counts, ordinals. */
import type { MentionKind, Quantity, Token } from '../reading.ts'

export interface QuantityFound {
  readonly from: number
  readonly to: number
  readonly kind: Extract<MentionKind, 'money' | 'percent' | 'count' | 'measure' | 'ordinal'>
  /** Where the figure itself begins, behind "nearly" and its like. */
  readonly figure: number
  readonly quantity: Quantity | null
}

const CURRENCY = /^(?:US\$|A\$|C\$|HK\$|NZ\$|[$£€¥₹₽])$/
const CURRENCY_WORD =
  /^(?:dollar|euro|pound|yen|yuan|rouble|ruble|rupee|franc|mark|shilling|penny|pence|cent|krona|kroner|peso|won)$/
const SCALE = /^(?:hundred|thousand|million|billion|trillion|bn|m|tn|k|dozen)$/
const PERCENT = /^(?:%|percent|per-cent)$/
const MEASURE =
  /^(?:kilometre|kilometer|km|metre|meter|mile|foot|inch|yard|acre|hectare|kilogram|kg|gram|tonne|ton|pound|litre|liter|gallon|barrel|watt|kilowatt|megawatt|gigawatt|terawatt|kwh|mwh|gw|mw|tw|hour|minute|second|millisecond|day|week|month|year|decade|century|degree|point|byte|gigabyte|mph|kph|°c|hertz|mb|gb|basis)$/
const WORDS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|hundred|thousand|million|billion|trillion|dozen|dozens|hundreds|thousands|millions|billions)$/
const NUMERAL = /^[+-]?\d[\d.,:/]*(?:bn|m|tn|k|M|K|x)?$/
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/
const FRACTION = /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/
const APPROXIMATE = new Set(
  'about almost nearly around roughly approximately over under more less some only just at least most up exactly fewer'.split(
    ' ',
  ),
)

export const isFigure = (form: string): boolean => NUMERAL.test(form) || WORDS.test(form.toLowerCase())

class Reader {
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  private form(i: number): string {
    return this.tokens[i]?.form ?? ''
  }
  private lower(i: number): string {
    return this.form(i).toLowerCase()
  }

  /** Behind the figure at `i` with its scale; `i` itself when there is none. */
  private figure(i: number): number {
    let at = i
    if (!isFigure(this.form(at))) return i
    at++
    while (at - i < 6) {
      if (this.form(at) === '-' && FRACTION.test(this.lower(at + 1))) return at + 2
      if (isFigure(this.form(at)) || SCALE.test(this.lower(at))) at++
      else if (
        this.form(at) === '-' &&
        isFigure(this.form(at + 1)) &&
        this.tokens[at]?.start === this.tokens[at - 1]?.end
      )
        at += 2
      else if (/^[–-]$/.test(this.form(at)) && isFigure(this.form(at + 1))) at += 2
      else break
    }
    return at
  }

  private approximation(i: number): number {
    let at = i
    while (
      at < i + 3 &&
      (APPROXIMATE.has(this.lower(at)) || (at > i && /^(?:than|to|least|most)$/.test(this.lower(at))))
    )
      at++
    return at
  }

  at(i: number): QuantityFound | null {
    // "Covid-19", "EC-121": a figure that belongs to a name.
    if (this.form(i - 1) === '[' || /^\d{1,2}:\d\d$/.test(this.form(i))) return null
    const hyphen = this.form(i - 1) === '-' && this.tokens[i - 1]?.end === this.tokens[i]?.start
    if (hyphen && /\p{L}$/u.test(this.form(i - 2))) return null
    const start = this.approximation(i)
    if (CURRENCY.test(this.form(start))) {
      const end = this.figure(start + 1)
      return end === start + 1
        ? null
        : { from: i, to: this.moneyTail(end), kind: 'money', figure: start, quantity: null }
    }
    const ordinal = start === i && ORDINAL.test(this.lower(i))
    if (ordinal) return { from: i, to: i + 1, kind: 'ordinal', figure: i, quantity: null }
    const end = this.figure(start)
    // "a 40-year-old", "billion-dollar": part of a word, no figure of its own.
    const age = this.form(i - 1) === ',' && this.form(end) === ','
    const item =
      this.tokens[i - 1]?.xpos === 'NN' &&
      /^\d/.test(this.form(i)) &&
      !/^(?:NN|JJ|IN|\$)/.test(this.tokens[end]?.xpos ?? '')
    if (
      i === start &&
      (age || item) &&
      MEASURE.test(this.tokens[end]?.lemma.toLowerCase() ?? '') === false &&
      !PERCENT.test(this.form(end))
    )
      return null
    // A bare year that no date rule took ("a 2007 study", "opened 2012") counts nothing.
    const year = end === start + 1 && /^(?:1[5-9]|20)\d\d$/.test(this.form(start)) && this.tokens[end]?.xpos !== 'NNS'
    if (year) return null
    const label =
      i === start &&
      !/^(?:NN|JJ)/.test(this.tokens[end]?.xpos ?? '') &&
      /^\p{Lu}/u.test(this.form(i - 1)) &&
      /^\d/.test(this.form(i))
    const note = i === 0 && /^\p{Lu}/u.test(this.form(end)) && /^\d/.test(this.form(i))
    if (label || note) return null
    const glued = this.form(end) === '-' && this.tokens[end]?.start === this.tokens[end - 1]?.end
    return end === start || glued ? null : this.withUnit(i, start, end)
  }

  /** "$5 to $7 million", "$3m a year" keeps to the sum itself. */
  private moneyTail(end: number): number {
    if (this.lower(end) !== 'to' && this.form(end) !== '–') return end
    const next = CURRENCY.test(this.form(end + 1)) ? end + 2 : end + 1
    const second = this.figure(next)
    return second > next ? second : end
  }

  private withUnit(from: number, figure: number, end: number): QuantityFound | null {
    const lemma = this.tokens[end]?.lemma.toLowerCase() ?? ''
    if (PERCENT.test(lemma) || (lemma === 'per' && this.lower(end + 1) === 'cent')) {
      const points = this.tokens[end + 1]?.lemma === 'point' ? 1 : 0
      return { from, to: end + (lemma === 'per' ? 2 : 1) + points, kind: 'percent', figure, quantity: null }
    }
    if (CURRENCY_WORD.test(lemma) && !(lemma === 'mark'))
      return { from, to: end + 1, kind: 'money', figure, quantity: null }
    if (
      /^(?:square|cubic|nautical|light)$/.test(lemma) &&
      MEASURE.test(this.tokens[end + 1]?.lemma.toLowerCase() ?? '')
    )
      return { from, to: end + 2, kind: 'measure', figure, quantity: null }
    if (MEASURE.test(lemma) && /^NN/.test(this.tokens[end]?.xpos ?? ''))
      return { from, to: end + 1, kind: 'measure', figure, quantity: null }
    const single = end === figure + 1 ? this.lower(figure) : ''
    if (single === 'one' || single === 'half' || /^(?:dozens|hundreds|thousands|millions|billions)$/.test(single))
      return null
    return { from, to: end, kind: 'count', figure, quantity: null }
  }
}

/** All quantities of a sentence outside the tokens that dates already hold. */
export function quantitiesOf(tokens: readonly Token[], taken: (i: number) => boolean): readonly QuantityFound[] {
  const reader = new Reader(tokens)
  const found: QuantityFound[] = []
  for (let i = 0; i < tokens.length; ) {
    const quantity = taken(i) ? null : reader.at(i)
    if (quantity !== null && !taken(quantity.to - 1)) found.push(quantity)
    i = quantity === null ? i + 1 : Math.max(i + 1, quantity.to)
  }
  return found
}
