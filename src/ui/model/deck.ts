/** One deck: its notes in order, and what can be done to it as a whole. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { DeckId } from '../../core/ids.ts'
import type { DeckContents } from '../../core/ports.ts'
import type { Proposal } from '../../core/proposal.ts'
import { isWaiting } from '../../core/waiting.ts'
import type { PieceDraft } from '../ports.ts'
import { go, TODAY } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { attachText } from './attaching.ts'
import { attempt } from './editing.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, valueIn } from './loadable.ts'
import type { Model } from './model.ts'
import type { Written } from './writing.ts'
import { keepWritten } from './writing.ts'

export interface DeckView {
  readonly contents: DeckContents
  /** Proposals that still wait for a decision. */
  readonly open: number
  /** Proposals that are put away under “more”. */
  readonly more: number
}

export class DeckModel {
  /** null: there is no such deck. */
  readonly view: Signal<Loadable<DeckView | null>> = signal(LOADING)
  readonly #model: Model
  readonly #id: DeckId

  constructor(model: Model, id: DeckId) {
    this.#model = model
    this.#id = id
  }

  load(): Promise<void> {
    return loadInto(this.view, async () => {
      const { ports, writes } = this.#model
      await writes.settled()
      const contents = await ports.store.deckContents(this.#id)
      if (contents === null) return null
      const proposals = await ports.store.proposals(this.#id)
      const notes = [...contents.notes].sort((a, b) => a.position - b.position || a.createdAtMs - b.createdAtMs)
      const open = proposals.filter(isWaiting).length
      const more = proposals.filter(({ status }) => status === 'open').length - open
      return { contents: { ...contents, notes }, open, more }
    })
  }

  async rename(name: string): Promise<void> {
    const now = valueIn(this.view.value)
    if (now === null || name.trim() === '') return
    const { deck, record } = now.contents
    const { store } = this.#model.ports
    const saved = await attempt(this.#model, () => store.saveDeck({ ...deck, name: name.trim() }, record))
    if (!saved.ok) return this.#model.notices.fail(saved.error.message)
    this.#model.notices.say(deckWords.renamed)
    await this.load()
  }

  /** Says what is wrong, or null when the text was taken. */
  async attach(draft: PieceDraft): Promise<string | null> {
    const now = valueIn(this.view.value)
    if (now === null) return null
    const saved = await attachText(this.#model, now.contents.deck, draft)
    if (!saved.ok) return saved.error.message
    await this.load()
    return null
  }

  /** Keeps a card of the person's own; see `keepWritten`. */
  write(written: Written): Promise<string | null> {
    return keepWritten(this.#model, this.#id, written, () => this.load())
  }

  /** Removes the deck; all of it, memories included, can be brought back while the line with “Undo” stands. */
  async remove(): Promise<void> {
    const now = valueIn(this.view.value)
    if (now === null) return
    const { ports, notices, library } = this.#model
    const { contents } = now
    const removed = await attempt(this.#model, async () => {
      const proposals = await ports.store.proposals(this.#id)
      await ports.store.removeDeck(this.#id)
      return proposals
    })
    if (!removed.ok) return notices.fail(removed.error.message)
    library.forget(this.#id)
    go(TODAY)
    notices.say(deckWords.removed(contents.deck.name), () => void this.#bringBack(contents, removed.value))
  }

  async #bringBack(contents: DeckContents, proposals: readonly Proposal[]): Promise<void> {
    const { ports, notices } = this.#model
    const { store } = ports
    const back = await attempt(this.#model, async () => {
      await store.addDeck(contents.deck, contents.record, proposals)
      await store.changeNotes({ put: contents.notes, remove: [] }, [])
      await store.saveCards(contents.cards)
    })
    if (!back.ok) return notices.fail(back.error.message)
    notices.say(deckWords.restored(contents.deck.name))
    go({ screen: 'deck', deck: this.#id })
  }
}
