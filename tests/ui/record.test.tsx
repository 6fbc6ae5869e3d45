// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { DAY_MS } from '../../src/core/day.ts'
import type { DayCount, Load } from '../../src/core/ports.ts'
import { recordOf } from '../../src/ui/model/record.ts'
import { DAY, deckNamed } from '../contract/making.ts'
import { show } from './screen.ts'
import { A_MOMENT, stage, withQuestions } from './support.ts'

const a = deckNamed('a').id
const b = deckNamed('b').id

const counted = (day: number, change: Partial<DayCount>): DayCount => ({
  deckId: a,
  day,
  reviews: 0,
  begun: 0,
  reviewAgain: 0,
  reviewTotal: 0,
  tookMs: 0,
  ...change,
})

it('gives each of thirty days its figure over all decks, and leaves out what lies beyond', () => {
  const loads: readonly Load[] = [
    { deckId: a, day: DAY + 1, due: 4 },
    { deckId: b, day: DAY + 1, due: 2 },
    { deckId: a, day: DAY + 29, due: 1 },
    { deckId: a, day: DAY + 30, due: 50 },
  ]
  const counts = [
    counted(DAY - 30, { reviews: 70, reviewTotal: 70 }),
    counted(DAY - 29, { reviews: 3, reviewTotal: 2, reviewAgain: 1 }),
    counted(DAY, { reviews: 5, reviewTotal: 4 }),
    counted(DAY, { deckId: b, reviews: 6 }),
  ]
  const { ahead, answers, asked, knew } = recordOf(DAY, 7, 0.9, loads, counts)
  expect(ahead).toHaveLength(30)
  expect(answers).toHaveLength(30)
  expect(ahead.filter(({ many }) => many > 0)).toEqual([
    { day: DAY, many: 7 },
    { day: DAY + 1, many: 6 },
    { day: DAY + 29, many: 1 },
  ])
  expect(answers.filter(({ many }) => many > 0)).toEqual([
    { day: DAY - 29, many: 3 },
    { day: DAY, many: 11 },
  ])
  expect([knew, asked]).toEqual([5, 6])
})

it('is reached from Today, and says in words and in a table what its bars show', async () => {
  const on = stage()
  await withQuestions(on.store, 3)
  const screen = await show(on.ports, '#/review')
  const answerAll = async (grades: readonly string[]): Promise<void> => {
    await screen.appears('Show answer')
    for (const given of grades) {
      await screen.tap('Show answer')
      on.pass(A_MOMENT)
      screen.find(`.grade.${given}`).click()
      await screen.settle()
    }
  }
  await answerAll(['easy', 'easy', 'easy'])
  await screen.go('#/')
  on.pass(60 * DAY_MS)
  await screen.go('#/review')
  await answerAll(['easy', 'again', 'easy'])
  await screen.go('#/')
  await screen.tap('Record')
  await screen.appears('The last thirty days')
  expect(screen.text()).toContain('Of 3 answers on cards that you had learnt, 2 were right: 67%.')
  expect(screen.text()).toContain('In Settings you ask for 90%.')
  expect(screen.text()).toContain('3 answers.')
  const [ahead, answers] = screen.root.querySelectorAll('table')
  const rows = (table: HTMLTableElement | undefined) =>
    [...(table?.querySelectorAll('tbody tr') ?? [])].map(row => row.textContent)
  expect(rows(ahead)[0]).toBe('today1')
  expect(rows(answers)).toHaveLength(30)
  expect(rows(answers).at(-1)).toBe('today3')
  screen.close()
})
