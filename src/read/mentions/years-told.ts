/**
 * Which years a text has spoken of so far. "On 12 May" in news is a day of the year of writing; in a history, or right behind
 * "in 1983", it is not, and the wrong year on a card would be a false fact.
 */
import type { Published } from './calendar.ts'
import type { DateFound, Telling } from './date-view.ts'

/** Days and months of a time so many years before the day of writing make a piece a history. */
const LONG_AGO = 4

/** A year named in this paragraph or the one before it is still spoken of. */
const REACH = 1

export class YearsTold {
  private readonly published: Published | null
  private last: { readonly year: number; readonly paragraph: number } | null = null
  private historic = false

  constructor(published: Published | null) {
    this.published = published
  }

  /** What a sentence of this paragraph comes after. */
  before(paragraph: number): Telling {
    const near = this.last !== null && paragraph - this.last.paragraph <= REACH
    return { year: near ? (this.last?.year ?? null) : null, historic: this.historic }
  }

  /** Takes in what a sentence names. Only written years count: what was told from the day of writing is of that day. */
  add(paragraph: number, dates: readonly DateFound[]): void {
    for (const { kind, value } of dates) {
      const year = Number.parseInt(value.when?.from ?? '', 10)
      if (kind !== 'date' || value.deictic || value.resolved !== null || Number.isNaN(year) || year <= 0) continue
      this.last = { year, paragraph }
      const fine = value.grain === 'day' || value.grain === 'month' || value.grain === 'season'
      if (fine && this.published !== null && this.published.year - year >= LONG_AGO) this.historic = true
    }
  }
}
