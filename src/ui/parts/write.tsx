/**
 * The sheet in which a person writes a card: the sentences that it rests on, how it asks, its words, drafts to begin with,
 * and folded away what seldom changes. The fields stay where they are when drafts are found late.
 */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { NoteBody } from '../../core/note.ts'
import { NOTE_KINDS } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import { formatCloze } from '../model/clozetext.ts'
import type { Wanted } from '../model/drafts-for.ts'
import type { Filled, Filling, WrittenForm } from '../model/filling.ts'
import { draftOn, madeFrom, ownOf, sameWords, withChange, withDraft } from '../model/filling.ts'
import { movedGaps } from '../model/gaps.ts'
import type { Picked, Stretch, Written } from '../model/writing.ts'
import { chosenBy, partsOf, sentencesIn, spanOf, textAt, trimmedPick } from '../model/writing.ts'
import { writeWords } from '../words/write.ts'
import { BodyFields, bodyOf } from './body-fields.tsx'
import { DraftsFor } from './drafts.tsx'
import { SheetForm } from './sheet-form.tsx'
import { useStaysPut } from './stays-put.ts'
import { toggled } from './toggled.ts'
import '../style/write.css'

/** The words that a card is written on. */
interface On {
  readonly deck: DeckId
  readonly piece: Piece
  readonly picked: Picked
}

interface WriteProps {
  /** null where the piece's text is not here, and the card rests on nothing that can be shown. */
  readonly on: On | null
  /** Resolves to what is wrong, or null when it is saved. */
  readonly onSave: (written: Written) => Promise<string | null>
  readonly onClose: () => void
}

const FORMS: readonly WrittenForm[] = ['question', 'cloze']

const EMPTY: Readonly<Record<WrittenForm, NoteBody>> = {
  question: { form: 'question', front: '', back: '', reverse: false },
  cloze: { form: 'cloze', parts: [] },
}

const NOWHERE: Picked = { paragraph: 0, start: 0, end: 0 }

export function WriteDialog({ on, onSave, onClose }: WriteProps) {
  const { piece, picked } = on ?? { piece: null, picked: NOWHERE }
  const text = piece === null ? '' : textAt(piece, picked)
  const sentences = useMemo(() => sentencesIn(text), [text])
  const answer = useMemo(() => answerIn(text, picked), [text, picked])
  const [first] = useState(() => filledFirst(answer, chosenBy(sentences, picked)))
  const [filling, setFilling] = useState<Filling>({ now: first, put: null })
  // Which sentences the person chose, not a draft; null: none yet.
  const [looked, setLooked] = useState<ReadonlySet<number> | null>(null)
  const { now } = filling
  const span = spanOf(sentences, now.chosen)
  const followed = on === null ? '' : formatCloze(partsOf(text, span, picked))
  const gap = now.cloze ?? followed
  const wanted = useMemo(() => wantedBy(text, sentences, picked, looked), [text, sentences, picked, looked])
  // What a draft put there is nobody's to lose, unless it took the place of what was typed.
  const isTyped = !sameWords({ ...ownOf(filling), form: first.form }, first)
  const change = (changed: Partial<Filled>): void => setFilling(before => withChange(before, changed))

  const save = (): string | Promise<string | null> => {
    const from = madeFrom(filling)
    const fields = now.form === 'question' ? now.question : { front: gap, back: '', reverse: false }
    const body = bodyOf(fields, from?.body ?? EMPTY[now.form])
    const at = on === null ? null : { paragraph: picked.paragraph, ...span }
    const origin = from === null || from.proposal === null ? {} : { from: from.proposal }
    return body.ok ? onSave({ kind: now.kind, body: body.value, at, ...origin }) : body.error
  }
  return (
    <SheetForm
      title={writeWords.title}
      class="write"
      changed={isTyped}
      saveLabel={writeWords.save}
      onSave={save}
      onClose={onClose}
    >
      {on !== null && (
        <Rests
          text={text}
          lang={on.piece.language}
          sentences={sentences}
          chosen={now.chosen}
          onChange={chosen => {
            const cloze = now.cloze === null ? null : movedGaps(now.cloze, text, span, spanOf(sentences, chosen))
            // Of a draft that fills the fields it is only said anew what it rests on.
            if (draftOn(filling) !== null) return change({ chosen })
            change({ chosen, cloze })
            setLooked(chosen)
          }}
        />
      )}
      <Choice
        legend={writeWords.form}
        of={FORMS}
        names={writeWords.forms}
        value={now.form}
        onChange={form => change({ form })}
      />
      <div class={`write-fields ${now.form}`}>
        <BodyFields
          form={now.form}
          fields={now.form === 'question' ? now.question : { front: gap, back: '', reverse: false }}
          lang={on?.piece.language}
          asText={on === null}
          on={on === null ? null : { deck: on.deck, paragraph: picked.paragraph, start: span.end }}
          onChange={next =>
            change(now.form === 'question' ? { question: next } : { cloze: ownGaps(next.front, followed) })
          }
        />
      </div>
      {on !== null && (
        <DraftsFor
          deck={on.deck}
          piece={on.piece}
          wanted={wanted}
          on={draftOn(filling)}
          over={isTyped}
          onTake={draft => setFilling(before => withDraft(before, draft))}
        />
      )}
      <details class="fold">
        <summary>
          {writeWords.kind}: <b>{writeWords.kinds[now.kind]}</b>
        </summary>
        <Choice
          legend={writeWords.kind}
          of={NOTE_KINDS}
          names={writeWords.kinds}
          value={now.kind}
          onChange={kind => change({ kind })}
        />
      </details>
    </SheetForm>
  )
}

/** A gap that was made and taken back is nobody's words: the sentence follows the choice again. */
const ownGaps = (cloze: string, followed: string): string | null =>
  cloze === followed && followed !== '' ? null : cloze

const filledFirst = (answer: string, chosen: ReadonlySet<number>): Filled => ({
  form: 'question',
  kind: 'fact',
  question: { front: '', back: answer, reverse: false },
  cloze: null,
  chosen,
})

/** Drafts are for the picked words and their sentences, then for the sentences chosen here; else for the whole paragraph. */
function wantedBy(
  text: string,
  sentences: readonly Stretch[],
  picked: Picked,
  looked: ReadonlySet<number> | null,
): Wanted {
  const { paragraph } = picked
  const some = picked.start < picked.end
  const whole = looked === null && !some
  const span = whole ? { start: 0, end: text.length } : spanOf(sentences, looked ?? chosenBy(sentences, picked))
  return { paragraph, span, answer: answerIn(text, picked) === '' ? null : trimmedPick(text, picked), whole }
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

/**
 * What the card rests on, two lines of it; opened, the paragraph with each sentence a switch. What stands between two
 * chosen ones is chosen too.
 */
function Rests({ text, lang, sentences, chosen, onChange }: RestsProps) {
  const box = useRef<HTMLDivElement>(null)
  const stay = useStaysPut()
  const span = spanOf(sentences, chosen)
  // Only the box: the sheet stays where it is.
  const toChosen = (): void => {
    const first = box.current?.querySelector('[aria-pressed="true"]')
    if (first !== null && first !== undefined)
      box.current?.scrollBy(0, first.getBoundingClientRect().top - box.current.getBoundingClientRect().top)
  }
  return (
    <details class="rests-on" onToggle={toChosen}>
      <summary>
        <span class="label">{writeWords.rests}</span>
        <q lang={lang}>{text.slice(span.start, span.end)}</q>
      </summary>
      <fieldset class="rests-on" aria-label={writeWords.rests}>
        <div ref={box} class="rests" lang={lang}>
          {sentences.map(({ start, end }, i) => (
            <button
              key={start}
              type="button"
              aria-pressed={chosen.has(i)}
              onClick={event => {
                stay(event.currentTarget)
                onChange(toggled(chosen, i, sentences.length))
              }}
            >
              {text.slice(start, end)}
            </button>
          ))}
        </div>
        {sentences.length > 1 && <small class="soft">{writeWords.restsHelp}</small>}
      </fieldset>
    </details>
  )
}
