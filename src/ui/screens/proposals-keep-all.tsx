/** Keeping all of a kind, out of the way of deciding on one: a small menu beside Undo. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoteKind } from '../../core/note.ts'
import type { ProposalsModel } from '../model/proposals.ts'
import { proposalWords } from '../words/proposals.ts'

export function KeepAll({ proposals }: { readonly proposals: ProposalsModel }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  const close = (): void => {
    if (menu.current?.open !== true) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  // Whoever taps beside a menu has done with it.
  useEffect(() => {
    if (!open) return
    const onDown = ({ target }: PointerEvent): void => {
      if (menu.current !== null && target instanceof Node && !menu.current.contains(target)) menu.current.open = false
    }
    document.addEventListener('pointerdown', onDown)
    return () => document.removeEventListener('pointerdown', onDown)
  }, [open])
  const keep = (kind: NoteKind): void => {
    close()
    proposals.keepAll(kind)
  }
  return (
    <details
      ref={menu}
      class="keep-all"
      onToggle={event => setOpen(event.currentTarget.open)}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <summary class="quiet">{proposalWords.keepMany}</summary>
      {open && (
        <div>
          {proposals.openKinds.value.map(kind => (
            <button key={kind} type="button" class="quiet" onClick={() => keep(kind)}>
              {proposalWords.keepAll[kind]}
            </button>
          ))}
        </div>
      )}
    </details>
  )
}
