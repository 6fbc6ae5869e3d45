/** A sheet over the screen. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words.ts'

interface DialogProps {
  readonly title: string
  /** Asked for by Escape or by the button; the sheet stays until it is taken out of the page. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    // A form begins in its first field, not on the button that closes it nor on a switch above it.
    dialog.current?.querySelector<HTMLElement>('textarea, input:not([type="radio"])')?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // A browser may close it without asking at the second Escape; what was typed must not vanish with it.
        if (dialog.current?.isConnected === true) dialog.current.showModal()
        onClose()
      }}
    >
      <header class="sheet-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {words.close}
        </button>
      </header>
      {children}
    </dialog>
  )
}
