/** Add a piece: the box, what was recognised in it, and the reading. */
import { useEffect, useState } from 'preact/hooks'
import { AddingModel } from '../model/adding.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { FileButton } from '../parts/file.tsx'
import { PasteBox } from '../parts/paste-box.tsx'
import { Screen } from '../parts/screen.tsx'
import { go, TODAY } from '../route.ts'
import { addWords } from '../words/add.ts'
import { Nothing, Reading, Recognised } from './add-steps.tsx'
import '../style/add.css'

export default function AddScreen({ sample }: { readonly sample: string | null }) {
  const model = useModel()
  const [adding] = useState(() => new AddingModel(model))
  useEffect(() => {
    if (sample !== null) void adding.fromSample(sample)
    return () => adding.stop()
  }, [adding, sample])
  const state = adding.state.value
  return (
    <Screen title={addWords.title} class="add">
      {state.at === 'empty' && <p class="lead">{addWords.lead}</p>}
      <div role="alert">{adding.wrong.value !== null && <p class="wrong">{adding.wrong.value}</p>}</div>
      {state.at === 'empty' && (
        <>
          <PasteBox
            busy={state.busy}
            onText={({ text, html }) => void adding.fromPaste(text, html)}
            onFile={file => void adding.fromFile(file)}
            onWrong={why => {
              adding.wrong.value = why
            }}
          />
          <DeckFile adding={adding} />
        </>
      )}
      {state.at === 'recognised' && <Recognised adding={adding} state={state} />}
      {state.at === 'reading' && <Reading adding={adding} state={state} />}
      {state.at === 'nothing' && <Nothing adding={adding} state={state} />}
    </Screen>
  )
}

function DeckFile({ adding }: { readonly adding: AddingModel }) {
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
        accept=".md,.markdown,text/markdown"
        onFile={file => void open(file)}
      />
      <p class="soft small">{addWords.deckFileAbout}</p>
    </div>
  )
}
