/** The fields in which a card is worded, one set for each form of a note: for mending a card and for writing one. */
import type { NoteBody } from '../../core/note.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { formatCloze, parseCloze } from '../model/clozetext.ts'
import { editWords } from '../words/edit.ts'
import { Area } from './area.tsx'
import type { RestsOn } from './at-hand.tsx'
import { useAtHand } from './at-hand.tsx'
import { GapField } from './gap-field.tsx'

/** What the fields hold; those a form does not have stay empty. */
export interface Fields {
  readonly front: string
  readonly back: string
  readonly reverse: boolean
}

interface BodyFieldsProps {
  readonly form: NoteBody['form']
  readonly fields: Fields
  /** False where only one side can be asked for. */
  readonly reversible?: boolean
  /** Of what language a sentence is whose words can be hidden, where that is known. */
  readonly lang?: string | undefined
  /** Whether a sentence with gaps stands open as text too. */
  readonly asText?: boolean
  /** Where the card rests: words of the piece are at hand there. */
  readonly on?: RestsOn | null
  readonly onChange: (fields: Fields) => void
}

export function BodyFields({
  form,
  fields,
  reversible = true,
  lang,
  asText = false,
  on = null,
  onChange,
}: BodyFieldsProps) {
  const { front, back, reverse } = editWords
  const hand = useAtHand<'front' | 'back'>(on, `${fields.front}\n${fields.back}`)
  if (form === 'cloze') {
    return (
      <GapField
        lang={lang}
        asText={asText}
        value={fields.front}
        around={area => hand.around('front', area)}
        onInput={value => onChange({ ...fields, front: value })}
      />
    )
  }
  return (
    <>
      {hand.around(
        'front',
        <Area label={front} value={fields.front} onInput={value => onChange({ ...fields, front: value })} />,
      )}
      {hand.around(
        'back',
        <Area
          label={form === 'list' ? editWords.items : back}
          value={fields.back}
          onInput={value => onChange({ ...fields, back: value })}
        />,
      )}
      {form === 'question' && reversible && (
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

export function fieldsOf(body: NoteBody): Fields {
  switch (body.form) {
    case 'question':
      return { front: body.front, back: body.back, reverse: body.reverse }
    case 'list':
      return { front: body.front, back: body.items.join('\n'), reverse: false }
    case 'cloze':
      return { front: formatCloze(body.parts), back: '', reverse: false }
  }
}

/** What the fields say, in the form that `before` has; else what is wrong, for a person. */
export function bodyOf(fields: Fields, before: NoteBody): Result<NoteBody, string> {
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
