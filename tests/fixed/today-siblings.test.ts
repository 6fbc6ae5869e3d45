/**
 * Today offered cards that no session would ask: those that wait for another day because a card of the same note is asked
 * today. “1 new card, Continue” then led to “Nothing to study here today”, all day long.
 */
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/core/day.ts'
import { remaining } from '../../src/core/session.ts'
import { valueIn } from '../../src/ui/model/loadable.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { StudySession } from '../../src/ui/model/session.ts'
import { cloze, question } from '../contract/making.ts'
import { DECK, stage, withNotes } from '../ui/support.ts'

/** Two notes with two cards each, and one with one. */
const BODIES = [cloze(1, 2), question('Who?', 'Kim', true), question('Where?', 'In Vladivostok')]

async function open() {
  const on = stage()
  await withNotes(on.store, BODIES)
  const model = createModel(on.ports)
  const offered = async () => {
    await model.today.refresh()
    const view = valueIn(model.today.view.value)
    const deck = view?.decks[0]
    return { due: view?.due, fresh: view?.fresh, deckDue: deck?.due, deckFresh: deck?.fresh, cards: deck?.cards }
  }
  /** How many cards a session asks, and the session. */
  const asked = async () => {
    const study = new StudySession(model, DECK.id)
    await study.open()
    const session = valueIn(study.session.value)
    return { study, many: session === null ? 0 : remaining(session).first }
  }
  const answerAll = async (): Promise<void> => {
    const { study, many } = await asked()
    for (let i = 0; i < many; i++) {
      study.reveal()
      on.pass(1000)
      study.grade('easy')
    }
    await model.writes.settled()
  }
  return { ...on, offered, asked, answerAll }
}

describe('what Today offers', () => {
  it('is what a session asks: one new card a note', async () => {
    const { offered, asked, answerAll } = await open()
    expect(await offered()).toEqual({ due: 0, fresh: 3, deckDue: 0, deckFresh: 3, cards: 5 })
    expect((await asked()).many).toBe(3)
    await answerAll()
    expect((await asked()).many).toBe(0)
    expect(await offered()).toEqual({ due: 0, fresh: 0, deckDue: 0, deckFresh: 0, cards: 5 })
  })

  it('is what a session asks on later days too, when cards of one note fall due together', async () => {
    const { offered, asked, answerAll, pass } = await open()
    await answerAll()
    pass(DAY_MS)
    expect((await offered()).fresh).toBe(2)
    await answerAll()
    pass(60 * DAY_MS)
    expect(await offered()).toEqual({ due: 3, fresh: 0, deckDue: 3, deckFresh: 0, cards: 5 })
    expect((await asked()).many).toBe(3)
    await answerAll()
    expect(await offered()).toMatchObject({ due: 0, deckDue: 0 })
  })
})
