/** The deck as a deck file, its name, and its end. */
import { useState } from 'preact/hooks'
import type { DeckContents } from '../../core/ports.ts'
import type { DeckModel } from '../model/deck.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { deckWords } from '../words/deck.ts'
import { words } from '../words.ts'

export function DeckFile({ contents }: { readonly contents: DeckContents }) {
  const { ports, notices } = useModel()
  const save = async (): Promise<void> => {
    try {
      const file = await ports.library.exportFile(contents)
      if (file.ok) ports.files.save(new TextEncoder().encode(file.value.text), file.value.name, 'text/markdown')
      else notices.fail(file.error.message)
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
  }
  return (
    <div class="export">
      <p class="soft small">{deckWords.fileAbout}</p>
      <button type="button" class="button" onClick={() => void save()}>
        {deckWords.file}
      </button>
    </div>
  )
}

interface ChangeProps {
  readonly deck: DeckModel
  readonly contents: DeckContents
}

export function Change({ deck, contents }: ChangeProps) {
  const [name, setName] = useState(contents.deck.name)
  return (
    <section aria-labelledby="change">
      <h2 id="change" class="section">
        {deckWords.change}
      </h2>
      <form
        class="rename"
        onSubmit={event => {
          event.preventDefault()
          void deck.rename(name)
        }}
      >
        <label class="field">
          <span class="label">{deckWords.name}</span>
          <input
            type="text"
            value={name}
            autocomplete="off"
            autocorrect="off"
            onInput={event => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={name.trim() === '' || name.trim() === contents.deck.name}>
          {deckWords.rename}
        </button>
      </form>
      <Remove deck={deck} contents={contents} />
    </section>
  )
}

/** Asked twice in place, and undone afterwards: two small steps instead of one that frightens. */
function Remove({ deck, contents }: ChangeProps) {
  const [sure, setSure] = useState(false)
  if (!sure) {
    return (
      <div class="actions">
        <button type="button" class="button" onClick={() => setSure(true)}>
          {deckWords.remove}
        </button>
      </div>
    )
  }
  return (
    <div class="actions" role="alert">
      <p>{deckWords.removeSure(contents.cards.length)}</p>
      <button type="button" class="button primary" onClick={() => void deck.remove()}>
        {deckWords.removeYes}
      </button>
      <button type="button" class="button" onClick={() => setSure(false)}>
        {words.cancel}
      </button>
    </div>
  )
}
