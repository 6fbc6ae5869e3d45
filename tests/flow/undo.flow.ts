/** Promises 14–16: undo from the “done” screen back to the first card leaves the store exactly as it was. */
import { expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { expectCounted, storedOn } from './database.ts'
import { newDevice } from './harness.ts'
import { deskOf, studyBundled } from './person.ts'

/** Every grade, and cards that are forgotten on their second sight too. */
const MIX: readonly Grade[] = ['good', 'again', 'easy', 'hard', 'good', 'again', 'good']

it('takes a whole session back, grade by grade, from the done screen to the first card', async () => {
  const device = await newDevice()
  const page = await device.open()
  const desk = await studyBundled(page)
  const first = await desk.card()
  const before = await storedOn(page)

  const given = await desk.answerAll(nth => MIX[nth % MIX.length] ?? 'good')
  await page.getByRole('heading', { name: 'Done with this deck for today' }).waitFor()
  const after = await storedOn(page)
  const { reviews, steps, cards } = after.values
  expectCounted(after)
  expect(reviews).toHaveLength(given)
  expect(steps).toHaveLength(given)
  expect(new Set(reviews.map(review => review.grade))).toEqual(new Set(['again', 'hard', 'good', 'easy']))
  expect(cards.filter(card => card.slot === 'review').length).toBeGreaterThanOrEqual(10)

  await desk.undo('click')
  for (let left = given - 1; left > 0; left--) await desk.undo()
  expect(await desk.card()).toBe(first)
  expect(await desk.done()).toBe(0)
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  expect(await storedOn(page)).toEqual(before)
})

it('still takes back after the app was closed in the middle of the session', async () => {
  const device = await newDevice()
  const page = await device.open()
  const desk = await studyBundled(page)
  const before = await storedOn(page)
  for (const grade of MIX) await desk.answer(grade)
  await page.close()

  const again = await device.open('#/review/putin-kim')
  const resumed = deskOf(again)
  await resumed.card()
  expect(await resumed.done()).toBe(MIX.length)
  for (const _ of MIX) await resumed.undo()
  expect(await storedOn(again)).toEqual(before)
})
