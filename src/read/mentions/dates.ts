/**
 * Dates and periods, and what they mean on the day of writing: "July this year" in a piece of 2023 is July 2023. What only
 * makes sense on that day and cannot be resolved is marked, so that no card carries it on.
 */
import type { DateValue, TimeSpan, Token } from '../reading.ts'
import type { Published } from './calendar.ts'
import {
  DAY,
  DECADE,
  deictic,
  ERA,
  MONTH_OF,
  MONTHS,
  NUMBER_WORD,
  plain,
  resolved,
  SEASON,
  UNIT,
  WEEKDAYS,
  YEAR,
} from './calendar.ts'

export interface DateFound {
  readonly from: number
  readonly to: number
  readonly kind: 'date' | 'period'
  readonly value: DateValue
}

class Reader {
  private readonly tokens: readonly Token[]
  private readonly published: Published | null

  constructor(tokens: readonly Token[], published: Published | null) {
    this.tokens = tokens
    this.published = published
  }

  private form(i: number): string {
    return this.tokens[i]?.form ?? ''
  }
  private lower(i: number): string {
    return this.form(i).toLowerCase()
  }
  private month(i: number): number | null {
    const form = this.form(i)
    if (!/^\p{Lu}/u.test(form)) return null
    const month = MONTH_OF.get(form.toLowerCase()) ?? null
    // "May" and "March" also begin sentences as verbs.
    return month !== null && (form === 'May' || form === 'March') && this.tokens[i]?.xpos === 'MD' ? null : month
  }
  private isYear(i: number): boolean {
    return YEAR.test(this.form(i)) && this.form(i + 1) !== '%' && !/^NNS$/.test(this.tokens[i + 1]?.xpos ?? '')
  }

  /** The date that begins at token `i`, or null. */
  at(i: number): DateFound | null {
    return this.range(i) ?? this.single(i)
  }

  private single(i: number): DateFound | null {
    return (
      this.calendar(i) ?? this.decade(i) ?? this.century(i) ?? this.relative(i) ?? this.season(i) ?? this.bareYear(i)
    )
  }

  /** "from 1939 to 1945", "between 1815 and 1835", "1968–1969", "the late 1940s to early 1950s". */
  private range(i: number): DateFound | null {
    const opened = /^(?:from|between)$/.test(this.lower(i))
    const first = this.single(opened ? i + 1 : i)
    if (first === null) return null
    const link = this.lower(first.to)
    if (
      !(
        link === 'to' ||
        link === '–' ||
        link === '-' ||
        (link === 'and' && this.lower(i) === 'between') ||
        link === 'until'
      )
    )
      return null
    const second = this.single(first.to + 1)
    if (second === null || (!opened && link === 'until')) return null
    const isDeictic = first.value.deictic || second.value.deictic
    return {
      from: opened ? i : first.from,
      to: second.to,
      kind: 'period',
      value: isDeictic ? deictic('year') : plain('year'),
    }
  }

  private calendar(i: number): DateFound | null {
    let at = i
    if (WEEKDAYS.includes(this.lower(at)) && this.form(at) !== this.lower(at)) {
      if (this.form(at + 1) === ',') at += 2
      else if (DAY.test(this.form(at + 1))) at += 1
      if (at !== i && this.month(at) === null && !DAY.test(this.form(at))) at = i
      if (at === i) return { from: i, to: i + 1, kind: 'date', value: this.weekday(i) }
    }
    const dayFirst = DAY.test(this.form(at)) && this.month(at + 1) !== null
    const month = this.month(dayFirst ? at + 1 : at)
    if (month === null) return null
    let to = at + (dayFirst ? 2 : 1)
    let day = dayFirst
    if (!day && DAY.test(this.form(to)) && !(this.form(to + 1) === '%')) {
      day = true
      to++
    }
    const comma = this.form(to) === ',' ? 1 : 0
    const of = this.lower(to) === 'of' ? 1 : 0
    if (this.isYear(to + comma + of))
      return { from: i, to: to + comma + of + 1, kind: 'date', value: plain(day ? 'day' : 'month') }
    const year = this.yearWords(to)
    if (year !== null) {
      const name = day ? this.dayMonth(at, dayFirst) : (MONTHS[month - 1] ?? '')
      const full = year.year === null ? deictic('month') : resolved(`${name} ${year.year}`, day ? 'day' : 'month')
      return { from: i, to: year.to, kind: 'date', value: full }
    }
    if (/^(?:early|late|mid)$/.test(this.lower(i - 1))) return null
    return { from: i, to, kind: 'date', value: this.bareMonth(i, at, month, day, dayFirst) }
  }

  /**
   * A month without a year: of habits ("every March") it needs none; of the past it is the last one before the day of
   * writing.
   */
  private bareMonth(i: number, at: number, month: number, day: boolean, dayFirst: boolean): DateValue {
    const past = this.tokens.some(token => token.xpos === 'VBD')
    const ahead = this.tokens.some(token => token.xpos === 'MD')
    if (/^(?:every|each)$/.test(this.lower(i - 1)) || !(past || ahead)) return plain('open')
    const now = this.published
    if (now === null || now.month === null || ahead || !/^(?:in|on|by|since|until)$/.test(this.lower(i - 1)))
      return deictic('open')
    const year = month <= now.month ? now.year : now.year - 1
    return resolved(`${day ? this.dayMonth(at, dayFirst) : (MONTHS[month - 1] ?? '')} ${year}`, day ? 'day' : 'month')
  }

  /** A weekday in a sentence of the past is the last one before the day of writing, or that day itself. */
  private weekday(i: number): DateValue {
    const now = this.published
    const past = this.tokens.some(token => token.xpos === 'VBD') && !this.tokens.some(token => token.xpos === 'MD')
    if (now === null || now.month === null || now.day === null || !past || !/^(?:on|last)$/.test(this.lower(i - 1)))
      return deictic('day')
    const wanted = WEEKDAYS.indexOf(this.lower(i))
    const day = new Date(Date.UTC(now.year, now.month - 1, now.day))
    const back = (day.getUTCDay() - wanted + 7) % 7
    return this.neighbour(-back)
  }

  private dayMonth(i: number, dayFirst: boolean): string {
    return `${this.form(i)} ${this.form(i + 1)}${dayFirst ? '' : ','}`
  }

  /** "this year", "last year", "of last year" behind a month. */
  private yearWords(i: number): { readonly to: number; readonly year: number | null } | null {
    const at = this.lower(i) === 'of' ? i + 1 : i
    if (this.lower(at + 1) !== 'year') return null
    const shift = { this: 0, last: -1, next: 1 }[this.lower(at)]
    if (shift === undefined) return null
    return { to: at + 2, year: this.published === null ? null : this.published.year + shift }
  }

  private decade(i: number): DateFound | null {
    let at = i
    if (this.lower(at) === 'the') at++
    while (/^(?:early|late|mid|-|and|middle)$/.test(this.lower(at)) && at < i + 5) at++
    if (!DECADE.test(this.form(at))) return null
    return { from: i, to: at + 1, kind: 'period', value: plain('year') }
  }

  private century(i: number): DateFound | null {
    let at = i
    if (this.lower(at) === 'the') at++
    while (/^(?:early|late|mid|-|middle)$/.test(this.lower(at)) && at < i + 5) at++
    const ordinal = /^(?:\d{1,2}(?:st|nd|rd|th)|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)$/.test(
      this.lower(at),
    )
    const twentyFirst = this.lower(at) === 'twenty' && this.form(at + 1) === '-' && this.lower(at + 2) === 'first'
    const word = twentyFirst ? at + 3 : at + 1
    if (!(ordinal || twentyFirst) || !/^(?:century|centuries)$/.test(this.lower(word))) return null
    const era = ERA.test(this.form(word + 1)) ? 1 : 0
    return { from: i, to: word + 1 + era, kind: 'period', value: plain('year') }
  }

  private season(i: number): DateFound | null {
    if (!SEASON.test(this.lower(i))) return null
    const of = this.lower(i + 1) === 'of' ? 1 : 0
    if (this.isYear(i + 1 + of)) return { from: i, to: i + 2 + of, kind: 'date', value: plain('season') }
    const year = this.yearWords(i + 1)
    if (year === null) return null
    const value = year.year === null ? deictic('season') : resolved(`${this.lower(i)} ${year.year}`, 'season')
    return { from: i, to: year.to, kind: 'date', value }
  }

  private bareYear(i: number): DateFound | null {
    if (ERA.test(this.form(i + 1)) && /^\d{1,4}$/.test(this.form(i)))
      return { from: i, to: i + 2, kind: 'date', value: plain('year') }
    if (!this.isYear(i)) return null
    const before = this.lower(i - 1)
    const cued =
      /^(?:in|by|since|until|till|of|from|to|before|after|during|around|about|between|and|year|early|late|mid|the|its|–|-|\(|,|spring|for|as|'s|’s|late-|on|or|than|his|her|their)$/.test(
        before,
      ) || i === 0
    const counted = /^(?:NNS|JJ)$/.test(this.tokens[i + 1]?.xpos ?? '') && !/^(?:the|its|his|her|their)$/.test(before)
    return cued && !counted ? { from: i, to: i + 1, kind: 'date', value: plain('year') } : null
  }

  /** "this year", "last month", "next decade", "two years ago", "today", "recently". */
  private relative(i: number): DateFound | null {
    const word = this.lower(i)
    if (/^(?:today|yesterday|tomorrow|tonight|nowadays|recently|currently|lately)$/.test(word)) {
      const value =
        word === 'yesterday' || word === 'tomorrow' ? this.neighbour(word === 'yesterday' ? -1 : 1) : deictic('open')
      return { from: i, to: i + 1, kind: 'date', value }
    }
    if (/^(?:this|last|next|past|coming|previous)$/.test(word)) return this.shifted(i, word)
    if (NUMBER_WORD.test(word)) {
      const few = word === 'a' && /^(?:few|couple|dozen|hundred|thousand)$/.test(this.lower(i + 1)) ? 1 : 0
      const unit = this.tokens[i + 1 + few]?.lemma ?? ''
      if (UNIT.test(unit) && this.lower(i + 2 + few) === 'ago')
        return { from: i, to: i + 3 + few, kind: 'date', value: this.ago(i, unit) }
    }
    return null
  }

  private shifted(i: number, word: string): DateFound | null {
    const month = this.month(i + 1)
    if (month !== null && word !== 'past' && word !== 'coming')
      return { from: i, to: i + 2, kind: 'date', value: this.namedMonth(word, month) }
    if (WEEKDAYS.includes(this.lower(i + 1)) || SEASON.test(this.lower(i + 1)))
      return { from: i, to: i + 2, kind: 'date', value: deictic('open') }
    const unit = this.tokens[i + 1]?.lemma ?? ''
    const many =
      /^\p{N}|^(?:few|two|three|four|five|six|seven|eight|nine|ten|several|couple|dozen|twenty|thirty|forty|fifty)/u.test(
        this.lower(i + 1),
      ) && UNIT.test(this.tokens[i + 2]?.lemma ?? '')
    if (many) return { from: i, to: i + 3, kind: 'period', value: deictic('open') }
    if (!UNIT.test(unit)) return null
    const now = this.published
    const shift = { this: 0, last: -1, next: 1 }[word]
    if (unit === 'year' && now !== null && shift !== undefined)
      return { from: i, to: i + 2, kind: 'date', value: resolved(`${now.year + shift}`, 'year') }
    if (unit === 'month' && now !== null && shift !== undefined && now.month !== null) {
      const count = now.year * 12 + now.month - 1 + shift
      return {
        from: i,
        to: i + 2,
        kind: 'date',
        value: resolved(`${MONTHS[count % 12] ?? ''} ${Math.floor(count / 12)}`, 'month'),
      }
    }
    return { from: i, to: i + 2, kind: 'date', value: deictic('open') }
  }

  /** "last July" is the July before the day of writing, "next July" the one after it; "this July" is in its year. */
  private namedMonth(word: string, month: number): DateValue {
    const now = this.published
    if (now === null || now.month === null) return deictic('month')
    const name = MONTHS[month - 1] ?? ''
    if (word === 'last') return resolved(`${name} ${month < now.month ? now.year : now.year - 1}`, 'month')
    if (word === 'next') return resolved(`${name} ${month > now.month ? now.year : now.year + 1}`, 'month')
    return word === 'this' ? resolved(`${name} ${now.year}`, 'month') : deictic('month')
  }

  private neighbour(shift: number): DateValue {
    const now = this.published
    if (now === null || now.month === null || now.day === null) return deictic('day')
    const day = new Date(Date.UTC(now.year, now.month - 1, now.day + shift))
    return resolved(`${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`, 'day')
  }

  /** "two years ago" names a year only when it is counted in few, whole years. */
  private ago(i: number, unit: string): DateValue {
    const count = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf(this.lower(i))
    const years = count > 0 ? count : this.lower(i) === 'a' && this.lower(i + 1) === 'year' ? 1 : 0
    const loose = /^(?:about|around|almost|nearly|over|some|roughly|than)$/.test(this.lower(i - 1))
    if (this.published === null || unit !== 'year' || years === 0 || loose) return deictic('open')
    return resolved(`${this.published.year - years}`, 'year')
  }
}

/** All dates and periods of a sentence, from left to right, none overlapping. */
export function datesOf(
  tokens: readonly Token[],
  published: Published | null,
  _anchor: TimeSpan | null = null,
): readonly DateFound[] {
  const reader = new Reader(tokens, published)
  const found: DateFound[] = []
  for (let i = 0; i < tokens.length; ) {
    const date = reader.at(i)
    if (date !== null) found.push(date)
    i = date === null ? i + 1 : Math.max(i + 1, date.to)
  }
  return found
}
