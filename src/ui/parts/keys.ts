/** Keys for a screen. They never compete with typing, with a dialog, or with the button that has the focus. */
import { useEffect, useRef } from 'preact/hooks'

/**
 * From a key as the browser names it (letters in lower case) to what it does. `shift+` before a letter asks for the shift
 * key; a letter without it does the same with and without.
 */
export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const act = (event.shiftKey ? latest.current[`shift+${key}`] : undefined) ?? latest.current[key]
      if (act === undefined || isBusy(event.target, key)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function isBusy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  if (!(target instanceof Element)) return false
  // Nothing is typed into a switch.
  if (target.matches('input[type="checkbox"]')) return key === ' '
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}
