// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { lapsesToTell } from '../../src/core/forgotten.ts'
import { graded, NOON } from '../contract/making.ts'
import { show } from './screen.ts'
import { A_MOMENT, firstCard, stage, withQuestions } from './support.ts'

/** Two cards that are known and due, the first forgotten so often before. */
async function known(lapses: number) {
  const on = stage()
  await withQuestions(on.store, 2)
  for (const [name, times] of [
    ['q0', lapses],
    ['q1', 0],
  ] as const) {
    const card = await on.store.card(firstCard(name))
    if (card === null) throw new Error('no card')
    const { after } = graded(card, 'easy', NOON - 40 * 86_400_000)
    await on.store.saveCards([{ ...after, memory: after.memory && { ...after.memory, lapses: times } }])
  }
  return on
}

const THE_HINT = 'times. Mend it, or set it aside?'

/** Forgets the first card, knows the second, and sees the first again with its answer. */
async function forget(on: Awaited<ReturnType<typeof known>>) {
  const screen = await show(on.ports, '#/review')
  for (;;) {
    const first = screen.text().includes('Question 0?')
    if (first && screen.text().includes('1 again')) break
    await screen.tap('Show answer')
    expect(screen.text()).not.toContain(THE_HINT)
    on.pass(A_MOMENT)
    screen.find(first ? '.grade.again' : '.grade.easy').click()
    await screen.settle()
  }
  expect(screen.text()).not.toContain(THE_HINT)
  await screen.tap('Show answer')
  return screen
}

it('tells of a card that was forgotten for the eighth time when it is asked again, and lets one mend it or set it aside', async () => {
  const on = await known(7)
  const screen = await forget(on)
  await screen.appears(`You have forgotten this card 8 ${THE_HINT}`)
  await screen.tap('set it aside')
  expect((await on.store.card(firstCard('q0')))?.slot).toBe('suspended')
  screen.close()
})

it('says nothing of the sixth time or the ninth, and speaks again of the twelfth', async () => {
  for (const [before, told] of [
    [5, false],
    [8, false],
    [11, true],
  ] as const) {
    const screen = await forget(await known(before))
    if (told) await screen.appears(THE_HINT)
    else expect(screen.text()).not.toContain(THE_HINT)
    screen.close()
  }
})

it('says nothing of a card that is known again', async () => {
  const on = await known(8)
  const card = await on.store.card(firstCard('q0'))
  expect(card?.slot).toBe('review')
  expect(card && lapsesToTell(card)).toBeNull()
})

it('lists the cards that are often forgotten, and leads from there to the words of one', async () => {
  const on = await known(9)
  const screen = await show(on.ports, '#/cards')
  await screen.appears('Question 1?')
  const [, state] = screen.root.querySelectorAll('select')
  if (state === undefined) throw new Error('no choice of a state')
  state.value = 'forgotten'
  state.dispatchEvent(new Event('change', { bubbles: true }))
  await screen.appears('Forgotten 9 times')
  expect(screen.text()).not.toContain('Question 1?')
  screen.find<HTMLAnchorElement>('.card-row').click()
  await screen.appears('Edit')
  expect(screen.text()).toContain('Question 0?')
  screen.close()
})
