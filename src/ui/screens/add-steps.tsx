/** The steps after the box: is this right, reading, and nothing found. */
import { wordCount } from '../../core/piece.ts'
import type { Deck } from '../../core/ports.ts'
import type { Adding, AddingModel, PieceFields } from '../model/adding.ts'
import { useArrival } from '../parts/screen.tsx'
import type { PieceDraft } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { addWords } from '../words/add.ts'
import { words } from '../words.ts'
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
  const heading = useArrival(addWords.title)
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
      <Field name="title" fields={fields} onChange={next => adding.mend(next)} />
      <Field name="author" fields={fields} helped={helped} onChange={next => adding.mend(next)} />
      {helped && (
        <p id={AUTHOR_HELP} class="soft small under">
          {addWords.authorHelp}
        </p>
      )}
      <div class="pair">
        {(['publication', 'published'] as const).map(name => (
          <Field key={name} name={name} fields={fields} onChange={next => adding.mend(next)} />
        ))}
        <p id={DATE_HELP} class="soft small under">
          {addWords.dateHelp}
        </p>
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

interface FieldProps {
  readonly name: keyof PieceFields
  readonly fields: PieceFields
  /** Whether what explains the author stands under it. */
  readonly helped?: boolean
  readonly onChange: (fields: PieceFields) => void
}

const DATE_HELP = 'date-help'
const AUTHOR_HELP = 'author-help'

/** What explains a field, as long as that is there. */
const helpOf = (name: keyof PieceFields, helped: boolean): string | undefined =>
  name === 'published' ? DATE_HELP : name === 'author' && helped ? AUTHOR_HELP : undefined

const Field = ({ name, fields, helped = false, onChange }: FieldProps) => (
  <label class={`field ${name}`} for={`piece-${name}`}>
    <span class="label">{addWords.fields[name]}</span>
    {name === 'title' ? (
      <TitleBox fields={fields} onChange={onChange} />
    ) : (
      <input
        type="text"
        id={`piece-${name}`}
        name={name}
        value={fields[name]}
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        placeholder={name === 'published' ? '2023-09-04' : ''}
        aria-describedby={helpOf(name, helped)}
        onInput={event => onChange({ ...fields, [name]: event.currentTarget.value })}
      />
    )}
  </label>
)

/** A headline is longer than a phone is wide, and is there to be looked at: all of it shows. It is one line all the same. */
const TitleBox = ({ fields, onChange }: Omit<FieldProps, 'name' | 'helped'>) => (
  <textarea
    id="piece-title"
    name="title"
    rows={2}
    value={fields.title}
    autocomplete="off"
    autocorrect="off"
    spellcheck={false}
    onInput={event => onChange({ ...fields, title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
    onKeyDown={event => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      event.currentTarget.form?.requestSubmit()
    }}
  />
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
      <p class="soft small">{progress !== null && addWords.readingOf(progress.done, progress.total)}</p>
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
