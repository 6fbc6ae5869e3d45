/** Random stories: what people may do to a store in any order, played on any store in the same way. */
import * as fc from 'fast-check'
import type { Card, Grade } from '../../src/core/card.ts'
import { GRADES, newCard, suspend, wake } from '../../src/core/card.ts'
import { DAY_MS } from '../../src/core/day.ts'
import type { NoteBody } from '../../src/core/note.ts'
import type { Store } from '../../src/core/ports.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import type { Step } from '../../src/core/session.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import type { IntakeDeed } from './intaking.ts'
import { intakeDeed, takeIn } from './intaking.ts'
import { cloze, DAY, deckNamed, graded, NOON, noteNamed, proposalNamed, question, recordOf } from './making.ts'

export type Deed =
  | { readonly do: 'addDeck' | 'saveDeck' | 'removeDeck'; readonly deck: number; readonly piece: number }
  | { readonly do: 'put'; readonly notes: readonly NoteDeed[]; readonly remove: readonly number[] }
  | { readonly do: 'grade'; readonly pick: number; readonly grade: Grade; readonly passMs: number }
  | { readonly do: 'suspend'; readonly pick: number }
  | { readonly do: 'toggle' | 'startOver'; readonly pick: number }
  | { readonly do: 'undo' | 'compact' | 'closeSession' | 'backup' }
  | { readonly do: 'open'; readonly days: number }
  | { readonly do: 'settings'; readonly newPerDay: number }
  | IntakeDeed

interface NoteDeed {
  readonly note: number
  readonly deck: number
  readonly body: NoteBody
  readonly position: number
  readonly status: 'open' | 'kept' | 'refused'
}

const deck = fc.nat({ max: 2 })
const pick = fc.nat({ max: 50 })
const body: fc.Arbitrary<NoteBody> = fc.oneof(
  fc.boolean().map(reverse => question('Who went to Beijing?', 'Kim', reverse)),
  fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }).map(holes => cloze(...holes)),
)
const noteDeed: fc.Arbitrary<NoteDeed> = fc.record({
  note: fc.nat({ max: 7 }),
  deck,
  body,
  position: fc.nat({ max: 3 }),
  status: fc.constantFrom('open', 'kept', 'refused'),
})

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('addDeck', 'saveDeck', 'removeDeck'), deck, piece: deck }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('put'),
      notes: fc.array(noteDeed, { maxLength: 4 }),
      remove: fc.array(fc.nat({ max: 7 }), { maxLength: 1 }),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('grade'),
      pick,
      grade: fc.constantFrom(...GRADES),
      passMs: fc.nat({ max: 2 * DAY_MS }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('suspend'), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('toggle', 'startOver'), pick }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('undo', 'compact', 'closeSession', 'backup') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open'), days: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settings'), newPerDay: fc.nat({ max: 50 }) }) },
  { weight: 3, arbitrary: intakeDeed },
)

/** Most stories begin with a deck and notes, so that there is something to study. */
export const story: fc.Arbitrary<readonly Deed[]> = fc
  .tuple(
    fc.array(noteDeed, { minLength: 2, maxLength: 8 }),
    fc.array(deed, { minLength: 5, maxLength: 40, size: 'max' }),
  )
  .map(([notes, deeds]) => [{ do: 'addDeck', deck: 0, piece: 0 }, { do: 'put', notes, remove: [] }, ...deeds])

/** Stories in which every note has a deck, so that a backup of them has nothing to mend. */
export const wholeStory: fc.Arbitrary<readonly Deed[]> = story.map(deeds => [
  ...[0, 1, 2].map((deck): Deed => ({ do: 'addDeck', deck, piece: deck })),
  ...deeds
    .filter(deed => deed.do !== 'removeDeck')
    .map(deed => (deed.do === 'intake' ? { ...deed, removeDeck: false } : deed)),
])

/** Plays a story on a store. What is picked depends on the store's own content, so equal stores see equal stories. */
export async function play(store: Store, deeds: readonly Deed[]): Promise<void> {
  let nowMs = NOON
  for (const deed of deeds) {
    if (deed.do === 'grade') nowMs += deed.passMs
    const step = await stepOf(store, deed, nowMs)
    if (step !== null) await store.commit(step)
    else await perform(store, deed)
  }
}

async function stepOf(store: Store, deed: Deed, nowMs: number): Promise<Step | null> {
  if (deed.do !== 'grade' && deed.do !== 'suspend') return null
  const card = await picked(store, deed.pick)
  if (card === null || card.slot === 'suspended') return null
  if (deed.do === 'suspend') return { kind: 'suspended', before: card, after: suspend(card) }
  const { lastReviewId } = await store.sessionInput(null, 0, 0)
  return graded(card, deed.grade, nowMs, lastReviewId)
}

/** A card that was started over cannot be taken back past that; only the step is forgotten. */
export function unlessStale(error: unknown): void {
  if (!(error instanceof StoreFailure) || error.problem.code !== 'stale') throw error
}

async function perform(store: Store, deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'addDeck':
    case 'saveDeck': {
      const made = deckNamed(`deck${deed.deck}`, `piece${deed.piece}`)
      const before = (await store.today(DAY)).decks.some(other => other.id === made.id)
      if (deed.do === 'addDeck') return store.addDeck(made, recordOf(made), [])
      return before ? store.saveDeck(made, recordOf(made)) : undefined
    }
    case 'removeDeck':
      return store.removeDeck(deckNamed(`deck${deed.deck}`).id)
    case 'put':
      return putNotes(store, deed)
    case 'toggle':
    case 'startOver':
      return changeCard(store, deed.pick, deed.do)
    case 'compact':
      return store.compact()
    case 'closeSession':
      return store.closeSession()
    case 'backup':
      return store.replaceAll((await store.dump()).snapshot)
    case 'open':
      await store.sessionInput(null, DAY + deed.days, 5)
      return
    case 'undo': {
      const last = (await store.dump()).steps.at(-1)
      return last === undefined ? undefined : store.revert(last).catch(unlessStale)
    }
    case 'intake':
      return takeIn(store, await picked(store, deed.pick), deed)
    case 'settings':
      return store.saveSettings({ ...DEFAULT_SETTINGS, newPerDay: deed.newPerDay })
  }
}

function putNotes(store: Store, deed: Deed & { readonly do: 'put' }): Promise<void> {
  const made = deed.notes.map(n => noteNamed(`note${n.note}`, deckNamed(`deck${n.deck}`).id, n.body, n.position))
  const proposals = deed.notes.map((n, rank) =>
    proposalNamed(noteNamed(`note${n.note}`, deckNamed('x').id).id, deckNamed(`deck${n.deck}`).id, n.status, rank),
  )
  const remove = deed.remove.map(n => noteNamed(`note${n}`, deckNamed('x').id).id)
  return store.changeNotes({ put: made, remove }, proposals)
}

async function changeCard(store: Store, pick: number, how: 'toggle' | 'startOver'): Promise<void> {
  const card = await picked(store, pick)
  if (card === null) return
  const toggled = card.slot === 'suspended' ? wake(card) : suspend(card)
  await store.saveCards([how === 'toggle' ? toggled : newCard(card.id, card.noteId, card.deckId, 0)])
}

async function picked(store: Store, pick: number): Promise<Card | null> {
  const { cards } = (await store.dump()).snapshot
  return cards[pick % Math.max(1, cards.length)] ?? null
}
