/** Sending decks to Anki. What to do with the file is told when it is there, and before it has left: Anki asks what to tick. */
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
      {state.at === 'idle' && (
        <>
          <button type="button" class="button primary" onClick={() => void exporting.make(name, contents)}>
            {deckWords.anki}
          </button>
          <p class="soft small">{deckWords.ankiAbout}</p>
        </>
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
      {state.at === 'made' && <HowToOpen />}
    </div>
  )
}

function HowToOpen() {
  const [before, progress, and, presets] = deckWords.ankiTick
  return (
    <>
      <ul class="how">
        {deckWords.ankiOpen.map(([where, how]) => (
          <li key={where}>
            <b>{where}:</b> {how}
          </li>
        ))}
      </ul>
      <p>
        {before} <b>“{progress}”</b> {and} <b>“{presets}”</b>.
      </p>
      <details>
        <summary class="soft small">{deckWords.ankiWhyAsk}</summary>
        <p class="soft small">{deckWords.ankiWhy}</p>
      </details>
    </>
  )
}
