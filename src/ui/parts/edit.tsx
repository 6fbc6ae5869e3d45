/** Editing what a card says: one simple form for each form of a note. What was typed survives a save that fails. */

import { useRef, useState } from 'preact/hooks'
import type { NoteBody } from '../../core/note.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { formatCloze, parseCloze } from '../model/clozetext.ts'
import { editWords } from '../words/edit.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'

/** What the fields hold; those a form does not have stay empty. */
interface Fields {
  readonly front: string
  readonly back: string
  readonly reverse: boolean
}

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
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        {leaving ? (
          <Leaving onLeave={onClose} onStay={() => setLeaving(false)} />
        ) : (
          <div class="actions">
            <button type="submit" class="button primary" disabled={saving}>
              {saving ? words.saving : (saveLabel ?? words.save)}
            </button>
          </div>
        )}
      </form>
    </Dialog>
  )
}

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

interface BodyFieldsProps {
  readonly form: NoteBody['form']
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

function BodyFields({ form, fields, onChange }: BodyFieldsProps) {
  const { front, back, reverse } = editWords
  if (form === 'cloze') {
    return (
      <Area
        label={editWords.cloze}
        help={editWords.clozeHelp}
        value={fields.front}
        onInput={value => onChange({ ...fields, front: value })}
      />
    )
  }
  return (
    <>
      <Area label={front} value={fields.front} onInput={value => onChange({ ...fields, front: value })} />
      <Area
        label={form === 'list' ? editWords.items : back}
        value={fields.back}
        onInput={value => onChange({ ...fields, back: value })}
      />
      {form === 'question' && (
        <label class="check">
          <input
            type="checkbox"
            checked={fields.reverse}
            onChange={event => onChange({ ...fields, reverse: event.currentTarget.checked })}
          />
          <span>{reverse}</span>
        </label>
      )}
    </>
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

interface AreaProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onInput: (value: string) => void
}

const Area = ({ label, help, value, onInput }: AreaProps) => (
  <label class="field">
    <span class="label">{label}</span>
    <textarea
      rows={3}
      value={value}
      autocomplete="off"
      autocorrect="off"
      autocapitalize="sentences"
      onInput={event => onInput(event.currentTarget.value)}
    />
    {help !== undefined && <small class="soft">{help}</small>}
  </label>
)

function fieldsOf(body: NoteBody): Fields {
  switch (body.form) {
    case 'question':
      return { front: body.front, back: body.back, reverse: body.reverse }
    case 'list':
      return { front: body.front, back: body.items.join('\n'), reverse: false }
    case 'cloze':
      return { front: formatCloze(body.parts), back: '', reverse: false }
  }
}

function bodyOf(fields: Fields, before: NoteBody): Result<NoteBody, string> {
  const front = fields.front.trim()
  const back = fields.back.trim()
  if (before.form === 'cloze') {
    const parts = parseCloze(front, before.parts)
    return parts.ok ? ok({ form: 'cloze', parts: parts.value }) : err(editWords.errors[parts.error])
  }
  if (front === '' || back === '') return err(editWords.empty)
  if (before.form === 'question') return ok({ form: 'question', front, back, reverse: fields.reverse })
  const items = back
    .split('\n')
    .map(item => item.trim())
    .filter(item => item !== '')
  return ok({ form: 'list', front, items })
}
