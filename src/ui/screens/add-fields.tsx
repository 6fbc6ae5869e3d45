/** The fields of what was recognised: each with what explains it, and under it what is wrong with it. */
import type { PieceFields, WrongField } from '../model/adding-fields.ts'
import { addWords } from '../words/add.ts'

interface FieldProps {
  readonly name: keyof PieceFields
  readonly fields: PieceFields
  /** What explains it, where something has to. */
  readonly help?: string | null
  /** What keeps the piece from being read, in this field or another. */
  readonly amiss: WrongField | null
  readonly onChange: (fields: PieceFields) => void
}

export const fieldId = (name: keyof PieceFields): string => `piece-${name}`

export function Field({ name, fields, help = null, amiss, onChange }: FieldProps) {
  const id = fieldId(name)
  const why = amiss?.field === name ? amiss.why : null
  const about = [why === null ? null : `${id}-wrong`, help === null ? null : `${id}-help`].filter(one => one !== null)
  const told = {
    id,
    name,
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: false,
    'aria-invalid': why !== null,
    'aria-describedby': about.length === 0 ? undefined : about.join(' '),
  } as const
  return (
    <>
      <label class={`field ${name}`} for={id}>
        <span class="label">{addWords.fields[name]}</span>
        {name === 'title' ? (
          // A headline is longer than a phone is wide, and is there to be looked at: all of it shows. It is one line all the same.
          <textarea
            {...told}
            rows={2}
            value={fields.title}
            onInput={event => onChange({ ...fields, title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
          />
        ) : (
          <input
            {...told}
            type="text"
            value={fields[name]}
            placeholder={name === 'published' ? '2023-09-04' : ''}
            onInput={event => onChange({ ...fields, [name]: event.currentTarget.value })}
          />
        )}
      </label>
      {why !== null && (
        <p id={`${id}-wrong`} class="wrong under" role="alert">
          {why}
        </p>
      )}
      {help !== null && (
        <p id={`${id}-help`} class={`soft small under ${name}-help`}>
          {help}
        </p>
      )}
    </>
  )
}
