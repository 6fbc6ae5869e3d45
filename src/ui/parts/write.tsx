/** The sheet in which a person writes a card: how it asks, its words, and the sentences that it rests on. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { NoteBody, NoteKind } from '../../core/note.ts'
import { NOTE_KINDS } from '../../core/note.ts'
import { formatCloze } from '../model/clozetext.ts'
import type { Picked, Stretch, Written } from '../model/writing.ts'
import { chosenBy, partsOf, sentencesIn, spanOf, trimmedPick } from '../model/writing.ts'
import { writeWords } from '../words/write.ts'
import type { Fields } from './body-fields.tsx'
import { BodyFields, bodyOf } from './body-fields.tsx'
import { SheetForm } from './sheet-form.tsx'
import { toggled } from './toggled.ts'
import '../style/write.css'

interface WriteProps {
  /** The text of the paragraph; null where the piece's text is not here, and the card rests on nothing that can be shown. */
  readonly text: string | null
  readonly lang: string
  readonly picked: Picked
  /** Resolves to what is wrong, or null when it is saved. */
  readonly onSave: (written: Written) => Promise<string | null>
  readonly onClose: () => void
}

const FORMS = ['question', 'cloze'] as const
type Form = (typeof FORMS)[number]

const EMPTY: Readonly<Record<Form, NoteBody>> = {
  question: { form: 'question', front: '', back: '', reverse: false },
  cloze: { form: 'cloze', parts: [] },
}

export function WriteDialog({ text, lang, picked, onSave, onClose }: WriteProps) {
  const sentences = useMemo(() => sentencesIn(text ?? ''), [text])
  const [form, setForm] = useState<Form>('question')
  const [kind, setKind] = useState<NoteKind>('fact')
  const [chosen, setChosen] = useState(() => chosenBy(sentences, picked))
  const answer = useMemo(() => answerIn(text ?? '', picked), [text, picked])
  const [question, setQuestion] = useState<Fields>({ front: '', back: answer, reverse: false })
  // Follows the choice of sentences until it is typed in.
  const [typed, setTyped] = useState<string | null>(null)
  const span = spanOf(sentences, chosen)
  const gap = typed ?? (text === null ? '' : formatCloze(partsOf(text, span, picked)))
  const fields = form === 'question' ? question : { front: gap, back: '', reverse: false }
  const changed = typed !== null || question.front !== '' || question.back !== answer

  const save = (): string | Promise<string | null> => {
    const body = bodyOf(fields, EMPTY[form])
    const at = text === null ? null : { paragraph: picked.paragraph, ...span }
    return body.ok ? onSave({ kind, body: body.value, at }) : body.error
  }
  return (
    <SheetForm
      title={writeWords.title}
      class="write"
      changed={changed}
      saveLabel={writeWords.save}
      onSave={save}
      onClose={onClose}
    >
      <BodyFields
        form={form}
        fields={fields}
        onChange={next => (form === 'question' ? setQuestion(next) : setTyped(next.front))}
      />
      <Choice legend={writeWords.form} of={FORMS} names={writeWords.forms} value={form} onChange={setForm} />
      <Choice legend={writeWords.kind} of={NOTE_KINDS} names={writeWords.kinds} value={kind} onChange={setKind} />
      {text !== null && <Rests text={text} lang={lang} sentences={sentences} chosen={chosen} onChange={setChosen} />}
    </SheetForm>
  )
}

/** What was picked is an answer where it is short; a whole sentence is what to ask about. */
const MOST_WORDS = 12

function answerIn(text: string, picked: Picked): string {
  const { start, end } = trimmedPick(text, picked)
  const words = text.slice(start, end)
  return words.split(/\s+/u).length > MOST_WORDS ? '' : words
}

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly of: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

const Choice = <T extends string>({ legend, of, names, value, onChange }: ChoiceProps<T>) => (
  <fieldset class="either">
    <legend class="visually-hidden">{legend}</legend>
    {of.map(one => (
      <label key={one}>
        <input type="radio" name={legend} checked={one === value} onChange={() => onChange(one)} />
        <span>{names[one]}</span>
      </label>
    ))}
  </fieldset>
)

interface RestsProps {
  readonly text: string
  readonly lang: string
  readonly sentences: readonly Stretch[]
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}

/** The paragraph, each sentence a switch; what stands between two chosen ones is chosen too. */
function Rests({ text, lang, sentences, chosen, onChange }: RestsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <fieldset class="rests-on">
      <legend class="label">{writeWords.rests}</legend>
      <div ref={box} class="rests" lang={lang}>
        {sentences.map(({ start, end }, i) => (
          <button
            key={start}
            type="button"
            aria-pressed={chosen.has(i)}
            onClick={() => onChange(toggled(chosen, i, sentences.length))}
          >
            {text.slice(start, end)}
          </button>
        ))}
      </div>
      {sentences.length > 1 && <small class="soft">{writeWords.restsHelp}</small>}
    </fieldset>
  )
}
