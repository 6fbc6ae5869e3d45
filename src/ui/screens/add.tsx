/** Add a piece: the box, what was recognised in it, and the reading. */
import { useEffect, useState } from 'preact/hooks'
import { AddingModel, addingOf } from '../model/adding.ts'
import { ImportingModel, isPackage } from '../model/importing.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { FileButton } from '../parts/file.tsx'
import { PasteBox } from '../parts/paste-box.tsx'
import { Screen } from '../parts/screen.tsx'
import { go, TODAY } from '../route.ts'
import { addWords } from '../words/add.ts'
import { Nothing, Reading, Recognised } from './add-steps.tsx'
import { AnkiImport } from './anki-import.tsx'
import '../style/add.css'

export default function AddScreen({ sample }: { readonly sample: string | null }) {
  const model = useModel()
  const [adding] = useState(() => (sample === null ? addingOf(model) : new AddingModel(model)))
  const [importing] = useState(() => new ImportingModel(model))
  useEffect(() => {
    if (sample === null) void adding.enter()
    else void adding.fromSample(sample)
    return () => {
      adding.leave()
      importing.leave()
    }
  }, [adding, importing, sample])
  const state = adding.state.value
  const isEmpty = state.at === 'empty' && importing.state.value.at === 'idle'
  const wrong = adding.wrong.value ?? importing.wrong.value
  const look = (file: File): void => {
    adding.restart()
    void importing.look(file)
  }
  return (
    <Screen title={addWords.title} class="add">
      {isEmpty && <p class="lead">{addWords.lead}</p>}
      <div role="alert">{wrong !== null && <p class="wrong">{wrong}</p>}</div>
      {isEmpty && (
        <>
          <PasteBox
            busy={state.busy}
            text={adding.text.value}
            onInput={text => {
              adding.text.value = text
            }}
            onText={({ text, html }) => void adding.fromPaste(text, html)}
            onFile={file => (isPackage(file.name) ? look(file) : void adding.fromFile(file))}
            onWrong={why => {
              adding.wrong.value = why
            }}
          />
          <DeckFile adding={adding} onPackage={look} />
        </>
      )}
      <AnkiImport importing={importing} />
      {state.at === 'recognised' && <Recognised adding={adding} state={state} />}
      {state.at === 'reading' && <Reading adding={adding} state={state} />}
      {state.at === 'nothing' && <Nothing adding={adding} state={state} />}
    </Screen>
  )
}

interface DeckFileProps {
  readonly adding: AddingModel
  readonly onPackage: (file: File) => void
}

/** Where a system knows no type for a package, only one that all files have lets it be chosen. */
const DECK_FILES = '.md,.markdown,text/markdown,.apkg,.colpkg,application/zip,application/octet-stream'

function DeckFile({ adding, onPackage }: DeckFileProps) {
  const { ports, notices } = useModel()
  const open = async (file: File): Promise<void> => {
    adding.wrong.value = null
    try {
      const taken = await ports.library.importFile(file)
      if (!taken.ok) adding.wrong.value = taken.error.message
      else {
        notices.say(taken.value)
        go(TODAY)
      }
    } catch (thrown) {
      adding.wrong.value = problemOf(thrown).message
    }
  }
  return (
    <div class="deck-file">
      <FileButton
        quiet
        label={addWords.deckFile}
        accept={DECK_FILES}
        onFile={file => (isPackage(file.name) ? onPackage(file) : void open(file))}
      />
      <p class="soft small">{addWords.deckFileAbout}</p>
    </div>
  )
}
