/** The cards of a deck in the order in which they are introduced. */
import { useState } from 'preact/hooks'
import { cardIdsOf, facesOf, ordinalsOf } from '../../core/note.ts'
import type { DeckContents } from '../../core/ports.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'

/** Enough to see what is in it; the rest in steps, so that a deck of thousands opens at once. */
const FIRST = 12
const STEP = 100

export function NoteList({ contents }: { readonly contents: DeckContents }) {
  const { notes } = contents
  const [shown, setShown] = useState(FIRST)
  if (notes.length === 0) return <p class="lead">{deckWords.cardsNone}</p>
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" class="section">
        {deckWords.cards} <span class="soft count">{deckWords.count(contents.cards.length)}</span>
      </h2>
      <ol class="notes">
        {notes.slice(0, shown).map(note => (
          <li key={note.id}>
            <a href={hrefOf({ screen: 'cards', card: cardIdsOf(note)[0] ?? null })}>
              {facesOf(note.body, ordinalsOf(note.body)[0] ?? 0).front.text}
            </a>
          </li>
        ))}
      </ol>
      {notes.length > shown && (
        <button type="button" class="link more" onClick={() => setShown(shown + STEP)}>
          {deckWords.rest(notes.length - shown)}
        </button>
      )}
    </section>
  )
}
