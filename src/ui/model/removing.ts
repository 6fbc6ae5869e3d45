/** Setting a card aside, and deleting a note so that it can be brought back. */
import type { Card } from '../../core/card.ts'
import { suspend, wake } from '../../core/card.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf } from '../../core/note.ts'
import type { Result } from '../../core/result.ts'
import { ok } from '../../core/result.ts'
import { attempt } from './editing.ts'
import type { Model } from './model.ts'

/** Removes a note with its cards; the value puts all of it back, memories included. */
export async function deleteNote(model: Model, note: Note): Promise<Result<() => Promise<Result<void>>>> {
  const { store } = model.ports
  return attempt(model, async () => {
    const cards = await Promise.all(cardIdsOf(note).map(id => store.card(id)))
    await store.changeNotes({ put: [], remove: [note.id] }, [])
    return () =>
      attempt(model, async () => {
        await store.changeNotes({ put: [note], remove: [] }, [])
        await store.saveCards(cards.filter(card => card !== null))
      })
  })
}

export async function setSuspended(model: Model, card: Card, aside: boolean): Promise<Result<Card>> {
  const next = aside ? suspend(card) : wake(card)
  const saved = await attempt(model, () => model.ports.store.saveCards([next]))
  return saved.ok ? ok(next) : saved
}
