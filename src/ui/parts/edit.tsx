/** Editing what a card says: one simple form for each form of a note. What was typed survives a save that fails. */

import { useRef, useState } from 'preact/hooks'
import type { NoteBody } from '../../core/note.ts'
import { editWords } from '../words/edit.ts'
import { words } from '../words.ts'
import { BodyFields, bodyOf, FormEnd, fieldsOf } from './body-fields.tsx'
import { Dialog } from './dialog.tsx'

interface EditProps {
  readonly body: NoteBody
  /** Resolves to what is wrong, or null when it is saved. */
  readonly onSave: (body: NoteBody, startOver: boolean) => Promise<string | null>
  readonly onClose: () => void
  /** Offers to ask the card as if never seen. */
  readonly mayStartOver?: boolean
  readonly title?: string
  readonly saveLabel?: string
}

export function EditDialog({ body, onSave, onClose, mayStartOver = false, title, saveLabel }: EditProps) {
  const [fields, setFields] = useState(fieldsOf(body))
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const first = useRef(fields)
  const changed = JSON.stringify(first.current) !== JSON.stringify(fields)

  const save = async (): Promise<void> => {
    const next = bodyOf(fields, body)
    if (!next.ok) return setWrong(next.error)
    setSaving(true)
    const problem = await onSave(next.value, over)
    setSaving(false)
    if (problem === null) onClose()
    else setWrong(problem)
  }
  return (
    <Dialog title={title ?? editWords.title} onClose={changed && !leaving ? () => setLeaving(true) : onClose}>
      <form
        class="form"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <BodyFields form={body.form} fields={fields} onChange={setFields} />
        {mayStartOver && <StartOver checked={over} onChange={setOver} />}
        <FormEnd
          wrong={wrong}
          leaving={leaving}
          saving={saving}
          save={saveLabel ?? words.save}
          onLeave={onClose}
          onStay={() => setLeaving(false)}
        />
      </form>
    </Dialog>
  )
}

const StartOver = ({
  checked,
  onChange,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
    <span>
      {editWords.startOver} <small class="soft">{editWords.startOverHelp}</small>
    </span>
  </label>
)
