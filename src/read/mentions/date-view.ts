/** One sentence as those see it that look for dates. */
import type { DateValue, TimeSpan, Token } from '../reading.ts'
import { lowered } from '../syntax/lowered.ts'
import type { Published } from './calendar.ts'
import { MONTH_OF, YEAR } from './calendar.ts'

export interface DateFound {
  readonly from: number
  readonly to: number
  readonly kind: 'date' | 'period'
  readonly value: DateValue
}

/** What the text before tells of: which year it named last, and whether it dates things of long before its own day. */
export interface Telling {
  readonly year: number | null
  readonly historic: boolean
  /** When what the sentence before tells of happened, where that is sure. */
  readonly told?: TimeSpan | null
}

export const NOTHING_TOLD: Telling = { year: null, historic: false }

export class DateView {
  readonly tokens: readonly Token[]
  readonly published: Published | null
  readonly telling: Telling
  /** The sentence speaks of the past; of what is to come. */
  readonly past: boolean
  readonly ahead: boolean
  /** The sentence says what will be: "can" does not. */
  readonly willBe: boolean
  /** Something is due: a month without a year is the next one. */
  readonly due: boolean
  /** The last time that was named before, in this sentence or shortly before it. */
  anchor: TimeSpan | null
  /** A time that what was told last surely happened at: others may be counted from it and written out. */
  told: TimeSpan | null

  constructor(tokens: readonly Token[], published: Published | null, anchor: TimeSpan | null, telling: Telling) {
    this.tokens = tokens
    this.published = published
    this.telling = telling
    this.anchor = anchor
    this.told = telling.told ?? null
    this.past = tokens.some(token => token.xpos === 'VBD')
    // "ruled that it could close": of the past all the same.
    this.ahead = tokens.some(({ xpos, form }) => xpos === 'MD' && !(this.past && /^could$/i.test(form)))
    this.willBe = tokens.some(
      token => token.xpos === 'MD' && /^(?:will|shall|would|should|must|may|might)$/.test(token.lemma),
    )
    this.due = tokens.some(
      ({ form, xpos }, i) => /^(?:due|scheduled|expected|planned)$/.test(form) || (xpos === 'TO' && this.isToBe(i)),
    )
  }

  /** "Fares are to rise", "is set to close": what is arranged. */
  private isToBe(i: number): boolean {
    const before = /^(?:set|going|about|bound)$/.test(this.lower(i - 1)) ? i - 2 : i - 1
    return this.tag(i + 1) === 'VB' && /^VB[ZP]$/.test(this.tag(before)) && this.lemma(before) === 'be'
  }

  /** Whether the date at `i` lies ahead: not in "told them in May that it would close". */
  aheadAt(i: number): boolean {
    if (!this.ahead) return false
    const before = this.tokens.slice(0, i)
    return before.some(({ xpos }) => xpos === 'MD') || !before.some(({ xpos }) => xpos === 'VBD')
  }

  form(i: number): string {
    return this.tokens[i]?.form ?? ''
  }
  lower(i: number): string {
    return lowered(this.form(i))
  }
  tag(i: number): string {
    return this.tokens[i]?.xpos ?? ''
  }
  lemma(i: number): string {
    return this.tokens[i]?.lemma.toLowerCase() ?? ''
  }

  /** Whether the word at `i` says when something happened, by the tree. */
  datesClause(i: number): boolean {
    return /^(?:obl|nmod:unmarked|advmod)/.test(this.tokens[i]?.deprel ?? '')
  }

  /** Whether a date tells when the sentence's own event was: "In 1998", "on 3 May" on its main verb, not "since 1998". */
  datesMain({ from, to }: { readonly from: number; readonly to: number }): boolean {
    // "In December 2021 engineers found": at the head of a sentence, right before the subject and its verb.
    const leads = from === 1 && /^(?:in|on)$/.test(this.lower(0)) && !/^CC$/.test(this.tag(to))
    if (leads && /^(?:NNS|PRP|NNPS?)$/.test(this.tag(to)) && this.tag(to + 1) === 'VBD') return true
    for (let i = from; i < to; i++) {
      const { head = -1, deprel = '' } = this.tokens[i] ?? {}
      if (head >= from && head < to) continue
      const before = this.lower(from - 1)
      const governed = this.tag(from - 1) === 'IN' && !/^(?:in|on|at)$/.test(before)
      const top = this.tokens[head]
      const main = top?.head === -1 || (top?.deprel === 'conj' && this.tokens[top.head ?? -1]?.head === -1)
      return !governed && /^(?:obl|nmod:unmarked|advmod)/.test(deprel) && main
    }
    return false
  }

  /**
   * Whether "on 12 May" may be told from the day of writing and then falls into `year`: not in a history, nor where the
   * text has just spoken of another year.
   */
  toldFromNow(year: number): boolean {
    const named = this.anchor === null ? null : Number.parseInt(this.anchor.from, 10)
    const last = named === null || Number.isNaN(named) ? this.telling.year : named
    const now = this.published?.year ?? year
    return !this.telling.historic && (last === null || last === year || last > now)
  }

  /** 1–12 where token `i` is a month's name. */
  month(i: number): number | null {
    const form = this.form(i)
    if (!/^\p{Lu}/u.test(form)) return null
    const month = MONTH_OF.get(form.toLowerCase()) ?? null
    // "May" and "March" also begin sentences as verbs.
    return month !== null && (form === 'May' || form === 'March') && this.tag(i) === 'MD' ? null : month
  }

  isYear(i: number): boolean {
    if (!YEAR.test(this.form(i)) || this.form(i + 1) === '%') return false
    return !/^NNS$/.test(this.tag(i + 1)) || this.isWhen(i)
  }

  /** "In 1891 nurses left", not "in 1891 cases": when something was so, and nothing that is counted. */
  isWhen(i: number): boolean {
    const { head = -1, deprel = '' } = this.tokens[i] ?? {}
    return (
      /^(?:in|since|by|until|after|before|during)$/.test(this.lower(i - 1)) &&
      /^obl/.test(deprel) &&
      /^(?:VB|JJ|NN)/.test(this.tag(head))
    )
  }

  /** "this year", "last year", "of last year" behind a month or a season. */
  yearWords(i: number): { readonly to: number; readonly year: number | null } | null {
    const at = this.lower(i) === 'of' ? i + 1 : i
    if (this.lower(at + 1) !== 'year') return null
    const shift = { this: 0, last: -1, next: 1 }[this.lower(at)]
    if (shift === undefined) return null
    return { to: at + 2, year: this.published === null ? null : this.published.year + shift }
  }
}
