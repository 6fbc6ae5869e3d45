/** A form in a sheet: it says what is wrong, waits while it saves, and asks before what was typed is thrown away. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
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

  // The way back leads out of the screen, and the sheet would go with it.
  useEffect(() => (changed ? holdHere(() => setLeaving(true)) : undefined), [changed])

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
    <Dialog title={title} onClose={changed && !leaving ? () => setLeaving(true) : onClose}>
      <form
        class={`form ${look}`.trim()}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        {children}
        <FormEnd
          wrong={wrong}
          leaving={leaving}
          saving={saving}
          save={saveLabel}
          onLeave={onClose}
          onStay={() => setLeaving(false)}
        />
      </form>
    </Dialog>
  )
}

interface FormEndProps {
  /** What is wrong with what was typed, or with saving it. */
  readonly wrong: string | null
  /** Whether the person is about to leave with something unsaved. */
  readonly leaving: boolean
  readonly saving: boolean
  readonly save: string
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** The end of a form: what is wrong, and the button; asks before what was typed is thrown away. */
const FormEnd = ({ wrong, leaving, saving, save, onLeave, onStay }: FormEndProps) => (
  <>
    {wrong !== null && (
      <p class="wrong" role="alert">
        {wrong}
      </p>
    )}
    {leaving ? (
      <Leaving onLeave={onLeave} onStay={onStay} />
    ) : (
      <div class="actions">
        <button type="submit" class="button primary" disabled={saving}>
          {saving ? words.saving : save}
        </button>
      </div>
    )}
  </>
)

const Leaving = ({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) => (
  <div class="actions" role="alert">
    <p>{editWords.unsaved}</p>
    <button type="button" class="button" onClick={onLeave}>
      {editWords.leave}
    </button>
    <button type="button" class="button" onClick={onStay}>
      {editWords.stay}
    </button>
  </div>
)
