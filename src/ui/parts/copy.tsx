/** A text to be taken elsewhere: copied by a button, shared where there is a sheet for it, and selectable where neither is allowed. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { assistantWords } from '../words/assistant.ts'

interface CopyTextProps {
  readonly text: string
  /** What the button says, and what is said once it is done. */
  readonly label: string
  readonly done: string
  /** What the text is, for those who listen. */
  readonly name: string
  readonly primary?: boolean
  /** Offers the share sheet as well. */
  readonly shared?: boolean
  readonly onCopied?: () => void
  /** More buttons in the same row. */
  readonly children?: ComponentChildren
}

export function CopyText({ text, label, done, name, primary, shared, onCopied, children }: CopyTextProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async (): Promise<void> => {
    const copied = await writeClipboard(text)
    setState(copied ? 'copied' : 'refused')
    if (copied) onCopied?.()
  }
  const share = async (): Promise<void> => {
    if (await shareText(text)) onCopied?.()
  }
  return (
    <>
      <div class="actions">
        <button type="button" class={`button ${primary === true ? 'primary' : ''}`} onClick={() => void copy()}>
          {label}
        </button>
        {shared === true && mayShareText() && (
          <button type="button" class="button" onClick={() => void share()}>
            {assistantWords.share}
          </button>
        )}
        {children}
      </div>
      <div role="status">
        {state === 'copied' && <p class="said">{done}</p>}
        {state === 'refused' && <p class="wrong">{assistantWords.notCopied}</p>}
      </div>
      {state === 'refused' && <Selectable text={text} name={name} />}
    </>
  )
}

/** All of it selected, so that the browser's own menu can copy it. */
function Selectable({ text, name }: Pick<CopyTextProps, 'text' | 'name'>) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [])
  return <textarea ref={area} class="to-copy" readOnly rows={6} aria-label={name} value={text} />
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

const mayShareText = (): boolean => 'share' in navigator && typeof navigator.share === 'function'

/** false: the person closed the sheet, or there was nothing to share with. */
async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ text })
    return true
  } catch {
    return false
  }
}
