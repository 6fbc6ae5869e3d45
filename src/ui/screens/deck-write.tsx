/** The way to a card of one's own: beside the words of the piece, or, where its text is not here, with none to rest on. */
import { useState } from 'preact/hooks'
import type { DeckContents } from '../../core/ports.ts'
import type { DeckModel } from '../model/deck.ts'
import { WriteDialog } from '../parts/write.tsx'
import { hrefOf } from '../route.ts'
import { writeWords } from '../words/write.ts'

interface WriteOwnProps {
  readonly deck: DeckModel
  readonly contents: DeckContents
}

export function WriteOwn({ deck, contents }: WriteOwnProps) {
  const [writing, setWriting] = useState(false)
  const { piece } = contents.record
  return (
    <div class="actions">
      {piece.text.kind === 'present' ? (
        <a class="button" href={hrefOf({ screen: 'piece', deck: contents.deck.id, paragraph: null })}>
          {writeWords.entry}
        </a>
      ) : (
        <button type="button" class="button" onClick={() => setWriting(true)}>
          {writeWords.entry}
        </button>
      )}
      {writing && <WriteDialog on={null} onSave={written => deck.write(written)} onClose={() => setWriting(false)} />}
    </div>
  )
}
