/**
 * A session said that all was done for today, and Today at once offered a new card: one had been set aside, which begins no
 * card, and nothing was asked in its place.
 */
import { expect, it } from 'vitest'
import { valueIn } from '../../src/ui/model/loadable.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { StudySession } from '../../src/ui/model/session.ts'
import { DECK, firstCard, rest, stage, withQuestions } from '../ui/support.ts'

it('asks the next new card in the place of one that is set aside, and Today offers none after that', async () => {
  const on = stage()
  await withQuestions(on.store, 12)
  const model = createModel(on.ports)
  const study = new StudySession(model, DECK.id)
  await study.open()
  study.suspend()
  let answers = 0
  const asked = () => study.shown.value
  while (asked() !== null) {
    study.reveal()
    on.pass(1000)
    study.grade('easy')
    answers++
    // The words of later cards are read when the first ones stand.
    await rest()
  }
  await model.writes.settled()
  await model.today.refresh()
  expect(answers).toBe(10)
  expect(valueIn(model.today.view.value)?.fresh).toBe(0)
  for (let i = 0; i < 11; i++) study.undo()
  await model.writes.settled()
  expect(asked()?.card.id).toBe(firstCard('q0'))
  await model.today.refresh()
  expect(valueIn(model.today.view.value)?.fresh).toBe(10)
})
