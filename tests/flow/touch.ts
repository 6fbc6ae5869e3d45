/** Fingers, through the browser's own input path: what the page sees is what a phone's glass would give it. */
import type { Locator, Page } from 'playwright-core'

const STEPS = 8
const STEP_S = 0.02
/** The finger rests before it is lifted: else the browser takes it for a fling, and the next tap for what stops it. */
const REST_S = 0.4

/** Moves one finger over the middle of a thing, so far to the right (or, negative, to the left), and lifts it. */
export async function swipe(page: Page, over: Locator, farPx: number): Promise<void> {
  const box = await over.boundingBox()
  if (box === null) throw new Error('There is nothing to swipe over.')
  const y = box.y + Math.min(box.height, 120) / 2
  const from = box.x + box.width / 2 - farPx / 2
  const session = await page.context().newCDPSession(page)
  const begin = Date.now() / 1000
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number, afterS: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from + farPx * share, y }],
      timestamp: begin + afterS,
    })
  await touch('touchStart', 0, 0)
  for (let i = 1; i <= STEPS; i++) await touch('touchMove', i / STEPS, i * STEP_S)
  const there = STEPS * STEP_S
  await touch('touchMove', 1, there + REST_S)
  await touch('touchEnd', 1, there + REST_S)
  await session.detach()
}
