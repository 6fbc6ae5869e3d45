/** Where a text comes in: pasted by the keyboard or by a button, typed, dropped, or chosen as a file. */
import { useState } from 'preact/hooks'
import { addWords } from '../words/add.ts'
import type { Pasted } from './clipboard.ts'
import { pastedIn, readClipboard } from './clipboard.ts'
import { FileButton } from './file.tsx'

interface PasteBoxProps {
  readonly busy: boolean
  /** What stands in the box. */
  readonly text: string
  readonly onInput: (text: string) => void
  readonly onText: (pasted: Pasted) => void
  readonly onFile: (file: File) => void
  readonly onWrong: (why: string) => void
}

const PIECE_FILES = '.txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown'

export function PasteBox({ busy, text, onInput, onText, onFile, onWrong }: PasteBoxProps) {
  const empty = text.trim() === ''
  const paste = async (): Promise<void> => {
    const pasted = await readClipboard()
    if (pasted === null) onWrong(addWords.clipboard)
    else if (pasted.text.trim() === '' && pasted.html === null) onWrong(addWords.clipboardEmpty)
    else onText(pasted)
  }
  return (
    <div class="paste">
      <Box text={text} onInput={onInput} onText={onText} onFile={onFile} />
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={busy}
          onClick={() => (empty ? void paste() : onText({ text, html: null }))}
        >
          {busy ? addWords.looking : empty ? addWords.paste : addWords.go}
        </button>
        <FileButton label={addWords.file} disabled={busy} accept={PIECE_FILES} onFile={onFile} />
      </div>
      <p class="soft small">{addWords.fileHelp}</p>
    </div>
  )
}

type BoxProps = Pick<PasteBoxProps, 'text' | 'onInput' | 'onText' | 'onFile'>

/** The box itself. Into an empty one a paste is the whole piece; beside other words it is an edit of theirs. */
function Box({ text, onInput, onText, onFile }: BoxProps) {
  const [over, setOver] = useState(false)
  return (
    <textarea
      class={`paste-box ${over ? 'over' : ''}`}
      rows={8}
      aria-label={addWords.box}
      placeholder={addWords.placeholder}
      value={text}
      autocomplete="off"
      autocorrect="off"
      spellcheck={false}
      onInput={event => onInput(event.currentTarget.value)}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        const dropped = pastedIn(event.dataTransfer)
        if (file !== undefined) onFile(file)
        else if (dropped !== null) onText(dropped)
      }}
      onPaste={event => {
        const pasted = pastedIn(event.clipboardData)
        if (pasted === null || text.trim() !== '') return
        event.preventDefault()
        onText(pasted)
      }}
    />
  )
}
