/** A sideways swipe, as a second way to press one of two buttons. It begins and ends on the element and never fights scrolling. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface Swipes {
  readonly left: () => void
  readonly right: () => void
}

/** How far a finger goes before it counts, and how much more sideways than up or down. */
const FAR_PX = 88
const SLOPE = 2
/** A swipe from the very edge is the browser's own “back”. */
const EDGE_PX = 24

/** Follows the finger through the custom property `--swipe` (−1…1); acts on release; a finger that comes back cancels. */
export function useSwipe<E extends HTMLElement>(swipes: Swipes): RefObject<E | null> {
  const ref = useRef<E>(null)
  const latest = useRef(swipes)
  latest.current = swipes
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const stop = new AbortController()
    follow(element, latest, stop.signal)
    return () => stop.abort()
  }, [])
  return ref
}

function follow(element: HTMLElement, swipes: { readonly current: Swipes }, signal: AbortSignal): void {
  let from: { readonly x: number; readonly y: number } | null = null
  const show = (share: number): void => element.style.setProperty('--swipe', `${share}`)
  const end = (): void => {
    from = null
    show(0)
  }
  const on = (name: 'touchstart' | 'touchmove' | 'touchend', act: (touch: Touch, many: number) => void): void =>
    element.addEventListener(
      name,
      event => {
        const touch = event.changedTouches[0]
        if (touch !== undefined) act(touch, event.touches.length)
      },
      { passive: true, signal },
    )
  on('touchstart', (touch, many) => {
    const edge = touch.clientX < EDGE_PX || touch.clientX > innerWidth - EDGE_PX
    from = many === 1 && !edge ? { x: touch.clientX, y: touch.clientY } : null
  })
  on('touchmove', touch => {
    if (from === null) return
    const x = touch.clientX - from.x
    const y = touch.clientY - from.y
    if (Math.abs(y) > 24 && Math.abs(y) > Math.abs(x)) return end()
    if (Math.abs(x) > SLOPE * Math.abs(y)) show(Math.max(-1, Math.min(1, x / FAR_PX)))
  })
  on('touchend', touch => {
    if (from === null) return
    const x = touch.clientX - from.x
    const y = touch.clientY - from.y
    end()
    if (Math.abs(x) < FAR_PX || Math.abs(x) < SLOPE * Math.abs(y)) return
    if (x > 0) swipes.current.right()
    else swipes.current.left()
  })
  element.addEventListener('touchcancel', end, { passive: true, signal })
}
