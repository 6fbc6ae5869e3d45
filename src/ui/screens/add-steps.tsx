/** The steps after the box: is this right, reading, and nothing found. */
import { useEffect } from 'preact/hooks'
import { wordCount } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Adding, AddingModel } from '../model/adding.ts'
import { suggestedTitle } from '../model/adding-fields.ts'
import { useArrival } from '../parts/screen.tsx'
import type { PieceDraft } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { addWords } from '../words/add.ts'
import { words } from '../words.ts'
import { Field, fieldId } from './add-fields.tsx'
import { RefusedList } from './proposals-refused.tsx'

type At<K extends Adding['at']> = Extract<Adding, { readonly at: K }>

interface StepProps<K extends Adding['at']> {
  readonly adding: AddingModel
  readonly state: At<K>
}

const PREVIEW_PARAGRAPHS = 3

export function Recognised({ adding, state }: StepProps<'recognised'>) {
  const { draft, fields, unread, waiting, known } = state
  const keeping = adding.keeping.value
  const helped = fields.author.trim() === '' && !unread
  const isSuggested = draft.title.trim() === '' && fields.title !== '' && fields.title === suggestedTitle(draft)
  const amiss = adding.amiss.value
  const shown = { fields, amiss, onChange: (next: typeof fields) => adding.mend(next) }
  const heading = useArrival(addWords.title)
  // What is wrong may stand far above the button that was pressed.
  useEffect(() => {
    if (amiss === null) return
    const field = document.getElementById(fieldId(amiss.field))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [amiss])
  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        void adding.read()
      }}
    >
      <h2 ref={heading} tabIndex={-1} class="lead">
        {addWords.recognised}
      </h2>
      {draft.notices.map(notice => (
        <p key={notice} class="quiet-line">
          {notice}
        </p>
      ))}
      {known !== null && <KnownDeck deck={known} />}
      <Field {...shown} name="title" help={isSuggested ? addWords.titleHelp : null} />
      <Field {...shown} name="author" help={helped ? addWords.authorHelp : null} />
      <div class="pair">
        <Field {...shown} name="publication" />
        <Field {...shown} name="published" help={addWords.dateHelp} />
      </div>
      <Excerpt draft={draft} />
      {waiting !== null && <WaitingDeck adding={adding} name={waiting.deck.name} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={keeping}>
          {keeping ? words.saving : unread ? addWords.bare : addWords.read}
        </button>
        <button type="button" class="button" disabled={keeping} onClick={() => adding.restart()}>
          {addWords.again}
        </button>
      </div>
    </form>
  )
}

function Excerpt({ draft }: { readonly draft: PieceDraft }) {
  const words = draft.paragraphs.reduce((n, paragraph) => n + wordCount(paragraph.text), 0)
  return (
    <>
      <div class="excerpt" lang={draft.language}>
        {draft.paragraphs.slice(0, PREVIEW_PARAGRAPHS).map((paragraph, i) => (
          <p key={`${i + 1}`}>{paragraph.text}</p>
        ))}
      </div>
      <p class="soft small">{addWords.size(draft.paragraphs.length, words)}</p>
    </>
  )
}

/** A deck of this very piece came without the text: it can have it now. */
const WaitingDeck = ({ adding, name }: { readonly adding: AddingModel; readonly name: string }) => (
  <div class="waiting">
    <p>{addWords.known(name)}</p>
    <button type="button" class="button" disabled={adding.keeping.value} onClick={() => void adding.attach()}>
      {addWords.attach}
    </button>
    <p class="soft small">{addWords.attachAbout}</p>
  </div>
)

/** The piece was read before: its deck is most likely what is wanted. */
const KnownDeck = ({ deck }: { readonly deck: Deck }) => (
  <div class="waiting">
    <p>{addWords.known(deck.name)}</p>
    <a class="button" href={hrefOf({ screen: 'deck', deck: deck.id })}>
      {addWords.openKnown}
    </a>
  </div>
)

export function Reading({ adding, state }: StepProps<'reading'>) {
  const { progress, title } = state
  return (
    <div class="reading" role="status">
      <p class="lead">{addWords.reading(title)}</p>
      {progress === null ? (
        <progress class="line" aria-label={addWords.reading(title)} />
      ) : (
        <progress class="line" max={progress.total} value={progress.done} aria-label={addWords.reading(title)} />
      )}
      <button type="button" class="button" onClick={() => adding.stop()}>
        {addWords.stop}
      </button>
    </div>
  )
}

export const Nothing = ({ adding, state }: StepProps<'nothing'>) => (
  <div class="reading">
    <p class="lead" role="status">
      {addWords.nothing}
    </p>
    <RefusedList refused={state.proposed.refused} />
    <div class="actions">
      <button type="button" class="button" disabled={adding.keeping.value} onClick={() => void adding.keepBare()}>
        {adding.keeping.value ? words.saving : addWords.bare}
      </button>
      <button type="button" class="button" disabled={adding.keeping.value} onClick={() => adding.restart()}>
        {addWords.again}
      </button>
    </div>
  </div>
)
