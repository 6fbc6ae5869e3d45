/** What is to be done today: one read of the store, and a few sums. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Card } from '../../core/card.ts'
import type { StudyDay } from '../../core/day.ts'
import { studyDay } from '../../core/day.ts'
import type { DayCount, Deck, Today } from '../../core/ports.ts'
import { heldBack } from '../../core/queue.ts'
import type { Settings } from '../../core/settings.ts'
import type { Ports } from '../ports.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto } from './loadable.ts'

export interface DeckToday {
  readonly deck: Deck
  /** In steps or due. */
  readonly due: number
  /** Never asked and not held back today, whatever the allowance. */
  readonly fresh: number
  readonly cards: number
  /** Proposals that wait for a decision. */
  readonly open: number
}

export interface TodayView {
  readonly day: StudyDay
  readonly settings: Settings
  readonly decks: readonly DeckToday[]
  readonly due: number
  /** New cards that may still begin today. */
  readonly fresh: number
  /** Grades given today. */
  readonly done: number
  readonly minutes: number
  /** Grades given in the last thirty days; null until it was counted. */
  readonly recent: number | null
}

export interface TodayModel {
  readonly view: Signal<Loadable<TodayView>>
  readonly refresh: () => Promise<void>
}

/** Seconds a card takes before the person's own pace is known. */
const REVIEW_SECONDS = 10
const NEW_SECONDS = 25
/** Reviews from which a pace is taken seriously. */
const ENOUGH_REVIEWS = 30
const PACE_DAYS = 30
/** With more than this due a card more or less deceives nobody, and reading them all takes time. */
const FEW_DUE = 300
/** New cards looked at beyond the allowance, as a session does. */
const SPARE = 20

export function createToday(ports: Ports): TodayModel {
  const view = signal<Loadable<TodayView>>(LOADING)
  let recent: readonly DayCount[] | null = null

  const refresh = async (): Promise<void> => {
    await loadInto(view, async () => {
      const settings = await ports.store.settings()
      const day = studyDayNow(ports, settings)
      const today = await ports.store.today(day)
      const counted = viewOf(today, day, recent)
      if (counted.due + counted.fresh === 0 || counted.due > FEW_DUE) return counted
      // The counters know cards, not notes: what waits behind another card of its note is not offered today.
      const { candidates } = await ports.store.sessionInput(null, day, settings.newPerDay + SPARE)
      return viewOf(today, day, recent, heldBack(candidates, day))
    })
    if (view.value.kind === 'ready') ports.badge(view.value.value.due)
    if (recent === null) await refine()
  }
  /** The pace comes from a second read, after the first paint: nobody waits for it. */
  const refine = async (): Promise<void> => {
    const shown = view.value
    if (shown.kind !== 'ready') return
    try {
      recent = await ports.store.dayCounts(shown.value.day - PACE_DAYS)
    } catch {
      return // The estimate stays the general one.
    }
    const now = view.value
    if (now.kind === 'ready') {
      const { due, fresh } = now.value
      view.value = {
        kind: 'ready',
        value: { ...now.value, minutes: minutesFor(due, fresh, recent), recent: reviewsIn(recent) },
      }
    }
  }
  return { view, refresh }
}

export const studyDayNow = ({ clock }: Pick<Ports, 'clock'>, settings: Settings): StudyDay => {
  const now = clock.nowMs()
  return studyDay(now, clock.utcOffsetMin(now), settings.dayStartMin)
}

export function viewOf(
  today: Today,
  day: StudyDay,
  recent: readonly DayCount[] | null,
  held: readonly Card[] = [],
): TodayView {
  const heldIn = (deck: Deck, slot: Card['slot']): number =>
    held.filter(card => card.deckId === deck.id && card.slot === slot).length
  const decks = today.decks.map((deck): DeckToday => {
    const tally = today.tallies.find(other => other.deckId === deck.id)
    const loads = today.loads.filter(load => load.deckId === deck.id && load.day <= day)
    return {
      deck,
      due: (tally?.learning ?? 0) + sum(loads, load => load.due) - heldIn(deck, 'review'),
      fresh: (tally?.new ?? 0) - heldIn(deck, 'new'),
      cards: tally === undefined ? 0 : tally.new + tally.learning + tally.review + tally.suspended,
      open: today.openProposals.get(deck.id) ?? 0,
    }
  })
  const begun = sum(today.counts, counts => counts.begun)
  const allowance = Math.max(0, today.settings.newPerDay - begun)
  const due = sum(decks, deck => deck.due)
  const fresh = Math.min(
    allowance,
    sum(decks, deck => deck.fresh),
  )
  return {
    day,
    settings: today.settings,
    decks: decks.sort((a, b) => b.deck.createdAtMs - a.deck.createdAtMs),
    due,
    fresh,
    done: sum(today.counts, counts => counts.reviews),
    minutes: minutesFor(due, fresh, recent),
    recent: recent === null ? null : reviewsIn(recent),
  }
}

/** How long it will take at the person's own pace, rounded up to a whole minute. */
export function minutesFor(due: number, fresh: number, recent: readonly DayCount[] | null): number {
  const reviews = recent === null ? 0 : reviewsIn(recent)
  const pace = reviews < ENOUGH_REVIEWS ? null : sum(recent ?? [], counts => counts.tookMs) / reviews / 1000
  const seconds = due * (pace ?? REVIEW_SECONDS) + fresh * (pace === null ? NEW_SECONDS : pace * 2)
  return Math.ceil(seconds / 60)
}

const reviewsIn = (counts: readonly DayCount[]): number => sum(counts, day => day.reviews)

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0
  for (const item of items) total += of(item)
  return total
}
