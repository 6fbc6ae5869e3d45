/** What was done and what is to come, a day at a time: sums over the counts that the store keeps. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { StudyDay } from '../../core/day.ts'
import type { DayCount, Load } from '../../core/ports.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, valueIn } from './loadable.ts'
import type { Model } from './model.ts'

/** How far the record looks back and ahead, today counted in both. */
export const RECORD_DAYS = 30

export interface DayFigure {
  readonly day: StudyDay
  readonly many: number
}

export interface RecordView {
  readonly today: StudyDay
  /** Cards that fall due, from today on; what is overdue or in steps counts for today. */
  readonly ahead: readonly DayFigure[]
  /** Answers given, up to today. */
  readonly answers: readonly DayFigure[]
  /** Of the cards that were known and were asked again in these days: how many were asked, and how many still known. */
  readonly asked: number
  readonly knew: number
  /** The share that the person wants to know. */
  readonly wanted: number
}

export class RecordModel {
  readonly view: Signal<Loadable<RecordView>> = signal(LOADING)
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  async load(): Promise<void> {
    const { ports, today, writes } = this.#model
    if (this.view.value.kind === 'failed') this.view.value = LOADING
    await writes.settled()
    // The same figure as on Today, which knows what waits behind another card of its note.
    await today.refresh()
    const now = valueIn(today.view.value)
    if (now === null) {
      if (today.view.value.kind === 'failed') this.view.value = today.view.value
      return
    }
    await loadInto(this.view, async () => {
      const [loads, counts] = await Promise.all([
        ports.store.loadsFrom(now.day + 1),
        ports.store.dayCounts(now.day - RECORD_DAYS + 1),
      ])
      return recordOf(now.day, now.due, now.settings.retention, loads, counts)
    })
  }
}

export function recordOf(
  today: StudyDay,
  due: number,
  wanted: number,
  loads: readonly Load[],
  counts: readonly DayCount[],
): RecordView {
  const mine = counts.filter(count => count.day > today - RECORD_DAYS && count.day <= today)
  const asked = mine.reduce((n, count) => n + count.reviewTotal, 0)
  const forgot = mine.reduce((n, count) => n + count.reviewAgain, 0)
  const later = perDay(today + 1, RECORD_DAYS - 1, loads, load => load.due)
  return {
    today,
    ahead: [{ day: today, many: due }, ...later],
    answers: perDay(today - RECORD_DAYS + 1, RECORD_DAYS, mine, count => count.reviews),
    asked,
    knew: asked - forgot,
    wanted,
  }
}

/** Each day has its figure, also one of nothing. */
function perDay<T extends { readonly day: StudyDay }>(
  from: StudyDay,
  days: number,
  records: readonly T[],
  of: (record: T) => number,
): readonly DayFigure[] {
  const sums = new Map<StudyDay, number>()
  for (const record of records) sums.set(record.day, (sums.get(record.day) ?? 0) + of(record))
  return Array.from({ length: days }, (_, i) => ({ day: from + i, many: sums.get(from + i) ?? 0 }))
}
