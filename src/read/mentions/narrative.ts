/**
 * Where the telling of a paragraph stands in time. What it dated last goes on for what is told next: "In September 1911 the
 * mill closed … In December its owner left" is of the same year. A sentence of the present comes back to now; the
 * pluperfect looks back, and moves nothing; a deed without a date moves on by nobody knows how much.
 */
import type { Sentence, Token } from '../reading.ts'
import { datedVerb, mainVerbs, timeOf } from './clause-time.ts'
import { type DateFound, isAside } from './date-view.ts'

/** The time of what was told last. */
export interface Stand {
  readonly year: number
  /** 1–12, or null. */
  readonly month: number | null
  readonly day: number | null
  /** Deeds told since, without a date of theirs. */
  readonly moves: number
  /** It was told in the paragraph before. */
  readonly crossed: boolean
  /** It was only looked back at: "The mill had closed in 1911." */
  readonly back: boolean
}

/** A time as it is named. */
export type Moment = Pick<Stand, 'year' | 'month' | 'day'>

/** What a paragraph has told of times so far. */
export interface Told {
  readonly stand: Stand | null
  /** The last year that it named, which "that year" means. */
  readonly named: number | null
  /** That year was only looked back at, from another one that the story stood in: "that year" may mean either. */
  readonly lookedBack: boolean
  /** Months that it named beside its own line since: "so that its last purchases were made in March 2022". */
  readonly beside: readonly { readonly year: number; readonly month: number }[]
  /** The last time that it named was told from the day of writing: "last March", "this month". */
  readonly ofNow: boolean
  /** A sentence of the present has come since the last time that was named. */
  readonly cameBack: boolean
  /** A story goes on, and nobody knows where in time it stands. */
  readonly unclear: boolean
}

export const NO_TIME: Told = {
  stand: null,
  named: null,
  lookedBack: false,
  beside: [],
  ofNow: false,
  cameBack: false,
  unclear: false,
}

/** The single year, month or day that a date means; null for a span, a part of a year and what is not known. */
export function timeIn({ kind, value }: DateFound): Moment | null {
  const { when, deictic } = value
  if (kind !== 'date' || deictic || when === undefined || when.from !== when.to || when.part !== undefined) return null
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(when.from)
  if (m === null) return null
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
  return { year: Number(m[1]), month: number(m[2]), day: number(m[3]) }
}

/** The last time that a sentence's own line tells, and whether the pluperfect tells it. */
export function mainTime(
  tokens: readonly Token[],
  dates: readonly DateFound[],
): { readonly time: Moment; readonly back: boolean } | null {
  const told = dates.flatMap(date => {
    const time = timeIn(date)
    const verb = time === null ? -1 : datedVerb(tokens, date)
    const clause = timeOf(tokens, verb)
    const isTold = time !== null && (clause === 'past' || clause === 'before')
    return isTold ? [{ date, verb, time, back: clause === 'before' }] : []
  })
  const last = told.at(-1)
  // "In 1903 and 1907 it closed": of which, nobody knows.
  const several =
    last === undefined ||
    told.some(({ verb }, i) => verb === last.verb && i < told.length - 1) ||
    dates.some(({ from }) => isBeside(tokens, from, last.date))
  return several ? null : last
}

/** "1903 and 1907": whether the date at `from` stands beside another one. */
function isBeside(tokens: readonly Token[], from: number, date: DateFound): boolean {
  const { head = -1, deprel = '' } = tokens[from] ?? {}
  return from >= date.to && deprel.startsWith('conj') && head >= date.from && head < date.to
}

/** "since 1950", "than in 2019": a measure, which nothing that follows is told from. */
const isMeasure = (tokens: readonly Token[], { from }: DateFound): boolean =>
  [from - 1, from - 2].some(i => /^(?:since|than|before|until|till|to)$/i.test(tokens[i]?.form ?? ''))

/** The last year that dates name: on the sentence's own line, else beside it; measures and remarks left out. */
export function yearNamed(tokens: readonly Token[], dates: readonly DateFound[]): number | null {
  const fit = dates.filter(date => timeIn(date) !== null && !isMeasure(tokens, date) && !isAside(tokens, date.from))
  const last = fit.findLast(date => datedVerb(tokens, date) >= 0) ?? fit.at(-1)
  return last === undefined ? null : (timeIn(last)?.year ?? null)
}

/** Whether the last date of a sentence was told from the day of writing, to the month at least; null where it has none. */
function toldFromNow(tokens: readonly Token[], dates: readonly DateFound[]): boolean | null {
  const last = dates.findLast(date => timeIn(date) !== null && !isMeasure(tokens, date))
  if (last === undefined) return null
  return last.value.resolved !== null && last.value.told !== true && timeIn(last)?.month !== null
}

/** "In May 2016 she spoke. The mill had closed in 2010.": a year before the one in which the story stands. */
const looksBack = (tokens: readonly Token[], named: number, stand: Stand | null): boolean =>
  stand !== null && stand.year !== named && timeOf(tokens, mainVerbs(tokens)[0] ?? -1) === 'before'

/** Follows the sentences of a piece, one after the other. */
export class Narrative {
  private told: Told = NO_TIME
  private paragraph = -1

  /** What was told before a sentence. */
  before({ paragraph }: Sentence): Told {
    if (paragraph !== this.paragraph) {
      const next = paragraph === this.paragraph + 1
      const { stand, ofNow, unclear } = this.told
      const crossing = next && stand !== null && !stand.crossed ? { ...stand, crossed: true } : null
      this.told = { ...NO_TIME, stand: crossing, ofNow: next && ofNow && stand === null, unclear: next && unclear }
      this.paragraph = paragraph
    }
    return this.told
  }

  /** Takes in what a sentence tells. */
  add({ tokens }: Sentence, dates: readonly DateFound[]): void {
    const before = this.told
    const named = yearNamed(tokens, dates)
    const ofNow = toldFromNow(tokens, dates) ?? before.ofNow
    const main = mainTime(tokens, dates)
    const told = {
      ...before,
      named: named ?? before.named,
      lookedBack: named === null ? before.lookedBack : looksBack(tokens, named, before.stand),
      ofNow,
      cameBack: named === null && before.cameBack,
    }
    // Looked back from another time, what comes next may go on from either.
    const lost = main?.back === true && before.stand !== null && !before.stand.crossed
    this.told =
      main === null
        ? withoutTime(told, tokens, dates)
        : {
            ...told,
            stand: lost ? null : { ...main.time, moves: 0, crossed: false, back: main.back },
            beside: [],
            unclear: lost,
          }
  }
}

/** "For weeks they marched": how long it went on is told, and it is not long. */
const isBrief = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ form }, i) =>
      /^for$/i.test(form) &&
      tokens.slice(i + 1, i + 4).some(({ lemma }) => /^(?:hour|night|day|week|fortnight)$/.test(lemma)),
  )

/** What was told so far, behind a sentence whose own line has no time. */
function withoutTime(told: Told, tokens: readonly Token[], dates: readonly DateFound[]): Told {
  const { stand, beside } = told
  const clause = timeOf(tokens, mainVerbs(tokens)[0] ?? -1)
  if (clause === 'present' || clause === 'perfect')
    return { ...told, stand: null, beside: [], cameBack: true, unclear: false }
  const others = dates.filter(date => !isMeasure(tokens, date) && !isAside(tokens, date.from))
  // "His party, banned last July, had long complained": of now, and no longer of the year before.
  if (toldFromNow(tokens, dates) === true) return { ...told, stand: null, beside: [], unclear: false }
  const months = others.flatMap(date => {
    const time = timeIn(date)
    return time === null || time.month === null ? [] : [{ year: time.year, month: time.month }]
  })
  const moved = stand !== null && clause === 'past' && !isBrief(tokens) ? { ...stand, moves: stand.moves + 1 } : stand
  const isSeveral = clause === 'past' && others.filter(date => datedVerb(tokens, date) >= 0).length > 1
  return {
    ...told,
    stand: isSeveral ? null : moved,
    beside: [...beside, ...months],
    unclear: told.unclear || isSeveral,
  }
}
