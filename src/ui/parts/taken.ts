/** A part of the page that takes the place of another takes the focus with it. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The element has to have `tabIndex={-1}`. `focused`: false where nothing that had the focus went away. */
export function useTaken<E extends HTMLElement>(focused = true): RefObject<E | null> {
  const ref = useRef<E>(null)
  const first = useRef(focused)
  useEffect(() => {
    if (first.current) ref.current?.focus()
  }, [])
  return ref
}
