/** Sending decks to Anki: the two boxes to tick are told before the file is made, for afterwards one is in Anki. */
import { useEffect, useState } from 'preact/hooks'
import type { DeckContents } from '../../core/ports.ts'
import { ExportModel } from '../model/exporting.ts'
import { useModel } from '../model/model.ts'
import { deckWords } from '../words/deck.ts'

interface AnkiExportProps {
  readonly name: string
  readonly contents: () => Promise<readonly DeckContents[]>
}

export function AnkiExport({ name, contents }: AnkiExportProps) {
  const model = useModel()
  const [exporting] = useState(() => new ExportModel(model))
  useEffect(() => () => exporting.stop(), [exporting])
  const state = exporting.state.value
  return (
    <div class="export">
      <p>{deckWords.ankiAbout}</p>
      <ul class="boxes">
        {deckWords.ankiBoxes.map(box => (
          <li key={box}>“{box}”</li>
        ))}
      </ul>
      <p class="soft small">{deckWords.ankiWhy}</p>
      {state.at === 'idle' && (
        <button type="button" class="button primary" onClick={() => void exporting.make(name, contents)}>
          {deckWords.anki}
        </button>
      )}
      {state.at === 'making' && (
        <div class="making" role="status">
          <p>{deckWords.ankiMaking}</p>
          {state.progress === null ? (
            <progress aria-label={deckWords.ankiMaking} />
          ) : (
            <progress aria-label={deckWords.ankiMaking} max={state.progress.total} value={state.progress.done} />
          )}
          <button type="button" class="button" onClick={() => exporting.stop()}>
            {deckWords.stop}
          </button>
        </div>
      )}
      {state.at === 'made' && (
        <div class="actions" role="status">
          <button type="button" class="button primary" onClick={() => exporting.save()}>
            {deckWords.ankiSave}
          </button>
          {model.ports.files.share !== null && (
            <button type="button" class="button" onClick={() => void exporting.share()}>
              {deckWords.ankiShare}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
