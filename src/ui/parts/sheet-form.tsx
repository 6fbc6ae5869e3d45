/**
 * A form in a sheet: it says what is wrong, waits while it saves, and asks before what was typed is thrown away. What it
 * says and asks stands in its foot, which stays in view however long the form is.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { holdHere } from '../route.ts'
import { editWords } from '../words/edit.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'

interface SheetFormProps {
  readonly title: string
  readonly class?: string
  /** Whether there is something to be thrown away. */
  readonly changed: boolean
  readonly saveLabel: string
  /** What is wrong with what was typed; else resolves to what went wrong with saving it, or null when it is saved. */
  readonly onSave: () => string | Promise<string | null>
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function SheetForm({ title, class: look = '', changed, saveLabel, onSave, onClose, children }: SheetFormProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  // Where the person was, to go back there.
  const last = useRef<HTMLElement | null>(null)

  // The way back leads out of the screen, and the sheet would go with it.
  useEffect(() => (changed ? holdHere(() => setLeaving(true)) : undefined), [changed])

  const stay = (): void => {
    setLeaving(false)
    last.current?.focus()
  }
  // A second Escape, or a thumb that taps twice, throws nothing away: only the button that says so does.
  const close = leaving ? stay : changed ? () => setLeaving(true) : onClose

  const save = async (): Promise<void> => {
    const saved = onSave()
    if (typeof saved === 'string') return setWrong(saved)
    setSaving(true)
    const problem = await saved
    setSaving(false)
    if (problem === null) onClose()
    else setWrong(problem)
  }
  return (
    <Dialog title={title} onClose={close}>
      <form
        class={`form ${look}`.trim()}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
        // Who types on stays.
        onInput={() => setLeaving(false)}
        onFocusIn={event => {
          if (event.target instanceof HTMLElement && event.target.closest('.sheet-foot') === null)
            last.current = event.target
        }}
      >
        {children}
        <footer class="sheet-foot">
          {wrong !== null && (
            <p class="wrong" role="alert">
              {wrong}
            </p>
          )}
          {leaving ? (
            <Leaving onLeave={onClose} onStay={stay} />
          ) : (
            <div class="actions">
              <button type="submit" class="button primary" disabled={saving}>
                {saving ? words.saving : saveLabel}
              </button>
            </div>
          )}
        </footer>
      </form>
    </Dialog>
  )
}

/** Asks before what was typed is thrown away; who only presses on keeps it. */
function Leaving({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const keep = useRef<HTMLButtonElement>(null)
  // It is in view already, and what was typed stays there too.
  useEffect(() => keep.current?.focus({ preventScroll: true }), [])
  return (
    <div class="actions" role="alert">
      <p>{editWords.unsaved}</p>
      <button ref={keep} type="button" class="button primary" onClick={onStay}>
        {editWords.stay}
      </button>
      <button type="button" class="button" onClick={onLeave}>
        {editWords.leave}
      </button>
    </div>
  )
}
