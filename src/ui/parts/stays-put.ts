/** What a thumb has tapped stays under it, whatever grows or shrinks above it in the sheet for the tap. */
import { useLayoutEffect, useRef } from 'preact/hooks'

const topOf = (element: Element): number => element.getBoundingClientRect().top

/** To be told what is tapped, before anything changes. */
export function useStaysPut(): (tapped: Element) => void {
  const last = useRef<{ readonly element: Element; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const tapped = last.current
    const sheet = tapped?.element.closest('dialog') ?? null
    last.current = null
    if (tapped !== null && sheet !== null) sheet.scrollTop += topOf(tapped.element) - tapped.top
  })
  return element => {
    last.current = { element, top: topOf(element) }
  }
}
