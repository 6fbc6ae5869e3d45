/** Giving a deck the text that it came without. */
import { useState } from 'preact/hooks'
import type { Result } from '../../core/result.ts'
import type { DeckModel } from '../model/deck.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { PasteBox } from '../parts/paste-box.tsx'
import type { PieceDraft } from '../ports.ts'
import { deckWords } from '../words/deck.ts'

export function Attach({ deck }: { readonly deck: DeckModel }) {
  const { reader } = useModel().ports
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = async (find: () => Promise<Result<PieceDraft>>): Promise<void> => {
    setBusy(true)
    setWrong(null)
    try {
      const found = await find()
      setWrong(found.ok ? await deck.attach(found.value) : found.error.message)
    } catch (thrown) {
      setWrong(problemOf(thrown).message)
    }
    setBusy(false)
  }
  return (
    <details class="attach">
      <summary>{deckWords.attach}</summary>
      <p class="soft">{deckWords.attachAbout}</p>
      <div role="alert">{wrong !== null && <p class="wrong">{wrong}</p>}</div>
      <PasteBox
        busy={busy}
        text={text}
        onInput={setText}
        onText={({ text, html }) => void take(() => reader.fromPaste(text, html))}
        onFile={file => void take(() => reader.fromFile(file))}
        onWrong={setWrong}
      />
    </details>
  )
}
