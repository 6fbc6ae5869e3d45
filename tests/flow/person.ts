/**
 * What a person does in the app, by the names that the person reads or hears. Each step waits for the app's own answer
 * to it: the next card, the word that it is saved.
 */
import type { Locator, Page } from 'playwright-core'
import type { Grade } from '../../src/core/card.ts'
import { GRADES } from '../../src/core/card.ts'
import { REVEAL_GUARD_MS } from '../../src/core/session.ts'
import { eventually } from './harness.ts'

/** With a key, with a click of the mouse, or with a finger. */
export type Hand = 'key' | 'click' | 'touch'

export const press = (hand: Exclude<Hand, 'key'>, target: Locator): Promise<void> =>
  hand === 'click' ? target.click() : target.tap()

/** Review, as a person sees it. */
export interface Desk {
  /** Grades given in this session, as the line at the top shows them. */
  readonly done: () => Promise<number>
  /** The card in front of the person, by its id; null at the end. */
  readonly card: () => Promise<string | null>
  /** Shows the answer and gives a grade; resolves when the app says that it is saved. */
  readonly answer: (given: Grade, hand?: Hand) => Promise<void>
  readonly undo: (hand?: Hand) => Promise<void>
  /** Answers until nothing is left; returns how many answers that took. */
  readonly answerAll: (choose?: (nth: number) => Grade, hand?: Hand) => Promise<number>
}

export function deskOf(page: Page): Desk {
  const line = page.getByRole('progressbar', { name: 'Review' })
  const front = page.getByRole('button', { name: 'Show answer' })
  const grades = page.getByRole('group', { name: 'How well did you know it?' })
  const end = page.locator('.end h2')
  const done = async (): Promise<number> => Number(await line.getAttribute('value'))

  const saved = async (count: number): Promise<void> => {
    await page.locator(`.review progress[value="${count}"]`).waitFor({ state: 'attached' })
    await page.locator('.saved[data-pending="0"]').waitFor({ state: 'attached' })
    await front.or(end).first().waitFor()
  }
  const answer = async (given: Grade, hand: Hand = 'key'): Promise<void> => {
    await front.waitFor()
    const before = await done()
    if (hand === 'key') await page.keyboard.press('Space')
    else await press(hand, front)
    await grades.waitFor()
    // A grade within the guard is taken for a slip of the thumb. It is a span of time, so time is what is waited for.
    await page.waitForTimeout(REVEAL_GUARD_MS)
    if (hand === 'key') await page.keyboard.press(`${GRADES.indexOf(given) + 1}`)
    else await press(hand, grades.getByRole('button', { name: new RegExp(`^${given}`, 'i') }))
    await saved(before + 1)
  }
  return {
    done,
    answer,
    card: async () => {
      await front.or(grades).or(end).first().waitFor()
      const card = page.locator('article.card')
      return (await card.count()) === 0 ? null : card.getAttribute('data-card')
    },
    async undo(hand = 'key') {
      const before = await done()
      if (hand === 'key') await page.keyboard.press('u')
      else await press(hand, page.getByRole('button', { name: 'Undo' }))
      await saved(before - 1)
    },
    async answerAll(choose = () => 'good', hand = 'key') {
      let given = 0
      await front.or(end).first().waitFor()
      while (await front.isVisible()) await answer(choose(given++), hand)
      return given
    },
  }
}

/** Takes in the deck that comes with the app and begins to study it: one tap from the first screen. */
export async function studyBundled(page: Page, hand: Exclude<Hand, 'key'> = 'click'): Promise<Desk> {
  await press(hand, page.getByRole('button', { name: 'Study this deck' }))
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  return deskOf(page)
}

/** Moves with Tab to the thing of this name, as one does who has no mouse; says so when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const MOST = 60
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${target} cannot be reached with Tab`)
}

/** Gives a file to a button that opens the file chooser. */
export async function giveFile(
  page: Page,
  button: Locator,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await button.click()
  await (await asked).setFiles(file)
}

/** The heading of the screen that stands. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })

/** Resolves when the screen with this heading stands. */
export const arriveAt = (page: Page, name: string | RegExp): Promise<void> =>
  heading(page, name).waitFor({ state: 'attached' })

/** The figure on Today: what is due and what is new. */
export async function figureOn(page: Page): Promise<string> {
  await arriveAt(page, 'Today')
  const figure = page.locator('.due .figure')
  await figure.waitFor()
  await eventually(() => figure.textContent()).not.toBe('')
  return (await figure.textContent()) ?? ''
}
