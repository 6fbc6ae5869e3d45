/** One card with all that is known about it, and what can be done to it. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Card } from '../../core/card.ts'
import type { StudyDay } from '../../core/day.ts'
import type { CardId } from '../../core/ids.ts'
import { cardId, noteOfCard, ordinalOfCard } from '../../core/ids.ts'
import type { Review } from '../../core/log.ts'
import type { Note, NoteBody } from '../../core/note.ts'
import { cardIdsOf, ordinalsOf } from '../../core/note.ts'
import { createScheduler } from '../../core/schedule.ts'
import { go, hrefOf } from '../route.ts'
import { cardsWords } from '../words/cards.ts'
import { saveBody, startOver } from './editing.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'
import { deleteNote, setSuspended } from './removing.ts'
import { studyDayNow } from './today.ts'

export interface OneCard {
  readonly card: Card
  readonly note: Note
  readonly reviews: readonly Review[]
  readonly today: StudyDay
  /** Chance of recall now, or null when it was never asked. */
  readonly recall: number | null
}

export class OneCardModel {
  /** null: there is no such card. */
  readonly view: Signal<Loadable<OneCard | null>> = signal(LOADING)
  readonly #model: Model
  readonly #id: CardId

  constructor(model: Model, id: CardId) {
    this.#model = model
    this.#id = id
  }

  load(): Promise<void> {
    return loadInto(this.view, async () => {
      const { ports, writes } = this.#model
      const { store } = ports
      await writes.settled()
      const [card, notes, reviews, settings] = await Promise.all([
        store.card(this.#id),
        store.notes([noteOfCard(this.#id)]),
        store.reviewsOf(this.#id),
        store.settings(),
      ])
      const note = notes[0]
      if (card === null || note === undefined) return null
      const today = studyDayNow(ports, settings)
      return { card, note, reviews, today, recall: createScheduler(settings).recall(card.memory, today) }
    })
  }

  async edit(body: NoteBody, again: boolean): Promise<string | null> {
    const now = valueIn(this.view.value)
    if (now === null) return null
    const saved = await (again ? startOver(this.#model, now.note, body) : saveBody(this.#model, now.note, body))
    if (!saved.ok) return saved.error.message
    this.#model.notices.say(cardsWords.saved)
    // The card may have gone with its hole, or come back under a new id: then the first of the note's cards is shown.
    const ordinals = ordinalsOf(body)
    const ordinal = ordinals.find(n => n === ordinalOfCard(this.#id)) ?? ordinals[0] ?? 0
    const shown = cardId(saved.value.id, ordinal)
    if (shown === this.#id) await this.load()
    else location.replace(hrefOf({ screen: 'cards', card: shown }))
    return null
  }

  async setAside(aside: boolean): Promise<void> {
    const now = valueIn(this.view.value)
    if (now === null) return
    const saved = await setSuspended(this.#model, now.card, aside)
    if (!saved.ok) return this.#model.notices.fail(saved.error.message)
    this.view.value = ready({ ...now, card: saved.value })
    this.#model.notices.say(aside ? cardsWords.suspended : cardsWords.woken, () => void this.setAside(!aside))
  }

  async remove(): Promise<void> {
    const now = valueIn(this.view.value)
    if (now === null) return
    const { notices } = this.#model
    const removed = await deleteNote(this.#model, now.note)
    if (!removed.ok) return notices.fail(removed.error.message)
    go({ screen: 'cards', card: null })
    notices.say(cardsWords.removed(cardIdsOf(now.note).length), async () => {
      const back = await removed.value()
      if (!back.ok) return notices.fail(back.error.message)
      notices.say(cardsWords.restored)
      go({ screen: 'cards', card: now.card.id })
    })
  }
}
