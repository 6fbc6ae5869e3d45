/** Questions about the whole piece that the person answers, and the sheet in which they do. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Piece } from '../../core/piece.ts'
import type { Answer, Chosen } from '../model/likely.ts'
import { answerFrom, withWords, wordsOf } from '../model/likely.ts'
import type { OwnQuestion, OwnWords } from '../model/own-words.ts'
import { passagesOf } from '../model/own-words.ts'
import { spanOf } from '../model/writing.ts'
import { ownWords } from '../words/own-words.ts'
import { writeWords } from '../words/write.ts'
import type { Fields } from './body-fields.tsx'
import { BodyFields, bodyOf } from './body-fields.tsx'
import { Nearest } from './likely.tsx'
import { SheetForm } from './sheet-form.tsx'
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

const EMPTY = { form: 'question', front: '', back: '', reverse: false } as const

function OwnDialog({ own, question, piece, onClose }: OwnDialogProps) {
  const passages = useMemo(() => passagesOf(piece), [piece])
  const [front, setFront] = useState(question.front)
  const [answer, setAnswer] = useState<Answer>({ back: '', put: null })
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const fields: Fields = { front, back: answer.back, reverse: false }
  // What was only put there is not the person's, and nothing to ask about.
  const changed = (answer.back !== '' && answer.put === null) || front !== question.front

  // Its beginning is in view, and who comes to it begins there.
  useEffect(() => {
    if (answer.put !== null) [...(body.current?.querySelectorAll('textarea') ?? [])].at(-1)?.setSelectionRange(0, 0)
  }, [answer.put])

  const choose = (now: Chosen | null, words: string): void => {
    setChosen(now)
    setAnswer(withWords(answer, words))
  }
  const save = (): string | Promise<string | null> => {
    const written = bodyOf(fields, EMPTY)
    if (!written.ok) return written.error
    const passage = passages.find(({ paragraph }) => paragraph === chosen?.paragraph)
    if (chosen === null || passage === undefined) return ownWords.nearestMissing
    const at = { paragraph: passage.paragraph, ...spanOf(passage.sentences, chosen.sentences) }
    return own.write(question, { kind: 'argument', body: written.value, at })
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
      <div class="own-fields" ref={body}>
        <BodyFields
          form="question"
          reversible={false}
          fields={fields}
          onChange={next => {
            setFront(next.front)
            if (next.back !== answer.back) setAnswer({ back: next.back, put: null })
          }}
        />
        {question.likely.length > 0 && (
          <small class="soft" role="status">
            {answer.put === null ? ownWords.start : ownWords.shorten}
          </small>
        )}
      </div>
      <Nearest
        passages={passages}
        likely={question.likely}
        lang={piece.language}
        chosen={chosen}
        onLikely={choice => choose(choice?.chosen ?? null, choice === null ? '' : answerFrom(choice))}
        onChange={now => choose(now, answer.put === null ? answer.back : wordsOf(piece, now))}
      />
    </SheetForm>
  )
}
