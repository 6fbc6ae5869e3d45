/** Editing what a card says: one simple form for each form of a note. What was typed survives a save that fails. */

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Anchor } from '../../core/anchor.ts'
import type { DeckId } from '../../core/ids.ts'
import type { NoteBody } from '../../core/note.ts'
import { editWords } from '../words/edit.ts'
import { words } from '../words.ts'
import { restsOn } from './at-hand.tsx'
import { BodyFields, bodyOf, fieldsOf } from './body-fields.tsx'
import { SheetForm } from './sheet-form.tsx'

/** What is edited: a note, or what may become one. */
interface Edited {
  readonly body: NoteBody
  readonly anchors: readonly Anchor[]
  /** Absent where there is no deck yet. */
  readonly deckId?: DeckId | undefined
}

interface EditProps {
  readonly of: Edited
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

export function EditDialog({ of, onSave, onClose, mayStartOver = false, title, saveLabel, against }: EditProps) {
  const { body, anchors, deckId } = of
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
      <BodyFields form={body.form} fields={fields} asText on={restsOn(deckId, anchors)} onChange={setFields} />
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
