/** How the reader understood a deck's piece: read afresh in a worker, and what of it the person looks at. */
import type { Signal } from '@preact/signals'
import { batch, signal } from '@preact/signals'
import type { DeckId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Problem } from '../../core/result.ts'
import type { Progress, Understood } from '../ports.ts'
import { settle } from './editing.ts'
import { problemOf } from './loadable.ts'
import type { Model } from './model.ts'
import type { RestingCard } from './reading-cards.ts'
import { restingCards } from './reading-cards.ts'
import { placeFrom } from './reading-place.ts'
import type { ReadingIndex } from './reading-text.ts'
import { indexReading, sentenceAt } from './reading-text.ts'

export const FILTERS = ['names', 'standIns', 'figures', 'argument'] as const
export type Filter = (typeof FILTERS)[number]

export interface ReadingShown {
  readonly deck: Deck
  readonly index: ReadingIndex
  readonly notices: readonly string[]
  readonly cards: ReadonlyMap<number, readonly RestingCard[]>
}

export type ReadingState =
  | { readonly at: 'loading' }
  | { readonly at: 'gone' }
  /** The deck came without the text of its piece. */
  | { readonly at: 'absent'; readonly deck: Deck; readonly piece: Piece }
  | { readonly at: 'reading'; readonly progress: Progress | null }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly shown: ReadingShown }

/** A piece that was well read once is not read again while the app is open and its text stays. */
const understood = new WeakMap<Piece, Understood>()

export class ReadingModel {
  readonly state: Signal<ReadingState> = signal({ at: 'loading' })
  /** What is marked in the text and told of a sentence. */
  readonly filters: Signal<ReadonlySet<Filter>> = signal(new Set(FILTERS))
  /** Index of the sentence that was chosen. */
  readonly chosen: Signal<number | null> = signal(null)
  /** Index of the name whose mentions are shown. */
  readonly name: Signal<number | null> = signal(null)

  readonly #model: Model
  readonly #deck: DeckId
  readonly #place: string | null
  #stop: AbortController | null = null

  constructor(model: Model, deck: DeckId, place: string | null) {
    this.#model = model
    this.#deck = deck
    this.#place = place
  }

  async load(): Promise<void> {
    this.state.value = { at: 'loading' }
    try {
      const { ports, writes, library } = this.#model
      await writes.settled()
      const contents = await ports.store.deckContents(this.#deck)
      const record = contents === null ? null : await library.pieceOf(this.#deck)
      if (contents === null || record === null) this.state.value = { at: 'gone' }
      else if (record.piece.text.kind === 'absent')
        this.state.value = { at: 'absent', deck: contents.deck, piece: record.piece }
      else {
        const read = await this.#read(record.piece)
        if (read !== null) await this.#show(contents, record.piece, read)
      }
    } catch (thrown) {
      this.state.value = { at: 'failed', problem: problemOf(thrown) }
    }
  }

  /** Ends a reading under way. */
  stop(): void {
    this.#stop?.abort()
  }

  choose(sentence: number | null): void {
    this.chosen.value = sentence
  }

  /** Shows where a name stands; once more hides it. */
  showName(entity: number): void {
    this.name.value = this.name.value === entity ? null : entity
  }

  toggle(filter: Filter): void {
    const next = new Set(this.filters.value)
    if (!next.delete(filter)) next.add(filter)
    this.filters.value = next
  }

  /** null: it was stopped, or it failed, and the state says so. */
  async #read(piece: Piece): Promise<Understood | null> {
    const known = understood.get(piece)
    if (known !== undefined) return known
    const stop = new AbortController()
    this.#stop = stop
    this.state.value = { at: 'reading', progress: null }
    const onProgress = (progress: Progress): void => {
      if (this.#stop === stop && !stop.signal.aborted) this.state.value = { at: 'reading', progress }
    }
    const read = await settle(() => this.#model.ports.reader.reading(piece, { signal: stop.signal, onProgress }))
    if (this.#stop !== stop) return null
    if (stop.signal.aborted) this.state.value = { at: 'stopped' }
    else if (!read.ok) this.state.value = { at: 'failed', problem: read.error }
    else if (read.value.notices.length === 0) understood.set(piece, read.value)
    return read.ok && !stop.signal.aborted ? read.value : null
  }

  async #show(
    { deck, notes }: { readonly deck: Deck; readonly notes: Parameters<typeof restingCards>[1] },
    piece: Piece,
    { view, notices }: Understood,
  ): Promise<void> {
    const proposals = await this.#model.ports.store.proposals(this.#deck)
    const index = indexReading(piece, view)
    const place = placeFrom(this.#place)
    batch(() => {
      this.chosen.value = place === null ? null : sentenceAt(index, place)
      this.state.value = { at: 'ready', shown: { deck, index, notices, cards: restingCards(index, notes, proposals) } }
    })
  }
}
