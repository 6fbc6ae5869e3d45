/**
 * Promise 1: what the app has reported as saved is there, whatever becomes of the browser. Ten times the browser is
 * killed the moment the page says that a grade is saved; each time everything that was reported is there after a restart.
 * The same method, used on a page that reports before the write is complete, must find a loss: so it can find one.
 */
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { GRADES } from '../../src/core/card.ts'
import { REVEAL_GUARD_MS } from '../../src/core/session.ts'
import { expectCounted, storedOn } from './database.ts'
import { newProfile, serveApp } from './harness.ts'
import type { Killable } from './killable.ts'
import { startKillable } from './killable.ts'
import { deskOf, studyBundled } from './person.ts'

const ROUNDS = 10
const CONTROL_ROUNDS = 5
/** Writes of the control: enough for the last not to be through before the signal comes, however slow that is. */
const BURST = 500

/** Grades that keep enough cards in steps for the session never to end. */
const MIX: readonly Grade[] = ['again', 'good', 'hard', 'again']

/** A profile and a server that outlive the browsers killed on them. */
async function stand() {
  const [server, profile] = [await serveApp(), await newProfile()]
  let last: Killable | null = null
  onTestFinished(async () => {
    last?.kill()
    await last?.dead
    await server.close()
    await profile.remove()
  })
  return {
    address: server.address,
    async start(): Promise<Killable> {
      last = await startKillable(profile.folder)
      return last
    },
  }
}

/** Tells `told` the moment the page says that a grade beyond `after` is saved: its words, not its inner state. */
async function whenSaved(page: Page, after: number, told: (done: number) => void): Promise<void> {
  await page.exposeFunction('tenetSaved', told)
  await page.evaluate(before => {
    let reported = before
    const look = (): void => {
      const done = Number(document.querySelector('.review progress')?.getAttribute('value'))
      if (document.querySelector('.saved')?.getAttribute('data-pending') !== '0' || done <= reported) return
      reported = done
      Reflect.get(globalThis, 'tenetSaved')(done)
    }
    new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true })
  }, after)
}

/** Gives grades until the browser dies of it; returns those that were reported as saved. */
async function gradeUntilKilled(browser: Killable, page: Page, many: number, from: number): Promise<readonly Grade[]> {
  const grades = Array.from({ length: many }, (_, i) => MIX[(from + i) % MIX.length] ?? 'again')
  await whenSaved(page, from, done => {
    if (done === from + many) browser.kill()
  })
  const desk = deskOf(page)
  for (const grade of grades.slice(0, -1)) await desk.answer(grade)
  // The last one is given without waiting for anything after it: the browser will be gone.
  await page.keyboard.press('Space')
  await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
  await page.waitForTimeout(REVEAL_GUARD_MS)
  const key = `${GRADES.indexOf(grades.at(-1) ?? 'again') + 1}`
  await page.keyboard.press(key).catch(() => undefined)
  await browser.dead
  return grades
}

it(`has every grade that was reported as saved, after kill -9, ${ROUNDS} times of ${ROUNDS}`, async () => {
  const { address, start } = await stand()
  const reported: Grade[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const browser = await start()
    const page = await browser.context.newPage()
    await page.goto(round === 0 ? address : `${address}#/review/putin-kim`)
    const desk = round === 0 ? await studyBundled(page) : deskOf(page)
    expect(await desk.card()).not.toBeNull()

    const stored = await storedOn(page)
    const { reviews, cards, steps } = stored.values
    expect(reviews.map(review => review.grade)).toEqual(reported)
    // Log line, card, counters and what undo needs are one: none is there without the others.
    for (const card of cards) {
      const newest = reviews.findLast(review => review.cardId === card.id)
      expect(card.memory?.lastReviewMs).toBe(newest?.atMs)
    }
    expectCounted(stored)
    expect(steps).toHaveLength(reported.length)
    expect(await desk.done()).toBe(reported.length)

    if (round === ROUNDS) browser.kill()
    else reported.push(...(await gradeUntilKilled(browser, page, (round % 3) + 1, reported.length)))
    await browser.dead
  }
  expect(reported.length).toBeGreaterThan(ROUNDS)
})

it('loses what a page reports before its write is complete', async () => {
  const { address, start } = await stand()
  let lost = 0
  for (let round = 0; round < CONTROL_ROUNDS && lost === 0; round++) {
    const browser = await start()
    const page = await browser.context.newPage()
    await page.goto(address)
    await page.exposeFunction('putReported', () => browser.kill())
    await putAndReport(page, `control-${round}`).catch(() => undefined)
    await browser.dead

    const after = await start()
    const again = await after.context.newPage()
    await again.goto(address)
    const keys = await keysOf(again, `control-${round}`)
    expect(keys).toContain(0) // That one was complete.
    if (!keys.includes(BURST)) lost++
    after.kill()
    await after.dead
  }
  expect(lost).toBeGreaterThan(0)
})

/** One write that is waited for; then many, the last of them reported when it is asked for and not when it is complete. */
const putAndReport = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    async ({ name, burst }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onupgradeneeded = () => opening.result.createObjectStore('log')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const put = (n: number): IDBTransaction => {
        const tx = db.transaction('log', 'readwrite', { durability: 'strict' })
        tx.objectStore('log').put({ n, grade: 'good' }, n)
        return tx
      }
      await new Promise(resolve => {
        put(0).oncomplete = resolve
      })
      for (let n = 1; n <= burst; n++) put(n)
      Reflect.get(globalThis, 'putReported')()
    },
    { name, burst: BURST },
  )

const keysOf = (page: Page, name: string): Promise<readonly IDBValidKey[]> =>
  page.evaluate(
    name =>
      new Promise<IDBValidKey[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('log').objectStore('log').getAllKeys()
          asked.onsuccess = () => resolve(asked.result)
          asked.onerror = () => reject(asked.error)
        }
      }),
    name,
  )
