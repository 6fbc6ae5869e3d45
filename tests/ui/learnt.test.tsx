// @vitest-environment happy-dom
/** What was learnt from choices, as Settings tells it, and how it is forgotten. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Learnt, Lesson, Verdict } from '../../src/core/learnt.ts'
import { NOTHING_LEARNT, taught } from '../../src/core/learnt.ts'
import { preferencesIn } from '../../src/ui/model/learnt-told.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { stage } from './support.ts'

const lessons = (many: number, measured: readonly string[], verdict: Verdict): readonly Lesson[] =>
  Array.from({ length: many }, () => ({ measured, verdict, sign: 1 }))

const figures = ['kind fact', 'asks figure']
const names = ['kind fact', 'asks name']

const FOND_OF_FIGURES: readonly Lesson[] = [
  ...lessons(7, figures, 'kept'),
  ...lessons(2, figures, 'mended'),
  ...lessons(1, figures, 'refused'),
  ...lessons(2, names, 'kept'),
  ...lessons(6, names, 'refused'),
]

const told = (learnt: Learnt) => preferencesIn(learnt).map(({ more, less }) => [more.sort, less.sort])

describe('what is told', () => {
  it('is which sort of card is kept more often than which other, with the counts', () => {
    const [first, ...others] = preferencesIn(taught(NOTHING_LEARNT, FOND_OF_FIGURES))
    expect(first).toEqual({
      more: { sort: 'asks figure', kept: 9, all: 10 },
      less: { sort: 'asks name', kept: 2, all: 8 },
    })
    expect(others).toEqual([])
  })

  it('is nothing of what is kept alike, or was seldom decided on', () => {
    const alike = [...lessons(5, figures, 'kept'), ...lessons(5, names, 'kept')]
    expect(told(taught(NOTHING_LEARNT, alike))).toEqual([])
    const few = [...lessons(3, figures, 'kept'), ...lessons(9, names, 'refused')]
    expect(told(taught(NOTHING_LEARNT, few))).toEqual([])
  })

  it('has the largest difference first', () => {
    const learnt = taught(NOTHING_LEARNT, [
      ...FOND_OF_FIGURES,
      ...lessons(12, ['kind argument', 'link reason'], 'kept'),
      ...lessons(12, ['kind argument', 'link contrast'], 'refused'),
    ])
    expect(told(learnt)[0]).toEqual(['link reason', 'link contrast'])
  })
})

describe('in Settings', () => {
  let screen: Shown
  afterEach(() => screen.close())

  it('says what was learnt and forgets it, and a forgotten thing can be had back', async () => {
    const on = stage()
    await on.store.teach(FOND_OF_FIGURES)
    const before = await on.store.learnt()
    screen = await show(on.ports, '#/settings')
    await screen.appears('You have decided on 18 cards: 9 kept, 2 mended, 7 refused.')
    expect(screen.text()).toContain('You keep more figures than names: 9 of 10, against 2 of 8.')
    await screen.tap('Forget it')
    await screen.appears('Nothing yet')
    expect(await on.store.learnt()).toEqual(NOTHING_LEARNT)
    await screen.tap('Undo')
    await screen.appears('You keep more figures')
    expect(await on.store.learnt()).toEqual(before)
  })

  it('says that there is nothing yet', async () => {
    screen = await show(stage().ports, '#/settings')
    await screen.appears('Nothing yet: it begins with the first proposal')
    expect(screen.has('Forget it')).toBe(false)
  })
})
