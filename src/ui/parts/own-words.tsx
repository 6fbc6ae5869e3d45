/** Questions about the whole piece that the person answers, and the sheet in which they do. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Piece } from '../../core/piece.ts'
import type { OwnQuestion, OwnWords, Passage } from '../model/own-words.ts'
import { passagesOf } from '../model/own-words.ts'
import { spanOf } from '../model/writing.ts'
import { ownWords } from '../words/own-words.ts'
import { writeWords } from '../words/write.ts'
import type { Fields } from './body-fields.tsx'
import { BodyFields, bodyOf } from './body-fields.tsx'
import { SheetForm } from './sheet-form.tsx'
import { toggled } from './toggled.ts'
import '../style/write.css'

interface InOwnWordsProps {
  readonly own: OwnWords
  readonly piece: Piece
}

export function InOwnWords({ own, piece }: InOwnWordsProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [on, setOn] = useState<OwnQuestion | null>(null)
  useEffect(() => void own.load(), [own])
  const questions = own.questions.value
  const close = (): void => {
    setOn(null)
    // An answered question is gone, and the button that had the focus with it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    })
  }
  if (questions.length === 0 && on === null) return null
  return (
    <section class="own-words">
      <h3 ref={heading} tabIndex={-1}>
        {ownWords.title}
      </h3>
      <p>{ownWords.about}</p>
      <ul>
        {questions.map(question => (
          <li key={question.link}>
            <button type="button" onClick={() => setOn(question)}>
              {question.front}
            </button>
          </li>
        ))}
      </ul>
      {on !== null && <OwnDialog own={own} question={on} piece={piece} onClose={close} />}
    </section>
  )
}

interface OwnDialogProps {
  readonly own: OwnWords
  readonly question: OwnQuestion
  readonly piece: Piece
  readonly onClose: () => void
}

/** Sentences of one paragraph, by their numbers from 0. */
interface Chosen {
  readonly paragraph: number
  readonly sentences: ReadonlySet<number>
}

const EMPTY = { form: 'question', front: '', back: '', reverse: false } as const

function OwnDialog({ own, question, piece, onClose }: OwnDialogProps) {
  const passages = useMemo(() => passagesOf(piece), [piece])
  const [fields, setFields] = useState<Fields>({ front: question.front, back: '', reverse: false })
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const changed = fields.back !== '' || fields.front !== question.front

  const save = (): string | Promise<string | null> => {
    const body = bodyOf(fields, EMPTY)
    if (!body.ok) return body.error
    const passage = passages.find(({ paragraph }) => paragraph === chosen?.paragraph)
    if (chosen === null || passage === undefined) return ownWords.nearestMissing
    const at = { paragraph: passage.paragraph, ...spanOf(passage.sentences, chosen.sentences) }
    return own.write(question, { kind: 'argument', body: body.value, at })
  }
  return (
    <SheetForm
      title={ownWords.sheet}
      class="write"
      changed={changed}
      saveLabel={writeWords.save}
      onSave={save}
      onClose={onClose}
    >
      <BodyFields form="question" reversible={false} fields={fields} onChange={setFields} />
      <Nearest passages={passages} lang={piece.language} chosen={chosen} onChange={setChosen} />
    </SheetForm>
  )
}

interface NearestProps {
  readonly passages: readonly Passage[]
  readonly lang: string
  readonly chosen: Chosen | null
  readonly onChange: (chosen: Chosen) => void
}

/** The whole piece, each sentence a switch: a run of sentences of one paragraph is chosen. */
const Nearest = ({ passages, lang, chosen, onChange }: NearestProps) => (
  <fieldset class="rests-on">
    <legend class="label">{ownWords.nearest}</legend>
    <div class="rests whole" lang={lang}>
      {passages.map(({ paragraph, text, sentences }) => {
        const here = chosen?.paragraph === paragraph ? chosen.sentences : null
        return (
          <p key={paragraph}>
            {sentences.map(({ start, end }, i) => (
              <button
                key={start}
                type="button"
                aria-pressed={here?.has(i) === true}
                onClick={() =>
                  onChange({
                    paragraph,
                    sentences: here === null ? new Set([i]) : toggled(here, i, sentences.length),
                  })
                }
              >
                {text.slice(start, end)}
              </button>
            ))}
          </p>
        )
      })}
    </div>
    <small class="soft">{ownWords.nearestHelp}</small>
  </fieldset>
)
