/** Finding cards: words, deck and state, a page at a time. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Card } from '../../core/card.ts'
import { OFTEN_FORGOTTEN } from '../../core/forgotten.ts'
import type { CardRow, Deck, Scope } from '../../core/ports.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'

export interface CardFilter {
  readonly text: string
  readonly scope: Scope
  readonly state: Card['slot'] | 'forgotten' | null
}

export interface Found {
  readonly rows: readonly CardRow[]
  readonly more: boolean
}

const PAGE = 60
/** While one types, the store is asked when the fingers rest. */
const REST_MS = 120

/** The filter as it was left, so that coming back from a card shows the same list. */
let lastFilter: CardFilter = { text: '', scope: null, state: null }

export class CardsModel {
  readonly filter: Signal<CardFilter> = signal(lastFilter)
  readonly found: Signal<Loadable<Found>> = signal(LOADING)
  readonly decks: Signal<readonly Deck[]> = signal([])
  /** What is shown answers an older question; the answer to the newest is on its way. */
  readonly stale: Signal<boolean> = signal(false)

  readonly #model: Model
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(model: Model) {
    this.#model = model
  }

  async load(): Promise<void> {
    const { store } = this.#model.ports
    await this.#model.writes.settled()
    const decks: Signal<Loadable<readonly Deck[]>> = signal(LOADING)
    await Promise.all([loadInto(decks, async () => (await store.today(0)).decks), this.search()])
    this.decks.value = valueIn(decks.value) ?? []
  }

  change(part: Partial<CardFilter>): void {
    this.filter.value = { ...this.filter.value, ...part }
    lastFilter = this.filter.value
    this.stale.value = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.search(), part.text === undefined ? 0 : REST_MS)
  }

  /** Asks for the first page; an answer that was overtaken by a later question is dropped. */
  async search(): Promise<void> {
    const mine = ++this.#asked
    const answer: Signal<Loadable<Found>> = signal(LOADING)
    await loadInto(answer, () => this.#page(0))
    if (mine !== this.#asked) return
    this.found.value = answer.value
    this.stale.value = false
  }

  async more(): Promise<void> {
    const before = valueIn(this.found.value)
    if (before === null) return
    const mine = ++this.#asked
    const answer: Signal<Loadable<Found>> = signal(LOADING)
    await loadInto(answer, () => this.#page(before.rows.length))
    if (mine !== this.#asked) return
    const next = valueIn(answer.value)
    this.found.value = next === null ? answer.value : ready({ rows: [...before.rows, ...next.rows], more: next.more })
  }

  #page(offset: number): Promise<Found> {
    const { text, scope, state } = this.filter.value
    const forgotten = state === 'forgotten'
    const [slot, leastLapses] = forgotten ? [null, OFTEN_FORGOTTEN] : [state, 0]
    return this.#model.ports.store.findCards({ text, scope, slot, leastLapses, offset, limit: PAGE })
  }
}
