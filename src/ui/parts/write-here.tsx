/** Writing a card beside a shown piece: what appears over a selection, the key for it, and the sheet. */
import { useState } from 'preact/hooks'
import type { Piece } from '../../core/piece.ts'
import type { Picked, Written } from '../model/writing.ts'
import { textAt } from '../model/writing.ts'
import { writeWords } from '../words/write.ts'
import { useKeys } from './keys.ts'
import { usePicked } from './picking.ts'
import { WriteDialog } from './write.tsx'

export interface Writing {
  /** The words that are selected now. */
  readonly picked: Picked | null
  /** The words that a card is being written on. */
  readonly on: Picked | null
  readonly begin: (picked: Picked) => void
  readonly end: () => void
}

/** `root` holds the paragraphs, each with its number in `data-paragraph`. */
export function useWriting(root: { readonly current: Element | null }): Writing {
  const picked = usePicked(root)
  const [on, setOn] = useState<Picked | null>(null)
  useKeys(picked === null ? {} : { w: () => setOn(picked) })
  return { picked, on, begin: setOn, end: () => setOn(null) }
}

interface WriteHereProps {
  readonly writing: Writing
  readonly piece: Piece
  readonly onSave: (written: Written) => Promise<string | null>
}

export function WriteHere({ writing: { picked, on, begin, end }, piece, onSave }: WriteHereProps) {
  if (on !== null)
    return <WriteDialog text={textAt(piece, on)} lang={piece.language} picked={on} onSave={onSave} onClose={end} />
  if (picked === null) return null
  return (
    <div class="pick-bar">
      <button type="button" class="button primary" onClick={() => begin(picked)}>
        {writeWords.entry}
      </button>
    </div>
  )
}
