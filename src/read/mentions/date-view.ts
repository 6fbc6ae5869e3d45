/** One sentence as those see it that look for dates. */
import type { DateValue, TimeSpan, Token } from '../reading.ts'
import { lowered } from '../syntax/lowered.ts'
import type { Published } from './calendar.ts'
import { DAY, MONTH_OF, YEAR } from './calendar.ts'
import { type ClauseTime, mainVerbs, timeOf, verbOver } from './clause-time.ts'
import { NO_TIME, type Told, yearNamed } from './narrative.ts'

export interface DateFound {
  readonly from: number
  readonly to: number
  readonly kind: 'date' | 'period'
  readonly value: DateValue
}

/** What the text before tells of: which year it named last, and whether it dates things of long before its own day. */
export interface Telling {
  readonly year: number | null
  /** The month of that year, where it was named with it: 1–12. */
  readonly month?: number | null
  readonly historic: boolean
  /** When what the sentence before tells of happened, where that is sure. */
  readonly told?: TimeSpan | null
  /** Where the paragraph's story stands. */
  readonly story?: Told
}

export interface YearWords {
  readonly to: number
  readonly year: number | null
  /** Told from a year that the text has named, and not from the day of writing. */
  readonly told: boolean
}

export const NOTHING_TOLD: Telling = { year: null, historic: false }

/** Words: no remark that dates something is longer, and no tree of use is deeper. */
const LONGEST = 60

/** A year and a month as a text names them, "2024-11" or "2024". */
function namedIn({ from }: TimeSpan): { readonly year: number; readonly month: number | null } | null {
  const m = /^(\d{4})(?:-(\d\d))?/.exec(from)
  return m === null ? null : { year: Number(m[1]), month: m[2] === undefined ? null : Number(m[2]) }
}

/**
 * Whether the word at `i` stands in a remark: "Lysse, which passed it in 2003, repealed it in May". Seen from another word
 * of the sentence that is no part of it, what tells which one is meant is a remark as well: "the law that was passed in
 * 2003 was repealed in May".
 */
export function isAside(tokens: readonly Token[], i: number, other?: number): boolean {
  const up = (from: number): readonly number[] => {
    const found: number[] = []
    for (let at = from; at >= 0 && found.length < LONGEST; at = tokens[at]?.head ?? -1) found.push(at)
    return found
  }
  const remark = up(i).find(at => /^acl:relcl/.test(tokens[at]?.deprel ?? ''))
  if (remark === undefined) return false
  if (other !== undefined) return !up(other).includes(remark)
  let opens = remark
  while (opens > 0 && remark - opens < LONGEST && up(opens - 1).includes(remark)) opens--
  // The comma in front may hang on the remark or on what it is of.
  return tokens[opens]?.form === ',' || tokens[opens - 1]?.form === ','
}

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
  /** The times that this sentence has named so far, and the last one that was named before it. */
  private readonly named: { readonly at: number; readonly when: TimeSpan; readonly isSure: boolean }[] = []
  private readonly before: TimeSpan | null
  /** A time that what was told last surely happened at: others may be counted from it and written out. */
  told: TimeSpan | null

  /** The sentence has named a time that nobody knows: what follows is told from that. */
  hasUnknown = false

  constructor(tokens: readonly Token[], published: Published | null, anchor: TimeSpan | null, telling: Telling) {
    this.tokens = tokens
    this.published = published
    this.telling = telling
    this.anchor = anchor
    this.before = anchor
    this.told = telling.told ?? null
    this.past = tokens.some(token => token.xpos === 'VBD') || timeOf(tokens, mainVerbs(tokens)[0] ?? -1) === 'past'
    // "ruled that it could close": of the past all the same.
    this.ahead = tokens.some(({ xpos, form }) => xpos === 'MD' && !(this.past && /^could$/i.test(form)))
    this.willBe = tokens.some(
      token => token.xpos === 'MD' && /^(?:will|shall|would|should|must|may|might)$/.test(token.lemma),
    )
    this.due = tokens.some(
      ({ form, xpos }, i) => /^(?:due|scheduled|expected|planned)$/.test(form) || (xpos === 'TO' && this.isToBe(i)),
    )
  }

  /** Takes in that the sentence names a time at token `at`. */
  name(when: TimeSpan, at: number, isSure = true): void {
    this.anchor = when
    this.named.push({ at, when, isSure })
  }

  get story(): Told {
    return this.telling.story ?? NO_TIME
  }

  /** Whether the sentence has named a time already, beside the word at `at` and in no remark. */
  hasNamed(at: number): boolean {
    return this.named.some(
      time => time.isSure && this.lower(time.at - 1) !== 'to' && !isAside(this.tokens, time.at, at),
    )
  }

  /** The time of the verb that the word at `i` hangs on. */
  clauseAt(i: number): ClauseTime {
    return timeOf(this.tokens, verbOver(this.tokens, i))
  }

  /** Whether the date at `i` is of what has been: "as revised in July", in a sentence of the present too. */
  pastAt(i: number): boolean {
    return this.past || /^(?:past|before)$/.test(this.clauseAt(i))
  }

  /** "Fares are to rise", "is set to close": what is arranged. */
  private isToBe(i: number): boolean {
    const before = /^(?:set|going|about|bound)$/.test(this.lower(i - 1)) ? i - 2 : i - 1
    return this.tag(i + 1) === 'VB' && /^VB[ZP]$/.test(this.tag(before)) && this.lemma(before) === 'be'
  }

  /** Whether the date at `i` lies ahead: not in "told them in May that it would close". */
  aheadAt(i: number): boolean {
    if (!this.ahead || /^(?:past|before)$/.test(this.clauseAt(i))) return false
    const before = this.tokens.slice(0, i)
    return before.some(({ xpos }) => xpos === 'MD') || !before.some(({ xpos }) => xpos === 'VBD')
  }

  /** Whether a month has begun by the day of writing. */
  isOver(year: number, month: number): boolean {
    const { published: now } = this
    return now?.month == null || year < now.year || (year === now.year && month <= now.month)
  }

  /** Whether somebody's words have been opened before the word at `i`, and not closed: told from whenever he spoke. */
  isSpoken(i: number): boolean {
    const marks = this.tokens.slice(0, i).filter(({ form }) => /^(?:["“”]|``|'')$/.test(form))
    return marks.length % 2 === 1
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
   * text has just spoken of another year: but behind "in November 2024" the next January is that of 2025 either way.
   * @param month the month without a year, 1–12, at token `at`; none for a season or a day of the week
   */
  toldFromNow(year: number, month = 13, at = -1): boolean {
    const main = this.named.findLast(time => at < 0 || !isAside(this.tokens, time.at, at))
    const anchor = main?.when ?? this.before
    const { year: told, month: toldMonth = null, historic } = this.telling
    const named = anchor === null ? null : namedIn(anchor)
    const last = named?.year ?? told
    const lastMonth = named === null ? toldMonth : named.month
    const now = this.published?.year ?? year
    const isNext = last === year - 1 && lastMonth !== null && lastMonth > month
    return !historic && (last === null || last === year || last > now || isNext)
  }

  /** 1–12 where token `i` is a month's name. */
  month(i: number): number | null {
    const form = this.form(i)
    if (!/^\p{Lu}/u.test(form)) return null
    const month = MONTH_OF.get(form.toLowerCase()) ?? null
    // "May" and "March" also begin sentences as verbs.
    const isVerb = (form === 'May' || form === 'March') && this.tag(i) === 'MD' && !DAY.test(this.form(i - 1))
    return month !== null && isVerb ? null : month
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

  /** "this year", "of last year", "of that year", "of the following year" behind a month or a season. */
  yearWords(i: number): YearWords | null {
    const at = this.lower(i) === 'of' ? i + 1 : i
    const direct = this.lower(at + 1) === 'year'
    const shift = direct ? { this: 0, last: -1, next: 1 }[this.lower(at)] : undefined
    if (shift !== undefined)
      return { to: at + 2, year: this.published === null ? null : this.published.year + shift, told: false }
    const from =
      direct && this.lower(at) === 'that'
        ? 0
        : this.lower(at) === 'the' && this.lower(at + 2) === 'year'
          ? { same: 0, following: 1, next: 1, previous: -1, preceding: -1 }[this.lower(at + 1)]
          : undefined
    if (from === undefined || (at === i && !direct)) return null
    const base = this.yearBefore(i)
    return { to: at + (direct ? 2 : 3), year: base === null ? null : base + from, told: true }
  }

  /** The time that the sentence named last, where it is a year: "20,000 in 2024, more than in the year before". */
  get lastYear(): { readonly year: number; readonly month: null; readonly day: null } | null {
    const last = this.named.at(-1)
    const isYear = last?.isSure === true && /^\d{4}$/.test(last.when.from) && last.when.from === last.when.to
    return isYear ? { year: Number(last.when.from), month: null, day: null } : null
  }

  /** The year that "that year" means at token `i`: the last one named, in this sentence or before it in its paragraph. */
  private yearBefore(i: number): number | null {
    const here = this.named.filter(({ at }) => at < i)
    const dates = here.map(({ at, when }): DateFound => {
      return { from: at, to: at + 1, kind: 'date', value: { grain: 'year', resolved: null, deictic: false, when } }
    })
    return yearNamed(this.tokens, dates) ?? (this.story.lookedBack ? null : this.story.named)
  }
}
