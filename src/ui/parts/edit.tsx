/** Editing what a card says: one simple form for each form of a note. What was typed survives a save that fails. */

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { NoteBody } from '../../core/note.ts'
import { editWords } from '../words/edit.ts'
import { words } from '../words.ts'
import { BodyFields, bodyOf, fieldsOf } from './body-fields.tsx'
import { SheetForm } from './sheet-form.tsx'

interface EditProps {
  readonly body: NoteBody
  /** Resolves to what is wrong, or null when it is saved. */
  readonly onSave: (body: NoteBody, startOver: boolean) => Promise<string | null>
  readonly onClose: () => void
  /** Offers to ask the card as if never seen. */
  readonly mayStartOver?: boolean
  readonly title?: string
  readonly saveLabel?: string
  /** What it is mended against; it stands over the fields. */
  readonly against?: ComponentChildren
}

export function EditDialog({ body, onSave, onClose, mayStartOver = false, title, saveLabel, against }: EditProps) {
  const [fields, setFields] = useState(fieldsOf(body))
  const [over, setOver] = useState(false)
  const first = useRef(fields)
  const changed = JSON.stringify(first.current) !== JSON.stringify(fields)

  const save = (): string | Promise<string | null> => {
    const next = bodyOf(fields, body)
    return next.ok ? onSave(next.value, over) : next.error
  }
  return (
    <SheetForm
      title={title ?? editWords.title}
      changed={changed}
      saveLabel={saveLabel ?? words.save}
      onSave={save}
      onClose={onClose}
    >
      {against}
      <BodyFields form={body.form} fields={fields} asText onChange={setFields} />
      {mayStartOver && <StartOver checked={over} onChange={setOver} />}
    </SheetForm>
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
