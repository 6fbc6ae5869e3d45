/**
 * Which years a text has spoken of so far. "On 12 May" in news is a day of the year of writing; in a history, or right behind
 * "in 1983", it is not, and the wrong year on a card would be a false fact.
 */
import type { Sentence } from '../reading.ts'
import type { Published } from './calendar.ts'
import { YEAR } from './calendar.ts'
import { mainVerbs, timeOf } from './clause-time.ts'
import { type DateFound, isAside, type Telling } from './date-view.ts'

/** Days and months of a time so many years before the day of writing make a piece a history … */
const LONG_AGO = 4
/** … unless it also speaks of years so near to it. */
const NEAR = 2

/** Whether a piece names a year shortly before its own day. */
const isOfNow = (sentences: readonly Sentence[], { year }: Published): boolean =>
  sentences.some(({ tokens }) =>
    tokens.some(({ form }) => YEAR.test(form) && Number(form) <= year && Number(form) >= year - NEAR),
  )

/** A sentence of the present, by which a paragraph comes back to now. */
const isPresent = ({ tokens }: Sentence): boolean =>
  tokens.some(({ xpos }) => /^VB[ZP]$/.test(xpos)) &&
  !tokens.some(({ xpos }) => xpos === 'VBD') &&
  // "On 7 May the police, who do count them, counted 900.": a deed of a day, whatever the tree makes of it.
  !(tokens[0]?.form === 'On' && /^\d/.test(tokens[1]?.form ?? '')) &&
  timeOf(tokens, mainVerbs(tokens)[0] ?? -1) !== 'past'

/** "Ever since, trucks have run through the town": what is so up to now, by the sentence's main verb. */
function isPresentPerfect({ tokens }: Sentence): boolean {
  const root = tokens.findIndex(({ deprel }) => deprel === 'root')
  return tokens.some(({ head, xpos, lemma }) => head === root && lemma === 'have' && /^VB[ZP]$/.test(xpos))
}

export class YearsTold {
  private readonly published: Published | null
  private readonly ofNow: boolean
  private last: { readonly year: number; readonly month: number | null; readonly paragraph: number } | null = null
  private paragraph = -1
  private cameBack = false
  /** A sentence of the present has come since the last year. */
  private present = false
  private historic = false

  constructor(sentences: readonly Sentence[], published: Published | null) {
    this.published = published
    this.ofNow = published !== null && isOfNow(sentences, published)
  }

  /** What a sentence comes after: a year named in its paragraph, or in the one before it where nothing came back to now. */
  before(sentence: Sentence): Telling {
    const { paragraph } = sentence
    const opens = paragraph !== this.paragraph
    if (opens && ((this.ofNow && (isPresent(sentence) || this.cameBack)) || paragraph - this.paragraph > 1))
      this.last = null
    if (this.last !== null && this.present && paragraph - this.last.paragraph > 1) this.last = null
    this.paragraph = paragraph
    this.cameBack = isPresentPerfect(sentence)
    this.present ||= isPresent(sentence)
    return { year: this.last?.year ?? null, month: this.last?.month ?? null, historic: this.historic }
  }

  /** Takes in what a sentence names. Only written years count: what was told from the day of writing is of that day. */
  add({ paragraph, tokens }: Sentence, dates: readonly DateFound[]): void {
    for (const { kind, value, from } of dates) {
      const year = Number.parseInt(value.when?.from ?? '', 10)
      if (
        kind !== 'date' ||
        value.deictic ||
        (value.resolved !== null && value.told !== true) ||
        Number.isNaN(year) ||
        year <= 0
      )
        continue
      // What a remark dates is not what the text goes on to tell of.
      if (isAside(tokens, from)) continue
      const month = Number.parseInt(value.when?.from.slice(5, 7) ?? '', 10)
      this.last = { year, month: Number.isNaN(month) ? null : month, paragraph }
      this.present = false
      const fine = value.grain === 'day' || value.grain === 'month' || value.grain === 'season'
      if (fine && !this.ofNow && this.published !== null && this.published.year - year >= LONG_AGO) this.historic = true
    }
  }
}
