/** By hand: copy the request, paste the reply, part by part. Needs no key, no address and no network. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { AssistantModel } from '../model/assistant.ts'
import type { Part, Sheet } from '../model/sheet.ts'
import { isDone } from '../model/sheet.ts'
import { pastedIn, readClipboard } from '../parts/clipboard.ts'
import { CopyText } from '../parts/copy.tsx'
import { FileButton } from '../parts/file.tsx'
import type { ReplyProblem } from '../ports.ts'
import { addWords } from '../words/add.ts'
import { assistantWords } from '../words/assistant.ts'
import { ResultView } from './assistant-result.tsx'

interface ByHandProps {
  readonly assistant: AssistantModel
  readonly sheet: Sheet
  readonly deck: DeckId
}

export function ByHand({ assistant, sheet, deck }: ByHandProps) {
  const { parts } = sheet
  const [at, setAt] = useState(firstOpen(parts))
  // A new request may have fewer parts than the one before.
  const index = Math.min(at, parts.length - 1)
  const part = parts[index]
  if (part === undefined) return null
  const next = parts.findIndex((other, i) => i !== index && !isDone(other))
  return (
    <div class="by-hand">
      {parts.length > 1 && <PartRow parts={parts} at={index} onChoose={setAt} />}
      {part.outcome === null || part.broken ? (
        <div key={index}>
          <CopyStep assistant={assistant} sheet={sheet} part={part} index={index} />
          <PasteStep assistant={assistant} part={part} index={index} />
        </div>
      ) : (
        <ResultView
          key={index}
          outcome={part.outcome}
          notice={part.notice}
          deck={deck}
          onNext={next < 0 ? null : () => setAt(next)}
          onAgain={
            next < 0
              ? () => {
                  setAt(0)
                  void assistant.again()
                }
              : null
          }
        />
      )}
    </div>
  )
}

const firstOpen = (parts: readonly Part[]): number =>
  Math.max(
    0,
    parts.findIndex(part => !isDone(part)),
  )

interface PartRowProps {
  readonly parts: readonly Part[]
  readonly at: number
  readonly onChoose: (index: number) => void
}

const PartRow = ({ parts, at, onChoose }: PartRowProps) => (
  <div class="part-row">
    <p class="soft small">{assistantWords.partsAbout(parts.length)}</p>
    <ul aria-label={assistantWords.parts}>
      {parts.map((part, i) => (
        <li key={`${i + 1}`}>
          <button type="button" class="quiet" aria-current={i === at ? 'step' : undefined} onClick={() => onChoose(i)}>
            {assistantWords.part(i + 1, parts.length)}
            {isDone(part) && <span class="part-done"> {assistantWords.partDone}</span>}
          </button>
        </li>
      ))}
    </ul>
  </div>
)

interface StepProps {
  readonly assistant: AssistantModel
  readonly part: Part
  readonly index: number
}

function CopyStep({ assistant, sheet, part, index }: StepProps & { readonly sheet: Sheet }) {
  const many = sheet.parts.length > 1
  return (
    <section class="step" aria-labelledby="copy-step">
      <h2 id="copy-step">
        <span class="nth">1</span> {assistantWords.copyStep}
        {many && <span class="soft count"> {assistantWords.part(index + 1, sheet.parts.length)}</span>}
      </h2>
      <p class="small">
        {assistantWords.sent[assistant.mode.value](sheet.drafts.length)}{' '}
        <span class="soft">{assistantWords.size(part.request.length)}</span>
      </p>
      <CopyText
        text={part.request}
        label={assistantWords.copy}
        done={assistantWords.copied}
        name={assistantWords.request}
        primary={!part.copied}
        shared
        onCopied={() => assistant.markCopied(index)}
      />
      <SeeRequest parts={sheet.parts} part={part} />
    </section>
  )
}

/** What is sent, word for word. Long, so it is put into the page only when it is asked for. */
export function SeeRequest({ parts, part }: { readonly parts: readonly Part[]; readonly part: Part }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="see" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {assistantWords.see}
        {parts.length > 1 && ` (${assistantWords.part(parts.indexOf(part) + 1, parts.length)})`}
      </summary>
      {open && <textarea class="request" readOnly rows={12} aria-label={assistantWords.request} value={part.request} />}
    </details>
  )
}

/** Beyond this a text area would make the page wait at every key. */
const SHOWN = 200_000
const FILE_BYTES = 20_000_000

function PasteStep({ assistant, part, index }: StepProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (text: string): void => {
    setWrong(null)
    assistant.write(index, text)
    void assistant.check(index)
  }
  const paste = async (): Promise<void> => {
    const pasted = await readClipboard()
    if (pasted === null) setWrong(addWords.clipboard)
    else if (pasted.text.trim() === '') setWrong(addWords.clipboardEmpty)
    else take(pasted.text)
  }
  const open = async (file: File): Promise<void> => {
    const text = file.size > FILE_BYTES ? null : await file.text().catch(() => '')
    if (text === null) setWrong(assistantWords.fileTooLarge)
    else if (text === '') setWrong(assistantWords.fileUnreadable)
    else take(text)
  }
  // What is there was checked and is of no use: the next thing to do is to paste another.
  const pasting = part.reply.trim() === '' || part.problem !== null
  return (
    <section class="step" aria-labelledby="paste-step">
      <h2 id="paste-step">
        <span class="nth">2</span> {assistantWords.pasteStep}
      </h2>
      <ReplyBox
        reply={part.reply}
        onInput={text => assistant.write(index, text)}
        onPaste={take}
        onClear={() => assistant.write(index, '')}
      />
      <div class="actions">
        <button
          type="button"
          class={`button ${part.copied || part.reply !== '' ? 'primary' : ''}`}
          disabled={part.checking}
          onClick={() => void (pasting ? paste() : assistant.check(index))}
        >
          {part.checking ? addWords.looking : pasting ? assistantWords.paste : assistantWords.check}
        </button>
        <FileButton label={assistantWords.file} accept="" disabled={part.checking} onFile={file => void open(file)} />
      </div>
      <div role="alert">
        {wrong !== null && <p class="wrong">{wrong}</p>}
        {part.problem !== null && <p class="wrong">{part.problem.message}</p>}
      </div>
      {part.problem !== null && <WhatToSay problem={part.problem} />}
      <p class="soft small" role="status">
        {part.checking && assistantWords.checking}
      </p>
    </section>
  )
}

function WhatToSay({ problem }: { readonly problem: ReplyProblem }) {
  if (problem.ask === null) return null
  return (
    <>
      <blockquote class="ask">{problem.ask}</blockquote>
      <CopyText
        text={problem.ask}
        label={assistantWords.say}
        done={assistantWords.said}
        name={assistantWords.saySee}
        primary
      />
    </>
  )
}

interface ReplyBoxProps {
  readonly reply: string
  readonly onInput: (text: string) => void
  /** Pasted into the empty box: that is all of it. */
  readonly onPaste: (text: string) => void
  readonly onClear: () => void
}

function ReplyBox({ reply, onInput, onPaste, onClear }: ReplyBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const long = reply.length > SHOWN
  useEffect(() => {
    if (!long && area.current !== null && area.current.value !== reply) area.current.value = reply
  }, [reply, long])
  if (long) {
    return (
      <p class="long">
        {assistantWords.long(reply.length)}{' '}
        <button type="button" class="link" onClick={onClear}>
          {assistantWords.clear}
        </button>
      </p>
    )
  }
  return (
    <textarea
      ref={area}
      class="paste-box reply"
      rows={4}
      aria-label={assistantWords.reply}
      placeholder={assistantWords.replyPlaceholder}
      value={reply}
      autocomplete="off"
      autocorrect="off"
      spellcheck={false}
      onInput={event => onInput(event.currentTarget.value)}
      onPaste={event => {
        const pasted = pastedIn(event.clipboardData)
        if (pasted === null || reply.trim() !== '') return
        event.preventDefault()
        onPaste(pasted.text)
      }}
    />
  )
}
