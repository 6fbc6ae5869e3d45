/** “Refused, because…”: what the reader would not stand by, by rule, with the words it was about; any of it can be mended. */
import { useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { NoteBody } from '../../core/note.ts'
import { plainTextOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft } from '../../core/proposal.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import { number } from '../format.ts'
import { keepHand } from '../model/at-hand.ts'
import { learntOf } from '../model/learnt.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import type { ProposalsModel } from '../model/proposals.ts'
import type { RefusedGroup } from '../model/refused.ts'
import { groupRefused } from '../model/refused.ts'
import { EditDialog } from '../parts/edit.tsx'
import { Quote } from '../parts/quote.tsx'
import type { Refused } from '../ports.ts'
import { proposalWords } from '../words/proposals.ts'
import { words } from '../words.ts'
import { BodyView } from './proposal-words.tsx'
import '../style/refused.css'

/** So many of a rule at a time. */
const SHOWN = 20

interface RefusedListProps {
  readonly refused: readonly Refused[]
  /** That they would come into. */
  readonly deck?: DeckId
  /** What they are mended against. */
  readonly piece?: Piece
  /** Absent where there is no deck that could take a mended one in. */
  readonly onMend?: (one: Refused, body: NoteBody) => void
}

export function RefusedList({ refused, deck, piece, onMend }: RefusedListProps) {
  const [mending, setMending] = useState<Refused | null>(null)
  if (refused.length === 0) return <p class="soft small">{proposalWords.refusedNone}</p>
  return (
    <details class="refusals">
      <summary>{proposalWords.refused(refused.length)}</summary>
      {onMend !== undefined && <p class="soft small">{proposalWords.refusedAbout}</p>}
      {groupRefused(refused).map(group => (
        <Group key={group.why} group={group} onMend={onMend === undefined ? null : setMending} />
      ))}
      {mending !== null && (
        <EditDialog
          title={proposalWords.mendTitle}
          saveLabel={proposalWords.mendSave}
          of={{ body: bodyOfWording(mending.draft.wording), anchors: mending.draft.anchors, deckId: deck }}
          against={piece !== undefined && <Quote proposal={{ draft: mending.draft, mended: null }} piece={piece} />}
          onSave={async body => {
            onMend?.(mending, body)
            return null
          }}
          onClose={() => setMending(null)}
        />
      )}
    </details>
  )
}

interface GroupProps {
  readonly group: RefusedGroup
  readonly onMend: ((one: Refused) => void) | null
}

/** Its cards are made when it is opened: there may be hundreds. */
function Group({ group: { why, refused }, onMend }: GroupProps) {
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(SHOWN)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {why}
        {'\u00a0'}
        <span class="soft">{number(refused.length)}</span>
      </summary>
      {open && (
        <ul class="plain">
          {refused.slice(0, shown).map((one, i) => (
            <li key={`${i + 1}`} class="row">
              <One one={one} why={why} onMend={onMend} />
            </li>
          ))}
        </ul>
      )}
      {open && refused.length > shown && (
        <button type="button" class="link more" onClick={() => setShown(shown + SHOWN)}>
          {proposalWords.refusedRest(refused.length - shown)}
        </button>
      )}
    </details>
  )
}

/** The card that was refused, and the sentence it rests on. */
function One({ one, why, onMend }: { readonly one: Refused; readonly why: string } & Pick<GroupProps, 'onMend'>) {
  const body = bodyOfWording(one.draft.wording)
  const quote = one.draft.anchors.map(({ span }) => span?.exact ?? '').join(' … ')
  return (
    <>
      <BodyView body={body} />
      {one.why !== why && <p class="soft reason">{one.why}</p>}
      {quote !== '' && quote !== plainTextOf(body) && <blockquote class="soft quote">{quote}</blockquote>}
      {onMend !== null && (
        <div class="row-tools">
          <button type="button" class="quiet" onClick={() => onMend(one)}>
            {proposalWords.rescue}
          </button>
        </div>
      )}
    </>
  )
}

interface RefusedOfProps {
  readonly deck: DeckId
  readonly piece: Piece
  readonly proposals: ProposalsModel
}

/** The same for a piece that was read before: what was refused is not stored, so the piece is read once more to tell. */
export function RefusedOf({ deck, piece, proposals }: RefusedOfProps) {
  const model = useModel()
  const { ports, notices, library } = model
  const [refused, setRefused] = useState(library.readingsOf(deck).refused)
  const [busy, setBusy] = useState(false)
  if (refused !== null) {
    const here = new Set(
      proposals.all.value.filter(({ status }) => status !== 'refused').map(({ draft }) => keyOf(draft)),
    )
    const left = refused.filter(({ draft }) => !here.has(keyOf(draft)))
    return <RefusedList refused={left} deck={deck} piece={piece} onMend={(one, body) => proposals.rescue(one, body)} />
  }
  if (piece.text.kind === 'absent') return null
  const readAgain = async (): Promise<void> => {
    setBusy(true)
    try {
      const signal = new AbortController().signal
      const learnt = await learntOf(model)
      const proposed = await ports.reader.propose(piece, { signal, learnt, onProgress: () => undefined })
      if (proposed.ok) {
        library.readingsOf(deck).refused = proposed.value.refused
        keepHand(model, deck, proposed.value.hand)
        setRefused(proposed.value.refused)
      } else notices.fail(proposed.error.message)
    } catch (thrown) {
      notices.fail(problemOf(thrown).message)
    }
    setBusy(false)
  }
  return (
    <button type="button" class="link refused-show" disabled={busy} onClick={() => void readAgain()}>
      {busy ? words.loading : proposalWords.refusedShow}
    </button>
  )
}

/** Two clozes of one sentence differ only in what they hide. */
const keyOf = (draft: Draft): string => JSON.stringify(bodyOfWording(draft.wording))
