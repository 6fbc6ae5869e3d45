/** Writing a card beside a shown piece: what appears over a selection, the key for it, and the sheet. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import type { Picked, Written } from '../model/writing.ts'
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
  const from = useRef<Picked | null>(null)
  useKeys(picked === null ? {} : { w: () => setOn(picked) })
  // What stood over the selection is gone when the sheet closes: the focus goes to the words it was about.
  useEffect(() => {
    const before = from.current
    from.current = on
    if (on !== null || before === null || document.activeElement !== document.body) return
    const paragraph = root.current?.querySelector<HTMLElement>(`[data-paragraph="${before.paragraph}"]`)
    if (paragraph === null || paragraph === undefined) return
    paragraph.tabIndex = -1
    paragraph.focus({ preventScroll: true })
  }, [on, root])
  return { picked, on, begin: setOn, end: () => setOn(null) }
}

interface WriteHereProps {
  readonly writing: Writing
  readonly deck: DeckId
  readonly piece: Piece
  readonly onSave: (written: Written) => Promise<string | null>
}

export const WriteHere = ({ writing: { picked, on, begin, end }, deck, piece, onSave }: WriteHereProps) => (
  <>
    <div class="pick-bar" role="status">
      {picked !== null && on === null && (
        <button type="button" class="button primary" onClick={() => begin(picked)}>
          {writeWords.entry}
        </button>
      )}
    </div>
    {on !== null && <WriteDialog on={{ deck, piece, picked: on }} onSave={onSave} onClose={end} />}
  </>
)
