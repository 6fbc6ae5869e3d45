/** “Refused, because…”: what the reader would not stand by, by rule, with the words it was about. */
import { useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import { plainTextOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import { number } from '../format.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { groupRefused, recallRefused, rememberRefused } from '../model/refused.ts'
import type { Refused } from '../ports.ts'
import { proposalWords } from '../words/proposals.ts'
import { words } from '../words.ts'

const SHOWN_PER_RULE = 20

export function RefusedList({ refused }: { readonly refused: readonly Refused[] }) {
  if (refused.length === 0) return <p class="soft small">{proposalWords.refusedNone}</p>
  return (
    <details class="refusals">
      <summary>{proposalWords.refused(refused.length)}</summary>
      {groupRefused(refused).map(group => (
        <details key={group.rule}>
          <summary>
            {group.why} <span class="soft">{number(group.refused.length)}</span>
          </summary>
          <ul>
            {group.refused.slice(0, SHOWN_PER_RULE).map((one, i) => (
              <li key={`${i + 1}`}>{plainTextOf(bodyOfWording(one.draft.wording))}</li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  )
}

/** The same for a piece that was read before: what was refused is not stored, so the piece is read once more to tell. */
export function RefusedOf({ deck, piece }: { readonly deck: DeckId; readonly piece: Piece }) {
  const { ports, notices } = useModel()
  const [refused, setRefused] = useState(recallRefused(deck))
  const [busy, setBusy] = useState(false)
  if (refused !== null) return <RefusedList refused={refused} />
  if (piece.text.kind === 'absent') return null
  const readAgain = async (): Promise<void> => {
    setBusy(true)
    try {
      const signal = new AbortController().signal
      const proposed = await ports.reader.propose(piece, { signal, onProgress: () => undefined })
      if (proposed.ok) {
        rememberRefused(deck, proposed.value.refused)
        setRefused(proposed.value.refused)
      } else notices.fail(proposed.error.message)
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
    setBusy(false)
  }
  return (
    <button type="button" class="link" disabled={busy} onClick={() => void readAgain()}>
      {busy ? words.loading : proposalWords.refusedShow}
    </button>
  )
}
