/** The cards of a deck in the order in which they are introduced. */
import type { Note } from '../../core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../../core/note.ts'
import type { DeckContents } from '../../core/ports.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'

/** Enough to see what is in it; the rest on demand, so that a deck of thousands opens at once. */
const FIRST = 12

export function NoteList({ contents }: { readonly contents: DeckContents }) {
  const { notes } = contents
  if (notes.length === 0) return <p class="lead">{deckWords.cardsNone}</p>
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" class="section">
        {deckWords.cards} <span class="soft count">{deckWords.count(contents.cards.length)}</span>
      </h2>
      <Rows notes={notes.slice(0, FIRST)} start={1} />
      {notes.length > FIRST && (
        <details class="rest">
          <summary>{deckWords.rest(notes.length - FIRST)}</summary>
          <Rows notes={notes.slice(FIRST)} start={FIRST + 1} />
        </details>
      )}
    </section>
  )
}

interface RowsProps {
  readonly notes: readonly Note[]
  readonly start: number
}

const Rows = ({ notes, start }: RowsProps) => (
  <ol class="notes" start={start}>
    {notes.map(note => (
      <li key={note.id}>
        <a href={hrefOf({ screen: 'cards', card: cardIdsOf(note)[0] ?? null })}>
          {facesOf(note.body, ordinalsOf(note.body)[0] ?? 0).front.text}
        </a>
      </li>
    ))}
  </ol>
)
