/** Figures with what they count: money, shares, measures, counts, ordinals, and what they come to. */
import type { MentionKind, Quantity, Token } from '../reading.ts'
import { changeOf, hedgeAt, measureUnit, moneyUnit } from './amounts.ts'
import { type Figure, FigureReader } from './figures.ts'

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
const PERCENT = /^(?:%|percent|per-cent)$/
const MEASURE =
  /^(?:kilometre|kilometer|km|metre|meter|centimetre|centimeter|cm|millimetre|millimeter|mm|mile|foot|inch|yard|acre|hectare|kilogram|kg|gram|tonne|ton|pound|litre|liter|gallon|barrel|watt|kilowatt|megawatt|gigawatt|terawatt|kwh|mwh|gw|mw|tw|hour|minute|second|millisecond|day|week|month|year|decade|century|degree|point|byte|gigabyte|mph|kph|°c|hertz|mb|gb|basis)$/
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const ordinalValue = (lower: string): number =>
  /^\d/.test(lower) ? Number.parseInt(lower, 10) : ORDINALS.indexOf(lower) + 1

/** A figure with where it stands: `from` before its hedge, `start` at its first own token. */
interface Placed {
  readonly from: number
  readonly start: number
  readonly figure: Figure
  readonly approx: Quantity['approx']
}

class Reader {
  private readonly tokens: readonly Token[]
  private readonly figures: FigureReader

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    this.figures = new FigureReader(tokens)
  }

  private form(i: number): string {
    return this.tokens[i]?.form ?? ''
  }
  private lower(i: number): string {
    return this.form(i).toLowerCase()
  }
  private tag(i: number): string {
    return this.tokens[i]?.xpos ?? ''
  }
  private lemma(i: number): string {
    return this.tokens[i]?.lemma.toLowerCase() ?? ''
  }

  at(i: number): QuantityFound | null {
    // "Covid-19", "EC-121": a figure that belongs to a name.
    if (this.form(i - 1) === '[' || /^\d{1,2}:\d\d$/.test(this.form(i))) return null
    const hyphen = this.form(i - 1) === '-' && this.tokens[i - 1]?.end === this.tokens[i]?.start
    if (hyphen && /\p{L}$/u.test(this.form(i - 2))) return null
    const hedge = hedgeAt(this.tokens, i)
    const between = this.lower(i + hedge.length) === 'between'
    const start = i + hedge.length + (between ? 1 : 0)
    if (CURRENCY.test(this.form(start))) return this.money(i, start, hedge.approx)
    if (start === i && ORDINAL.test(this.lower(i))) return this.ordinal(i)
    const figure = this.figures.at(start, between)
    if (figure === null) return null
    // "between 3 of them and the rest" is no range.
    if (between && figure.high === undefined && !PERCENT.test(this.form(figure.to))) return null
    const placed: Placed = { from: i, start, figure, approx: hedge.approx }
    return this.isNoCount(placed) ? null : this.withUnit(placed)
  }

  private found(kind: QuantityFound['kind'], placed: Placed, to: number, unit: string): QuantityFound {
    const { value, high } = placed.figure
    const quantity: Quantity = {
      value,
      ...(high === undefined ? {} : { high }),
      unit,
      approx: placed.approx,
      change: changeOf(this.tokens, placed.from, to, kind),
    }
    return { from: placed.from, to, kind, figure: placed.start, quantity }
  }

  private ordinal(i: number): QuantityFound {
    const quantity: Quantity = { value: ordinalValue(this.lower(i)), unit: '', approx: null, change: null }
    return { from: i, to: i + 1, kind: 'ordinal', figure: i, quantity }
  }

  /** "$30bn", "$5 to $7 million". */
  private money(from: number, start: number, approx: Quantity['approx']): QuantityFound | null {
    const first = this.figures.at(start + 1, this.lower(start - 1) === 'between')
    if (first === null) return null
    const unit = moneyUnit(this.form(start))
    // "fell from £5 to £4": two figures, no range.
    const linked =
      (/^(?:to|–|-)$/.test(this.lower(first.to)) && this.lower(from - 1) !== 'from') ||
      (this.lower(start - 1) === 'between' && this.lower(first.to) === 'and')
    const second = linked && CURRENCY.test(this.form(first.to + 1)) ? this.figures.at(first.to + 2, false) : null
    if (second === null) return this.found('money', { from, start, figure: first, approx }, first.to, unit)
    const low = first.value < 1000 && second.value >= 1000 && second.value / first.value > 900
    const scale = low ? 10 ** (3 * Math.floor(Math.log10(second.value) / 3)) : 1
    const figure = { to: second.to, value: first.value * scale, high: second.value, share: false }
    return this.found('money', { from, start, figure, approx }, second.to, unit)
  }

  /** Figures that count nothing: ages, numbers of chapters and notes, years, parts of words. */
  private isNoCount({ from, start, figure }: Placed): boolean {
    const end = figure.to
    const isUnit = MEASURE.test(this.lemma(end)) || PERCENT.test(this.form(end))
    const age = this.form(from - 1) === ',' && this.form(end) === ','
    const item = this.tag(from - 1) === 'NN' && /^\d/.test(this.form(from)) && !/^(?:NN|JJ|IN|\$)/.test(this.tag(end))
    if (from === start && (age || item) && !isUnit) return true
    // A bare year that no date rule took ("a 2007 study", "opened 2012") counts nothing.
    if (end === start + 1 && /^(?:1[5-9]|20)\d\d$/.test(this.form(start)) && this.tag(end) !== 'NNS') return true
    const label =
      from === start &&
      !/^(?:NN|JJ)/.test(this.tag(end)) &&
      /^\p{Lu}/u.test(this.form(from - 1)) &&
      /^\d/.test(this.form(from)) &&
      !isUnit
    const note = from === 0 && /^\p{Lu}/u.test(this.form(end)) && /^\d/.test(this.form(from))
    // "a 40-year-old", "billion-dollar": part of a word, no figure of its own.
    const glued = this.form(end) === '-' && this.tokens[end]?.start === this.tokens[end - 1]?.end
    // "close to 2 am".
    return label || note || glued || /^[ap]\.?m\.?$/.test(this.lower(end))
  }

  private withUnit(placed: Placed): QuantityFound | null {
    const { start, figure } = placed
    const end = figure.to
    const lemma = this.lemma(end)
    if (PERCENT.test(lemma) || (lemma === 'per' && this.lower(end + 1) === 'cent')) {
      const to = end + (lemma === 'per' ? 2 : 1)
      const points = this.lemma(to) === 'point' ? 1 : 0
      return this.percent(placed, to + points, points === 1 ? 'percentage point' : '%')
    }
    if (lemma === 'percentage' && this.lemma(end + 1) === 'point')
      return this.found('percent', placed, end + 2, 'percentage point')
    if (CURRENCY_WORD.test(lemma) && lemma !== 'mark') return this.found('money', placed, end + 1, moneyUnit(lemma))
    if (/^(?:square|cubic|nautical|light)$/.test(lemma) && MEASURE.test(this.lemma(end + 1)))
      return this.found('measure', placed, end + 2, `${lemma} ${measureUnit(this.lemma(end + 1))}`)
    if (MEASURE.test(lemma) && /^NN/.test(this.tag(end)))
      return this.found('measure', placed, end + 1, measureUnit(lemma))
    const single = end === start + 1 ? this.lower(start) : ''
    if (single === 'one' || (single === 'zero' && this.tag(start) !== 'CD')) return null
    // "half a step": a measure of something that no list names.
    if (/^half$/.test(this.lower(start)) && /^an?$/.test(this.lower(start + 1)) && figure.share) return null
    return this.found('count', placed, end, '')
  }

  /** "between 2% and 4%", "2% to 4%": the first sign does not end the range. */
  private percent(placed: Placed, to: number, unit: string): QuantityFound {
    const between = this.lower(placed.start - 1) === 'between'
    const link = this.lower(to)
    if (placed.figure.high === undefined && (/^(?:to|–|-)$/.test(link) || (between && link === 'and'))) {
      const opened = this.lower(placed.from - 1) === 'from'
      const second = opened ? null : this.figures.at(to + 1, false)
      if (second !== null && second.value >= placed.figure.value && PERCENT.test(this.form(second.to))) {
        const figure = { ...placed.figure, high: second.value }
        return this.found('percent', { ...placed, figure }, second.to + 1, unit)
      }
    }
    return this.found('percent', placed, to, unit)
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
